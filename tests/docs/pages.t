Every policy in the pages compiles, every command prints what its page says, and every link leads somewhere.

-- needs crd version | grep -q "^hooks Lua" --
-- $ $ROOT/tools/docs_check.sh --
docs: every policy compiles, every command prints what its page says, every link leads somewhere
