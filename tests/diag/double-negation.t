`is not absent` is `is present`.

-- policy.crd --
category C {
  "a" when region is not absent
  "b" when region is not present
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0116]: `is not absent`
 --> policy.crd:2:19
  |
2 |   "a" when region is not absent
  |                   ^^^^^^^^^^^^^
  = help: write `is present`

error[CRD0116]: `is not present`
 --> policy.crd:3:19
  |
3 |   "b" when region is not present
  |                   ^^^^^^^^^^^^^^
  = help: write `is absent`

2 errors
-- status 1 --
