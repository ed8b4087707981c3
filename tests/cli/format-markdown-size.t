A comment holds less than 64 KiB: what does not fit is counted.

-- make.sh --
i=0
while [ $i -lt 900 ]; do
  i=$((i + 1))
  echo "category A$i { \"x\" when charge_type is \"$1\" }"
done
-- $ sh make.sh Usge-with-a-long-but-wrong-name >policy.crd; sed -i 's/charge_type/chrge_type/' policy.crd; crd check policy.crd --format markdown >comment.md; test $(wc -c <comment.md) -lt 65536 && tail -n 1 comment.md --
379 more are not shown here.
