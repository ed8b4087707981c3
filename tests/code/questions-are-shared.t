The same question is one predicate: equal lists in another order, with doubles, or from a `let` are the same. These four
rules have two.

-- policy.crd --
let stages = ["dev", "qa"]

category A {
  "1" when tag.env in ["dev", "qa"]
  "2" when tag.env in ["qa", "dev", "qa"]
  "3" when tag.env not in stages
  "4" when tag.env in ["dev", "qa", "prod"]
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 1 categories, 0 guards, 2 predicates, 13 instructions

category A "A"
  reads tag.env
  ; "1"  policy.crd:4
     0  TEST         tag.env in ["dev", "qa"]
     1  JUMP_UNLESS  3
     2  VALUE        "1"
  ; "2"  policy.crd:5
     3  TEST         tag.env in ["dev", "qa"]
     4  JUMP_UNLESS  6
     5  VALUE        "2"
  ; "3"  policy.crd:6
     6  TEST         tag.env in ["dev", "qa"]
     7  JUMP_IF      9
     8  VALUE        "3"
  ; "4"  policy.crd:7
     9  TEST         tag.env in ["dev", "qa", "prod"]
    10  JUMP_UNLESS  12
    11  VALUE        "4"
    12  ABSENT
