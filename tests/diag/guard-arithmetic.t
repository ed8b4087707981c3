Arithmetic has a meaning for some types.

-- policy.crd --
guard "a" {
  for each credit
  require amount + 5 > 3 USD and expires + starts > 5 days and amount * amount > 5 USD
      and 5 / amount > 3 and -expires > starts and amout - applied > 0 USD
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0604]: money + a number has no meaning
 --> policy.crd:3:11
  |
3 |   require amount + 5 > 3 USD and expires + starts > 5 days and amount * amount > 5 USD
  |           ^^^^^^^^^^
  = help: money can be added, multiplied with a number or percent and divided; dates take durations

error[CRD0604]: a date + a date has no meaning
 --> policy.crd:3:34
  |
3 |   require amount + 5 > 3 USD and expires + starts > 5 days and amount * amount > 5 USD
  |                                  ^^^^^^^^^^^^^^^^
  = help: money can be added, multiplied with a number or percent and divided; dates take durations

error[CRD0604]: money * money has no meaning
 --> policy.crd:3:64
  |
3 |   require amount + 5 > 3 USD and expires + starts > 5 days and amount * amount > 5 USD
  |                                                                ^^^^^^^^^^^^^^^
  = help: money can be added, multiplied with a number or percent and divided; dates take durations

error[CRD0604]: a number / money has no meaning
 --> policy.crd:4:11
  |
4 |       and 5 / amount > 3 and -expires > starts and amout - applied > 0 USD
  |           ^^^^^^^^^^
  = help: money can be added, multiplied with a number or percent and divided; dates take durations

error[CRD0604]: `-` before a date has no meaning
 --> policy.crd:4:30
  |
4 |       and 5 / amount > 3 and -expires > starts and amout - applied > 0 USD
  |                              ^^^^^^^^
  = help: money, numbers and days can be negative

error[CRD0601]: a credit has no attribute `amout`
 --> policy.crd:4:52
  |
4 |       and 5 / amount > 3 and -expires > starts and amout - applied > 0 USD
  |                                                    ^^^^^
  = help: did you mean `amount`?

6 errors
-- status 1 --
