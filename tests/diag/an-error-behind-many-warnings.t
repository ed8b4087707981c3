An error is shown, however many warnings came before it: one of these makes way.

-- many.awk --
BEGIN {
  for (i = 1; i <= 1005; i++) printf "category C%d { \"x\" when charge_type is \"Usge\" }\n", i
  print "category Last { \"x\" when servce is AmazonEC2 }"
}
-- $ awk -f many.awk >policy.crd --
-- $ crd check policy.crd 2>found.txt --
-- status 1 --
-- $ grep -A 1 "^error" found.txt; tail -n 1 found.txt --
error[CRD0509]: charges have no field `servce`
    --> policy.crd:1006:26
1 error, 1005 warnings; 6 of them are not shown
