A policy sets levels of warnings, each once; errors keep theirs.

-- policy.crd --
lint {
  allow likely-misspelling
  deny CRD0410
  deny CRD0301
  allow unknown-name
  allow unknwn-word
  fail on warning
  fail on error
  lead time 14 days
  lead time 2 months
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0906]: the level of CRD0410 is set twice
 --> policy.crd:3:3
  |
3 |   deny CRD0410
  |   ^^^^^^^^^^^^
  = help: keep one of the lines

error[CRD0903]: `unknown-name` is an error; its level is fixed
 --> policy.crd:5:9
  |
5 |   allow unknown-name
  |         ^^^^^^^^^^^^
  = help: mend what it reports: `crd help CRD0401`

error[CRD0902]: there is no finding `unknwn-word`
 --> policy.crd:6:9
  |
6 |   allow unknwn-word
  |         ^^^^^^^^^^^
  = help: did you mean `unknown-word`?

error[CRD0906]: `fail on` is set twice
 --> policy.crd:8:3
  |
7 |   fail on warning
  |   --------------- first set here
8 |   fail on error
  |   ^^^^^^^^^^^^^
  = help: keep one of them

error[CRD0906]: `lead time` is set twice
  --> policy.crd:10:3
   |
 9 |   lead time 14 days
   |   ----------------- first set here
10 |   lead time 2 months
   |   ^^^^^^^^^^^^^^^^^^
   = help: keep one of them

error[CRD0501]: `lead time` takes days, found months
  --> policy.crd:10:13
   |
10 |   lead time 2 months
   |             ^^^^^^^^

6 errors
-- status 1 --
