A misplaced point or `_` is shown with the number that was meant.

-- policy.crd --
let a = 12_
let b = 1__0
let c = .5
let d = 5.
let e = 1.2.3
let f = 10_.5
-- $ crd check policy.crd --
-- stderr --
error[CRD0113]: `12_` is no number
 --> policy.crd:1:9
  |
1 | let a = 12_
  |         ^^^
  = help: write `12`

error[CRD0113]: `1__0` is no number
 --> policy.crd:2:9
  |
2 | let b = 1__0
  |         ^^^^
  = help: write `1_0`

error[CRD0113]: `.5` is no number
 --> policy.crd:3:9
  |
3 | let c = .5
  |         ^^
  = help: write `0.5`

error[CRD0113]: `5.` is no number
 --> policy.crd:4:9
  |
4 | let d = 5.
  |         ^^
  = help: write `5`

error[CRD0113]: `1.2.3` is no number
 --> policy.crd:5:9
  |
5 | let e = 1.2.3
  |         ^^^^^
  = help: a number has one point at most

error[CRD0113]: `10_.5` is no number
 --> policy.crd:6:9
  |
6 | let f = 10_.5
  |         ^^^^^
  = help: write `10.5`

6 errors
-- status 1 --
