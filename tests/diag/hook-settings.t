The settings of a hook are values with names of one word, each once. Bare words are no services here.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/f.lua --
return { f = function() return nil end }
-- policy.crd --
category A { default "x" }
account one = 111122223333
let ai = [AmazonBedrock, AmazonSageMaker]
hook good from "hooks/f.lua" with { who is one floor is -5 USD share is 12.5% services is ai days is [1, 2] in_days is 2 weeks }
hook bad from "hooks/f.lua" with {
  wait    is 3 months
  tag.env is "prod"
  service is AmazonEC2
  list    is [one, oen]
  from    is A
  limit   is 14
  floor   is 10
  limit   is 15
}
hook lost from "hooks/f.lua" with {
  days is 14,
  until 2026-01-01
}
category B { "x" when call bad.f "y" when call lost.f }
-- $ crd check policy.crd --
-- stderr --
error[CRD1050]: a hook's setting is not a number of months
 --> policy.crd:6:14
  |
6 |   wait    is 3 months
  |              ^^^^^^^^
  = help: months have no fixed length: write days or weeks

error[CRD1050]: a hook's setting has a name of one word
 --> policy.crd:7:3
  |
7 |   tag.env is "prod"
  |   ^^^^^^^
  = help: write `NAME is VALUE`; the hook finds it as `crd.settings.NAME`

error[CRD0401]: nothing is called `AmazonEC2`; expected a value
 --> policy.crd:8:14
  |
8 |   service is AmazonEC2
  |              ^^^^^^^^^

error[CRD0401]: nothing is called `oen`; expected an account, as the others in the list
 --> policy.crd:9:20
  |
9 |   list    is [one, oen]
  |                    ^^^
  = help: did you mean `one`?

error[CRD0405]: `A` is a category; expected a value
  --> policy.crd:10:14
   |
 1 | category A { default "x" }
   |          - declared here
...
10 |   from    is A
   |              ^

error[CRD1050]: `limit` is set twice
  --> policy.crd:13:3
   |
11 |   limit   is 14
   |   ----- the first one
12 |   floor   is 10
13 |   limit   is 15
   |   ^^^^^
   = help: keep one of the values

error[CRD0201]: expected a setting or `}`, found `,`
  --> policy.crd:16:13
   |
16 |   days is 14,
   |             ^
   = help: remove the `,`: only the elements of a list are separated by commas

error[CRD0201]: expected `is` or `.` and a name, found `2026-01-01`
  --> policy.crd:17:9
   |
17 |   until 2026-01-01
   |         ^^^^^^^^^^

8 errors
-- status 1 --
