Every pack compiles without a finding, and its tests pass and reach every rule.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd check $ROOT/policies/*/policy.crd --
-- $ crd test $ROOT/policies/*/policy.crd --min-coverage 100 --
$ROOT/policies/activate-day-one/policy.crd
ok      the product is paid from the first month on
ok      the sandbox pays for itself
ok      usage before the credit starts stays unpaid
ok      third-party models on Bedrock are paid although Marketplace sells them
ok      other Marketplace software, domains, tax and Enterprise Support are not
ok      two weeks before the credit expires somebody is reminded
$ROOT/policies/genai-poc/policy.crd
ok      models that AWS itself sells are paid by the POC credit
ok      third-party models are paid by Activate
ok      a third-party model is known by its product name too
ok      what the POC credit does not cover falls to Activate
ok      when the POC credit is used up, Activate goes on
ok      production and the sandbox do not reach the POC credit
ok      somebody is reminded while there is time to use what is left
$ROOT/policies/hold-for-launch/policy.crd
ok      nothing is drawn while it is held
ok      the re-activation day is the first day that it pays for
ok      after the launch production still does not reach it
ok      holding does not move the expiry
ok      somebody is told before it is active again, and before it expires
$ROOT/policies/migration-freeze/policy.crd
ok      before the move the old account is paid, the new one is not
ok      during the freeze nobody is paid
ok      after the move the new account is paid, what is left of the old one is not
ok      the credit survives the closing of the old account
ok      the home of a charge follows its account
ok      the teams are told a week before the thaw, and before the credit expires
24 tests, 24 passed, 0 failed
11 of 11 rules reached, 100%
