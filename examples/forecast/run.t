One credit is used up by what everyone spends, the other is kept for a launch: too long.

-- needs crd version | grep -q "^hooks Lua" --
-- $ crd plan $ROOT/examples/forecast/policy.crd --charges $ROOT/examples/forecast/bill.csv --as-of 2026-11-05 --forecast --full | sed -n '/^Forecast/,$p' --
Forecast
  from 2026-11-01 on, if charges go on as they were
  eligible charges  a day
  last month        39.00  2026-10, 31 days
  median            29.00  of 4 months, 2026-07 to 2026-10
  last days         40.30  2026-10-02 to 2026-10-31, 30 days
  ─────────────────────────────────────────────────────────────────────────────────
  low               29.00  the smallest of these, for each account, service and SKU
  high              40.30  the largest

  credit   rate  can pay a day   balance  will apply  will forfeit  used up
  general  low           10.00  2,646.00    2,420.00        226.00  no, expires 2027-06-30
           high          15.50  2,646.00    2,646.00          0.00  by 2027-04-30
  launch   low           19.00  2,500.00    1,121.00      1,379.00  no, expires 2027-03-31
           high          24.80  2,500.00    1,463.20      1,036.80  no, expires 2027-03-31

  credit  paused from  re-activated  last safe day        re-activated on  it would forfeit
  launch  2026-07-01   2027-02-01    2026-11-20     late  2026-11-21                  11.00

                 2026              2027
                 07 08 09 10 11 12 01 02 03 04 05 06 07
  general  low   ############++++++++++++++++++++++++xxx
           high  ############++++++++++++++++++ooooooooo
  launch         ============---------++++++xxxxxxxxxxxx
  . not begun  # active  = paused  0 used up  x expired;  forecast: + active  - paused  o used up

  general at the low rate: it can pay 10.00 a day (last month 15.00, median 10.00, last days 15.50)
  month    days  could pay  applied  remaining
  2026-11    30     300.00   300.00   2,346.00
  2026-12    31     310.00   310.00   2,036.00
  2027-01    31     310.00   310.00   1,726.00
  2027-02    28     280.00   280.00   1,446.00
  2027-03    31     310.00   310.00   1,136.00
  2027-04    30     300.00   300.00     836.00
  2027-05    31     310.00   310.00     526.00
  2027-06    30     300.00   300.00     226.00
  balance 2,646.00 = applied 2,420.00 + forfeited 226.00

  general at the high rate: it can pay 15.50 a day (last month 15.00, median 10.00, last days 15.50)
  month    days  could pay  applied  remaining
  2026-11    30     465.00   465.00   2,181.00
  2026-12    31     480.50   480.50   1,700.50
  2027-01    31     480.50   480.50   1,220.00
  2027-02    28     434.00   434.00     786.00
  2027-03    31     480.50   480.50     305.50
  2027-04    30     465.00   305.50       0.00
  balance 2,646.00 = applied 2,646.00 + forfeited 0.00

  launch at the low rate: it can pay 19.00 a day (last month 24.00, median 19.00, last days 24.80)
  month    days  could pay  applied  remaining
  2026-11    30       0.00     0.00   2,500.00
  2026-12    31       0.00     0.00   2,500.00
  2027-01    31       0.00     0.00   2,500.00
  2027-02    28     532.00   532.00   1,968.00
  2027-03    31     589.00   589.00   1,379.00
  balance 2,500.00 = applied 1,121.00 + forfeited 1,379.00

  launch at the high rate: it can pay 24.80 a day (last month 24.00, median 19.00, last days 24.80)
  month    days  could pay  applied  remaining
  2026-11    30       0.00     0.00   2,500.00
  2026-12    31       0.00     0.00   2,500.00
  2027-01    31       0.00     0.00   2,500.00
  2027-02    28     694.40   694.40   1,805.60
  2027-03    31     768.80   768.80   1,036.80
  balance 2,500.00 = applied 1,463.20 + forfeited 1,036.80

  launch at the low rate, re-activated on 2026-11-20
  month    days  could pay  applied  remaining
  2026-11    30     209.00   209.00   2,291.00
  2026-12    31     589.00   589.00   1,702.00
  2027-01    31     589.00   589.00   1,113.00
  2027-02    28     532.00   532.00     581.00
  2027-03    31     589.00   581.00       0.00

Guards
  warning  little will be lost: general
           forecast_forfeited is 226.00 USD ($ROOT/examples/forecast/policy.crd:35:1)
  warning  little will be lost: launch
           forecast_forfeited is 1,379.00 USD ($ROOT/examples/forecast/policy.crd:35:1)
  BROKEN   no pause ends too late: launch
           pause.until is 2027-02-01, last_safe_reactivation is 2026-11-20 ($ROOT/examples/forecast/policy.crd:30:1)

Actions
  upcoming  2027-03-17  remind  launch: expires on 2027-03-31 with 2,500.00 USD left
             As of 2026-11-05 the charges that it could pay come to 24.00 USD a day. At that rate
             1,416.00 USD will be used in 59 days and 1,084.00 USD forfeited.
  upcoming  2027-06-16  remind  general: expires on 2027-06-30 with 2,646.00 USD left
             As of 2026-11-05 the charges that it could pay come to 15.00 USD a day. At that rate it
             will be used up in time, in 177 of 237 days.

Conservation
  charged 3,754.00 = credited 1,354.00 + net 2,400.00, difference 0.00
-- stderr --
warning[CRD1201]: credit `launch` is re-activated too late: on 2027-02-01, when the last safe day is 2026-11-20; 1,379.00 USD will be left when it expires on 2027-03-31
   = note: at the low rate: it can pay 19.00 USD a day; `crd plan --forecast --full` shows the arithmetic
   = help: let the pause end on 2026-11-20 or before

1 warning
