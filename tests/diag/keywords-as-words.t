Keywords may be tag keys, attributes, options and free words.

-- policy.crd --
account lab = 111122223333
category C {
  "x" when tag.from is "a" or tag.when is "b" or tag."is not" is "c"
}
settlement {
  pause day
  owner only_if_allowed
}
credit c { type promotion amount 5 USD starts 2026-01-01 expires 2026-12-31 owner lab }
guard "g" {
  for each credit where type is promotion
  require expires - 30 days > 2026-01-01 and covers is absent or restricted
}
-- $ crd check policy.crd --
