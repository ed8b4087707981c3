Files that are no text, go too deep or set an argument twice are refused at the place, whatever else is right with them.

-- good.json --
{"Name": "Team", "RuleVersion": "CostCategoryExpression.v1", "Rules": [
  {"Value": "A", "Rule": {"Dimensions": {"Key": "REGION", "Values": ["eu-central-1"]}}}]}
-- twice.tf --
resource "aws_ce_cost_category" "team" {
  name         = "Team"
  rule_version = "CostCategoryExpression.v1"
  name         = "Other"
}
-- $ iconv -t UTF-16 good.json >utf16.json && crd import cost-category utf16.json -o policy.crd --
-- stderr --
error[CRD1300]: the file is UTF-16, not UTF-8
  --> utf16.json
   = help: save it as UTF-8; in PowerShell write `| Out-File -Encoding utf8` in place of `>`

1 error
-- status 2 --
-- $ printf '{"Name": "Te\377m"}' >latin1.json && crd import cost-category latin1.json -o policy.crd --
-- stderr --
error[CRD1300]: the file is not UTF-8
  --> latin1.json:1:13
   = help: save it as UTF-8 text

1 error
-- status 2 --
-- $ printf '{"Name": "Te\0m"}' >zero.json && crd import cost-category zero.json -o policy.crd --
-- stderr --
error[CRD1300]: the file has a zero byte
  --> zero.json:1:13
   = help: save it as UTF-8 text

1 error
-- status 2 --
-- $ { printf '%.0s{"Not": ' $(seq 70); printf '1'; printf '%.0s}' $(seq 70); } >deep.json && crd import cost-category deep.json -o policy.crd --
-- stderr --
error[CRD1303]: nested more than 64 deep
  --> deep.json:1:513
   = help: no document of AWS is: look at it

1 error
-- status 2 --
-- $ crd import cost-category twice.tf -o policy.crd --
-- stderr --
error[CRD1322]: `name` is set twice; first on line 2
  --> twice.tf:4:3
   = help: keep the one that is meant

1 error
-- status 2 --
-- $ { printf 'locals {\n  x = '; printf '%.0s(' $(seq 300); } >deep.tf && crd import cost-category deep.tf -o policy.crd --
-- stderr --
error[CRD1321]: blocks and brackets are nested deeper than 200
  --> deep.tf:2:206
   = help: give the inner parts names: `locals { ... }`

1 error
-- status 2 --
-- $ test ! -e policy.crd --
