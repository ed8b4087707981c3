A reminder 14 days before the expiry on 2027-06-30 is one on 2027-06-16: for people, for machines, in a calendar and in a
test. Where the credit is used up before, there is none.

-- needs crd version | grep -q "^hooks Lua" --
-- policy.crd --
account lab = 444455556666

credit activate_q3 {
  id      "8830021177"
  amount  10_000.00 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   lab
  remind  14 days before expiry
}

test "it is reminded of once" {
  charge 500.00 USD from lab for AmazonEC2 in 2026-10
  expect reminder of activate_q3 on 2027-06-16
}

test "a test of a day without one fails" {
  charge 500.00 USD from lab for AmazonEC2 in 2026-10
  expect reminder of activate_q3 on 2027-06-15
}

test "a credit that is used up needs no reminder" {
  charge 10_000.00 USD from lab for AmazonEC2 in 2026-10
  expect reminder of activate_q3 on 2027-06-16
}
-- some.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,620.00,USD,2026-10-05
-- all.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date
444455556666,AmazonEC2,Usage,12000.00,USD,2026-10-05
-- $ crd plan policy.crd --charges some.csv --as-of 2026-11-20 | sed -n '/^Actions/,/^$/p' --
Actions
  upcoming  2027-06-16  remind  activate_q3: expires on 2027-06-30 with 9,380.00 USD left
             As of 2026-11-20 the charges that it could pay come to 20.00 USD a day. At that rate
             4,440.00 USD will be used in 222 days and 4,940.00 USD forfeited.

-- $ crd plan policy.crd --charges some.csv --as-of 2026-11-20 --format json | grep -o '"actions":\[[^]]*\]' --
"actions":[{"kind":"remind","on":"2027-06-16","credit":"activate_q3","title":"expires on 2027-06-30 with 9,380.00 USD left","state":"upcoming","event":"expiring","of":"2027-06-30","days":14,"months":0,"text":"As of 2026-11-20 the charges that it could pay come to 20.00 USD a day. At that rate 4,440.00 USD will be used in 222 days and 4,940.00 USD forfeited.","by":"std/hooks/reminders.expiry","number":0}]
-- $ crd calendar policy.crd --charges some.csv --as-of 2026-11-20 | tr -d '\r' | sed -n '/BEGIN:VTODO/,/END:VTODO/p' --
BEGIN:VTODO
UID:remind-expiring-14d-std/hooks/reminders.expiry-0-activate_q3-4444555566
 66@crd
DTSTAMP:20261120T000000Z
DUE;VALUE=DATE:20270616
STATUS:NEEDS-ACTION
SUMMARY:activate_q3: expires on 2027-06-30 with 9\,380.00 USD left
DESCRIPTION:As of 2026-11-20 the charges that it could pay come to 20.00 US
 D a day. At that rate 4\,440.00 USD will be used in 222 days and 4\,940.00
  USD forfeited.
CATEGORIES:AWS credits,remind
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:activate_q3: expires on 2027-06-30 with 9\,380.00 USD left
TRIGGER;RELATED=END:PT9H
END:VALARM
END:VTODO
-- $ crd calendar policy.crd --as-of 2026-11-20 | tr -d '\r' | grep -A 5 BEGIN:VTODO --
BEGIN:VTODO
UID:remind-expiring-14d-std/hooks/reminders.expiry-0-activate_q3-4444555566
 66@crd
DTSTAMP:20261120T000000Z
DUE;VALUE=DATE:20270616
STATUS:NEEDS-ACTION
-- $ crd plan policy.crd --charges all.csv --as-of 2026-11-20 --format json | grep -o '"actions":\[[^]]*\]' --
"actions":[]
-- $ crd calendar policy.crd --charges all.csv --as-of 2026-11-20 | grep -c VTODO --
0
-- status 1 --
-- $ crd test policy.crd --
ok      it is reminded of once
FAILED  a test of a day without one fails
        policy.crd:19:3: expect reminder of activate_q3 on 2027-06-15
        found: reminder on 2027-06-16
FAILED  a credit that is used up needs no reminder
        policy.crd:24:3: expect reminder of activate_q3 on 2027-06-16
        found: no reminder
3 tests, 1 passed, 2 failed
-- status 1 --
