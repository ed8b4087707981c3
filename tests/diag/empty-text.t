Values, names of categories at AWS and tag keys are not empty.

-- policy.crd --
category A "" {
  "" when tag."" is "x"
  default ""
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0518]: a value is empty
 --> policy.crd:1:12
  |
1 | category A "" {
  |            ^^
  = help: an empty value cannot be told from an absent one; give it a name

error[CRD0518]: a value is empty
 --> policy.crd:2:3
  |
2 |   "" when tag."" is "x"
  |   ^^
  = help: an empty value cannot be told from an absent one; give it a name

error[CRD0518]: a tag's key is empty
 --> policy.crd:2:15
  |
2 |   "" when tag."" is "x"
  |               ^^
  = help: write the key as the bill shows it

error[CRD0518]: a value is empty
 --> policy.crd:3:11
  |
3 |   default ""
  |           ^^
  = help: an empty value cannot be told from an absent one; give it a name

4 errors
-- status 1 --
