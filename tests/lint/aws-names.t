AWS's names of categories are unique; upper and lower case differ.

-- finds.crd --
category Team {
  "Web" when tag.team is "web"
  default "Rest"
}
category Crew "Team" {
  "Web" when tag.crew is "web"
  default "Rest"
}
category Squad "team" {
  "Web" when tag.squad is "web"
  default "Rest"
}
-- $ crd lint finds.crd --as-of 2026-08-01 --
-- $ crd lint finds.crd --as-of 2026-08-01 --target aws --
-- stderr --
error[CRD0371]: two categories have AWS's name "Team"
 --> finds.crd:5:1
  |
1 | category Team {
  | ------------- the other one
...
5 | category Crew "Team" {
  | ^^^^^^^^^^^^^^^^^^^^
  = help: give one of them another name

1 error
-- status 1 --
