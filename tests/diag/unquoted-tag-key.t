A tag key with signs in it needs quotes, wherever it stands.

-- policy.crd --
category C {
  "a" when tag.cost-center is "a" and tag.user:env is "b"
  "b" when tag.a/b is present
  "c" when tag.a.b-c is absent
  inherit tag.cost-center
}
test "t" {
  charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 with { tag.aws:team is "x" }
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0211]: the tag key `cost-center` needs quotes
 --> policy.crd:2:16
  |
2 |   "a" when tag.cost-center is "a" and tag.user:env is "b"
  |                ^^^^^^^^^^^
  = help: write `tag."cost-center"`

error[CRD0211]: the tag key `user:env` needs quotes
 --> policy.crd:2:43
  |
2 |   "a" when tag.cost-center is "a" and tag.user:env is "b"
  |                                           ^^^^^^^^
  = help: write `tag."user:env"`

error[CRD0211]: the tag key `a/b` needs quotes
 --> policy.crd:3:16
  |
3 |   "b" when tag.a/b is present
  |                ^^^
  = help: write `tag."a/b"`

error[CRD0211]: the tag key `a.b-c` needs quotes
 --> policy.crd:4:16
  |
4 |   "c" when tag.a.b-c is absent
  |                ^^^^^
  = help: write `tag."a.b-c"`

error[CRD0211]: the tag key `cost-center` needs quotes
 --> policy.crd:5:15
  |
5 |   inherit tag.cost-center
  |               ^^^^^^^^^^^
  = help: write `tag."cost-center"`

error[CRD0211]: the tag key `aws:team` needs quotes
 --> policy.crd:8:70
  |
8 |   charge 5 USD from 444455556666 for AmazonEC2 in 2026-07 with { tag.aws:team is "x" }
  |                                                                      ^^^^^^^^
  = help: write `tag."aws:team"`

6 errors
-- status 1 --
