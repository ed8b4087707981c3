What a drift and a checklist refuse: nothing to compare with, files that cannot be read, and a policy that is bytecode.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"
account ai_dev     = 444455557777 "ai-dev"

category Funding "Funding source" effective 2026-07 {
  "AI Experimentation" when account in [ai_lab, ai_dev]
  default "Everything else"
}

credit activate {
  id       "8830021177"
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonBedrock, AmazonSageMaker]
  restrict to Funding "AI Experimentation"
  remind   14 days before expiry
}
-- broken.json --
{"credits": [
-- $ crd drift policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd drift` needs what the account has
   = help: add --credits with what `aws billing get-credits` prints, --categories with what `aws ce describe-cost-category-definition` prints, or both

1 error
-- status 2 --
-- $ crd drift policy.crd --credits missing.json --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read missing.json: No such file or directory

1 error
-- status 2 --
-- $ crd drift policy.crd --credits broken.json --categories $DATA/aws-recorded/credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: the JSON ends too early
  --> broken.json:2:1
   = help: the rest is missing, or a quote or bracket is not closed

error[CRD1304]: an object without a definition of a Cost Category
  --> $DATA/aws-recorded/credits.json:1:1
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

2 errors
-- status 2 --
-- twice.crd --
credit a { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
credit b { id "2"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
credit c { id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
-- $ for verb in drift checklist; do crd $verb twice.crd --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 || echo "exit $?"; done --
exit 2
exit 2
-- stderr --
error[CRD1270]: the credits `a` and `c` have the same id "1"
   = help: give each credit the number that AWS shows for it

1 error
error[CRD1270]: the credits `a` and `c` have the same id "1"
   = help: give each credit the number that AWS shows for it

1 error
-- $ crd checklist policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd checklist` needs the account's credits
   = help: add --credits with what `aws billing get-credits --output json` prints

1 error
-- status 2 --
-- $ crd build policy.crd && crd drift policy.crdc --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: policy.crdc is bytecode, whose rules cannot be compared
   = help: give the policy's text

1 error
-- status 2 --
