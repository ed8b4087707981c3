A category has at most 10000 rules.

-- $ { echo 'category A {'; seq 10001 | sed 's/.*/"v&" when service is AmazonEC2/'; echo '}'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0523]: the category `A` has more than 10000 rules
 --> policy.crd:1:10
  |
1 | category A {
  |          ^
  = help: put what the rules have in common into lists: AWS takes 500 rules

1 error
-- status 1 --
-- $ { echo 'category A {'; seq 10000 | sed 's/.*/"v&" when service is AmazonEC2/'; echo 'default "d" }'; } > full.crd; crd check full.crd --
