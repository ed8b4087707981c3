With --transfer-to, each new credit goes to its account: only the payer can do that, and the sharing settings are lost. As a
script nothing runs by itself; the dry run comes first, and the new numbers come from AWS's answer. shellcheck finds nothing.

-- needs command -v shellcheck && crd version | grep -q "^hooks Lua" --
-- mine.lua --
return {
  ready = function(credit, pause, today) return nil, "not yet" end,
  told = function(credit, event) return nil end,
}
-- policy.crd --
organization {
  payer management
}
account management = 999988887777
account ai_lab     = 444455556666
account ai_dev     = 444455557777
category Funding "Funding source" {
  "AI Experimentation" when account in [ai_lab, ai_dev]
  "Everything else" when account is management
}
hook mine from "mine.lua"
credit activate_q3 {
  id       "8830021177"
  type     promotion
  program  activate
  amount   10_000.00 USD
  balance  9_500.00 USD on 2026-10-31
  starts   2026-07-01
  expires  2027-06-30
  owner    ai_lab
  covers   [AmazonSageMaker, AmazonBedrock]
  applies  before discounts
  restrict to Funding "Everything else" from 2026-07-15
  restrict to Funding "AI Experimentation" from 2026-09-01
  restrict to anyone from 2027-03-01
  share    with [ai_dev]
  purchases ["ON_DEMAND"]
  pause    from 2026-07-01 until 2026-09-15 because "over"
  pause    from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
  pause    from 2027-01-01 until call mine.ready
  remind   14 days before expiry
  remind   1 month before reactivation
  on exhausted call mine.told
  on expiring 3 days before call mine.told
}
account activate_q3_2 = 777788889999
-- aws --
#!/bin/sh
case $* in
  sts*) echo "$CALLER" ;;
  *dry-run*) echo "dry: aws $*" ;;
  *split-credit*) echo "aws $*" >&2; printf '901\t902\t903\n' ;;
  *) echo "aws $*" ;;
esac
-- $ crd plan-split policy.crd --credit activate_q3 --portion 9000 --portion '112.40 USD' --portion 200.000000 --transfer-to ai_lab,ai_dev,123456789012 --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 --format sh -o split.sh; sed 's/sha256 .*/sha256 .../; s/crd-[0-9a-f]*/crd-TOKEN/' split.sh --
#!/bin/sh
# Made by `crd plan-split`, for review. Read it first. It runs nothing unless it is called with APPLY=1.
set -eu
export AWS_PAGER=

apply=${APPLY:-0}
left=0 # steps that another account has to take

# run 'ACCOUNT ...' COMMAND ...: runs the command, with APPLY=1 and as one of the accounts; else it is only shown.
run() {
  accounts=$1
  shift
  if [ "$apply" != 1 ]; then
    printf 'not run: %s\n' "$*" >&2
    return 0
  fi
  caller=$(aws sts get-caller-identity --query Account --output text)
  case " $accounts " in
    *" $caller "*) "$@" ;;
    *)
      printf 'left, this is account %s, and it takes one of %s: %s\n' "$caller" "$accounts" "$*" >&2
      left=$((left + 1))
      ;;
  esac
}

# split of activate_q3, credit 8830021177, as of 2026-11-20
# policy   policy.crd  sha256 ...
# credits  $DATA/aws-recorded/credits.json  sha256 ...
# A split cannot be undone. The new credits keep the end date and the products; AWS names nothing else that they keep.
# The portions must add up to exactly what is available at the moment of the call: the dry run tells.
# A credit and every credit that was split from it are at most 100; AWS shows no count, so keep your own.
# The original credit is cancelled; what is reserved for an open bill stays on it. It cannot be split or transferred again.
# A transfer keeps the number, the balance, the end date and the products, and removes the sharing settings: set them again.
# Only the payer of both accounts can transfer a credit, and can transfer it back. What is reserved for an open bill goes along.

# First, dry: nothing changes. What it refuses ends the script.
run 999988887777 aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}]' \
  --dry-run
[ "$left" = 0 ] || exit 1

# For good.
children=$(run 999988887777 aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}]' \
  --client-token crd-TOKEN \
  --query 'childCredits[].creditId' --output text)
printf 'new credits: %s\n' "${children:-not run}" >&2

# The number of a new credit, in the order of the portions.
child() {
  if [ -n "$children" ]; then printf '%s\n' "$children" | cut -f"$1"; else echo "NEW_CREDIT_$1"; fi
}

# Portion 2 to account 444455557777; its sharing settings are removed.
run 999988887777 aws billing transfer-credit --credit-id "$(child 2)" --destination-account-id 444455557777 \
  --dry-run
run 999988887777 aws billing transfer-credit --credit-id "$(child 2)" --destination-account-id 444455557777 \
  --client-token crd-TOKEN

# Portion 3 to account 123456789012; its sharing settings are removed.
run 999988887777 aws billing transfer-credit --credit-id "$(child 3)" --destination-account-id 123456789012 \
  --dry-run
run 999988887777 aws billing transfer-credit --credit-id "$(child 3)" --destination-account-id 123456789012 \
  --client-token crd-TOKEN

# In the policy, in place of its block:
#
#   # Cancelled by the split; what open bills have reserved of it still pays for them.
#   credit activate_q3 {
#     id        "8830021177"
#     type      promotion
#     program   activate
#     amount    10_000.00 USD
#     balance   187.60 USD on 2026-10-31
#     starts    2026-07-01
#     expires   2027-06-30
#     owner     ai_lab
#     covers    ["AmazonBedrock", "AmazonSageMaker"]
#     applies   before discounts
#     restrict  to Funding "AI Experimentation"
#     restrict  to anyone from 2027-03-01
#     share     with [ai_dev]
#     pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
#     pause     from 2027-01-01 until call mine.ready
#     purchases ["ON_DEMAND"]
#   }
#
#   credit activate_q3_1 {
#     # id: AWS gives it with the split
#     type      promotion
#     program   activate
#     amount    9_000.00 USD
#     balance   9_000.00 USD on 2026-11-20
#     starts    2026-07-01
#     expires   2027-06-30
#     owner     ai_lab
#     covers    ["AmazonBedrock", "AmazonSageMaker"]
#     applies   before discounts
#     restrict  to Funding "AI Experimentation"
#     restrict  to anyone from 2027-03-01
#     share     with [ai_dev]
#     pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
#     pause     from 2027-01-01 until call mine.ready
#     purchases ["ON_DEMAND"]
#     remind    14 days before expiry
#     remind    1 month before reactivation
#     on exhausted call mine.told
#     on expiring 3 days before call mine.told
#   }
#
#   credit activate_q3_2_new {
#     # id: AWS gives it with the split
#     type      promotion
#     program   activate
#     amount    112.40 USD
#     balance   112.40 USD on 2026-11-20
#     starts    2026-07-01
#     expires   2027-06-30
#     owner     ai_dev
#     covers    ["AmazonBedrock", "AmazonSageMaker"]
#     applies   before discounts
#     restrict  to Funding "AI Experimentation"
#     restrict  to anyone from 2027-03-01
#     share     with [ai_dev]
#     pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
#     pause     from 2027-01-01 until call mine.ready
#     purchases ["ON_DEMAND"]
#     remind    14 days before expiry
#     remind    1 month before reactivation
#     on exhausted call mine.told
#     on expiring 3 days before call mine.told
#   }
#
#   credit activate_q3_3 {
#     # id: AWS gives it with the split
#     type      promotion
#     program   activate
#     amount    200.00 USD
#     balance   200.00 USD on 2026-11-20
#     starts    2026-07-01
#     expires   2027-06-30
#     owner     123456789012
#     covers    ["AmazonBedrock", "AmazonSageMaker"]
#     applies   before discounts
#     restrict  to Funding "AI Experimentation"
#     restrict  to anyone from 2027-03-01
#     share     with [ai_dev]
#     pause     from 2026-11-25 until 2026-12-15 because "a \"quoted\" reason"
#     pause     from 2027-01-01 until call mine.ready
#     purchases ["ON_DEMAND"]
#     remind    14 days before expiry
#     remind    1 month before reactivation
#     on exhausted call mine.told
#     on expiring 3 days before call mine.told
#   }

[ "$left" = 0 ] || {
  printf 'left for other accounts: %s\n' "$left" >&2
  exit 1
}
-- $ shellcheck split.sh && chmod +x aws --
-- $ PATH=$PWD:$PATH CALLER=999988887777 sh split.sh 2>&1 | sed 's/crd-[0-9a-f]*/crd-TOKEN/' --
not run: aws billing split-credit --credit-id 8830021177 --portions [{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}] --dry-run
not run: aws billing split-credit --credit-id 8830021177 --portions [{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}] --client-token crd-TOKEN --query childCredits[].creditId --output text
new credits: not run
not run: aws billing transfer-credit --credit-id NEW_CREDIT_2 --destination-account-id 444455557777 --dry-run
not run: aws billing transfer-credit --credit-id NEW_CREDIT_2 --destination-account-id 444455557777 --client-token crd-TOKEN
not run: aws billing transfer-credit --credit-id NEW_CREDIT_3 --destination-account-id 123456789012 --dry-run
not run: aws billing transfer-credit --credit-id NEW_CREDIT_3 --destination-account-id 123456789012 --client-token crd-TOKEN
-- $ PATH=$PWD:$PATH CALLER=999988887777 APPLY=1 sh split.sh 2>&1 | sed 's/crd-[0-9a-f]*/crd-TOKEN/' --
dry: aws billing split-credit --credit-id 8830021177 --portions [{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}] --dry-run
aws billing split-credit --credit-id 8830021177 --portions [{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}] --client-token crd-TOKEN --query childCredits[].creditId --output text
new credits: 901	902	903
dry: aws billing transfer-credit --credit-id 902 --destination-account-id 444455557777 --dry-run
aws billing transfer-credit --credit-id 902 --destination-account-id 444455557777 --client-token crd-TOKEN
dry: aws billing transfer-credit --credit-id 903 --destination-account-id 123456789012 --dry-run
aws billing transfer-credit --credit-id 903 --destination-account-id 123456789012 --client-token crd-TOKEN
-- $ PATH=$PWD:$PATH CALLER=444455556666 APPLY=1 sh split.sh; echo "exit $?" --
exit 1
-- stderr --
left, this is account 444455556666, and it takes one of 999988887777: aws billing split-credit --credit-id 8830021177 --portions [{"amount":"9000.00"},{"amount":"112.40"},{"amount":"200.00"}] --dry-run
-- $ grep -o 'crd-[0-9a-f]*' split.sh | sort -u | wc -l --
3
-- $ crd plan-split policy.crd --credit activate_q3 --portion 9000 --portion 312.40 --transfer-to ai_lab,ai_dev --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 --format json --
{"format_version":"1.0","as_of":"2026-11-20","policy":{"file":"policy.crd","sha256":"a9e2a0ca98846ee17854239ac9bdec5fbfde7ca1a76657b55696ac8dde0621b6"},"credits":{"file":"$DATA/aws-recorded/credits.json","sha256":"2b4b51e69ac848884da0efcba1884644d6d7a7b51d9d29a45f0a34c1af2fbf1e"},"credit":"activate_q3","id":"8830021177","owner":"444455556666","currency":"USD","available":"9312.40","reserved":"187.60","accounts":["999988887777"],"portions":[{"amount":"9000.00","generated_name":"AWS Activate Portfolio - 1/2","transfer_to":null,"transfer_token":null},{"amount":"312.40","generated_name":"AWS Activate Portfolio - 2/2","transfer_to":"444455557777","transfer_token":"crd-775f6e38a569a5c297a7b53e63770da0"}],"input":{"creditId":"8830021177","portions":[{"amount":"9000.00"},{"amount":"312.40"}],"clientToken":"crd-f29d3b2d3d6b5badcd05f9e6d87c2693"},"blocks":"# Cancelled by the split; what open bills have reserved of it still pays for them.\ncredit activate_q3 {\n  id        \"8830021177\"\n  type      promotion\n  program   activate\n  amount    10_000.00 USD\n  balance   187.60 USD on 2026-10-31\n  starts    2026-07-01\n  expires   2027-06-30\n  owner     ai_lab\n  covers    [\"AmazonBedrock\", \"AmazonSageMaker\"]\n  applies   before discounts\n  restrict  to Funding \"AI Experimentation\"\n  restrict  to anyone from 2027-03-01\n  share     with [ai_dev]\n  pause     from 2026-11-25 until 2026-12-15 because \"a \\\"quoted\\\" reason\"\n  pause     from 2027-01-01 until call mine.ready\n  purchases [\"ON_DEMAND\"]\n}\n\ncredit activate_q3_1 {\n  # id: AWS gives it with the split\n  type      promotion\n  program   activate\n  amount    9_000.00 USD\n  balance   9_000.00 USD on 2026-11-20\n  starts    2026-07-01\n  expires   2027-06-30\n  owner     ai_lab\n  covers    [\"AmazonBedrock\", \"AmazonSageMaker\"]\n  applies   before discounts\n  restrict  to Funding \"AI Experimentation\"\n  restrict  to anyone from 2027-03-01\n  share     with [ai_dev]\n  pause     from 2026-11-25 until 2026-12-15 because \"a \\\"quoted\\\" reason\"\n  pause     from 2027-01-01 until call mine.ready\n  purchases [\"ON_DEMAND\"]\n  remind    14 days before expiry\n  remind    1 month before reactivation\n  on exhausted call mine.told\n  on expiring 3 days before call mine.told\n}\n\ncredit activate_q3_2_new {\n  # id: AWS gives it with the split\n  type      promotion\n  program   activate\n  amount    312.40 USD\n  balance   312.40 USD on 2026-11-20\n  starts    2026-07-01\n  expires   2027-06-30\n  owner     ai_dev\n  covers    [\"AmazonBedrock\", \"AmazonSageMaker\"]\n  applies   before discounts\n  restrict  to Funding \"AI Experimentation\"\n  restrict  to anyone from 2027-03-01\n  share     with [ai_dev]\n  pause     from 2026-11-25 until 2026-12-15 because \"a \\\"quoted\\\" reason\"\n  pause     from 2027-01-01 until call mine.ready\n  purchases [\"ON_DEMAND\"]\n  remind    14 days before expiry\n  remind    1 month before reactivation\n  on exhausted call mine.told\n  on expiring 3 days before call mine.told\n}\n"}
-- $ crd plan-split policy.crd --credit activate_q3 --parts 2 --transfer-to ai_dev,ai_dev --credits $DATA/aws-recorded/credits.json --as-of 2026-11-20 | sed -n '/What AWS says/,/^In the policy/p' | sed 's/crd-[0-9a-f]*/crd-TOKEN/' --
What AWS says
  A split cannot be undone. The new credits keep the end date and the products; AWS names nothing else that they keep.
  The portions must add up to exactly what is available at the moment of the call: the dry run tells.
  A credit and every credit that was split from it are at most 100; AWS shows no count, so keep your own.
  The original credit is cancelled; what is reserved for an open bill stays on it. It cannot be split or transferred again.
  A transfer keeps the number, the balance, the end date and the products, and removes the sharing settings: set them again.
  Only the payer of both accounts can transfer a credit, and can transfer it back. What is reserved for an open bill goes along.
  Run it as 999988887777, the payer.

First, dry: nothing changes
aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"4656.20"},{"amount":"4656.20"}]' \
  --dry-run

Then, for good
aws billing split-credit --credit-id 8830021177 \
  --portions '[{"amount":"4656.20"},{"amount":"4656.20"}]' \
  --client-token crd-TOKEN

Transfers, each dry first: the numbers of the new credits are in the answer to the split
aws billing transfer-credit --credit-id NEW_CREDIT_1 --destination-account-id 444455557777 \
  --dry-run
aws billing transfer-credit --credit-id NEW_CREDIT_1 --destination-account-id 444455557777 \
  --client-token crd-TOKEN
aws billing transfer-credit --credit-id NEW_CREDIT_2 --destination-account-id 444455557777 \
  --dry-run
aws billing transfer-credit --credit-id NEW_CREDIT_2 --destination-account-id 444455557777 \
  --client-token crd-TOKEN

In the policy, in place of its block
