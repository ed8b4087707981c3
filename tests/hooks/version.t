A build with Lua says so, and names no release: every Lua 5.4 will do.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd version | tail -n 1 --
hooks Lua 5.4
