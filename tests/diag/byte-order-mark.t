A byte order mark at the beginning is skipped.

-- $ printf '\357\273\277let a = 5USD\r\n' >policy.crd; crd check policy.crd --
-- stderr --
error[CRD0112]: `5USD` is no literal
 --> policy.crd:1:9
  |
1 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

1 error
-- status 1 --
