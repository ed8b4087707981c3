`unless` passes on to the next rule when it holds.

-- policy.crd --
category A {
  "one"  when service is "a" unless region is "b"
  "and"  when service is "a" unless region is "b" and operation is "c"
  "or"   when service is "a" or service is "d" unless region is "b" or operation is "c"
  "not"  when service is "a" unless not region is "b"
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 1 categories, 0 guards, 4 predicates, 27 instructions

category A "A"
  reads service, region, operation
  ; "one"  policy.crd:2
     0  TEST         service is "a"
     1  JUMP_UNLESS  5
     2  TEST         region is "b"
     3  JUMP_IF      5
     4  VALUE        "one"
  ; "and"  policy.crd:3
     5  TEST         service is "a"
     6  JUMP_UNLESS  12
     7  TEST         region is "b"
     8  JUMP_UNLESS  11
     9  TEST         operation is "c"
    10  JUMP_IF      12
    11  VALUE        "and"
  ; "or"  policy.crd:4
    12  TEST         service is "a"
    13  JUMP_IF      16
    14  TEST         service is "d"
    15  JUMP_UNLESS  21
    16  TEST         region is "b"
    17  JUMP_IF      21
    18  TEST         operation is "c"
    19  JUMP_IF      21
    20  VALUE        "or"
  ; "not"  policy.crd:5
    21  TEST         service is "a"
    22  JUMP_UNLESS  26
    23  TEST         region is "b"
    24  JUMP_UNLESS  26
    25  VALUE        "not"
    26  ABSENT
