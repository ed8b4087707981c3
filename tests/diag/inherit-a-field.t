A field is not inherited, nor is `tag` without a key.

-- policy.crd --
category A {
  inherit service
  inherit tag
}
category B { inherit team }
-- $ crd check policy.crd --
-- stderr --
error[CRD0501]: `service` cannot be inherited
 --> policy.crd:2:11
  |
2 |   inherit service
  |           ^^^^^^^
  = help: inherit `tag.KEY` or `account.name`

error[CRD0501]: `tag` cannot be inherited
 --> policy.crd:3:11
  |
3 |   inherit tag
  |           ^^^
  = help: inherit `tag.KEY` or `account.name`

error[CRD0501]: `team` cannot be inherited
 --> policy.crd:5:22
  |
5 | category B { inherit team }
  |                      ^^^^
  = help: inherit `tag.KEY` or `account.name`

3 errors
-- status 1 --
