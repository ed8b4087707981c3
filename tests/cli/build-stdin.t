The bytecode of a policy from standard input goes to standard output, not to a file of an odd name.

-- policy.crd --
account lab = 444455556666 "ai-lab"

credit activate {
  amount  100.00 USD
  starts  2026-10-01
  expires 2026-12-31
  owner   lab
}
-- $ crd build - -o named <policy.crd; crd build - <policy.crd | cmp - named; ls --
named
policy.crd
