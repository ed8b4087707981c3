A misspelt expectation gets a suggestion.

-- policy.crd --
account lab = 111122223333
credit c { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner lab }
test "t" {
  expect c aplied 5 USD in 2026-10
  expect c remaning 5 USD
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0202]: unknown expectation `aplied`
 --> policy.crd:4:12
  |
4 |   expect c aplied 5 USD in 2026-10
  |            ^^^^^^
  = help: did you mean `applied`?

error[CRD0202]: unknown expectation `remaning`
 --> policy.crd:5:12
  |
5 |   expect c remaning 5 USD
  |            ^^^^^^^^
  = help: did you mean `remaining`?

2 errors
-- status 1 --
