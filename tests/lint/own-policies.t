The policies and examples of the project have no finding.

-- needs crd version | grep -q "^hooks Lua" --
-- $ cd $ROOT && for file in policies/*/policy.crd examples/*/*.crd; do crd lint $file --as-of 2026-11-20 || echo $file; done --
