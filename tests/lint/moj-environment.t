Production definition of Cost Categories: $DATA/ministryofjustice__aws-root-account/cost-categories-environment.tf, converted
by hand. `contains` with "1" or "no" also finds them inside other texts: values that hold parts of both rules go to the first.

-- policy.crd --
category Environment {
  "Production" when tag."is-production" contains ["true", "yes", "1", "prod", "PROD", "YES", "TRUE", "True", "Yes", "Prod"]
  "Non Production" when tag."is-production" contains ["false", "no", "0", "NO", "FALSE", "False", "No"]
  "No is-production Tag" when tag."is-production" is absent
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0306]: a charge can meet both the rule for "Non Production" and the rule for "Production" in line 2: their order decides
 --> policy.crd:3:3
  |
2 |   "Production" when tag."is-production" contains ["true", "yes", "1", "prod", "PROD", "YES", "TRUE", "True", "Yes", "Prod"]
  |   ------------------------------------------------------------------------------------------------------------------------- comes first
3 |   "Non Production" when tag."is-production" contains ["false", "no", "0", "NO", "FALSE", "False", "No"]
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: tag."is-production" is "01" (constructed)
  = help: ask for more than a part of the text, or exclude the other rule's charges with `unless`

1 warning
-- status 1 --
