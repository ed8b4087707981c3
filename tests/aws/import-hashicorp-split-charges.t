Splits name the ids of other resources, where AWS wants values: nothing is imported, and each reference is named.

-- $ crd import cost-category $DATA/hashicorp__terraform-provider-aws/split-charges.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Source` is `aws_ce_cost_category.test1.id`: the id of a Cost Category, which AWS gives it
  --> $DATA/hashicorp__terraform-provider-aws/split-charges.tf:17:15
   = help: write a name in its place: a split charge rule has values of its own category

error[CRD1308]: a target is `aws_ce_cost_category.test2.id`: the id of a Cost Category, which AWS gives it
  --> $DATA/hashicorp__terraform-provider-aws/split-charges.tf:18:16
   = help: write a name in its place: a split charge rule has values of its own category

2 errors
-- status 2 --
