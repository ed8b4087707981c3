What was imported and exported is imported as the same text: the real definitions that can be imported, as AWS's JSON and as
Terraform.

-- both.sh --
# both.sh FILE...: compares the texts, comments left out
for file; do
  crd import cost-category "$file" --as-of 2026-11-20 -q -o first.crd 2>/dev/null
  crd export cost-category first.crd --as-of 2026-11-20 -o d.json 2>/dev/null
  crd export terraform first.crd --as-of 2026-11-20 -o d.tf 2>/dev/null
  for out in d.json d.tf; do
    crd import cost-category $out --as-of 2026-11-20 -q -o again.crd 2>/dev/null
    grep -v '^#' first.crd >a; grep -v '^#' again.crd >b
    cmp a b && echo "$(basename "$file") $out"
    rm -f again.crd
  done
  rm -f first.crd d.json d.tf
done
-- $ sh both.sh $DATA/ministryofjustice__aws-root-account/cost-categories-budgets.tf $DATA/ministryofjustice__aws-root-account/cost-categories-environment.tf $DATA/Sage-Bionetworks-IT__cost-categories/program-code.json $DATA/Sage-Bionetworks-IT__cost-categories/readme-example.json $DATA/hashicorp__terraform-provider-aws/basic.tf $DATA/hashicorp__terraform-provider-aws/operand-and.tf --
cost-categories-budgets.tf d.json
cost-categories-budgets.tf d.tf
cost-categories-environment.tf d.json
cost-categories-environment.tf d.tf
program-code.json d.json
program-code.json d.tf
readme-example.json d.json
readme-example.json d.tf
basic.tf d.json
basic.tf d.tf
operand-and.tf d.json
operand-and.tf d.tf
