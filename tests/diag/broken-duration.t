A duration is a whole number.

-- policy.crd --
lint { lead time 1.5 days }
-- $ crd check policy.crd --
-- stderr --
error[CRD0115]: `1.5 days` is not a whole number of days, weeks or months
 --> policy.crd:1:18
  |
1 | lint { lead time 1.5 days }
  |                  ^^^^^^^^
  = help: durations are whole, such as `14 days`

1 error
-- status 1 --
