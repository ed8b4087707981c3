A comment stays below 65,536 bytes, whatever the bills and policies hold, says what it left out, and nothing in a name becomes markup.

-- make.sh --
long=$(printf '`%.0s' $(seq 1 200))
bars=$(printf '|%.0s' $(seq 1 80))
{
  echo 'account a = 111122223333'
  echo 'category C {'
  for i in $(seq 1 400); do echo "  \"v$i <b>@someone</b> $long\" when service is \"$long$i\""; done
  echo '}'
  for i in $(seq 1 60); do echo "credit c$i { amount $i.00 USD starts 2026-10-01 expires 2026-12-31 owner a }"; done
  for i in $(seq 1 60); do echo "guard \"g$i $long\" { for each credit require applied > $i USD }"; done
} > new.crd
sed 's/"v/"w|/; s/\([0-9]*\)"$/\10"/; s/amount /amount 1/; s/"g/"h/' new.crd > old.crd
{
  echo 'line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date'
  for i in $(seq 1 4000); do echo "$bars$((i % 90 + 10)),$long$i,Usage,$i.5,USD,2026-10-03"; done
} > bill.csv
-- $ sh make.sh; crd diff old.crd new.crd --charges bill.csv --as-of 2026-11-20 --format markdown -o out.md; echo status $?; test $(wc -c < out.md) -lt 65536 && echo fits --
status 1
fits
-- $ grep '^… and\|^Left out\|^Everything' out.md; tail -5 out.md | cut -c 1-100 --
… and 7,170 more.
… and 30 more.
… and 730 more.
… and 730 more.
… and 86 more.
Left out, for want of room: rules.
Everything adds up: the differences sum to exactly 0.00.
… and 86 more.

Left out, for want of room: rules.

Everything adds up: the differences sum to exactly 0.00.
-- $ grep '^| ' out.md | sed 's/\\|//g' | awk -F'|' '{ print NF - 2 }' | sort | uniq -c --
     23 4
    153 5
     31 6
     31 7
