A file has at most 100000 rules.

-- $ for i in $(seq 11); do echo "category A$i {"; seq 9999 | sed 's/.*/"v&" when service is AmazonEC2/'; echo '}'; done > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0523]: the file has more than 100000 rules
      --> policy.crd:100011:1
       |
100011 | category A11 {
       | ^^^^^^^^^^^^^^
       = help: put what the rules have in common into lists

1 error
-- status 1 --
