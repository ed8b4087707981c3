The same input gives the same bytes, from a file, from standard input, into a file and into a pipe; the day is that of --as-of.

-- policy.crd --
lint {
  allow unrestricted-credit
  allow no-reminder
}
account lab = 444455556666 "ai-lab"
credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,60.25,2026-10-05
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-20 -o one.html --
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-20 --color always | cmp - one.html --
-- $ LC_ALL=C.UTF-8 TZ=Asia/Tokyo crd report policy.crd --charges bill.csv --as-of 2026-11-20 | cmp - one.html --
-- $ crd report policy.crd --charges bill.csv --as-of 2026-11-21 | diff - one.html | grep -c '^[<>]' --
8
-- $ crd build policy.crd && crd report policy.crdc --charges bill.csv --as-of 2026-11-20 | diff - one.html | grep '^[<>]' | sed 's/[0-9a-f]\{64\}/.../' --
< <title>AWS credits: policy.crdc, 2026-11-20</title>
> <title>AWS credits: policy.crd, 2026-11-20</title>
< <p class="of">Policy <bdi>policy.crdc</bdi> as of 2026-11-20. 1 row of charges, 2026-10, all amounts in USD.</p>
> <p class="of">Policy <bdi>policy.crd</bdi> as of 2026-11-20. 1 row of charges, 2026-10, all amounts in USD.</p>
< <p class="note">The policy is bytecode, which crd lint cannot read.</p>
< <tbody><tr><th scope="row"><bdi>policy.crdc</bdi></th><td>policy</td><td><code>...</code></td></tr>
> <tbody><tr><th scope="row"><bdi>policy.crd</bdi></th><td>policy</td><td><code>...</code></td></tr>
