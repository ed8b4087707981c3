Where there is nothing to import, the error says what to ask AWS for.

-- empty.json --
{"credits": []}
-- $ crd import credits empty.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1366]: AWS listed no credit
   = help: as the payer, download with `--payer-account-flag` and a `--start-date` up to a year back

1 error
-- over.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "0"},
   "startDate": "2026-07-01", "endDate": "2027-06-30"}]}
-- $ crd import credits over.json --as-of 2026-11-20 --
-- stderr --
error[CRD1366]: the one credit can pay nothing any more
  --> over.json
   = help: `--all` imports them too

1 error
-- status 2 --
-- list.json --
[{"creditId": "1"}]
-- $ crd import credits list.json --as-of 2026-11-20 --
-- stderr --
error[CRD1360]: the download is a list, and should be an object
  --> list.json:1:1
   = help: give the whole answer of AWS, not a part of it

1 error
-- status 2 --
-- other.json --
{"creditAllocationHistoryList": []}
-- $ crd import credits other.json --as-of 2026-11-20 --
-- stderr --
error[CRD1360]: there is no `credits`
  --> other.json:1:1
   = help: give what `aws billing get-credits --output json` prints

warning[CRD1362]: `creditAllocationHistoryList` is unknown, and was not looked at
  --> other.json:1:2

1 error, 1 warning
-- status 2 --
-- nothing.json --
-- $ crd import credits nothing.json --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: expected JSON, found nothing
  --> nothing.json:1:1
   = help: look whether what was to write it failed

1 error
-- status 2 --
-- broken.json --
{"credits": [
  {"creditId": "1",}
]}
-- $ crd import credits broken.json --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: expected a member's name, found `}`
  --> broken.json:2:20
   = help: names stand in double quotes, and no comma behind the last member

1 error
-- status 2 --
-- $ crd import credits missing.json --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read missing.json: No such file or directory

1 error
-- status 2 --
-- $ crd import credits - --as-of 2026-11-20 <empty.json --
-- stderr --
error[CRD1366]: AWS listed no credit
   = help: as the payer, download with `--payer-account-flag` and a `--start-date` up to a year back

1 error
-- status 2 --
