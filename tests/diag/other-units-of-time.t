Durations are days, weeks and months, in small letters; other units are converted where that is exact.

-- policy.crd --
let a = 2 years
let b = 1 quarter
let c = 12 hours
let d = 14 Days
guard "g" { for each credit where expires > starts + 1 YEAR require restricted }
-- $ crd check policy.crd --
-- stderr --
error[CRD0115]: `2 years` is not a whole number of days, weeks or months
 --> policy.crd:1:9
  |
1 | let a = 2 years
  |         ^^^^^^^
  = help: write `24 months`

error[CRD0115]: `1 quarter` is not a whole number of days, weeks or months
 --> policy.crd:2:9
  |
2 | let b = 1 quarter
  |         ^^^^^^^^^
  = help: write `3 months`

error[CRD0115]: `12 hours` is not a whole number of days, weeks or months
 --> policy.crd:3:9
  |
3 | let c = 12 hours
  |         ^^^^^^^^
  = help: durations are whole, such as `14 days`

error[CRD0115]: `14 Days` is not a whole number of days, weeks or months
 --> policy.crd:4:9
  |
4 | let d = 14 Days
  |         ^^^^^^^
  = help: write `14 days`

error[CRD0115]: `1 YEAR` is not a whole number of days, weeks or months
 --> policy.crd:5:54
  |
5 | guard "g" { for each credit where expires > starts + 1 YEAR require restricted }
  |                                                      ^^^^^^
  = help: write `12 months`

5 errors
-- status 1 --
