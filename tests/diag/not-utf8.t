A file that is not UTF-8 is refused at its first bad byte; its other mistakes come out too.

-- $ printf '# caf\351\nlet a = 5USD\n' >policy.crd; crd check policy.crd --
-- stderr --
error[CRD0101]: byte 0xe9 is not UTF-8
 --> policy.crd:1:6
  |
1 | # caf\xe9
  |      ^^^^
  = help: save the file as UTF-8

error[CRD0112]: `5USD` is no literal
 --> policy.crd:2:9
  |
2 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

2 errors
-- status 1 --
