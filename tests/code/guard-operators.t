Guards put both sides on the stack; `>` and `>=` put the right one first, and lists of anything but text are asked one by one.

-- policy.crd --
account one = 111122223333
account two = 444455556666
let accounts = [one, two]

guard "equality" { for each credit
  require type is promotion and program is not activate and owner is one and amount is 1.50 USD }
guard "case" { for each credit require type is "Promotion" ignoring case and type in ["A", "b"] ignoring case }
guard "order" { for each credit
  require applied < amount and applied <= amount and amount > applied and amount >= applied }
guard "lists" { for each credit require owner in accounts and owner not in [two] and covers contains AmazonEC2 }
guard "money in a list" { for each credit require amount in [1 USD, 2 USD, 3 USD] }
guard "money not in a list" { for each credit require amount not in [1 USD, 2 USD] or restricted }
guard "parts" { for each credit
  require name starts with "a" and name ends with ["b", "c"] and name contains "d" and name like "e*" }
guard "presence" { for each credit require pause.until is absent and exhausted_on is present }
-- $ crd disasm policy.crd --
program: 2 accounts, 0 credits, 0 categories, 8 guards, 0 predicates, 112 instructions
account one = 111122223333
account two = 444455556666

guard "equality" for each credit, severity error, static  ; policy.crd:5
  require  ; type is promotion and program is not activate and owner is one and amount is 1.50 USD
     0  ATTR         type
     1  CONSTANT     "promotion"
     2  EQUAL
     3  JUMP_UNLESS  17
     4  ATTR         program
     5  CONSTANT     "activate"
     6  EQUAL
     7  JUMP_IF      17
     8  ATTR         owner
     9  CONSTANT     "111122223333"
    10  EQUAL
    11  JUMP_UNLESS  17
    12  ATTR         amount
    13  CONSTANT     1.50 USD
    14  EQUAL
    15  JUMP_UNLESS  17
    16  YES
    17  NO

guard "case" for each credit, severity error, static  ; policy.crd:7
  require  ; type is "Promotion" ignoring case and type in ["A", "b"] ignoring case
    18  ATTR         type
    19  CONSTANT     "Promotion"
    20  EQUAL        ignoring case
    21  JUMP_UNLESS  27
    22  ATTR         type
    23  CONSTANT     ["A", "b"]
    24  IN           ignoring case
    25  JUMP_UNLESS  27
    26  YES
    27  NO

guard "order" for each credit, severity error, simulated  ; policy.crd:8
  require  ; applied < amount and applied <= amount and amount > applied and amount >= applied
    28  ATTR         applied
    29  ATTR         amount
    30  LESS
    31  JUMP_UNLESS  45
    32  ATTR         applied
    33  ATTR         amount
    34  LESS_EQUAL
    35  JUMP_UNLESS  45
    36  ATTR         applied
    37  ATTR         amount
    38  LESS
    39  JUMP_UNLESS  45
    40  ATTR         applied
    41  ATTR         amount
    42  LESS_EQUAL
    43  JUMP_UNLESS  45
    44  YES
    45  NO

guard "lists" for each credit, severity error, static  ; policy.crd:10
  require  ; owner in accounts and owner not in [two] and covers contains AmazonEC2
    46  ATTR         owner
    47  CONSTANT     ["111122223333", "444455556666"]
    48  IN
    49  JUMP_UNLESS  59
    50  ATTR         owner
    51  CONSTANT     ["444455556666"]
    52  IN
    53  JUMP_IF      59
    54  ATTR         covers
    55  CONSTANT     "AmazonEC2"
    56  CONTAINS
    57  JUMP_UNLESS  59
    58  YES
    59  NO

guard "money in a list" for each credit, severity error, static  ; policy.crd:11
  require  ; amount in [1 USD, 2 USD, 3 USD]
    60  ATTR         amount
    61  CONSTANT     1.00 USD
    62  EQUAL
    63  JUMP_IF      72
    64  ATTR         amount
    65  CONSTANT     2.00 USD
    66  EQUAL
    67  JUMP_IF      72
    68  ATTR         amount
    69  CONSTANT     3.00 USD
    70  EQUAL
    71  JUMP_UNLESS  73
    72  YES
    73  NO

guard "money not in a list" for each credit, severity error, static  ; policy.crd:12
  require  ; amount not in [1 USD, 2 USD] or restricted
    74  ATTR         amount
    75  CONSTANT     1.00 USD
    76  EQUAL
    77  JUMP_IF      82
    78  ATTR         amount
    79  CONSTANT     2.00 USD
    80  EQUAL
    81  JUMP_UNLESS  84
    82  ATTR         restricted
    83  JUMP_UNLESS  85
    84  YES
    85  NO

guard "parts" for each credit, severity error, static  ; policy.crd:13
  require  ; name starts with "a" and name ends with ["b", "c"] and name contains "d" and name like "e*"
    86  ATTR         name
    87  CONSTANT     "a"
    88  STARTS_WITH
    89  JUMP_UNLESS  103
    90  ATTR         name
    91  CONSTANT     ["b", "c"]
    92  ENDS_WITH
    93  JUMP_UNLESS  103
    94  ATTR         name
    95  CONSTANT     "d"
    96  CONTAINS
    97  JUMP_UNLESS  103
    98  ATTR         name
    99  CONSTANT     "e*"
   100  LIKE
   101  JUMP_UNLESS  103
   102  YES
   103  NO

guard "presence" for each credit, severity error, simulated  ; policy.crd:15
  require  ; pause.until is absent and exhausted_on is present
   104  ATTR         pause.until
   105  PRESENT
   106  JUMP_IF      111
   107  ATTR         exhausted_on
   108  PRESENT
   109  JUMP_UNLESS  111
   110  YES
   111  NO
