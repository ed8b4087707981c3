With --estimated, balances are AWS's estimates on the day of the download. A credit without an estimate keeps the remaining
amount of the last closed month, and a comment says so.

-- $ crd import credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --estimated 2>/dev/null | grep -E '^credit|balance' --
credit refund_for_case_4711 {
  balance  4.25 USD on 2026-10-31  # AWS gives no estimate
credit map_credit {
  balance   41_250.75 USD on 2026-10-31  # AWS gives no estimate
credit aws_activate_portfolio {
  balance  9_312.40 USD on 2026-11-20
credit aws_activate_portfolio_8830021490 {
  balance  2_500.00 USD on 2026-11-20
-- $ crd import credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --estimated 2>/dev/null | head -2 --
# AWS's credits as of 2026-11-20, made by `crd import credits`. Balances are AWS's estimated amounts, at the
# end of 2026-11-20. The download has no names of accounts: give them better ones.
