GitHub shows ten annotations of a kind; the rest is counted in one more.

-- policy.crd --
let a = [x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, 444455556666]
category A { "x" when charge_type is "Usge" }
-- $ crd check policy.crd --format github | cut -d, -f1 | uniq -c | sed 's/^ *//' --
10 ::error file=policy.crd
1 ::warning file=policy.crd
1 ::notice title=crd::2 errors are not shown here: GitHub shows 10 of each kind in a step
