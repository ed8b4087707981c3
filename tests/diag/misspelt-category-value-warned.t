A value that is nearly one of the category is a warning in a condition.

-- policy.crd --
category Team { "Research" when service is AmazonEC2 }
category Area { "R" when Team is "Reserch" }
-- $ crd check policy.crd --
-- stderr --
warning[CRD0410]: no known value of the category is called "Reserch"
 --> policy.crd:2:34
  |
2 | category Area { "R" when Team is "Reserch" }
  |                                  ^^^^^^^^^
  = help: did you mean `"Research"`?

1 warning
-- status 1 --
