The page allows the style and the script that stand in it, by the digests that sha256sum gives them too, and nothing else.
It names what it was made from, with the digests of the files.

-- policy.crd --
import "more.crd"
credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
-- more.crd --
account lab = 444455556666 "ai-lab"
-- bills/one.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,60.25,2026-10-05
-- bills/two.csv --
line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_usage_start_date
444455556666,AmazonSageMaker,Usage,7.00,2026-11-05
-- part.sh --
# The digest of what stands in an element of the page, and whether the page allows it: sh part.sh ELEMENT
digest=$(sed -n "/<$1>/,/<\/$1>/p" page.html | sed -e "s/.*<$1>//" -e "/<\/$1>/d" | sha256sum | cut -c -64)
allowed=$(sed -n "s/.*$1-src &#39;sha256-\([^&]*\)&#39;.*/\1/p" page.html | base64 -d | od -An -v -tx1 | tr -d ' \n')
[ "$digest" = "$allowed" ] && echo "$1 allowed"
-- $ crd report policy.crd --charges bills --as-of 2026-11-20 -o page.html --
-- $ grep -o 'Content-Security-Policy" content="[^"]*"' page.html | sed -e 's/sha256-[^&]*/sha256-.../g' --
Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-...&#39;; script-src &#39;sha256-...&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"
-- $ sh part.sh style; sh part.sh script --
style allowed
script allowed
-- $ for i in policy.crd more.crd bills/one.csv bills/two.csv; do grep -c "<code>$(sha256sum <$i | cut -c -64)</code>" page.html; done --
1
1
1
1
-- $ crd report policy.crd --charges - --as-of 2026-11-20 <bills/one.csv | sed -n '/id="table-inputs"/,/<\/tbody>/p' | sed 's/<[^>]*>/ /g; s/[0-9a-f]\{64\}/.../' --
   What this page was made from 
   File  What  SHA-256  
 
    policy.crd   policy   ...   
   more.crd   import   ...   
   standard input   charges   none: it was read from a pipe   
 
-- $ n=0; for i in $(seq 0 130); do printf '# %*s\n' $i '' >p.crd; crd report p.crd --charges bills --as-of 2026-11-20 | grep -qF "$(sha256sum <p.crd | cut -c -64)" && n=$((n + 1)); done; echo $n of 131 --
131 of 131
