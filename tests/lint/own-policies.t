The policies and examples of the project have no finding; the demo has none on its own day either.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT && for file in policies/*/policy.crd examples/*/*.crd; do crd lint $file --as-of 2026-11-20 || echo $file; done --
-- $ crd lint $ROOT/examples/demo/policy.crd --as-of 2026-04-30 --
