Comments of other languages are named, and hide what they would hide there.

-- policy.crd --
// one
let a = 5 // two =
/* three
   four } */
let b = 6 /* five */ let c = 7
guard "g" { for each credit /* six require amount > a USD }
-- $ crd check policy.crd --
-- stderr --
error[CRD0119]: `//` begins no comment
 --> policy.crd:1:1
  |
1 | // one
  | ^^
  = help: comments begin with `#`

error[CRD0119]: `//` begins no comment
 --> policy.crd:2:11
  |
2 | let a = 5 // two =
  |           ^^
  = help: comments begin with `#`

error[CRD0119]: `/*` begins no comment
 --> policy.crd:3:1
  |
3 | /* three
  | ^^
  = help: comments begin with `#`, on every line

error[CRD0119]: `/*` begins no comment
 --> policy.crd:5:11
  |
5 | let b = 6 /* five */ let c = 7
  |           ^^
  = help: comments begin with `#`, on every line

error[CRD0119]: `/*` begins no comment
 --> policy.crd:6:29
  |
6 | guard "g" { for each credit /* six require amount > a USD }
  |                             ^^
  = help: comments begin with `#`, on every line

error[CRD0201]: expected `where`, a guard clause or `}`, found `six`
 --> policy.crd:6:32
  |
6 | guard "g" { for each credit /* six require amount > a USD }
  |                                ^^^

6 errors
-- status 1 --
