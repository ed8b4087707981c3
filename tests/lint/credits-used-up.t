A credit with nothing left wants nothing: nobody can drain it, it competes with none, no pause costs it anything, and nobody needs
to be reminded of it. The same credits with something left have the findings.

-- needs crd version | grep -q "^hooks Lua" --
-- used-up.crd --
account management = 999988887777 "management"
account training   = 444455556666 "training"

credit first {
  amount   10_000.00 USD
  balance  0 USD on 2026-06-30
  starts   2026-01-01
  expires  2026-08-20
  owner    training
  pause    from 2026-08-01
}
credit second {
  amount   10_000.00 USD
  balance  0.00 USD on 2026-06-30
  starts   2026-01-01
  expires  2027-06-30
  owner    training
  remind   12 months before expiry
}
-- $ crd lint used-up.crd --as-of 2026-08-01 --
-- $ sed 's/balance  0/balance  1/' used-up.crd >left.crd; crd lint left.crd --as-of 2026-08-01 2>&1 | grep -o '^[a-z]*.CRD[0-9]*' | sort --
warning[CRD0340
warning[CRD0340
warning[CRD0347
warning[CRD0349
warning[CRD0360
warning[CRD0367
