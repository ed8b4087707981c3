Arithmetic binds tighter than comparisons: unary minus, then `*` and `/`, then `+` and `-`, from the left.

-- policy.crd --
guard "money" { for each credit require amount - applied - forfeited * 2 + -remaining / 4 < 10.5 USD }
guard "parentheses" { for each credit require (amount - (applied + forfeited)) * 50% > 0 USD }
guard "ratio" { for each credit require applied / amount >= 70% }
guard "dates" { for each credit require expires - starts > 30 days and starts + 2 months < expires - 1 week }
guard "numbers" { for each category require rules * 2 - 1 <= 99 }
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 0 categories, 5 guards, 0 predicates, 63 instructions

guard "money" for each credit, severity error, simulated  ; policy.crd:1
  require  ; amount - applied - forfeited * 2 + -remaining / 4 < 10.5 USD
     0  ATTR         amount
     1  ATTR         applied
     2  SUBTRACT
     3  ATTR         forfeited
     4  CONSTANT     2
     5  MULTIPLY
     6  SUBTRACT
     7  ATTR         remaining
     8  NEGATE
     9  CONSTANT     4
    10  DIVIDE
    11  ADD
    12  CONSTANT     10.50 USD
    13  LESS
    14  JUMP_UNLESS  16
    15  YES
    16  NO

guard "parentheses" for each credit, severity error, simulated  ; policy.crd:2
  require  ; (amount - (applied + forfeited)) * 50% > 0 USD
    17  CONSTANT     0.00 USD
    18  ATTR         amount
    19  ATTR         applied
    20  ATTR         forfeited
    21  ADD
    22  SUBTRACT
    23  CONSTANT     50%
    24  MULTIPLY
    25  LESS
    26  JUMP_UNLESS  28
    27  YES
    28  NO

guard "ratio" for each credit, severity error, simulated  ; policy.crd:3
  require  ; applied / amount >= 70%
    29  CONSTANT     70%
    30  ATTR         applied
    31  ATTR         amount
    32  DIVIDE
    33  LESS_EQUAL
    34  JUMP_UNLESS  36
    35  YES
    36  NO

guard "dates" for each credit, severity error, static  ; policy.crd:4
  require  ; expires - starts > 30 days and starts + 2 months < expires - 1 week
    37  CONSTANT     30 days
    38  ATTR         expires
    39  ATTR         starts
    40  SUBTRACT
    41  LESS
    42  JUMP_UNLESS  52
    43  ATTR         starts
    44  CONSTANT     2 months
    45  ADD
    46  ATTR         expires
    47  CONSTANT     7 days
    48  SUBTRACT
    49  LESS
    50  JUMP_UNLESS  52
    51  YES
    52  NO

guard "numbers" for each category, severity error, static  ; policy.crd:5
  require  ; rules * 2 - 1 <= 99
    53  ATTR         rules
    54  CONSTANT     2
    55  MULTIPLY
    56  CONSTANT     1
    57  SUBTRACT
    58  CONSTANT     99
    59  LESS_EQUAL
    60  JUMP_UNLESS  62
    61  YES
    62  NO
