A category takes effect in this month or one of the twelve before.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team effective 2026-09 {
  "Web" when account is web
  default "Rest"
}

category Old effective 2025-07 {
  "Web" when account is web
  default "Rest"
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team effective 2026-08 {
  "Web" when account is web
  default "Rest"
}

category Old effective 2025-08 {
  "Web" when account is web
  default "Rest"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0378]: AWS does not let `Team` take effect in 2026-09
 --> finds.crd:5:1
  |
5 | category Team effective 2026-09 {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: give a month from 2025-08 to 2026-08

error[CRD0378]: AWS does not let `Old` take effect in 2025-07
  --> finds.crd:10:1
   |
10 | category Old effective 2025-07 {
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: give a month from 2025-08 to 2026-08

2 errors
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
