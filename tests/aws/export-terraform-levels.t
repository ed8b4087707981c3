Terraform's resource nests expressions three deep, and does not keep the targets of a fixed split in order.

-- policy.crd --
category Team {
  "Fine" when tag.a is "1" and not tag.b is "1" and (tag.c is "1" or tag.d is "1")
  "Deep" when tag.a is "1" and not (tag.b is "1" or tag.c is "1")
  default "Rest"
}
-- $ crd export terraform policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD1352]: the condition has more than the 3 levels of Terraform's resource
  --> policy.crd:3:3
   = help: make a category of the inner conditions, and ask for it

1 error
-- status 2 --
-- $ crd export cost-category policy.crd --as-of 2026-11-20 | grep -c '"Key"' --
7
-- split.crd --
category Team {
  "A" when tag.a is "1"
  "B" when tag.a is "2"
  default "Rest"
  split "A" to ["B" 70%, "Rest" 30%]
}
-- $ crd export terraform split.crd --as-of 2026-11-20 | tail -14 --
    }
  }

  split_charge_rule {
    source  = "A"
    method  = "FIXED"
    targets = ["B", "Rest"]

    parameter {
      type   = "ALLOCATION_PERCENTAGES"
      values = ["70", "30"]
    }
  }
}
-- stderr --
warning[CRD1353]: Terraform may give the percentages of the split to other targets than these
  --> split.crd:5:3
   = help: look at the split in AWS's console after `terraform apply`, or export it with `crd export cost-category`

1 warning
