What is data and not code shows as a policy would write it, in the order in which the program keeps it.

-- policy.crd --
organization {
  payer   management
  sharing on
  sharing off from 2026-09-01
  sharing off for [lab] from 2026-03-01
  member  lab joined 2026-02-01
  member  lab left 2027-01-31
}
account management = 999988887777 "Acme \"Management\""
account lab = 444455556666
settlement { order sku pause month_end join until_join_day }
category Funding { "AI" when account is lab }
credit second {
  id "8830021177"  type promotion  program activate
  amount 10_000.00 USD  balance 9_500.5 USD on 2026-08-31
  starts 2026-07-01  expires 2027-06-30  owner lab
  covers [AmazonSageMaker, AmazonBedrock]  applies before discounts
  share with [management]
  restrict to Funding "AI"
  restrict to anyone from 2027-01-01
  pause from 2026-07-01 until 2026-09-15 because "training"
  pause from 2027-05-01
}
credit first { amount 1 USD starts 2026-01-01 expires 2026-12-31 owner management }
-- $ crd disasm policy.crd --
program: 2 accounts, 2 credits, 1 categories, 0 guards, 1 predicates, 4 instructions
account management = 999988887777 "Acme \"Management\""
account lab = 444455556666

organization
  payer 999988887777
  sharing on
  sharing off from 2026-09-01
  sharing off for 444455556666 from 2026-03-01
  member 444455556666 joined 2026-02-01 left 2027-01-31

settlement
  pause month_end
  order sku

credit first
  amount 1.00 USD
  starts 2026-01-01
  expires 2026-12-31
  owner 999988887777

credit second
  id "8830021177"
  type promotion
  program activate
  amount 10000.00 USD
  balance 9500.50 USD on 2026-08-31
  starts 2026-07-01
  expires 2027-06-30
  owner 444455556666
  covers [AmazonBedrock, AmazonSageMaker]
  applies before discounts
  share with [999988887777]
  restrict to Funding "AI"
  restrict to anyone from 2027-01-01
  pause from 2026-07-01 until 2026-09-15 because "training"
  pause from 2027-05-01

category Funding "Funding"
  reads account
  ; "AI"  policy.crd:12
     0  TEST         account is "444455556666"
     1  JUMP_UNLESS  3
     2  VALUE        "AI"
     3  ABSENT
