A production definition of the Ministry of Justice, in which `no` is a part of a tag's value that begins with `nonprod`.

-- $ crd import cost-category $DATA/ministryofjustice__aws-root-account/cost-categories-environment.tf --as-of 2026-11-20 --
# From aws_ce_cost_category.environment, $DATA/ministryofjustice__aws-root-account/cost-categories-environment.tf:1
category Environment {
  "Production"           when tag."is-production" contains [
    "true", "yes", "1", "prod", "PROD", "YES", "TRUE", "True", "Yes", "Prod",
  ]
  "Non Production"       when tag."is-production" contains ["false", "no", "0", "NO", "FALSE", "False", "No"]
  "No is-production Tag" when tag."is-production" is absent
}
-- stderr --
proved: the category means what AWS has
warning[CRD0306]: a charge can meet both the rule for "Non Production" and the rule for "Production" in line 3: their order decides
 --> policy.crd:6:3
  |
3 |   "Production"           when tag."is-production" contains [
  |   ----------------------------------------------------------
4 |     "true", "yes", "1", "prod", "PROD", "YES", "TRUE", "True", "Yes", "Prod",
  |     -------------------------------------------------------------------------
5 |   ]
  |   - comes first
6 |   "Non Production"       when tag."is-production" contains ["false", "no", "0", "NO", "FALSE", "False", "No"]
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: tag."is-production" is "01" (constructed)
  = help: ask for more than a part of the text, or exclude the other rule's charges with `unless`

1 warning
-- status 1 --
