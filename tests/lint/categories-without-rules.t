Of a category without rules nothing is known: a rule that asks for it is not said to be dead, and AWS, which has rules for
it, is not said to refuse it.

-- policy.crd --
category Known {
  "A" when Unknown is "a"
  "B" when Unknown is "b" and Unknown is "c"
  default "Rest"
}
category Unknown {}
-- $ crd lint policy.crd --as-of 2026-08-01 --target aws --
-- stderr --
warning[CRD0301]: no charge can meet the rule for "B"
 --> policy.crd:3:12
  |
3 |   "B" when Unknown is "b" and Unknown is "c"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and this as well
  |            |
  |            no charge meets this
  = note: the witness meets all of it but `Unknown is "c"`
  = witness: account is "123456789012" (constructed)
  = help: correct the condition, or remove the rule

warning[CRD0519]: the category `Unknown` has no rule
 --> policy.crd:6:10
  |
6 | category Unknown {}
  |          ^^^^^^^
  = help: write at least a `default`

2 warnings
-- status 1 --
