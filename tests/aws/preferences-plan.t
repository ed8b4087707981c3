What has to be set at AWS on a day: calls where AWS documents one, the console where it does not, who may do it, what takes it
back; what is left as it is and why, what only AWS has, and what will have to be set later.

-- policy.crd --
organization {
  payer   management
  sharing on
  sharing off for [production]
  sharing on for [production] from 2027-01-01
}

account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"
account ai_dev     = 444455557777 "ai-dev"

category Funding "Funding source" {
  "AI Experimentation" when account in [ai_lab, ai_dev]
  "Production" when account is production
  default "Everything else"
}

credit activate_q3 {
  id       "8830021177"
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  restrict to Funding "AI Experimentation"
  restrict to Funding "Production" from 2027-03-01
  pause    from 2026-11-15 until 2026-12-15 because "the cluster isn't there yet"
}

credit activate_q4 {
  id       "8830021490"
  amount   2_500.00 USD
  starts   2026-11-02
  expires  2027-11-30
  owner    ai_dev
  restrict to Funding "AI Experimentation" from 2026-11-30
}

credit free_tier {
  id       "6600000001"
  amount   100.00 USD
  starts   2026-04-01
  expires  2027-03-31
  owner    production
}

credit proof {
  id       "5100000003"
  amount   300.00 USD
  starts   2025-10-01
  expires  2026-09-30
  owner    production
}

credit elsewhere {
  id       "1"
  amount   300.00 USD
  starts   2025-10-01
  expires  2027-09-30
  owner    production
}

credit unnumbered {
  amount   300.00 USD
  starts   2025-10-01
  expires  2027-09-30
  owner    production
}
-- $ crd export preferences policy.crd --credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --
preferences as of 2026-11-20
  policy   policy.crd  sha256 bdba178749ee3bf5952a72689564f018f158ca4b19dca9b0d1e28656213f2670
  credits  $DATA/aws-recorded/credits.json  sha256 2b4b51e69ac848884da0efcba1884644d6d7a7b51d9d29a45f0a34c1af2fbf1e

To be set
 1. pause activate_q3, credit 8830021177
   why     the policy pauses it from 2026-11-15 until 2026-12-15, "the cluster isn't there yet"
   who     444455556666, its owner, or 999988887777, the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/8830021177/status,value=DISABLED
   undo    the same call with ENABLED; days that it was paused do not come back
 2. activate activate_q4, credit 8830021490
   why     AWS has it paused, and the policy does not
   who     444455557777, its owner, or 999988887777, the payer
   call    aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
             --billing-preferences-per-key key=credit/8830021490/status,value=ENABLED
   undo    the same call with DISABLED; what a final bill has applied stays applied
 3. share by rule activate_q4, credit 8830021490
   why     the policy restricts it to Funding source "AI Experimentation", and AWS has DEFAULT
   who     999988887777, the payer alone
   console Billing and Cost Management, Credits, the page of credit 8830021490, its sharing: Cost Category "Funding source", rule "AI Experimentation"; review the list of accounts
           AWS documents no call for it
   first   its owner and every account of the rule must be activated for credit sharing
   undo    the same page, until the last day of the month; what a final bill has applied stays applied

Left as they are
  elsewhere: AWS did not list it
  free_tier: it is used up
  proof: it ended on 2026-09-30
  unnumbered: the policy gives it no `id`

Only AWS has them: `crd import credits` writes their blocks
  6500000009: Refund for case 4711, 4.25 USD left
  7712000045: MAP credit, 41,250.75 USD left

Later
  2026-12-15  activate_q3: activate
  2027-01-01  let share: account 111122223333
  2027-03-01  activate_q3: share by rule "Production" of "Funding source"

What AWS says
  The sharing in force at the end of 2026-11-30 decides the whole month. A change may take 24 hours.
  AWS does not say whether a pause counts by the day or when the bill is made; it never moves the expiry.
-- status 1 --
-- $ crd export preferences policy.crd --credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","policy":{"file":"policy.crd","sha256":"bdba178749ee3bf5952a72689564f018f158ca4b19dca9b0d1e28656213f2670"},"credits":{"file":"$DATA/aws-recorded/credits.json","sha256":"2b4b51e69ac848884da0efcba1884644d6d7a7b51d9d29a45f0a34c1af2fbf1e"},"decided_on":"2026-11-30","steps":[{"kind":"pause","credit":"activate_q3","id":"8830021177","account":"444455556666","because":"the policy pauses it from 2026-11-15 until 2026-12-15, \"the cluster isn't there yet\"","accounts":["444455556666","999988887777"],"call":{"operation":"update-billing-preferences","input":{"feature":"CREDIT_PREFERENCE_OPTIONS","billingPreferencesPerKey":[{"key":"credit/8830021177/status","value":"DISABLED"}]}},"console":null,"undo":"the same call with ENABLED; days that it was paused do not come back"},{"kind":"activate","credit":"activate_q4","id":"8830021490","account":"444455557777","because":"AWS has it paused, and the policy does not","accounts":["444455557777","999988887777"],"call":{"operation":"update-billing-preferences","input":{"feature":"CREDIT_PREFERENCE_OPTIONS","billingPreferencesPerKey":[{"key":"credit/8830021490/status","value":"ENABLED"}]}},"console":null,"undo":"the same call with DISABLED; what a final bill has applied stays applied"},{"kind":"share by rule","credit":"activate_q4","id":"8830021490","account":"444455557777","because":"the policy restricts it to Funding source \"AI Experimentation\", and AWS has DEFAULT","accounts":["999988887777"],"call":null,"console":"Billing and Cost Management, Credits, the page of credit 8830021490, its sharing: Cost Category \"Funding source\", rule \"AI Experimentation\"; review the list of accounts","undo":"the same page, until the last day of the month; what a final bill has applied stays applied"}],"left":[{"credit":"elsewhere","id":"1","because":"AWS did not list it"},{"credit":"free_tier","id":"6600000001","because":"it is used up"},{"credit":"proof","id":"5100000003","because":"it ended on 2026-09-30"},{"credit":"unnumbered","id":null,"because":"the policy gives it no `id`"}],"unknown":[{"credit":null,"id":"6500000009","because":"Refund for case 4711, 4.25 USD left"},{"credit":null,"id":"7712000045","because":"MAP credit, 41,250.75 USD left"}],"later":[{"on":"2026-12-15","credit":"activate_q3","what":"activate"},{"on":"2027-01-01","credit":null,"what":"let share: account 111122223333"},{"on":"2027-03-01","credit":"activate_q3","what":"share by rule \"Production\" of \"Funding source\""}]}
-- status 1 --
-- $ sha256sum policy.crd | cut -c1-64; sha256sum <$DATA/aws-recorded/credits.json --
bdba178749ee3bf5952a72689564f018f158ca4b19dca9b0d1e28656213f2670
2b4b51e69ac848884da0efcba1884644d6d7a7b51d9d29a45f0a34c1af2fbf1e  -
-- $ crd export preferences policy.crd --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 | grep -E 'activate_q3' --
 1. pause activate_q3, credit 8830021177
  activate_q3: shared by the rule "AI Experimentation", as the policy says, if arn:aws:ce::999988887777:costcategory/0f7b3a52-6c1d-4f0e-9f53-2d1f6a4b7c10 is "Funding source": --categories tells
  2026-12-15  activate_q3: activate
  2027-03-01  activate_q3: share by rule "Production" of "Funding source"
