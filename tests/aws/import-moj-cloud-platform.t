A production definition of the Ministry of Justice whose accounts are those of an organizational unit: only Terraform can
ask for them, so nothing is imported.

-- $ crd import cost-category $DATA/ministryofjustice__aws-root-account/cost-categories-cloud-platform.tf --as-of 2026-11-20 --
-- stderr --
error[CRD1308]: `Values` is `data.aws_organizations_organizational_unit_descendant_accounts.cloud_platform.accounts[*].id`: a data source, which only Terraform can ask
  --> $DATA/ministryofjustice__aws-root-account/cost-categories-cloud-platform.tf:11:25
   = help: write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place of the *.tf files

1 error
-- status 2 --
