Names are made of descriptions: small letters, digits and `_`, cut at a word. Of credits that are described alike, the one with
the smallest number has the plain name. Keywords, fields, service codes and names of accounts are not taken.

-- make.sh --
n=0
printf '{"credits": ['
while IFS= read -r text; do
  n=$((n + 1))
  [ $n = 1 ] || printf ','
  printf '{"creditId": "%s", "accountId": "111122223333", "creditType": "Promotion", "description": "%s",' $((100 - n)) "$text"
  printf '"initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},'
  printf '"startDate": "2026-11-01T00:00:00Z", "endDate": "2027-12-31T23:59:59Z"}\n'
done
printf ']}'
-- texts --
Grant
Grant
grant
Grant 97
credit
translate
AmazonEC2
month
tag
account 111122223333
2026 re:Invent, Las Vegas
Über-Förderung „Größe“
支援
!!!

A description that goes on and on until nobody would read all of it as a name
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
tab\tand\nnewline } credit x {
-- $ sh make.sh <texts >credits.json; crd import credits credits.json --as-of 2026-11-20 2>/dev/null | grep -E '^credit|^##' --
## tab and newline } credit x {
credit tab_and_newline_credit_x {
## aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
credit aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {
## A description that goes on and on until nobody would read all of it as a name
credit a_description_that_goes_on_and_on_until_nobody {
credit credit_85 {
## !!!
credit credit_86 {
## 支援
credit credit_87 {
## Über-Förderung „Größe“
credit ber_f_rderung_gr_e {
## 2026 re:Invent, Las Vegas
credit credit_2026_re_invent_las_vegas {
## account 111122223333
credit account_111122223333_90 {
## tag
credit tag_91 {
## month
credit month_92 {
## AmazonEC2
credit amazonec2 {
## translate
credit translate_94 {
## credit
credit credit_95 {
## Grant 97
credit grant_97 {
## grant
credit grant {
## Grant
credit grant_98 {
## Grant
credit grant_99 {
-- $ crd import credits credits.json --as-of 2026-11-20 -o named.crd 2>/dev/null; crd check named.crd --
