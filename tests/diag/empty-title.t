Titles, reasons and free words are not empty.

-- policy.crd --
account x = 111122223333 ""
guard "" { for each credit require restricted }
test "" { charge 5 USD from x for AmazonEC2 in 2026-08 }
let why = ""
credit q3 {
  type    ""
  program ""
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   x
  pause   from 2026-08-01 until 2026-08-02 because ""
  pause   from 2026-09-01 because why
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0518]: an account's display name is empty
 --> policy.crd:1:26
  |
1 | account x = 111122223333 ""
  |                          ^^
  = help: leave it out, or write it as the bill shows it

error[CRD0518]: a guard's title is empty
 --> policy.crd:2:7
  |
2 | guard "" { for each credit require restricted }
  |       ^^
  = help: say in a few words what must hold

error[CRD0518]: a test's title is empty
 --> policy.crd:3:6
  |
3 | test "" { charge 5 USD from x for AmazonEC2 in 2026-08 }
  |      ^^
  = help: say in a few words what it proves

error[CRD0518]: the type is empty
 --> policy.crd:6:11
  |
6 |   type    ""
  |           ^^
  = help: name it, or leave the line out

error[CRD0518]: the program is empty
 --> policy.crd:7:11
  |
7 |   program ""
  |           ^^
  = help: name it, or leave the line out

error[CRD0518]: the reason is empty
  --> policy.crd:12:52
   |
12 |   pause   from 2026-08-01 until 2026-08-02 because ""
   |                                                    ^^
   = help: give the reason, or leave `because` out

error[CRD0518]: the reason is empty
  --> policy.crd:13:35
   |
13 |   pause   from 2026-09-01 because why
   |                                   ^^^
   = help: give the reason, or leave `because` out

7 errors
-- status 1 --
