A category ends with a rule's value, an inherited one, the default, or none; `effective` is a fact of the category, not code.

-- policy.crd --
category Inherits {
  inherit tag.team
  inherit tag."cost center"
  inherit account.name
  "x" when service is "a"
}
category Defaults "Name at AWS" effective 2026-07 {
  default "rest"
}
category Splits {
  "A" when service is "a"
  "B" when service is "b"
  default "Shared"
  split "Shared" to ["A" 70%, "B" 30%]
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 3 categories, 0 guards, 2 predicates, 15 instructions

category Inherits "Inherits"
  reads tag.team, tag."cost center", account.name, service
  ; inherit tag.team  policy.crd:2
     0  INHERIT      tag.team
  ; inherit tag."cost center"  policy.crd:3
     1  INHERIT      tag."cost center"
  ; inherit account.name  policy.crd:4
     2  INHERIT      account.name
  ; "x"  policy.crd:5
     3  TEST         service is "a"
     4  JUMP_UNLESS  6
     5  VALUE        "x"
     6  ABSENT

category Defaults "Name at AWS" effective 2026-07
  reads nothing
  ; default "rest"  policy.crd:8
     7  VALUE        "rest"

category Splits "Splits"
  reads service
  ; "A"  policy.crd:11
     8  TEST         service is "a"
     9  JUMP_UNLESS  11
    10  VALUE        "A"
  ; "B"  policy.crd:12
    11  TEST         service is "b"
    12  JUMP_UNLESS  14
    13  VALUE        "B"
  ; default "Shared"  policy.crd:13
    14  VALUE        "Shared"
