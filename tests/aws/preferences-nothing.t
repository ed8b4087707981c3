What AWS has as the policy says is no step, and the exit status is 0; so is a policy that was just imported.

-- $ crd import credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 --all -o policy.crd 2>/dev/null --
-- status 1 --
-- $ crd export preferences policy.crd --credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 | sed 's/sha256 .*/sha256 .../' --
preferences as of 2026-11-20
  policy   policy.crd  sha256 ...
  credits  $DATA/aws-recorded/credits.json  sha256 ...

Nothing is to be set

Left as they are
  aws_activate_portfolio: active and shared as the policy says
  aws_activate_portfolio_8830021490: paused and shared as the policy says
  aws_free_tier: it is used up
  map_credit: active and shared as the policy says
  proof_of_concept_search: it ended on 2026-09-30
  refund_for_case_4711: active and shared as the policy says
-- $ crd export preferences policy.crd --credits $DATA/aws-recorded/credits.json --categories $DATA/aws-recorded/categories.json --as-of 2026-11-20 >/dev/null; echo $? --
0
