Every policy in the pages compiles, and every command prints what its page says.

-- $ $ROOT/tools/docs_check.sh --
docs: every policy compiles, every command prints what its page says
