The policies and examples of the project have no finding.

-- $ cd $ROOT && for file in policies/*/policy.crd examples/*/*.crd; do crd lint $file --as-of 2026-11-20 || echo $file; done --
