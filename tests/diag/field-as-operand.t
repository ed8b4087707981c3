A field is not compared with a field.

-- policy.crd --
category A { "x" when region is account or service in [AmazonEC2] and usage_type is tag.use and tag.a is B }
category B { default "y" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0512]: expected a value, found the field `account`
 --> policy.crd:1:33
  |
1 | category A { "x" when region is account or service in [AmazonEC2] and usage_type is tag.use and tag.a is B }
  |                                 ^^^^^^^
  = help: a field is compared with literals, lists and declared names

error[CRD0512]: expected a value, found the field `tag.use`
 --> policy.crd:1:85
  |
1 | category A { "x" when region is account or service in [AmazonEC2] and usage_type is tag.use and tag.a is B }
  |                                                                                     ^^^^^^^
  = help: a field is compared with literals, lists and declared names

error[CRD0512]: expected a value, found the field `B`
 --> policy.crd:1:106
  |
1 | category A { "x" when region is account or service in [AmazonEC2] and usage_type is tag.use and tag.a is B }
  |                                                                                                          ^
  = help: a field is compared with literals, lists and declared names

3 errors
-- status 1 --
