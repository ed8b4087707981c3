A category stands after those that it asks for, wherever it was declared, and says which they are.

-- policy.crd --
category Report {
  "Production" when Stage is "prod" and Team is present
  "Idle"       when Stage not in ["prod", "dev"] unless service is "a"
}
category Stage { "prod" when account.name starts with "prod-" default "other" }
category Team  { inherit tag.team }
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 3 categories, 0 guards, 5 predicates, 17 instructions

category Stage "Stage"
  reads account.name
  ; "prod"  policy.crd:5
     0  TEST         account.name starts with "prod-"
     1  JUMP_UNLESS  3
     2  VALUE        "prod"
  ; default "other"  policy.crd:5
     3  VALUE        "other"

category Team "Team"
  reads tag.team
  ; inherit tag.team  policy.crd:6
     4  INHERIT      tag.team
     5  ABSENT

category Report "Report"
  reads service, Stage, Team
  ; "Production"  policy.crd:2
     6  TEST         Stage is "prod"
     7  JUMP_UNLESS  11
     8  TEST         Team is present
     9  JUMP_UNLESS  11
    10  VALUE        "Production"
  ; "Idle"  policy.crd:3
    11  TEST         Stage in ["prod", "dev"]
    12  JUMP_IF      16
    13  TEST         service is "a"
    14  JUMP_IF      16
    15  VALUE        "Idle"
    16  ABSENT
