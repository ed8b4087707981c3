A comment on the line before hides a warning, by code or slug.

-- policy.crd --
# crd: allow(CRD0410) until 2026-12-31: the bill of our reseller
category A { "x" when charge_type is "Usge" }
# crd: allow(likely-misspelling) until 2026-12-31: the same
# an ordinary comment

category B { "x" when charge_type is "Usge" }
-- $ crd check --as-of 2026-11-20 policy.crd --
