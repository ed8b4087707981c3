What `terraform show -json` prints has every value, those of data sources and of modules too. What a plan does not know
yet is not guessed.

-- state.json --
{"format_version": "1.0", "terraform_version": "1.11.4", "values": {"root_module": {
  "resources": [
    {"address": "data.aws_caller_identity.current", "mode": "data", "type": "aws_caller_identity", "name": "current", "values": {}},
    {"address": "aws_ce_cost_category.cloud_platform", "mode": "managed", "type": "aws_ce_cost_category", "name": "cloud_platform",
     "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0,
     "values": {
       "arn": "arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2", "default_value": "",
       "effective_end": "2500-12-01T00:00:00Z", "effective_start": "2026-02-01T00:00:00Z",
       "id": "arn:aws:ce::111122223333:costcategory/3edadf90-8c24-467b-a80a-f5e96df1beb2", "name": "Cloud Platform",
       "rule": [
         {"inherited_value": [], "type": "REGULAR", "value": "Cloud Platform",
          "rule": [{"and": [], "cost_category": [], "not": [], "or": [], "tags": [],
            "dimension": [{"key": "LINKED_ACCOUNT", "match_options": ["EQUALS"], "values": ["444455556666", "777788889999"]}]}]},
         {"inherited_value": [{"dimension_key": "owner", "dimension_name": "TAG"}], "type": "INHERITED_VALUE", "value": "", "rule": []}],
       "rule_version": "CostCategoryExpression.v1", "split_charge_rule": [], "tags": {}, "tags_all": {}}}],
  "child_modules": [{"address": "module.teams", "resources": [
    {"address": "module.teams.aws_ce_cost_category.team[\"a\"]", "mode": "managed", "type": "aws_ce_cost_category", "name": "team",
     "index": "a", "values": {"name": "Team a", "rule_version": "CostCategoryExpression.v1",
       "rule": [{"value": "a", "rule": [{"tags": [{"key": "team", "values": ["a"], "match_options": null}]}]}]}}]}]}}}
-- $ crd import cost-category state.json --as-of 2026-11-20 --
# From aws_ce_cost_category.cloud_platform, state.json:6
category Cloud_Platform "Cloud Platform" effective 2026-02 {
  "Cloud Platform" when account in [444455556666, 777788889999]
  inherit tag.owner
}

# From module.teams.aws_ce_cost_category.team["a"], state.json:18
category Team_a "Team a" {
  "a" when tag.team is "a"
}
-- stderr --
proved: 2 of 2 categories mean what AWS has
-- plan.json --
{"format_version": "1.2", "terraform_version": "1.11.4",
 "planned_values": {"root_module": {"resources": [
   {"address": "aws_ce_cost_category.a", "mode": "managed", "type": "aws_ce_cost_category", "name": "a",
    "values": {"name": "A", "rule_version": "CostCategoryExpression.v1",
      "rule": [{"value": "a", "rule": [{"dimension": [{"key": "LINKED_ACCOUNT"}]}]}]}},
   {"address": "aws_ce_cost_category.b", "mode": "managed", "type": "aws_ce_cost_category", "name": "b",
    "values": {"name": "B", "rule_version": "CostCategoryExpression.v1",
      "rule": [{"value": "b", "rule": [{"dimension": [{"key": "LINKED_ACCOUNT", "values": ["111122223333", null]}]}]}]}}]}},
 "resource_changes": [
   {"address": "aws_ce_cost_category.a", "change": {"actions": ["create"], "after_unknown":
     {"arn": true, "effective_start": true, "rule": [{"rule": [{"dimension": [{"values": true}]}]}]}}},
   {"address": "aws_ce_cost_category.b", "change": {"actions": ["create"], "after_unknown":
     {"arn": true, "effective_start": true, "rule": [{"rule": [{"dimension": [{"values": [false, true]}]}]}]}}}],
 "configuration": {"root_module": {"resources": [
   {"address": "aws_ce_cost_category.a", "type": "aws_ce_cost_category", "name": "a", "expressions": {"name": {}}},
   {"address": "aws_ce_cost_category.b", "type": "aws_ce_cost_category", "name": "b", "expressions": {"effective_start": {}}}]}}}
-- $ crd import cost-category plan.json --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Values` is `values of aws_ce_cost_category.a`: a value that Terraform knows once the plan is applied
  --> plan.json:5:55
   = help: apply the plan, and import what `terraform show -json` then prints

error[CRD1308]: `EffectiveStart` is `effective_start of aws_ce_cost_category.b`: a value that Terraform knows once the plan is applied
  --> plan.json:7:15
   = help: apply the plan, and import what `terraform show -json` then prints

error[CRD1308]: a value is `values of aws_ce_cost_category.b`: a value that Terraform knows once the plan is applied
  --> plan.json:8:108
   = help: apply the plan, and import what `terraform show -json` then prints

3 errors
-- status 2 --
-- empty.json --
{"format_version": "1.0"}
-- $ crd import cost-category empty.json --as-of 2026-11-20 --
-- stderr --
error[CRD1327]: no resource aws_ce_cost_category is in it
  --> empty.json
   = help: print a state that has one: `terraform show -json`

1 error
-- status 2 --
-- newer.json --
{"format_version": "2.0", "terraform_version": "9.0.0", "values": {}}
-- $ crd import cost-category newer.json --as-of 2026-11-20 --
-- stderr --
error[CRD1330]: `format_version` is not 0.x or 1.x
  --> newer.json:1:20
   = help: update crd, or import the *.tf files

1 error
-- status 2 --
-- strange.json --
{"format_version": "1.0", "values": {"root_module": {"resources": [
  {"mode": "managed", "type": "aws_ce_cost_category"},
  {"address": "aws_ce_cost_category.x", "mode": "managed", "type": "aws_ce_cost_category",
   "values": {"name": 5, "rule": {"value": "x"}, "rulez": [], "rule_version": []}}]}}}
-- $ crd import cost-category strange.json --as-of 2026-11-20 --
-- stderr --
error[CRD1330]: a resource aws_ce_cost_category has no `address` or no `values`
  --> strange.json:2:3
   = help: print it again: terraform show -json >state.json

error[CRD1324]: `rule` is an object, not a list of blocks
  --> strange.json:4:34
   = help: `terraform console` shows what its parts give

error[CRD1323]: `rulez` is no argument or block of aws_ce_cost_category here
  --> strange.json:4:50
   = help: did you mean `rule`?

error[CRD1324]: `rule_version` is a list, not a text
  --> strange.json:4:79
   = help: `terraform console` shows what its parts give

4 errors
-- status 2 --
