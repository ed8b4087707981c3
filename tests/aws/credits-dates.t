Instants are ISO texts with an offset, or seconds since 1970, with a fraction or an exponent. A credit that ends at midnight has
nothing of the day that begins then; a day without a time is a last day.

-- make.sh --
n=0
printf '{"credits": ['
while IFS='|' read -r starts ends; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "%s",' $n "$(printf '%s' "$ends" | tr -d '"')"
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},'
  printf '"startDate": %s, "endDate": %s}\n' "$starts" "$ends"
done
printf ']}'
-- instants --
"2026-07-01 00:00:00+00:00"|"2027-11-30 23:59:59+00:00"
"2026-07-01T00:00:00Z"|"2027-11-30T23:59:59.999Z"
"2026-07-01T01:59:59+02:00"|"2027-12-01T00:59:59+01:00"
"2026-07-01T00:00"|"2027-12-01T00:00:00+00:00"
"2026-06-30T22:00:00-0200"|"2027-12-01T00:00:00.001+00:00"
"2026-06-30T24:00:00"|"2027-11-30"
1782864000|1827619199
1782864000.0|1.827619199E9
1782863999.999|1827619200
-- good --
"2026-07-01"|"2027-11-30T23:59:59-02"
-- $ grep -v T24 instants | sh make.sh >credits.json; crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep -E '^##|starts|expires' --
## 2027-11-30 23:59:59+00:00
  starts   2026-07-01
  expires  2027-11-30
## 2027-11-30T23:59:59.999Z
  starts   2026-07-01
  expires  2027-11-30
## 2027-12-01T00:59:59+01:00
  starts   2026-06-30
  expires  2027-11-30
## 2027-12-01T00:00:00+00:00
  starts   2026-07-01
  expires  2027-11-30
## 2027-12-01T00:00:00.001+00:00
  starts   2026-07-01
  expires  2027-12-01
## 1827619199
  starts   2026-07-01
  expires  2027-11-30
## 1.827619199E9
  starts   2026-07-01
  expires  2027-11-30
## 1827619200
  starts   2026-06-30
  expires  2027-11-30
-- $ sh make.sh <good >credits.json; crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep -E 'starts|expires' --
  starts   2026-07-01
  expires  2027-12-01
-- $ sh make.sh <instants >credits.json; crd import credits credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD1361]: `startDate` is "2026-06-30T24:00:00"
  --> credits.json:6:250
   = help: an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970

1 error
-- status 2 --
