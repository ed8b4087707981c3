Categories ask for categories at most 32 deep.

-- $ { seq 40 | awk '{ print "category C" $1 " { \"x\" when C" $1 + 1 " is \"x\" }" }'; echo 'category C41 { default "x" }'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0409]: categories ask for categories more than 32 deep
  --> policy.crd:32:25
   |
32 | category C32 { "x" when C33 is "x" }
   |                         ^^^

1 error
-- status 1 --
