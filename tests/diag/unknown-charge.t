An expectation names a charge of its own test.

-- policy.crd --
category A { default "x" }
test "one" {
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 as web
  expect A of wbe is "x"
}
test "two" {
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07
  expect A of web is "x"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0606]: no charge of this test is called `wbe`
 --> policy.crd:4:15
  |
4 |   expect A of wbe is "x"
  |               ^^^
  = help: did you mean `web`?

error[CRD0606]: no charge of this test is called `web`
 --> policy.crd:8:15
  |
8 |   expect A of web is "x"
  |               ^^^
  = help: give a charge a name: `charge ... as web`

2 errors
-- status 1 --
