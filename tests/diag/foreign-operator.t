Operators of other languages get the word of this one, and the line is not lost.

-- policy.crd --
category C {
  "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  "b" when service = "AmazonEC3"
  "c" when region <> "x"
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0104]: `==` is no operator here
 --> policy.crd:2:20
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                    ^^
  = help: write `is`

error[CRD0104]: `&&` is no operator here
 --> policy.crd:2:35
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                                   ^^
  = help: write `and`

error[CRD0104]: `!=` is no operator here
 --> policy.crd:2:45
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                                             ^^
  = help: write `is not`

error[CRD0104]: `||` is no operator here
 --> policy.crd:2:60
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                                                            ^^
  = help: write `or`

error[CRD0104]: `!` is no operator here
 --> policy.crd:2:63
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                                                               ^
  = help: write `not`

error[CRD0104]: `;` is no operator here
 --> policy.crd:2:80
  |
2 |   "a" when service == "AmazonEC2" && region != "eu-west-1" || !operation is "x";
  |                                                                                ^
  = help: remove it: nothing stands at the end of a line

error[CRD0104]: `=` does not compare
 --> policy.crd:3:20
  |
3 |   "b" when service = "AmazonEC3"
  |                    ^
  = help: write `is`

warning[CRD0410]: no known service code is called "AmazonEC3"
 --> policy.crd:3:22
  |
3 |   "b" when service = "AmazonEC3"
  |                      ^^^^^^^^^^^
  = help: did you mean `"AmazonEC2"`?

error[CRD0104]: `<>` is no operator here
 --> policy.crd:4:19
  |
4 |   "c" when region <> "x"
  |                   ^^
  = help: write `is not`

8 errors, 1 warning
-- status 1 --
