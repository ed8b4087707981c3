Levels of the command line win over the policy's lint block, and not over a comment, which has a reason and a date.

-- allows.crd --
lint { allow likely-misspelling }
category A { "x" when charge_type is "Usge" }
-- denies.crd --
lint { deny likely-misspelling }
category A { "x" when charge_type is "Usge" }
-- says-why.crd --
# crd: allow(likely-misspelling) until 2026-12-31: the bill of our reseller
category A { "x" when charge_type is "Usge" }
-- $ crd check allows.crd --deny likely-misspelling --
-- stderr --
error[CRD0410]: no known charge type is called "Usge"
 --> allows.crd:2:38
  |
2 | category A { "x" when charge_type is "Usge" }
  |                                      ^^^^^^
  = help: did you mean `"Usage"`?

1 error
-- status 1 --
-- $ crd check denies.crd --allow likely-misspelling --
-- $ crd check says-why.crd --deny likely-misspelling --as-of 2026-11-20 --
