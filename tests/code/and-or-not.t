`and` leaves at the first part that is false, `or` at the first that is true; `not` turns jumps around and costs nothing.

-- policy.crd --
category A {
  "and"         when service is "a" and region is "b" and operation is "c"
  "or"          when service is "a" or region is "b" or operation is "c"
  "mixed"       when (service is "a" and region is "b") or operation is "c"
  "mixed"       when service is "a" and (region is "b" or operation is "c")
  "not"         when not service is "a"
  "not and"     when not (service is "a" and region is "b")
  "not or"      when not (service is "a" or region is "b")
  "not not"     when not (not (service is not "a"))
  "deep"        when not ((service is "a" or not (region is "b" and operation is not "c")) and (seller is "d" or resource is "e"))
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 1 categories, 0 guards, 5 predicates, 56 instructions

category A "A"
  reads service, region, operation, seller, resource
  ; "and"  policy.crd:2
     0  TEST         service is "a"
     1  JUMP_UNLESS  7
     2  TEST         region is "b"
     3  JUMP_UNLESS  7
     4  TEST         operation is "c"
     5  JUMP_UNLESS  7
     6  VALUE        "and"
  ; "or"  policy.crd:3
     7  TEST         service is "a"
     8  JUMP_IF      13
     9  TEST         region is "b"
    10  JUMP_IF      13
    11  TEST         operation is "c"
    12  JUMP_UNLESS  14
    13  VALUE        "or"
  ; "mixed"  policy.crd:4
    14  TEST         service is "a"
    15  JUMP_UNLESS  18
    16  TEST         region is "b"
    17  JUMP_IF      20
    18  TEST         operation is "c"
    19  JUMP_UNLESS  21
    20  VALUE        "mixed"
  ; "mixed"  policy.crd:5
    21  TEST         service is "a"
    22  JUMP_UNLESS  28
    23  TEST         region is "b"
    24  JUMP_IF      27
    25  TEST         operation is "c"
    26  JUMP_UNLESS  28
    27  VALUE        "mixed"
  ; "not"  policy.crd:6
    28  TEST         service is "a"
    29  JUMP_IF      31
    30  VALUE        "not"
  ; "not and"  policy.crd:7
    31  TEST         service is "a"
    32  JUMP_UNLESS  35
    33  TEST         region is "b"
    34  JUMP_IF      36
    35  VALUE        "not and"
  ; "not or"  policy.crd:8
    36  TEST         service is "a"
    37  JUMP_IF      41
    38  TEST         region is "b"
    39  JUMP_IF      41
    40  VALUE        "not or"
  ; "not not"  policy.crd:9
    41  TEST         service is "a"
    42  JUMP_IF      44
    43  VALUE        "not not"
  ; "deep"  policy.crd:10
    44  TEST         service is "a"
    45  JUMP_IF      50
    46  TEST         region is "b"
    47  JUMP_UNLESS  50
    48  TEST         operation is "c"
    49  JUMP_UNLESS  54
    50  TEST         seller is "d"
    51  JUMP_IF      55
    52  TEST         resource is "e"
    53  JUMP_IF      55
    54  VALUE        "deep"
    55  ABSENT
