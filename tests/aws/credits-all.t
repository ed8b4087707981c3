With --all, credits that are used up or over are imported too. Names stay the same.

-- $ crd import credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --all 2>/dev/null | grep -A9 -E 'credit (aws_free_tier|proof_of_concept_search|aws_activate_portfolio) ' --
credit proof_of_concept_search {
  id       "5100000003"
  type     promotion
  amount   300.00 USD
  balance  18.60 USD on 2026-10-31
  starts   2025-10-01
  expires  2026-09-30
  owner    account_111122223333
}

--
credit aws_free_tier {
  id       "6600000001"
  type     promotion
  amount   100.00 USD
  balance  0.00 USD on 2026-10-31
  starts   2026-04-01
  expires  2027-03-31
  owner    account_111122223333
  share    with owner
}
--
credit aws_activate_portfolio {
  id       "8830021177"
  type     promotion
  program  activate  # AWS's description says so
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    account_444455556666
  covers   [AmazonSageMaker, AmazonBedrock]
