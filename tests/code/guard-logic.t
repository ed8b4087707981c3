A guard's `where` and `require` are pieces of code of their own; attributes that are conditions stand alone.

-- policy.crd --
guard "alone" { for each credit where restricted require not paused }
guard "nested" { for each credit
  where type is promotion or not (restricted and paused)
  require paused and (restricted or forfeited is 0 USD) and not (status is expired)
  severity warning
}
guard "categories" { for each category where cost > 0 USD require unallocated <= cost * 10% }
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 0 categories, 3 guards, 0 predicates, 46 instructions

guard "alone" for each credit, severity error, static  ; policy.crd:1
  where
     0  ATTR         restricted
     1  JUMP_UNLESS  3
     2  YES
     3  NO
  require  ; not paused
     4  ATTR         paused
     5  JUMP_IF      7
     6  YES
     7  NO

guard "nested" for each credit, severity warning, simulated  ; policy.crd:2
  where
     8  ATTR         type
     9  CONSTANT     "promotion"
    10  EQUAL
    11  JUMP_IF      16
    12  ATTR         restricted
    13  JUMP_UNLESS  16
    14  ATTR         paused
    15  JUMP_IF      17
    16  YES
    17  NO
  require  ; paused and (restricted or forfeited is 0 USD) and not (status is expired)
    18  ATTR         paused
    19  JUMP_UNLESS  31
    20  ATTR         restricted
    21  JUMP_IF      26
    22  ATTR         forfeited
    23  CONSTANT     0.00 USD
    24  EQUAL
    25  JUMP_UNLESS  31
    26  ATTR         status
    27  CONSTANT     "expired"
    28  EQUAL
    29  JUMP_IF      31
    30  YES
    31  NO

guard "categories" for each category, severity error, simulated  ; policy.crd:7
  where
    32  CONSTANT     0.00 USD
    33  ATTR         cost
    34  LESS
    35  JUMP_UNLESS  37
    36  YES
    37  NO
  require  ; unallocated <= cost * 10%
    38  ATTR         unallocated
    39  ATTR         cost
    40  CONSTANT     10%
    41  MULTIPLY
    42  LESS_EQUAL
    43  JUMP_UNLESS  45
    44  YES
    45  NO
