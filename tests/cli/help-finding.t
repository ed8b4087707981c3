A finding is explained by its code, in any case of letters, or by its name.

-- $ crd help CRD0053 --
CRD0053 no-such-test (error)

no test has such a name

A filter that matches nothing would let a renamed test go unnoticed. `--filter` takes a part of the
name; upper and lower case differ.
-- $ crd help crd0053 | head -n 1 --
CRD0053 no-such-test (error)
-- $ crd help no-such-test | head -n 1 --
CRD0053 no-such-test (error)
