The lines of a block stand in columns, whatever stood there before: names of clauses, labels, runs of accounts.

-- policy.crd --
account a = 111122223333 "A"
account production = 444455556666 "B"
account lab=777788889999

account other_run = 000000000001
organization { payer a sharing on from 2026-01-01 sharing off for [a,lab] from 2026-02-01
member lab joined 2026-01-01 member production left 2026-02-01 }
category C "AWS name" effective 2026-07 {"x" when account is a "longer" when account is lab inherit tag.team default "y"
split "x" evenly to ["A","B",]}
settlement { pause day validity month }
credit c { amount 5 USD starts 2026-01-01 expires 2026-12-31 owner a
restrict to C "x" on exhausted call h.f covers [AmazonEC2] }
credit d { amount 5 USD purchases ["x"] applies before discounts }
lint { allow CRD0301 deny never-matches fail on warning lead time 14   days }
-- $ crd fmt policy.crd --
account a          = 111122223333 "A"
account production = 444455556666 "B"
account lab        = 777788889999

account other_run = 000000000001

organization {
  payer   a
  sharing on  from 2026-01-01
  sharing off for [a, lab] from 2026-02-01
  member  lab        joined 2026-01-01
  member  production left   2026-02-01
}

category C "AWS name" effective 2026-07 {
  "x"      when account is a
  "longer" when account is lab
  inherit tag.team
  default "y"
  split "x" evenly to ["A", "B"]
}

settlement {
  pause    day
  validity month
}

credit c {
  amount   5 USD
  starts   2026-01-01
  expires  2026-12-31
  owner    a
  restrict to C "x"
  on exhausted call h.f
  covers   [AmazonEC2]
}

credit d {
  amount    5 USD
  purchases ["x"]
  applies   before discounts
}

lint {
  allow CRD0301
  deny  never-matches
  fail on warning
  lead time 14 days
}
