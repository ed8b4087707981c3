Parts that change nothing or never hold, in every place that a part can have; each is told once.

-- policy.crd --
category K {
  "Twice" when tag.a is "x" and (tag.b is "y" or tag.b is "y")
  "Excluded" when tag.c is "x" unless tag.c is "z" or tag.d is "q"
  "Not" when not (tag.e is absent or tag.e is not "x") and tag.f is "1"
  "Case" when tag.g in ["A", "a"] ignoring case and tag.h is "x"
  "List" when account.name contains ["shop", "webshop", "lab"]
  "Implied" when region not in ["eu-west-1", "eu-west-2"] and region is not "eu-west-1" and tag.i is "x"
  "Nested" when tag.j is "x" and (tag.k is "y" or (tag.j is "y" and tag.k is "z"))
  "All" when service is present
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
-- stderr --
warning[CRD0316]: `tag.b is "y"` changes nothing: the other parts cover it
 --> policy.crd:2:50
  |
2 |   "Twice" when tag.a is "x" and (tag.b is "y" or tag.b is "y")
  |                                                  ^^^^^^^^^^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.a is "x", tag.b is "y" (constructed)
  = help: remove it, or correct it

warning[CRD0317]: `tag.c is "z"` never holds here
 --> policy.crd:3:39
  |
3 |   "Excluded" when tag.c is "x" unless tag.c is "z" or tag.d is "q"
  |                                       ^^^^^^^^^^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.c is "x" (constructed)
  = help: remove it, or correct it

warning[CRD0317]: `tag.e is absent` never holds here
 --> policy.crd:4:19
  |
4 |   "Not" when not (tag.e is absent or tag.e is not "x") and tag.f is "1"
  |                   ^^^^^^^^^^^^^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.e is "x", tag.f is "1" (constructed)
  = help: remove it, or correct it

warning[CRD0316]: `"a"` changes nothing: the list has "A"
 --> policy.crd:5:30
  |
5 |   "Case" when tag.g in ["A", "a"] ignoring case and tag.h is "x"
  |                              ^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.g is "a", tag.h is "x" (constructed)
  = help: take it out of the list

warning[CRD0316]: `"webshop"` changes nothing: the list has the shorter "shop"
 --> policy.crd:6:46
  |
6 |   "List" when account.name contains ["shop", "webshop", "lab"]
  |                                              ^^^^^^^^^
  = witness: account is "123456789012", account.name is "lab", service is "AmazonEC2" (constructed)
  = help: take it out of the list

warning[CRD0316]: `region is not "eu-west-1"` changes nothing: the rest of the condition implies it
 --> policy.crd:7:63
  |
7 |   "Implied" when region not in ["eu-west-1", "eu-west-2"] and region is not "eu-west-1" and tag.i is "x"
  |                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.i is "x" (constructed)
  = help: remove it, or correct it

warning[CRD0317]: `tag.j is "y" and tag.k is "z"` never holds here
 --> policy.crd:8:52
  |
8 |   "Nested" when tag.j is "x" and (tag.k is "y" or (tag.j is "y" and tag.k is "z"))
  |                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = witness: account is "123456789012", service is "AmazonEC2", tag.j is "x", tag.k is "y" (constructed)
  = help: remove it, or correct it

warning[CRD0316]: `service is present` always holds: every charge that comes so far meets the rule
 --> policy.crd:9:14
  |
9 |   "All" when service is present
  |              ^^^^^^^^^^^^^^^^^^
  = note: every charge has one
  = witness: account is "123456789012", service is "AmazonEC2" (constructed)
  = help: write a `default` in place of the rule, or correct it

8 warnings
-- status 1 --
