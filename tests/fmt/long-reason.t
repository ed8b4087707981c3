A pause that does not fit on its line gives its reason on the next one. What cannot be broken stays long.

-- policy.crd --
credit c {
  pause from 2026-07-01 until 2026-09-15 because "the training cluster goes live on the 15th of September, so it is said"
  id "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
}
-- $ crd fmt policy.crd --
credit c {
  pause    from 2026-07-01 until 2026-09-15
    because "the training cluster goes live on the 15th of September, so it is said"
  id       "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
}
