Portions are at least 100.00, have at most six decimals, are 2 to 99, and add up to exactly what is available. Cents that are
left over go to the first portions, what is less than a cent to the last.

-- policy.crd --
credit a { id "1"  amount 2_000.00 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333  balance 1_000.000001 USD on 2026-10-31 }
credit b { id "2"  amount 12_345.00 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
credit c { id "3"  amount 1_000.0000001 USD  starts 2026-01-01  expires 2027-12-31  owner 111122223333 }
-- $ crd plan-split policy.crd --credit a --parts 3 --as-of 2026-11-20 | sed -n '/available/p;/^Portions/,/^$/p' --
  credits  not given: what is available is what the policy says
  available 1,000.000001 USD, reserved for open bills 0.00 USD
Portions, with the names that AWS makes
   1          333.34 USD  (its description) - 1/3
   2          333.33 USD  (its description) - 2/3
   3      333.330001 USD  (its description) - 3/3

  The portions must add up to exactly what is available at the moment of the call: the dry run tells.
-- $ crd plan-split policy.crd --credit b --parts 99 --as-of 2026-11-20 --format json | grep -o '"amount":"[0-9.]*"' | sort | uniq -c | sort -n --
     60 "amount":"124.69"
    138 "amount":"124.70"
-- $ crd plan-split policy.crd --credit b --parts 1 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: a credit cannot be split into 1
   = help: AWS splits a credit into 2 to 99 new ones

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --parts 100 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: a credit cannot be split into 100
   = help: AWS splits a credit into 2 to 99 new ones

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --parts many --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--parts` is no number: `many`
   = help: write a whole number from 2 to 99

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit a --parts 11 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: portion 1 is 90.91 USD
   = help: every portion is at least 100.00 USD

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12345 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: a credit cannot be split into 1
   = help: AWS splits a credit into 2 to 99 new ones

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12000 --portion 99.99 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: portion 2 is 99.99 USD
   = help: every portion is at least 100.00 USD

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12000 --portion 344.9999999 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: portion 2 is 344.9999999 USD
   = help: AWS takes at most six decimals

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12000 --portion 344.99 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: the portions are 0.01 USD less than the 12,345.00 USD that are available
   = help: make the last one 345.00

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12000 --portion 345.01 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: the portions are 0.01 USD more than the 12,345.00 USD that are available
   = help: make the last one 345.00

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion 12345 --portion 100 --as-of 2026-11-20 --
-- stderr --
error[CRD1382]: the portions are 100.00 USD more than the 12,345.00 USD that are available
   = help: make them smaller

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion '100 EUR' --portion 100 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--portion` cannot read `100 EUR`
   = help: write it as 2500.00, in USD

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --portion ten --portion 100 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--portion` cannot read `ten`
   = help: write it as 2500.00, in USD

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit c --parts 2 --as-of 2026-11-20 --
-- stderr --
error[CRD1381]: 1,000.0000001 USD of `c` are available, which no portions add up to
   = help: ask AWS Support: portions have at most six decimals, and must add up exactly

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd plan-split` needs portions
   = help: give --parts N, or --portion once for each portion

1 error
-- status 2 --
-- $ crd plan-split policy.crd --credit b --parts 2 --portion 100 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--parts` and `--portion` exclude each other
   = help: give --parts N, or --portion once for each portion

1 error
-- status 2 --
