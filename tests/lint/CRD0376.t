An empty text among values.

-- finds.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Unowned" when tag.owner in ["", "nobody"]
}
-- fine.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"
account web        = 111122223333 "web"

category Team {
  "Unowned" when tag.owner is absent or tag.owner is "nobody"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0376]: an empty text is absence, which AWS takes alone
 --> finds.crd:6:31
  |
6 |   "Unowned" when tag.owner in ["", "nobody"]
  |                               ^^^^^^^^^^^^^^
  = help: write `... is absent or ...`

1 error
-- status 1 --
-- $ crd lint fine.crd --as-of 2026-08-01 --target aws --
