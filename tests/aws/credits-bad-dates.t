What is no instant is an error at its place: nothing is guessed, and nothing written.

-- make.sh --
n=0
printf '{"credits": [\n'
while IFS= read -r day; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "x",' $n
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},'
  printf '"startDate": %s}\n' "$day"
done
printf ']}'
-- days --
"yesterday"
"2026-02-30T00:00:00Z"
"2026-07-01T25:00:00Z"
"2026-07-01T00:60:00Z"
"2026-07-01T00:00:60Z"
"2026-07-01T00:00:00."
"2026-07-01T00:00:00+2"
"2026-07-01T00:00:00+02:"
"2026-07-01T00:00:00Zulu"
"20260701"
""
1e30
-1e12
true
[]
-- $ sh make.sh <days >credits.json; crd import credits credits.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1361]: `startDate` is "yesterday"
  --> credits.json:2:240
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-02-30T00:00:00Z"
  --> credits.json:3:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T25:00:00Z"
  --> credits.json:4:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:60:00Z"
  --> credits.json:5:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:00:60Z"
  --> credits.json:6:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:00:00."
  --> credits.json:7:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:00:00+2"
  --> credits.json:8:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:00:00+02:"
  --> credits.json:9:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "2026-07-01T00:00:00Zulu"
  --> credits.json:10:241
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is "20260701"
  --> credits.json:11:242
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is ""
  --> credits.json:12:242
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is 1e30
  --> credits.json:13:242
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1361]: `startDate` is -1e12
  --> credits.json:14:242
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

error[CRD1360]: `startDate` is true or false, and should be a text
  --> credits.json:15:242

error[CRD1360]: `startDate` is a list, and should be a text
  --> credits.json:16:242

15 errors
