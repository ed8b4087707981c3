Files without a definition: what they are is said, and what is wanted.

-- object.json --
{"Budgets": []}
-- list.json --
[]
-- numbers.json --
[1, 2]
-- empty.json --
 
-- empty.yaml --
# nothing
-- text.yaml --
hello
-- template.yaml --
Resources:
  Bucket:
    Type: AWS::S3::Bucket
-- bare.yaml --
Resources:
  Team:
    Type: AWS::CE::CostCategory
-- $ crd import cost-category object.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: an object without a definition of a Cost Category
  --> object.json:1:1
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

1 error
-- status 2 --
-- $ crd import cost-category list.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: a list without a definition of a Cost Category
  --> list.json:1:1
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

1 error
-- status 2 --
-- $ crd import cost-category numbers.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: a number without a definition of a Cost Category
  --> numbers.json:1:2
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

error[CRD1304]: a number without a definition of a Cost Category
  --> numbers.json:1:5
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

2 errors
-- status 2 --
-- $ crd import cost-category empty.json --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: expected JSON, found nothing
  --> empty.json
   = help: look whether what was to write it failed

1 error
-- status 2 --
-- $ crd import cost-category empty.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1301]: expected YAML, found nothing
  --> empty.yaml
   = help: look whether what was to write it failed

1 error
-- status 2 --
-- $ crd import cost-category text.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: a text without a definition of a Cost Category
  --> text.yaml:1:1
   = help: give what `aws ce describe-cost-category-definition --cost-category-arn ARN` prints, the input of a create or update, rules, or a template

1 error
-- status 2 --
-- $ crd import cost-category template.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1304]: the template has no resource of type AWS::CE::CostCategory
  --> template.yaml:2:3
   = help: give the template that has it

1 error
-- status 2 --
-- $ crd import cost-category bare.yaml --as-of 2026-11-20 --
-- stderr --
error[CRD1305]: `Team` has no `Properties`
  --> bare.yaml:3:5
   = help: a Cost Category has a name and rules

1 error
-- status 2 --
