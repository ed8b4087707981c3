A condition given as an option is parsed as one, with its own words for its end.

-- $ echo 'category C { default "x" }' >policy.crd; crd eval policy.crd --charges x.csv --where 'region is'; crd eval policy.crd --charges x.csv --where 'region == "x") ' --
-- stderr --
error[CRD0201]: expected a value, found the end of the condition
 --> --where:1:10
  |
1 | region is
  |          ^

1 error
error[CRD0104]: `==` is no operator here
 --> --where:1:8
  |
1 | region == "x") 
  |        ^^
  = help: write `is`

error[CRD0201]: expected `or` or `and`, found `)`
 --> --where:1:14
  |
1 | region == "x") 
  |              ^

2 errors
-- status 2 --
