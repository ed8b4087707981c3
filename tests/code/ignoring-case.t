`ignoring case` belongs to the test: the same question with and without it is two tests.

-- policy.crd --
category A {
  "is"          when tag.env is "prod" ignoring case
  "is"          when tag.env is "prod"
  "is not"      when tag.env is not "prod" ignoring case
  "in"          when tag.env in ["dev", "qa"] ignoring case
  "not in"      when tag.env not in ["dev", "qa"] ignoring case
  "starts with" when tag.env starts with "pr" ignoring case
  "ends with"   when tag.env ends with ["od", "va"] ignoring case
  "contains"    when tag.env contains "r" ignoring case
  "like"        when tag.env like "p*" ignoring case
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 1 categories, 0 guards, 7 predicates, 28 instructions

category A "A"
  reads tag.env
  ; "is"  policy.crd:2
     0  TEST         tag.env is "prod" ignoring case
     1  JUMP_UNLESS  3
     2  VALUE        "is"
  ; "is"  policy.crd:3
     3  TEST         tag.env is "prod"
     4  JUMP_UNLESS  6
     5  VALUE        "is"
  ; "is not"  policy.crd:4
     6  TEST         tag.env is "prod" ignoring case
     7  JUMP_IF      9
     8  VALUE        "is not"
  ; "in"  policy.crd:5
     9  TEST         tag.env in ["dev", "qa"] ignoring case
    10  JUMP_UNLESS  12
    11  VALUE        "in"
  ; "not in"  policy.crd:6
    12  TEST         tag.env in ["dev", "qa"] ignoring case
    13  JUMP_IF      15
    14  VALUE        "not in"
  ; "starts with"  policy.crd:7
    15  TEST         tag.env starts with "pr" ignoring case
    16  JUMP_UNLESS  18
    17  VALUE        "starts with"
  ; "ends with"  policy.crd:8
    18  TEST         tag.env ends with ["od", "va"] ignoring case
    19  JUMP_UNLESS  21
    20  VALUE        "ends with"
  ; "contains"  policy.crd:9
    21  TEST         tag.env contains "r" ignoring case
    22  JUMP_UNLESS  24
    23  VALUE        "contains"
  ; "like"  policy.crd:10
    24  TEST         tag.env like "p*" ignoring case
    25  JUMP_UNLESS  27
    26  VALUE        "like"
    27  ABSENT
