A credit that stands twice, in one file or in two, is an error that names both lines.

-- a.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-07-01", "endDate": "2027-06-30"},
  {"creditId": "01", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-07-01", "endDate": "2027-06-30"}
]}
-- $ cp a.json b.json; crd import credits a.json b.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1363]: credit `1` stands at a.json:2 already
  --> b.json:2:3
   = help: give each credit once: its money would count twice

error[CRD1363]: credit `01` stands at a.json:5 already
  --> b.json:5:3
   = help: give each credit once: its money would count twice

2 errors
-- $ crd import credits a.json --as-of 2026-11-20 2>/dev/null | grep ^credit --
credit x {
credit x_1 {
-- member-twice.json --
{"credits": [
  {"creditId": "1",
   "creditId": "2"}
]}
-- $ crd import credits member-twice.json --as-of 2026-11-20 --
-- stderr --
error[CRD1302]: `"creditId"` stands twice in this object
  --> member-twice.json:3:4
   = help: keep the one that is meant

1 error
-- status 2 --
