The example of docs/bytecode.md.

-- policy.crd --
category Workload {
  "Production" when account.name starts with "prod-"
               unless tag.env is "staging"
  inherit tag.team
  default "Unallocated"
}
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 1 categories, 0 guards, 2 predicates, 7 instructions

category Workload "Workload"
  reads account.name, tag.env, tag.team
  ; "Production"  policy.crd:2
     0  TEST         account.name starts with "prod-"
     1  JUMP_UNLESS  5
     2  TEST         tag.env is "staging"
     3  JUMP_IF      5
     4  VALUE        "Production"
  ; inherit tag.team  policy.crd:4
     5  INHERIT      tag.team
  ; default "Unallocated"  policy.crd:5
     6  VALUE        "Unallocated"
