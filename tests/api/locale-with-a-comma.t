Where a locale with a comma can be made, a host that set it gets the plans of every other.

-- needs crd version | grep -q "^hooks Lua" --
-- needs localedef -i de_DE -f UTF-8 ./de_DE.UTF-8 --
-- $ LOCPATH=$PWD CMOCKA_MESSAGE_OUTPUT=TAP "$BUILD/tests/api/locale" 2>/dev/null --
1..1
ok 1 - hooks_write_points_in_a_locale_with_commas
# ok - tests
