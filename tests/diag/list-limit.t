A list holds at most 100000 values, with all that the lists in it hold.

-- $ { echo 'let a = ['; seq 100000000001 100000001000 | sed 's/$/,/'; echo ']'; echo 'let b = ['; seq 100 | sed 's/.*/a,/'; echo ']'; echo 'let e = [b, 111122223333]'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0508]: the list has more than 100000 values
    --> policy.crd:1105:13
     |
1105 | let e = [b, 111122223333]
     |             ^^^^^^^^^^^^
     = help: ask for a common prefix or a tag, or use another category

1 error
-- status 1 --
