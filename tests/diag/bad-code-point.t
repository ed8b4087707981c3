`\u{...}` names one character of Unicode.

-- policy.crd --
let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
-- $ crd check policy.crd --
-- stderr --
error[CRD0108]: `\u{110000}` names no character
 --> policy.crd:1:11
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |           ^^^^^^^^^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u{d800}` names no character
 --> policy.crd:1:25
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                         ^^^^^^^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u{}` names no character
 --> policy.crd:1:37
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                                     ^^^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u{1234567}` names no character
 --> policy.crd:1:45
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                                             ^^^^^^^^^^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u` names no character
 --> policy.crd:1:60
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                                                            ^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u{xy}` names no character
 --> policy.crd:1:68
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                                                                    ^^^^^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

error[CRD0108]: `\u` names no character
 --> policy.crd:1:78
  |
1 | let a = ["\u{110000}", "\u{d800}", "\u{}", "\u{1234567}", "\uE9", "\u{xy}", "\u{e9"]
  |                                                                              ^^
  = help: write \u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate

7 errors
-- status 1 --
