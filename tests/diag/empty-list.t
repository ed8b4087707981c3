An empty list is an error.

-- policy.crd --
let none = []
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  covers []
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0505]: the list is empty
 --> policy.crd:1:12
  |
1 | let none = []
  |            ^^
  = help: name at least one value, or leave the line out

error[CRD0505]: the list is empty
 --> policy.crd:7:10
  |
7 |   covers []
  |          ^^
  = help: name at least one value, or leave the line out

2 errors
-- status 1 --
