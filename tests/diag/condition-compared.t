`restricted` and `paused` stand alone.

-- policy.crd --
guard "a" { for each credit require restricted is paused and (amount > 5 USD) is paused and paused is present }
-- $ crd check policy.crd --
-- stderr --
error[CRD0603]: a condition is not compared
 --> policy.crd:1:37
  |
1 | guard "a" { for each credit require restricted is paused and (amount > 5 USD) is paused and paused is present }
  |                                     ^^^^^^^^^^^^^^^^^^^^
  = help: write `restricted` or `not restricted`

error[CRD0603]: a condition is not compared
 --> policy.crd:1:62
  |
1 | guard "a" { for each credit require restricted is paused and (amount > 5 USD) is paused and paused is present }
  |                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: it stands alone, or behind `not`

error[CRD0602]: `is present` asks for an attribute that may be absent
 --> policy.crd:1:93
  |
1 | guard "a" { for each credit require restricted is paused and (amount > 5 USD) is paused and paused is present }
  |                                                                                             ^^^^^^^^^^^^^^^^^
  = help: `paused` stands alone

3 errors
-- status 1 --
