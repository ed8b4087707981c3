Characters and lengths of names and values.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team "R&D teams" {
  "Platform (core)" when account is web
  "A value that is considerably longer than fifty characters" when account is training
  default " Rest"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team "R-D teams" {
  "Platform_core 2" when account is web
  "Équipe Zürich" when account is training
  default "Rest"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0371]: AWS does not take `&` in the name of a category
 --> finds.crd:5:1
  |
5 | category Team "R&D teams" {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

error[CRD0371]: AWS does not take `(` in a value
 --> finds.crd:6:3
  |
6 |   "Platform (core)" when account is web
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

error[CRD0371]: a value has 57 characters; AWS takes 50
 --> finds.crd:7:3
  |
7 |   "A value that is considerably longer than fifty characters" when account is training
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

error[CRD0371]: a value begins or ends with a blank
 --> finds.crd:8:3
  |
8 |   default " Rest"
  |   ^^^^^^^^^^^^^^^
  = help: 1 to 50 letters, digits, inner blanks, `-` and `_`

4 errors
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
