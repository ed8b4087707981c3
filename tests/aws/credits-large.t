A hundred thousand credits are read and checked, nearly all of them over. As many that are not make a policy that is too large, and
that is said.

-- make.awk --
BEGIN {
  printf "{\"credits\": [\n"
  for (i = 1; i <= n; i++)
    printf "%s{\"creditId\": \"%d\", \"accountId\": \"%012d\", \"creditType\": \"Promotion\", \"description\": \"Grant %d\", \"initialAmount\": {\"currencyCode\": \"USD\", \"currencyAmount\": \"100.00\"}, \"remainingAmount\": {\"currencyCode\": \"USD\", \"currencyAmount\": \"%s\"}, \"startDate\": \"2026-07-01T00:00:00+00:00\", \"endDate\": \"2027-06-30T23:59:59+00:00\", \"creditSharingType\": \"DISABLED\"}\n", (i > 1 ? "," : ""), i, i, i, (i % live == 0 ? "50.00" : "0.00")
  printf "]}\n"
}
-- $ awk -v n=100000 -v live=1000 -f make.awk >large.json; crd import credits large.json --as-of 2026-11-20 --allow CRD0349 -o large.crd; grep -c ^credit large.crd --
100
-- stderr --
warning[CRD1367]: credits that can pay nothing any more are left out: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 99890 more
  --> large.json
   = help: `--all` imports them too

1 warning
-- $ awk -v n=100000 -v live=1 -f make.awk >large.json; crd import credits large.json --as-of 2026-11-20 -o all.crd; echo "exit $?"; test ! -e all.crd --
exit 2
-- stderr --
error[CRD1373]: 100000 credits make a policy of more than 16777216 bytes
  --> large.json
   = help: import the credits of fewer accounts at once

1 error
