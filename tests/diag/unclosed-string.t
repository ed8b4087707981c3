A string that is not closed ends with its line; the next line is read as usual.

-- policy.crd --
let a = "no end
let b = 5USD
-- $ crd check policy.crd --
-- stderr --
error[CRD0106]: the string is not closed on its line
 --> policy.crd:1:9
  |
1 | let a = "no end
  |         ^^^^^^^
  = help: close it with `"`; a line break inside a string is \n

error[CRD0112]: `5USD` is no literal
 --> policy.crd:2:9
  |
2 | let b = 5USD
  |         ^^^^
  = help: write `5 USD`

2 errors
-- status 1 --
