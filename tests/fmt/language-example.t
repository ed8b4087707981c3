The example of the language's definition is formatted already, comments behind lines included.

-- policy.crd --
## Acme: where our credits may land.
import "std/aws"                       # service names and AWS's own eligibility rules

organization {
  payer   management
  sharing on
}

account management = 999988887777 "Acme Management"
account production = 111122223333 "prod-main"
account ai_lab     = 444455556666 "ai-lab"
account ai_dev     = 444455557777 "ai-dev"

let ai_accounts = [ai_lab, ai_dev]

category Funding "Funding source" {     # accounts only: what a credit may be restricted to
  "AI Experimentation" when account in ai_accounts
  default "Everything else"
}

category Workload {                     # for reports: the first rule that matches
  "Production" when account.name starts with "prod-"
               unless tag.env is "staging"
  inherit tag.team
  default "Unallocated"
}

settlement {
  pause day
}

hook reminders from "hooks/reminders.lua"

credit activate_q3 {
  id       "8830021177"
  type     promotion
  program  activate
  amount   10_000.00 USD
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonSageMaker, AmazonBedrock]
  restrict to Funding "AI Experimentation"
  pause    from 2026-07-01 until 2026-09-15 because "training cluster goes live on the 15th"
  remind   14 days before expiry
  on exhausted call reminders.exhausted
}

guard "every credit is routed" {
  for each credit
  require restricted
}

guard "nothing is forfeited" {
  for each credit
  require forfeited is 0 USD
}

test "production RDS does not touch the experiment credit" {
  charge 9_688.00 USD from production for AmazonRDS       in 2026-10
  charge   500.00 USD from ai_lab     for AmazonSageMaker in 2026-10
  expect activate_q3 applied   500.00 USD
  expect activate_q3 remaining 9_500.00 USD
}
-- $ crd fmt --check policy.crd --
