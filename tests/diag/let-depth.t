Lets nest at most 64 deep.

-- $ { seq 70 | awk '{ print "let l" $1 " = [l" $1 + 1 "]" }'; echo 'let l71 = [AmazonEC2]'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0407]: lets nest more than 64 deep
  --> policy.crd:64:12
   |
64 | let l64 = [l65]
   |            ^^^
   = help: write the values into one list

1 error
-- status 1 --
