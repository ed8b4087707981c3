A misspelt attribute gets a suggestion among the attributes of the subject.

-- policy.crd --
guard "a" { for each credit require forfeitd is 0 USD }
guard "b" { for each category require amount > 5 USD }
guard "c" { for each credit where tag.team is "x" require pause.untl is absent }
guard "d" { for each credit require service is AmazonEC2 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0601]: a credit has no attribute `forfeitd`
 --> policy.crd:1:37
  |
1 | guard "a" { for each credit require forfeitd is 0 USD }
  |                                     ^^^^^^^^
  = help: did you mean `forfeited`?

error[CRD0601]: a category has no attribute `amount`
 --> policy.crd:2:39
  |
2 | guard "b" { for each category require amount > 5 USD }
  |                                       ^^^^^^
  = help: it is an attribute of `for each credit`

error[CRD0601]: a credit has no attribute `tag.team`
 --> policy.crd:3:35
  |
3 | guard "c" { for each credit where tag.team is "x" require pause.untl is absent }
  |                                   ^^^^^^^^
  = help: guards ask for attributes; the fields of a charge are for categories

error[CRD0601]: a credit has no attribute `pause.untl`
 --> policy.crd:3:59
  |
3 | guard "c" { for each credit where tag.team is "x" require pause.untl is absent }
  |                                                           ^^^^^^^^^^
  = help: did you mean `pause.until`?

error[CRD0601]: a credit has no attribute `service`
 --> policy.crd:4:37
  |
4 | guard "d" { for each credit require service is AmazonEC2 }
  |                                     ^^^^^^^
  = help: guards ask for attributes; the fields of a charge are for categories

5 errors
-- status 1 --
