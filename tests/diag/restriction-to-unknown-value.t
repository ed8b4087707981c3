A restriction names a value that the category can give.

-- policy.crd --
category Funding {
  "AI Experimentation" when service is AmazonBedrock
  default "Everything else"
}
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to Funding "AI Experimantation"
}
category Team { inherit tag.team }
credit q4 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
  restrict to Team "anything"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0522]: the category `Funding` never gives "AI Experimantation"
  --> policy.crd:10:23
   |
 1 | category Funding {
   |          ------- its rules give other values
...
10 |   restrict to Funding "AI Experimantation"
   |                       ^^^^^^^^^^^^^^^^^^^^
   = help: did you mean `AI Experimentation`?

1 error
-- status 1 --
