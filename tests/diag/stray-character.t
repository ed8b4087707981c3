A character without a meaning is named, and the rest of the line is read.

-- policy.crd --
let a = 5 @
let b = 6 – 2
let c = 7 
let d = 70 %
let e = €
let f = ! 5
-- $ crd check policy.crd --
-- stderr --
error[CRD0103]: stray character `@`
 --> policy.crd:1:11
  |
1 | let a = 5 @
  |           ^
  = help: remove it

error[CRD0103]: stray character `–`, an en dash
 --> policy.crd:2:11
  |
2 | let b = 6 – 2
  |           ^
  = help: write `-`

error[CRD0103]: stray character ` `, a no-break space
 --> policy.crd:3:10
  |
3 | let c = 7 
  |          ^
  = help: write a blank

error[CRD0103]: stray character `%`, not behind a number
 --> policy.crd:4:12
  |
4 | let d = 70 %
  |            ^
  = help: write the percent sign directly behind its number, `70%`

error[CRD0103]: stray character `€`
 --> policy.crd:5:9
  |
5 | let e = €
  |         ^
  = help: remove it

error[CRD0104]: `!` is no operator here
 --> policy.crd:6:9
  |
6 | let f = ! 5
  |         ^
  = help: write `not`

6 errors
-- status 1 --
