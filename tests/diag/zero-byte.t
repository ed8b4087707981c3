A file with a zero byte is no text, and nothing else is said of it.

-- $ printf 'let a = 5USD\n\000let b = 5USD\n' >policy.crd; crd check policy.crd --
-- stderr --
error[CRD0102]: a zero byte: this is not a text
 --> policy.crd:2:1
  |
2 | \u{0}let b = 5USD
  | ^^^^^
  = help: save the file as UTF-8 text

1 error
-- status 1 --
