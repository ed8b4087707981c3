Where a locale with a comma can be made, a hook in it gives what it gives in every other.

-- needs crd version | grep -q "^hooks Lua" --
-- needs localedef -i de_DE -f UTF-8 ./de_DE.UTF-8 --
-- $ LOCPATH=$PWD "$BUILD/tests/hooks/determinism" 2>&1 | grep -c "not looked at" --
0
-- status 1 --
