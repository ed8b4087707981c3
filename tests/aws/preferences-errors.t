What keeps a plan from being made.

-- policy.crd --
credit a { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
credit b { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"}
]}
-- $ crd export preferences policy.crd --credits credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD1270]: the credits `a` and `b` have the same id "1"
   = help: give each credit the number that AWS shows for it

1 error
-- status 2 --
-- $ crd export preferences policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd export preferences` needs AWS's credits
   = help: add --credits with what `aws billing get-credits --output json` prints

1 error
-- status 2 --
-- $ crd export preferences policy.crd --credits none.json --as-of 2026-11-20 -o plan; echo "exit $?"; test ! -e plan --
exit 2
-- stderr --
error[CRD0001]: cannot read none.json: No such file or directory

1 error
-- $ crd export preferences none.crd --credits credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd export preferences policy.crd --credits policy.crd -o policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--output` would replace the input `policy.crd`
   = help: name another file

1 error
-- status 2 --
-- $ echo '{"credits": []}' >empty.json; head -1 policy.crd >one.crd; crd export preferences one.crd --credits empty.json --as-of 2026-11-20 | sed 's/sha256 .*/sha256 .../' --
preferences as of 2026-11-20
  policy   one.crd  sha256 ...
  credits  empty.json  sha256 ...

Nothing is to be set

Left as they are
  a: AWS did not list it
