A missing file is an error with the reason; names it would declare are not reported.

-- policy.crd --
import "accounts.crd"
credit q3 {
  amount 10 USD
  starts 2026-07-01
  expires 2027-06-30
  owner ai_lab
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0413]: `accounts.crd` cannot be read: No such file or directory
 --> policy.crd:1:8
  |
1 | import "accounts.crd"
  |        ^^^^^^^^^^^^^^

1 error
-- status 1 --
