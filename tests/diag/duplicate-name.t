A name is declared once, whatever it names.

-- policy.crd --
let funding = 10 USD
category funding { default "A" }
-- $ crd check policy.crd --
-- stderr --
error[CRD0402]: `funding` is declared twice
 --> policy.crd:2:10
  |
1 | let funding = 10 USD
  |     ------- first declared here
2 | category funding { default "A" }
  |          ^^^^^^^
  = help: rename one of them: accounts, lets, categories, credits and hooks share their names

1 error
-- status 1 --
