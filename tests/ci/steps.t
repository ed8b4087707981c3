The shell steps of the workflow and of the composite action run, on a policy that is fine and on one that is not.

-- needs python3 -c 'import yaml' --
-- needs git --version --
-- steps.py --
# Writes each shell step of a workflow or an action to a file of its own, number.sh, with its environment.
import re, sys, yaml
path, inputs = sys.argv[1], dict(pair.split("=", 1) for pair in sys.argv[2:])
with open(path) as f:
    whole = yaml.safe_load(f)
steps = whole["runs"]["steps"] if "runs" in whole else whole["jobs"]["policy"]["steps"]
run = {"github.token": "secret", "github.repository": "acme/credits", "github.event.number": "7"}
defaults = {name: given["default"] for name, given in whole.get("inputs", {}).items()}
for number, step in enumerate(steps):
    if "run" not in step or step["name"] == "Install crd":
        continue
    with open("%d.sh" % number, "w") as out:
        if "hashFiles('crd-diff.md')" in step.get("if", ""):
            out.write("[ -f crd-diff.md ] || exit 0\n")
        if "inputs.base" in step.get("if", "") and "base" not in inputs:
            out.write("exit 0\n")
        out.write("echo '== %s'\n" % step["name"])
        for name, value in step.get("env", {}).items():
            value = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: {**defaults, **inputs}[m[1]], value)
            value = re.sub(r"\$\{\{ ([a-z.]+) \}\}", lambda m: run[m[1]], value)
            assert "${{" not in value, value
            out.write("export %s='%s'\n" % (name, value))
        assert "${{" not in step["run"], step["run"]
        out.write(step["run"])
-- run.sh --
# As the runner does it: a shell a step, which ends at the first failure.
export GITHUB_STEP_SUMMARY=summary.md GITHUB_OUTPUT=output.txt RUNNER_TEMP=$PWD
export PATH=$PWD/bin:$PATH
rm -f summary.md output.txt crd.sarif crd-diff.md
for step in [0-9].sh; do
  bash --noprofile --norc -e -o pipefail "$step" | cut -c1-90
  echo "status ${PIPESTATUS[0]}"
done
rm [0-9].sh
-- bin/gh --
#!/bin/sh
# Of GitHub's program: what it was asked. The comments that there are stand in a file.
[ "$GH_TOKEN" = secret ] || exit 1
case $* in
  *--jq*) echo "$5" >filter.txt && cat comments.txt ;;
  *) echo "gh $*" && sed -n 1p crd-diff.md ;;
esac
-- base.sh --
# What a pull request is merged into: HEAD^1 has the policy as it is now.
git config user.name crd && git config user.email crd@example.com
git add policy.crd && git commit -q -m one && git commit -q --allow-empty -m two
-- charges.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
111122223333,AmazonEC2,Usage,10.00,USD,2026-10-05
-- policy.crd --
category A {
  "x" when service is "AmazonEC2"
}

test "t" {
  charge 1 USD from 111122223333 for AmazonEC2 in 2026-10 as c
  expect A of c is "x"
}
-- bad.crd --
category A {
  "x" when charge_type is "Usge"
}

test "t" {
  charge 1 USD from 111122223333 for AmazonEC2 in 2026-10 as c
  expect A of c is "y"
}
-- broken.crd --
category A { "x" when servce is "AmazonEC2" }
-- $ chmod +x bin/gh && git init -q -b main . && python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh && cat output.txt && cat summary.md --
== Check and lint
status 0
== Test
status 0
== Layout
status 0
== What the change does
status 0
status 0
== Findings for code scanning
status 0
written=true
<!-- crd: findings -->
**crd: no findings**

<!-- crd: tests -->
**crd test: 1 passed, 0 failed**

-- $ cp policy.crd good.crd; cp bad.crd policy.crd; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh && cat output.txt --
== Check and lint
::warning file=policy.crd,line=2,endLine=2,col=27,endColumn=33,title=CRD0410 likely-misspe
status 1
== Test
::error file=policy.crd,line=7,endLine=7,col=3,endColumn=23,title=test failed%3A t::expect
status 1
== Layout
status 0
== What the change does
status 0
status 0
== Findings for code scanning
status 0
written=true
-- stderr --
warning[CRD0410]: no known charge type is called "Usge"
 --> policy.crd:2:27
  |
2 |   "x" when charge_type is "Usge"
  |                           ^^^^^^
  = help: did you mean `"Usage"`?

1 warning
-- $ cp broken.crd policy.crd; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh; ls crd.sarif && grep -c CRD0509 crd.sarif --
== Check and lint
::error file=policy.crd,line=1,endLine=1,col=23,endColumn=29,title=CRD0509 unknown-field::
status 2
== Test
status 2
== Layout
policy.crd
status 1
== What the change does
status 0
status 0
== Findings for code scanning
status 0
crd.sarif
1
-- stderr --
error[CRD0509]: charges have no field `servce`
 --> policy.crd:1:23
  |
1 | category A { "x" when servce is "AmazonEC2" }
  |                       ^^^^^^
  = help: did you mean `service`?

1 error
-- $ python3 steps.py "$ROOT/examples/ci/action.yml" policies='good.crd bad.crd' fail-level=error min-coverage=90 && bash run.sh --
== Check and lint
::warning file=bad.crd,line=2,endLine=2,col=27,endColumn=33,title=CRD0410 likely-misspelli
status 0
== Test
::error title=crd test::1 of 2 rules reached, 50%, below the 90% asked for
::error file=bad.crd,line=7,endLine=7,col=3,endColumn=23,title=test failed%3A t::expect A 
status 1
status 0
== Findings as SARIF
status 0
-- stderr --
warning[CRD0410]: no known charge type is called "Usge"
 --> bad.crd:2:27
  |
2 |   "x" when charge_type is "Usge"
  |                           ^^^^^^
  = help: did you mean `"Usage"`?

1 warning
-- $ python3 steps.py "$ROOT/examples/ci/action.yml" policies=good.crd charges="$ROOT/examples/categories/bill.csv" && bash run.sh --
== Check and lint
status 0
== Test
status 0
status 0
== Findings as SARIF
status 0
-- $ rm -f crd.sarif; cp good.crd policy.crd; sh base.sh && sed -i 's/"x"/"z"/' policy.crd && python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && : >comments.txt && bash run.sh && sed -n '/crd diff/,/^$/p' summary.md --
== Check and lint
status 0
== Test
status 0
== Layout
status 0
== What the change does
status 0
== Comment
gh api --silent repos/acme/credits/issues/7/comments --field body=@crd-diff.md
<!-- crd diff policy.crd -->
status 0
== Findings for code scanning
status 0
<!-- crd diff policy.crd -->
### What this policy change does

-- $ printf '41\n52\n' >comments.txt; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh | sed -n '/== Comment/,/^status/p' && cat filter.txt --
== Comment
gh api --silent --method PATCH repos/acme/credits/issues/comments/41 --field body=@crd-dif
<!-- crd diff policy.crd -->
status 0
.[] | select(.user.login == "github-actions[bot]") |
  select(.body | startswith("<!-- crd diff policy.crd -->")) | .id
-- $ git checkout -q policy.crd; : >comments.txt; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh | sed -n '/== What/,/^== Findings/p' --
== What the change does
status 0
== Comment
status 0
== Findings for code scanning
-- $ echo 52 >comments.txt; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh | sed -n '/== Comment/,/^status/p' --
== Comment
gh api --silent --method PATCH repos/acme/credits/issues/comments/52 --field body=@crd-dif
<!-- crd diff policy.crd -->
status 0
-- $ cp broken.crd policy.crd; python3 steps.py "$ROOT/examples/ci/.github/workflows/crd.yml" && bash run.sh 2>errors.txt | sed -n '/== What/,/^== Findings/p'; grep -c CRD0509 errors.txt --
== What the change does
status 1
status 0
== Findings for code scanning
2
-- $ sed 's/"x"/"z"/' good.crd >policy.crd; python3 steps.py "$ROOT/examples/ci/action.yml" policies='good.crd policy.crd' charges=charges.csv base=HEAD^1 && bash run.sh && cat output.txt && sed -n 1p crd-diff.md --
== Check and lint
status 0
== Test
status 0
== What the changes do
status 0
== Findings as SARIF
status 0
file=$PWD/crd-diff.md
file=$PWD/crd.sarif
<!-- crd diff policy.crd -->
-- $ python3 steps.py "$ROOT/examples/ci/action.yml" charges=charges.csv base=HEAD^1 gates='--max-moved 5' && bash run.sh ; grep -h '^- ✗' crd-diff.md --
== Check and lint
status 0
== Test
status 0
== What the changes do
status 1
== Findings as SARIF
status 0
- ✗ `--max-moved`: `10.00 USD of the charges change their value in A; allowed: 5.00 USD`
-- stderr --
Gates
  BROKEN   --max-moved: 10.00 USD of the charges change their value in A; allowed: 5.00 USD
