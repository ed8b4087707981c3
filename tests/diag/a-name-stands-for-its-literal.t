The name of a let stands wherever its literal may.

-- policy.crd --
account lab = 111122223333

let first_day = 2026-08-01
let since     = 2026-06
let half      = 50%
let number    = "8830021177"
let reason    = "a freeze"
let value     = "Lab"
let ahead     = 10 days

organization { member lab joined first_day }

category Team effective since {
  "Lab"  when account is lab
  "Rest" when service is AmazonS3
  default "Both"
  split "Both" to ["Lab" half, "Rest" half]
}

credit c {
  id       number
  amount   5 USD
  starts   first_day
  expires  2026-12-31
  owner    lab
  restrict to Team value
  pause    from first_day until 2026-09-01 because reason
}

lint { lead time ahead }

test "a name" {
  charge 1 USD from lab for AmazonS3 on first_day as x
  expect Team of x is value
}
-- $ crd check policy.crd --
-- $ crd test policy.crd --
ok      a name
1 test, 1 passed, 0 failed
