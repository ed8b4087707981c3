One setting of a charge stays on its line when there is room; several have a line each.

-- policy.crd --
test "t" {
 charge 1 USD from a for b in 2026-10 with { region
   is "x" } as one
 charge 20 USD from ab for b in 2026-10 with { region is "x" tag.team is "y" } as two
 charge 20 USD from ab for b in 2026-10 with { usage_type is "a text that is so long that there is no room for it on this line" } as three
 charge 20 USD from ab for b in 2026-10 with { }
}
-- $ crd fmt policy.crd --
test "t" {
  charge  1 USD from a  for b in 2026-10 with { region is "x" } as one
  charge 20 USD from ab for b in 2026-10 with {
    region   is "x"
    tag.team is "y"
  } as two
  charge 20 USD from ab for b in 2026-10 with {
    usage_type is "a text that is so long that there is no room for it on this line"
  } as three
  charge 20 USD from ab for b in 2026-10 with {}
}
