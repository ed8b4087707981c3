The hooks of pre-commit: each entry runs on the files that it is given, and fails where there is something to mend.

-- needs python3 -c 'import yaml' --
-- entries.py --
import sys, yaml
with open(sys.argv[1]) as f:
    hooks = yaml.safe_load(f)
for hook in hooks if isinstance(hooks, list) else hooks["repos"][0]["hooks"]:
    assert hook["language"] == "system" and set(hook) <= {"id", "name", "description", "entry", "language", "files"}
    print(hook["entry"])
-- good.crd --
category A {
  "x" when service is "AmazonEC2"
}
-- bad.crd --
category A { "x" when charge_type is "Usge" }
test "t" { charge 1 USD from 111122223333 for AmazonEC2 in 2026-10 as c expect A of c is "x" }
-- $ python3 entries.py "$ROOT/.pre-commit-hooks.yaml" >entries.txt; cat entries.txt --
crd check
crd lint
crd fmt --write
crd test
-- $ while read -r entry; do sh -c "$entry good.crd" >out.txt 2>&1; echo "$entry: $?"; done <entries.txt --
crd check: 0
crd lint: 0
crd fmt --write: 0
crd test: 0
-- $ while read -r entry; do sh -c "$entry good.crd bad.crd" >out.txt 2>&1; echo "$entry: $?"; done <entries.txt --
crd check: 1
crd lint: 1
crd fmt --write: 0
crd test: 1
-- $ python3 entries.py "$ROOT/examples/ci/.pre-commit-config.yaml" --
crd fmt --write
crd lint
crd test
