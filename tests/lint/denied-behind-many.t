A finding that is denied is an error, and one that others hide behind is shown, however many came before it.

-- needs crd version | grep -q "^hooks Lua" --
-- many.awk --
BEGIN {
  if (strict) print "lint { fail on error deny CRD0340 }"
  if (lenient) print "lint { allow CRD0410 }"
  for (i = 1; i <= 1005; i++) printf "category C%d { \"x\" when charge_type is \"Usge\" }\n", i
  print "account lab = 111122223333"
  print "credit late { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner lab }"
}
-- $ awk -f many.awk >policy.crd --
-- $ awk -v strict=1 -f many.awk >strict.crd --
-- $ awk -v lenient=1 -f many.awk >lenient.crd --
-- $ crd lint policy.crd --as-of 2026-08-10 --fail-level error 2>found.txt --
-- $ tail -n 1 found.txt --
1007 warnings; 7 of them are not shown
-- $ crd lint policy.crd --as-of 2026-08-10 --fail-level error --deny CRD0340 2>found.txt --
-- status 1 --
-- $ grep -A 1 '^error' found.txt; tail -n 1 found.txt --
error[CRD0340]: `late` may be drained by any account
    --> policy.crd:1007:8
1 error, 1006 warnings; 7 of them are not shown
-- $ crd lint strict.crd --as-of 2026-08-10 2>found.txt --
-- status 1 --
-- $ grep -A 1 '^error' found.txt; tail -n 1 found.txt --
error[CRD0340]: `late` may be drained by any account
    --> strict.crd:1008:8
1 error, 1006 warnings; 7 of them are not shown
-- $ crd lint policy.crd --as-of 2026-08-10 --allow CRD0410 2>found.txt --
-- status 1 --
-- $ grep -A 1 '^[a-z]*\[' found.txt; tail -n 1 found.txt --
warning[CRD0340]: `late` may be drained by any account
    --> policy.crd:1007:8
--
warning[CRD0349]: nothing reminds anybody before `late` expires
    --> policy.crd:1007:8
2 warnings
-- $ crd lint lenient.crd --as-of 2026-08-10 2>found.txt --
-- status 1 --
-- $ grep -A 1 '^[a-z]*\[' found.txt; tail -n 1 found.txt --
warning[CRD0340]: `late` may be drained by any account
    --> lenient.crd:1008:8
--
warning[CRD0349]: nothing reminds anybody before `late` expires
    --> lenient.crd:1008:8
2 warnings
