A real FOCUS export of three clouds: its one Credit row is recognised, its 51 Azure and 7 Oracle rows are of another
provider, its Red Hat row is AWS Marketplace.

-- policy.crd --
account one = 111122223333
category Cloud {
  "AWS Marketplace" when billing_entity is "AWS Marketplace"
  default "The cloud's own"
}
-- $ crd plan policy.crd --charges $DATA/FinOps__FOCUS-Sample-Data/focus_sample.csv --as-of 2024-11-01 --format json | sed 's/,"\(charges\|credits\|conservation\)"/,\n"\1"/g' | grep -E '^"(charges|conservation)' --
"charges":{"rows":1000,"total":"20.52022672899","eligible":"20.2783386184","ineligible":[{"reason":"credit","rows":1,"cost":"-2.6137"},{"reason":"marketplace","rows":1,"cost":"0.342"},{"reason":"other provider","rows":58,"cost":"2.51358811059"}]},
"conservation":{"charged":"23.13392672899","credited":"0.00","net":"23.13392672899","difference":"0.00"},"ties":[],"leftovers":[],"reading":{"rows":1000,"skipped":0,"skipped_cost":"0.00","skipped_cost_unknown":0,"rounded":0,"tag_conflicts":0,"currency_assumed":false}}
-- $ crd eval policy.crd --charges $DATA/FinOps__FOCUS-Sample-Data/focus_sample.csv --as-of 2024-11-01 --by provider,Cloud,charge_type --format csv --
provider,Cloud,charge_type,rows,cost
AWS,AWS Marketplace,Usage,1,0.342
AWS,The cloud's own,Credit,1,-2.6137
AWS,The cloud's own,Usage,940,20.2783386184
Microsoft,The cloud's own,Usage,51,1.97651418586
Oracle,The cloud's own,Refund,2,0.272
Oracle,The cloud's own,Usage,5,0.26507392473
