What cannot be split, and by whom, is said before anybody calls AWS.

-- policy.crd --
account lab = 111122223333
credit ended { id "1"  amount 1_000.00 USD  starts 2026-01-01  expires 2026-11-19  owner lab }
credit used { id "6600000001"  amount 1_000.00 USD  starts 2026-01-01  expires 2027-11-19  owner lab }
credit other { id "5"  amount 1_000.00 USD  starts 2026-01-01  expires 2027-11-19  owner lab }
credit unnumbered { amount 1_000.00 USD  starts 2026-01-01  expires 2027-11-19  owner lab }
-- $ crd plan-split policy.crd --credit ended --parts 2 --as-of 2026-11-20 --
-- stderr --
error[CRD1381]: `ended` ended on 2026-11-19
   = help: what is left of it is forfeited

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit used --parts 2 --as-of 2026-11-20 --credits $DATA/aws-recorded/credits.json --
-- stderr --
error[CRD1381]: `used` has nothing left
   = help: nothing of it can be moved any more

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit other --parts 2 --as-of 2026-11-20 --credits $DATA/aws-recorded/credits.json -o out; echo "exit $?"; test ! -e out --
exit 2
-- stderr --
error[CRD1381]: $DATA/aws-recorded/credits.json does not list `other`, credit 5
   = help: download the credits again, as the payer with `--payer-account-flag`

1 error
-- $ crd plan-split policy.crd --credit unnumbered --parts 2 --as-of 2026-11-20 --
-- stderr --
error[CRD1381]: the policy gives `unnumbered` no `id`, and the calls need it
   = help: add `id "..."` with AWS's number of the credit

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit othr --parts 2 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: unknown credit `othr`
   = help: did you mean `other`?

1 error
-- status 2 --
-- $ crd plan-split policy.crd --parts 2 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd plan-split` needs a credit
   = help: add --credit with its name in the policy

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit other --parts 2 --transfer-to lab,222233334444 --as-of 2026-11-20 --
-- stderr --
error[CRD1381]: only the payer of both accounts can transfer a credit, and the policy names no payer
   = help: add `organization { payer ACCOUNT }` to the policy

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit other --parts 2 --transfer-to lab --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--transfer-to` names 1 for 2 portions
   = help: name one account for each portion; the owner keeps its own

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit other --parts 2 --transfer-to lab,lap --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: unknown account `lap`
   = help: did you mean `lab`?

1 error
-- status 2 --
-- $ sed 's/1_000.00 USD/1_000.00 EUR/' policy.crd >eur.crd; crd plan-split eur.crd --credit used --parts 2 --as-of 2026-11-20 --credits $DATA/aws-recorded/credits.json --
-- stderr --
error[CRD1381]: `used` is in EUR, and AWS has it in USD
   = help: correct the policy

1 error
-- status 2 --
-- $ crd plan-split none.crd --credit other --parts 2 --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
