`with` sets the other text fields.

-- policy.crd --
category A { default "x" }
test "t" {
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 with {
    cost is "5"
    account is "5"
    service is "x"
    A is "x"
    regoin is "x"
    region is eu
    usage_type is "a"
    usage_type is "b"
    tag.team is "a"
    tag."team" is "b"
    payer is 444455556666
    credit_service is AWSDataTransfer
    account.name is "lab"
  }
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0607]: `with` cannot set `cost`
 --> policy.crd:4:5
  |
4 |     cost is "5"
  |     ^^^^
  = help: cost, account and service stand in the charge itself: `charge COST from ACCOUNT for SERVICE`

error[CRD0607]: `with` cannot set `account`
 --> policy.crd:5:5
  |
5 |     account is "5"
  |     ^^^^^^^
  = help: cost, account and service stand in the charge itself: `charge COST from ACCOUNT for SERVICE`

error[CRD0607]: `with` cannot set `service`
 --> policy.crd:6:5
  |
6 |     service is "x"
  |     ^^^^^^^
  = help: cost, account and service stand in the charge itself: `charge COST from ACCOUNT for SERVICE`

error[CRD0607]: `with` cannot set `A`
 --> policy.crd:7:5
  |
7 |     A is "x"
  |     ^
  = help: a category's value follows from its rules; set the fields that they ask for

error[CRD0509]: charges have no field `regoin`
 --> policy.crd:8:5
  |
8 |     regoin is "x"
  |     ^^^^^^
  = help: did you mean `region`?

error[CRD0501]: expected a string, found the bare word `eu`
 --> policy.crd:9:15
  |
9 |     region is eu
  |               ^^
  = help: write `"eu"`

error[CRD0608]: `usage_type` is set twice
  --> policy.crd:11:5
   |
11 |     usage_type is "b"
   |     ^^^^^^^^^^^^^^^^^
   = help: keep one of the values

error[CRD0608]: `tag."team"` is set twice
  --> policy.crd:13:5
   |
13 |     tag."team" is "b"
   |     ^^^^^^^^^^^^^^^^^
   = help: keep one of the values

8 errors
-- status 1 --
