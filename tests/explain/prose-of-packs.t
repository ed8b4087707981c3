Every pack and example in plain English.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT && crd explain policies/activate-day-one/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `product` is 111122223333, called "example-product".
  Account `sandbox` is 444455556666, called "example-sandbox".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `activate` is worth 25,000.00 USD and valid from 2026-07-01 to 2028-06-30.
    It was given to `product` (111122223333).
    AWS knows it as "1000000001".
    It is of type `promotion`, of program `activate`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `activate`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Activate".

How charges are sorted
  Category `Funding`, in AWS "Funding source":
    A charge is "Activate" when the account is `product` (111122223333).
    Every other charge is "Cash".

What is guarded
  Guard "every credit is known to AWS by its id": of each credit it has to hold that `id` is there;
    else it is an error.
  Guard "every credit is restricted from its first day": of each credit it has to hold that it is
    `restricted`; else it is an error.
  Guard "a credit arrives with at least a year to use it": of each credit it has to hold that
    `expires` minus `starts` is at least 365 days; else it is an error.
  Guard "nothing is forfeited": of each credit it has to hold that `forfeited` is 0.00 USD; else it
    is an error.
  Test "the product is paid from the first month on": 2 charges and 3 expectations.
  Test "the sandbox pays for itself": 1 charge and 2 expectations.
  Test "usage before the credit starts stays unpaid": 1 charge and 4 expectations.
  Test "third-party models on Bedrock are paid although Marketplace sells them": 1 charge and 1
    expectation.
  Test "other Marketplace software, domains, tax and Enterprise Support are not": 4 charges and 2
    expectations.
  Test "two weeks before the credit expires somebody is reminded": 1 charge and 1 expectation.

Reminders and hooks
  Credit `activate`:
    14 days before it expires, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain policies/genai-poc/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `product` is 111122223333, called "example-product".
  Account `ai_poc` is 444455556666, called "example-ai-poc".
  Account `sandbox` is 777788889999, called "example-sandbox".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `activate` is worth 25,000.00 USD and valid from 2026-01-01 to 2027-12-31.
    It was given to `product` (111122223333).
    AWS knows it as "1000000005".
    It is of type `promotion`, of program `activate`.
    It pays for every service that credits can pay for, after discounts.
  Credit `poc` is worth 5,000.00 USD and valid from 2026-07-01 to 2026-12-31.
    It was given to `ai_poc` (444455556666).
    AWS knows it as "1000000004".
    It is of type `promotion`, of program `poc`.
    It pays for AmazonBedrock, AmazonBedrockAgentCore, AmazonBedrockFoundationModels,
      AmazonBedrockService and AmazonSageMaker, after discounts.

Who may use them, and when
  Credit `activate`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Startup` is "Activate".
  Credit `poc`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Experiment` is "AI POC".

How charges are sorted
  Category `Experiment`:
    A charge is "AI POC" when the account is `ai_poc` (444455556666).
    Every other charge is "No".
  Category `Startup`, in AWS "Startup funding":
    A charge is "Activate" when the account is one of `product` (111122223333) or `ai_poc`
      (444455556666).
    Every other charge is "Cash".

What is guarded
  Guard "every credit is restricted": of each credit it has to hold that it is `restricted`; else it
    is an error.
  Guard "a POC credit names its services": of each credit where `program` is "poc", it has to hold
    that `covers` is there; else it is an error.
  Guard "a POC is short": of each credit where `program` is "poc", it has to hold that `expires`
    minus `starts` is at most 200 days; else it is an error.
  Test "models that AWS itself sells are paid by the POC credit": 1 charge and 2 expectations.
  Test "third-party models are paid by Activate": 1 charge and 2 expectations.
  Test "a third-party model is known by its product name too": 1 charge and 1 expectation.
  Test "what the POC credit does not cover falls to Activate": 2 charges and 2 expectations.
  Test "when the POC credit is used up, Activate goes on": 1 charge and 4 expectations.
  Test "production and the sandbox do not reach the POC credit": 2 charges and 3 expectations.
  Test "somebody is reminded while there is time to use what is left": 1 charge and 2 expectations.

Reminders and hooks
  Credit `activate`:
    14 days before it expires, there is a reminder.
  Credit `poc`:
    30 days before it expires, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain policies/hold-for-launch/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `training` is 444455556666, called "example-training".
  Account `production` is 111122223333, called "example-production".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `launch` is worth 10,000.00 USD and valid from 2026-07-01 to 2027-06-30.
    It was given to `training` (444455556666).
    AWS knows it as "1000000002".
    It is of type `promotion`, of program `poc`.
    It pays for AmazonEC2 and AmazonSageMaker, after discounts.

Who may use them, and when
  Credit `launch`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Training".
    It is paused from 2026-07-01 until 2026-09-15, when it is active again, because "the training
      cluster goes live on 15 September".

How charges are sorted
  Category `Funding`, in AWS "Funding source":
    A charge is "Training" when the account is `training` (444455556666).
    Every other charge is "Cash".

What is guarded
  Guard "a pause ends at least 180 days before its credit does": of each credit where `pause.from`
    is there, it has to hold that `pause.until` is on or before `expires` minus 180 days; else it is
    an error.
  Guard "every credit is restricted": of each credit it has to hold that it is `restricted`; else it
    is an error.
  Guard "the held credit is used up or still valid": of each credit it has to hold that `forfeited`
    is 0.00 USD; else it is an error.
  Test "nothing is drawn while it is held": 2 charges and 4 expectations.
  Test "the re-activation day is the first day that it pays for": 2 charges and 4 expectations.
  Test "after the launch production still does not reach it": 2 charges and 2 expectations.
  Test "holding does not move the expiry": 2 charges and 3 expectations.
  Test "somebody is told before it is active again, and before it expires": 1 charge and 2
    expectations.

Reminders and hooks
  Credit `launch`:
    14 days before it expires, there is a reminder.
    3 days before it is active again after a pause, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain policies/migration-freeze/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `legacy` is 111122223333, called "example-legacy".
  Account `platform` is 444455556666, called "example-platform".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.
  Account `legacy` (111122223333) leaves on 2026-11-20.
  Account `platform` (444455556666) joins on 2026-08-15.

What credits there are
  Credit `migration` is worth 60,000.00 USD and valid from 2026-06-01 to 2027-05-31.
    It was given to `management` (123456789012).
    AWS knows it as "1000000003".
    It is of type `promotion`, of program `map`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `migration`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Home` is "Before the move".
    From 2026-10-01 on only charges whose `Home` is "After the move".
    It is paused from 2026-09-01 until 2026-10-01, when it is active again, because "both copies run
      in September".

How charges are sorted
  Category `Home`, in AWS "Workload home":
    A charge is "Before the move" when the account is `legacy` (111122223333).
    Else it is "After the move" when the account is `platform` (444455556666).
    Every other charge is "Elsewhere".

What is guarded
  Guard "every pause ends": of each credit where `pause.from` is there, it has to hold that
    `pause.until` is there; else it is an error.
  Guard "no credit is owned by an account that is about to leave": of each credit it has to hold
    that `owner` is not `legacy` (111122223333); else it is an error.
  Guard "every credit is restricted": of each credit it has to hold that it is `restricted`; else it
    is an error.
  Test "before the move the old account is paid, the new one is not": 2 charges and 2 expectations.
  Test "during the freeze nobody is paid": 2 charges and 3 expectations.
  Test "after the move the new account is paid, what is left of the old one is not": 2 charges and 2
    expectations.
  Test "the credit survives the closing of the old account": 1 charge and 2 expectations.
  Test "the home of a charge follows its account": 3 charges and 3 expectations.
  Test "the teams are told a week before the thaw, and before the credit expires": 1 charge and 2
    expectations.

Reminders and hooks
  Credit `migration`:
    14 days before it expires, there is a reminder.
    7 days before it is active again after a pause, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/categories/policy.crd --prose --
Accounts and the organization
  Account `production` is 111122223333, called "example-production".
  Account `shared` is 123456789012, called "example-shared".
  Every account shares credits.

What credits there are
  The policy declares none.

How charges are sorted
  Category `Stage`:
    A charge is "Sandbox" when the account's name starts with "example-sandbox".
    Else it is "Shared" when the account is `shared` (123456789012).
    Else it is "Production" when the account is `production` (111122223333); unless tag `env` is one
      of "staging" or "test".
    Every other charge is "Other".
  Category `Team`:
    A charge has the value of tag `team` where there is one.
    Every other charge is "Unallocated".
    What is "platform" is shown divided between "checkout" (70%) and "search" (30%); no credit moves
      by that.
  Category `Review`, in AWS "Needs review":
    A charge is "Untagged production" when category `Stage` is "Production" and category `Team` is
      "Unallocated".
    Else it is "Production" when category `Stage` is "Production".
    Every other charge is "No".

What is guarded
  Guard "no category is left to its default for more than half of the cost": of each category where
    `name` is not "Review", it has to hold that `coverage` is at least 50%; else it is an error.
  Test "staging is not production": 4 charges and 6 expectations.
  Test "accounts are recognised by their names": 1 charge and 1 expectation.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/demo/policy.crd --prose --
Accounts and the organization
  Account `main` is 111122223333, called "example-main".
  Account `research` is 444455556666, called "example-research".
  The bills of all accounts are paid by `main` (111122223333).
  Every account shares credits.

What credits there are
  Credit `database_trial` is worth 5.00 USD and valid from 2026-04-01 to 2026-06-30.
    It was given to `main` (111122223333).
    AWS knows it as "1000000012".
    It is of type `promotion`, of program `poc`.
    It pays for AmazonRDS, after discounts.
  Credit `edge_trial` is worth 10.00 USD and valid from 2026-04-01 to 2026-05-31.
    It was given to `main` (111122223333).
    AWS knows it as "1000000011".
    It is of type `promotion`, of program `poc`.
    It pays for AWSELB and AmazonVPC, after discounts.
  Credit `new_customer` is worth 100.00 USD and valid from 2026-04-01 to 2026-09-30.
    It was given to `main` (111122223333).
    AWS knows it as "1000000013".
    It is of type `promotion`, of program `free_tier`.
    It pays for every service that credits can pay for, after discounts.
  Credit `research_grant` is worth 2,500.00 USD and valid from 2026-04-01 to 2026-05-15.
    It was given to `research` (444455556666).
    AWS knows it as "1000000014".
    It is of type `promotion`, of program `research`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `database_trial`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Operations".
  Credit `edge_trial`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Operations".
    It is paused from 2026-04-01 until 2026-04-11, when it is active again, because "load balancers
      are being sized".
  Credit `new_customer`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Operations".
  Credit `research_grant`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Research grant".

How charges are sorted
  Category `Part`:
    A charge is "NAT gateways" when the usage type starts with "NatGateway".
    Else it is "Data transfer" when the usage type ends with "-Bytes".
    Else it is "Servers" when the service is "AmazonEC2" and the usage type starts with "BoxUsage".
    Else it is "Load balancers" when the service is "AWSELB".
    Else it is "Databases" when the service is one of "AWSDatabaseMigrationSvc", "AmazonDAX",
      "AmazonDocDB", "AmazonDynamoDB", "AmazonElastiCache", "AmazonMCS", "AmazonMemoryDB",
      "AmazonNeptune", "AmazonQLDB", "AmazonRDS", "AmazonSimpleDB", "AmazonTimestream" or
      "AuroraDSQL".
    Else it is "Public addresses" when the service is "AmazonVPC" and the usage type contains
      "PublicIPv4".
    Else it is "Storage" when the service is one of "AWSBackup", "AWSDataSync", "AWSStorageGateway",
      "AWSStorageGatewayDeepArchive", "AWSTransfer", "AmazonEFS", "AmazonFSx", "AmazonGlacier",
      "AmazonS3" or "AmazonS3GlacierDeepArchive" or the usage type starts with "EBS:".
    Every other charge is "Everything else".
  Category `CostCenter`, in AWS "Cost center":
    A charge is "Credits" when the type of charge is "Credit".
    Else it has the value of tag `CostCenter` where there is one.
    Every other charge is "Untagged".
  Category `Funding`, in AWS "Funding source":
    A charge is "Research grant" when the account is `research` (444455556666).
    Every other charge is "Operations".

What is guarded
  Guard "every credit is restricted": of each credit it has to hold that it is `restricted`; else it
    is an error.
  Guard "every pause ends a month before its credit": of each credit where `pause.from` is there, it
    has to hold that `pause.until` is on or before `expires` minus 30 days; else it is an error.
  Guard "a credit is used up before it expires, at the rate of the last month": of each credit where
    `remaining` is above 0.00 USD, it has to hold that `runway` is at most 90 days; else there is a
    warning.
  Guard "at least 99% of the cost has a part": of each category where `name` is "Part", it has to
    hold that `coverage` is at least 99%; else it is an error.
  Test "the database credit pays for the database first, the general one for the rest": 2 charges
    and 3 expectations.
  Test "a load balancer is paid by its own credit from the 11th on": 2 charges and 3 expectations.
  Test "the research grant stays with research": 2 charges and 2 expectations.
  Test "parts are told apart by service and usage type": 8 charges and 9 expectations.
  Finding CRD0349 of `crd lint` is allowed.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/hooks/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `research` is 444455556666, called "example-vision-lab".
  Account `product` is 111122223333, called "example-product".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `training` is worth 10,000.00 USD and valid from 2026-07-01 to 2027-06-30.
    It was given to `research` (444455556666).
    AWS knows it as "1000000031".
    It is of type `promotion`, of program `activate`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `training`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "Training".
    It is paused from 2026-07-01 until the day that hook `launch.go_live` gives, because "the
      cluster is being built".

How charges are sorted
  Category `Team`:
    A charge is "Credits" when the type of charge is "Credit".
    Else it is "Vision" when hook `launch` says `vision`.
    Else it has the value of tag `team` where there is one.
    Every other charge is "Nobody".
  Category `Funding`:
    A charge is "Training" when the account is `research` (444455556666).
    Every other charge is "Cash".

What is guarded
  Guard "a pause ends half a year before its credit does": of each credit where `pause.from` is
    there, it has to hold that `pause.until` is on or before `expires` minus 180 days; else it is an
    error.
  Test "the credit is active again on the Monday after the cluster is": 2 charges and 2
    expectations.
  Test "two weeks before it expires there is something to be done": 1 charge and 1 expectation.
  Test "a team is known by its tag, else by its account": 5 charges and 5 expectations.

Reminders and hooks
  Credit `training`:
    14 days before it expires, there is a reminder.
    14 days before it expires, hook `launch.handover` is called.
  Hook `launch` is the Lua file "examples/hooks/hooks/launch.lua".
    Its setting `freeze` is [2026-12-15, 2027-01-06].
    Its setting `live` is 2026-09-15.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/joining-and-leaving/policy.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `susan` is 111122223333, called "example-susan".
  Account `team` is 444455556666, called "example-team".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.
  Account `susan` (111122223333) joins on 2026-01-11 and leaves on 2026-04-16.

What credits there are
  Credit `hers` is worth 100.00 USD and valid from 2026-01-01 to 2026-12-31.
    It was given to `susan` (111122223333).
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `hers`:
    Its owner may use it, and every account with which credits are shared.
    It is not restricted: first come, first served.

How charges are sorted
  They are not: the policy declares no category.

What is guarded
  Test "in the month of joining it pays for her own usage before the day": 3 charges and 3
    expectations.
  Test "from the next month on it pays for the organization": 1 charge and 1 expectation.
  Test "in the month of leaving it still pays for the organization": 1 charge and 1 expectation.
  Test "afterwards it has left with her": 1 charge and 2 expectations.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/sagemaker-credit/restricted.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `production` is 111122223333, called "example-production".
  Account `ai_lab` is 444455556666, called "example-ai-lab".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `training` is worth 10,000.00 USD and valid from 2026-07-01 to 2027-06-30.
    It was given to `ai_lab` (444455556666).
    AWS knows it as "1000000021".
    It is of type `promotion`, of program `activate`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `training`:
    Its owner may use it, and every account with which credits are shared.
    Only charges whose `Funding` is "AI".

How charges are sorted
  Category `Funding`, in AWS "Funding source":
    A charge is "AI" when the account is `ai_lab` (444455556666).
    Every other charge is "Everything else".

What is guarded
  Guard "every credit is restricted": of each credit it has to hold that it is `restricted`; else it
    is an error.
  Test "production cannot touch the credit": 2 charges and 4 expectations.

Reminders and hooks
  Credit `training`:
    14 days before it expires, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/sagemaker-credit/unrouted.crd --prose --
Accounts and the organization
  Account `management` is 123456789012, called "example-management".
  Account `production` is 111122223333, called "example-production".
  Account `ai_lab` is 444455556666, called "example-ai-lab".
  The bills of all accounts are paid by `management` (123456789012).
  Every account shares credits.

What credits there are
  Credit `training` is worth 10,000.00 USD and valid from 2026-07-01 to 2027-06-30.
    It was given to `ai_lab` (444455556666).
    AWS knows it as "1000000021".
    It is of type `promotion`, of program `activate`.
    It pays for every service that credits can pay for, after discounts.

Who may use them, and when
  Credit `training`:
    Its owner may use it, and every account with which credits are shared.
    It is not restricted: first come, first served.

How charges are sorted
  They are not: the policy declares no category.

What is guarded
  Test "production drains the credit in six weeks": 2 charges and 2 expectations.
  Test "training pays most of its first month in cash": 2 charges and 3 expectations.

Reminders and hooks
  Credit `training`:
    14 days before it expires, there is a reminder.
  Hook `std/hooks/reminders` comes with crd.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
-- $ cd $ROOT && crd explain examples/which-credit-first/policy.crd --prose --
Accounts and the organization
  Account `jorge` is 111122223333, called "example-jorge".
  Every account shares credits.

What credits there are
  Credit `first` is worth 10.00 USD and valid from 2026-01-01 to 2026-01-31.
    It was given to `jorge` (111122223333).
    It pays for AmazonEC2 and AmazonS3, after discounts.
  Credit `second` is worth 5.00 USD and valid from 2026-01-01 to 2026-12-31.
    It was given to `jorge` (111122223333).
    It pays for AmazonEC2, after discounts.

Who may use them, and when
  Credit `first`:
    Its owner may use it, and every account with which credits are shared.
    It is not restricted: first come, first served.
  Credit `second`:
    Its owner may use it, and every account with which credits are shared.
    It is not restricted: first come, first served.

How charges are sorted
  They are not: the policy declares no category.

What is guarded
  Test "both credits are applied to EC2, and he pays 85 for EC2 and 50 for S3": 2 charges and 5
    expectations.

What is assumed where AWS is silent
  `pause day`: not active on paused days.
  `validity month`: the whole months of starts and expires.
  `order service_then_sku`: account, service, then SKU.
  `rank remaining`: cells count with what is left of them.
  `owner only_if_allowed`: the owner is bound by the restriction like everyone.
  `join until_join_day`: only the owner's charges before the join day.
