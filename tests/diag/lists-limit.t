Lists take at most 1000000 values from other lists.

-- $ { echo 'let a = ['; seq 100000000001 100000001000 | sed 's/$/,/'; echo ']'; echo 'let b = ['; seq 100 | sed 's/.*/a,/'; echo ']'; seq 12 | sed 's/.*/let e& = [b]/'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0508]: together, the lists with a name give more than 1000000 values
    --> policy.crd:1114:12
     |
1114 | let e10 = [b]
     |            ^
     = help: ask for a common prefix or a tag, or use another category

error[CRD0508]: together, the lists with a name give more than 1000000 values
    --> policy.crd:1115:12
     |
1115 | let e11 = [b]
     |            ^
     = help: ask for a common prefix or a tag, or use another category

error[CRD0508]: together, the lists with a name give more than 1000000 values
    --> policy.crd:1116:12
     |
1116 | let e12 = [b]
     |            ^
     = help: ask for a common prefix or a tag, or use another category

3 errors
-- status 1 --
