Every block names the lines that it does not know.

-- policy.crd --
organization { payr 111122223333 }
category C {
  inherrit tag.team
  default "x"
}
guard "g" {
  for each credit
  requier restricted
}
test "t" {
  chargee 5 USD
  expct c
}
lint { alow CRD0301 }
-- $ crd check policy.crd --
-- stderr --
error[CRD0202]: unknown organization clause `payr`
 --> policy.crd:1:16
  |
1 | organization { payr 111122223333 }
  |                ^^^^
  = help: did you mean `payer`?

error[CRD0202]: unknown category line `inherrit`
 --> policy.crd:3:3
  |
3 |   inherrit tag.team
  |   ^^^^^^^^
  = help: did you mean `inherit`?

error[CRD0202]: unknown guard clause `requier`
 --> policy.crd:8:3
  |
8 |   requier restricted
  |   ^^^^^^^
  = help: did you mean `require`?

error[CRD0202]: unknown test line `chargee`
  --> policy.crd:11:3
   |
11 |   chargee 5 USD
   |   ^^^^^^^
   = help: did you mean `charge`?

error[CRD0202]: unknown test line `expct`
  --> policy.crd:12:3
   |
12 |   expct c
   |   ^^^^^
   = help: did you mean `expect`?

error[CRD0202]: unknown lint setting `alow`
  --> policy.crd:14:8
   |
14 | lint { alow CRD0301 }
   |        ^^^^
   = help: did you mean `allow`?

6 errors
-- status 1 --
