The script runs nothing by itself. With APPLY=1 it asks AWS as which account it acts, runs what that account may do and leaves
the rest; shellcheck finds nothing in it.

-- needs command -v shellcheck --
-- policy.crd --
organization { payer 999988887777 }
credit first {
  id "1"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333
  pause from 2026-11-01 because "it's \"not\" $(date) `date` \u{1b}[31m yet"
}
credit second { id "2"  amount 10 USD  starts 2026-01-01  expires 2027-12-31  owner 444455556666 }
-- credits.json --
{"credits": [
  {"creditId": "1", "accountId": "111122223333", "creditType": "Promotion", "description": "x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"},
  {"creditId": "2", "accountId": "444455556666", "creditType": "Promotion", "description": "x", "creditStatus": "DISABLED",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31", "creditSharingType": "DISABLED"},
  {"creditId": "3", "accountId": "444455556666", "creditType": "Promotion", "description": "$(date)\nrm -rf x",
   "initialAmount": {"currencyCode": "USD", "currencyAmount": "10"}, "remainingAmount": {"currencyCode": "USD", "currencyAmount": "10"},
   "startDate": "2026-01-01", "endDate": "2027-12-31"}
]}
-- aws --
#!/bin/sh
if [ "$1" = sts ]; then echo "$CALLER"; else echo "aws $*"; fi
-- $ crd export preferences policy.crd --credits credits.json --as-of 2026-11-20 --format sh -o plan.sh; sed 's/sha256 .*/sha256 .../' plan.sh --
#!/bin/sh
# Made by `crd export preferences`, for review. Read it first. It runs nothing unless it is called with APPLY=1.
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

# as of    2026-11-20
# policy   policy.crd  sha256 ...
# credits  credits.json  sha256 ...

# 1. pause first, credit 1: the policy pauses it from 2026-11-01, without an end, "it's "not" $(date) `date` ?[31m yet"
# Undo: the same call with ENABLED; days that it was paused do not come back.
run '111122223333 999988887777' aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
  --billing-preferences-per-key key=credit/1/status,value=DISABLED

# 2. activate second, credit 2: AWS has it paused, and the policy does not
# Undo: the same call with DISABLED; what a final bill has applied stays applied.
run '444455556666 999988887777' aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS \
  --billing-preferences-per-key key=credit/2/status,value=ENABLED

# 3. share by default second, credit 2: the policy shares it with every account that shares, and AWS has DISABLED
# In the console, as the payer, since AWS documents no call: Billing and Cost Management, Credits, the page of credit 2, its sharing: remove the restriction.

# Only AWS has them:
#   3: $(date)?rm -rf x, 10.00 USD left

[ "$left" = 0 ] || {
  printf 'left for other accounts: %s\n' "$left" >&2
  exit 1
}
-- $ shellcheck plan.sh && chmod +x aws --
-- $ PATH=$PWD:$PATH CALLER=999988887777 sh plan.sh --
-- stderr --
not run: aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/1/status,value=DISABLED
not run: aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/2/status,value=ENABLED
-- $ PATH=$PWD:$PATH CALLER=999988887777 APPLY=1 sh plan.sh --
aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/1/status,value=DISABLED
aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/2/status,value=ENABLED
-- $ PATH=$PWD:$PATH CALLER=444455556666 APPLY=1 sh plan.sh --
aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/2/status,value=ENABLED
-- stderr --
left, this is account 444455556666, and it takes one of 111122223333 999988887777: aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS --billing-preferences-per-key key=credit/1/status,value=DISABLED
left for other accounts: 1
-- status 1 --
