`in` takes a list, and so do `covers` and `share with`.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
category A { "x" when account in ai_lab }
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  covers AmazonBedrock
  share with ai_lab
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0506]: `in` takes a list
 --> policy.crd:3:34
  |
3 | category A { "x" when account in ai_lab }
  |                                  ^^^^^^
  = help: use `is`, or put the value into brackets

error[CRD0506]: `covers` takes a list
 --> policy.crd:9:10
  |
9 |   covers AmazonBedrock
  |          ^^^^^^^^^^^^^
  = help: write `[AmazonBedrock]`

error[CRD0506]: `share with` takes a list
  --> policy.crd:10:14
   |
10 |   share with ai_lab
   |              ^^^^^^
   = help: write `[ai_lab]`

3 errors
-- status 1 --
