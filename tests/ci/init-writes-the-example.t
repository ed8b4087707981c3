What init writes for continuous integration is the example, and the policy beside it passes all of it.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd init -q >init.txt --
-- $ cmp .github/workflows/crd.yml "$ROOT/examples/ci/.github/workflows/crd.yml" --
-- $ cmp .pre-commit-config.yaml "$ROOT/examples/ci/.pre-commit-config.yaml" --
-- $ crd lint policy.crd --as-of 2026-11-20 --
-- $ crd lint policy.crd --charges charges.csv --as-of 2026-11-20 --
-- $ crd fmt --check policy.crd --
