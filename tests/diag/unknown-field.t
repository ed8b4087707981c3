A misspelt field gets a suggestion.

-- policy.crd --
category A { "x" when servce is "AmazonEC2" }
category B { "y" when acount.name is "x" or tags.team is "a" or account.nme is "b" or Aa is "x" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> policy.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

error[CRD0509]: charges have no field `acount.name`
 --> policy.crd:2:23
  |
2 | category B { "y" when acount.name is "x" or tags.team is "a" or account.nme is "b" or Aa is "x" }
  |                       ^^^^^^^^^^^
  = help: did you mean `account.name`?

error[CRD0509]: charges have no field `tags.team`
 --> policy.crd:2:45
  |
2 | category B { "y" when acount.name is "x" or tags.team is "a" or account.nme is "b" or Aa is "x" }
  |                                             ^^^^^^^^^
  = help: did you mean `tag.team`?

error[CRD0509]: charges have no field `account.nme`
 --> policy.crd:2:65
  |
2 | category B { "y" when acount.name is "x" or tags.team is "a" or account.nme is "b" or Aa is "x" }
  |                                                                 ^^^^^^^^^^^
  = help: did you mean `account.name`?

error[CRD0509]: charges have no field `Aa`
 --> policy.crd:2:87
  |
2 | category B { "y" when acount.name is "x" or tags.team is "a" or account.nme is "b" or Aa is "x" }
  |                                                                                       ^^

5 errors
-- status 1 --
