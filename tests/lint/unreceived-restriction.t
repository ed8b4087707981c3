A restriction to what other accounts have is met by nobody when the credit is not shared with them.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.sh --
# policy.sh "ORGANIZATION" "CLAUSES" "MORE"
cat <<END
organization { $1 }
account training = 444455556666 "training"
account web      = 111122223333 "web"
category Funding { "Web" when account is web default "Rest" }
$3
credit grant { remind 14 days before expiry amount 10.00 USD starts 2026-07-01 expires 2027-06-30 owner training restrict to Funding "Web" $2 }
END
-- run.sh --
sh policy.sh "$1" "$2" "$3" >policy.crd
crd lint policy.crd --as-of 2026-08-01 2>&1 | grep -E '^[a-z]+\[|note:|witness:'
-- $ sh run.sh 'sharing on' 'share with owner' --
warning[CRD0341]: no account that may receive `grant` can get the value "Web"
  = note: the witness has the value, and is of an account that the credit is not shared with
  = note: it pays nothing: 10.00 USD are forfeited after 2027-06-30
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
-- $ sh run.sh 'sharing on' 'share with owner' 'settlement { owner always_first }' --
warning[CRD0341]: no account that may receive `grant` can get the value "Web"
  = note: the witness has the value, and is of an account that the credit is not shared with
  = note: under `owner always_first` it pays its owner's charges, and no others
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
-- $ sh run.sh 'sharing off for [training]' '' --
warning[CRD0341]: no account that may receive `grant` can get the value "Web"
  = note: the witness has the value, and is of an account that the credit is not shared with
  = note: it pays nothing: 10.00 USD are forfeited after 2027-06-30
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
-- $ sh run.sh 'sharing off for [web]' 'share with [web]' --
warning[CRD0341]: no account that may receive `grant` can get the value "Web"
  = note: the witness has the value, and is of an account that the credit is not shared with
  = note: it pays nothing: 10.00 USD are forfeited after 2027-06-30
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
-- $ sh run.sh 'sharing on' 'share with [web]' 'settlement { owner always_first }' --
-- status 1 --
-- $ sh run.sh 'sharing on' '' 'settlement { owner always_first }' --
-- status 1 --
-- $ sh run.sh 'sharing on' '' --
warning[CRD0344]: `grant` is not for its owner: charges of `training` never get the value "Web"
  = witness: account is "444455556666", account.name is "training", service is "AmazonEC2" (constructed)
-- $ sh run.sh 'sharing on' 'restrict to anyone from 2027-01-01 share with owner' --
warning[CRD0341]: no account that may receive `grant` can get the value "Web"
  = note: the witness has the value, and is of an account that the credit is not shared with
  = note: in the months in which it is in force the credit pays nothing
  = witness: account is "111122223333", account.name is "web", service is "AmazonEC2" (constructed)
