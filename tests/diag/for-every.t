`for all` and `for every` are `for each`.

-- policy.crd --
guard "g" { for all credit require restricted }
guard "h" {
  for every credit
  require restricted
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0201]: expected `for each`, found `for all`
 --> policy.crd:1:13
  |
1 | guard "g" { for all credit require restricted }
  |             ^^^^^^^
  = help: write `for each`

error[CRD0201]: expected `for each`, found `for every`
 --> policy.crd:3:3
  |
3 |   for every credit
  |   ^^^^^^^^^
  = help: write `for each`

2 errors
-- status 1 --
