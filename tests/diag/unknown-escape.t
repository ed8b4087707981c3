Only the escapes of the language may stand in a string.

-- policy.crd --
let a = "C:\temp\é"
let b = "\\ \" \n \t \u{e9}"
-- $ crd check policy.crd --
-- stderr --
error[CRD0107]: unknown escape `\é`
 --> policy.crd:1:17
  |
1 | let a = "C:\temp\é"
  |                 ^^
  = help: the escapes are \" \\ \n \t \u{...}; a backslash itself is \\

1 error
-- status 1 --
