Typographic and single quotes get the fix.

-- policy.crd --
let a = “smart”
let b = 'single'
category C { “x” when service is 'AmazonEC2' }
-- $ crd check policy.crd --
-- stderr --
error[CRD0117]: strings stand in `"`, not in `“`
 --> policy.crd:1:9
  |
1 | let a = “smart”
  |         ^^^^^^^
  = help: write `"`

error[CRD0117]: strings stand in `"`, not in `'`
 --> policy.crd:2:9
  |
2 | let b = 'single'
  |         ^^^^^^^^
  = help: write `"`

error[CRD0117]: strings stand in `"`, not in `“`
 --> policy.crd:3:14
  |
3 | category C { “x” when service is 'AmazonEC2' }
  |              ^^^
  = help: write `"`

error[CRD0117]: strings stand in `"`, not in `'`
 --> policy.crd:3:34
  |
3 | category C { “x” when service is 'AmazonEC2' }
  |                                  ^^^^^^^^^^^
  = help: write `"`

4 errors
-- status 1 --
