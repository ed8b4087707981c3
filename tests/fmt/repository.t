Every policy of the project is formatted already, and so is what `crd init` writes.

-- $ crd fmt --check $(find $ROOT/policies $ROOT/examples $ROOT/stdlib $ROOT/docs -name '*.crd' ! -name untidy.crd) --
-- $ crd init . >init.txt && crd fmt --check policy.crd --
