Numbers, amounts and durations beyond their range say how far it goes.

-- policy.crd --
let a = 400_000_000_000_000_000_000 USD
let b = 400_000_000_000_000_000_000
let c = 99999999 days
let d = 120000 months
-- $ crd check policy.crd --
-- stderr --
error[CRD0118]: `400_000_000_000_000_000_000 USD` is too large
 --> policy.crd:1:9
  |
1 | let a = 400_000_000_000_000_000_000 USD
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: numbers go up to about 1.7e20

error[CRD0118]: `400_000_000_000_000_000_000` is too large
 --> policy.crd:2:9
  |
2 | let b = 400_000_000_000_000_000_000
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: numbers go up to about 1.7e20

error[CRD0118]: `99999999 days` is too large
 --> policy.crd:3:9
  |
3 | let c = 99999999 days
  |         ^^^^^^^^^^^^^
  = help: durations go up to 9,999 years

error[CRD0118]: `120000 months` is too large
 --> policy.crd:4:9
  |
4 | let d = 120000 months
  |         ^^^^^^^^^^^^^
  = help: durations go up to 9,999 years

4 errors
-- status 1 --
