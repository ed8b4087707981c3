A finding that is suppressed or allowed is not fixed.

-- policy.crd --
account lab = 111122223333

category C {
  # crd: allow(CRD0315) until 2099-12-31: the number is what AWS shows
  "x" when account is 111122223333
  "y" when account is lab and region is "a" or region is "b"
}
-- $ crd lint --fix --allow CRD0314 policy.crd 2>findings; grep -e fixed -e CRD0314 -e CRD0315 findings; cat policy.crd --
account lab = 111122223333

category C {
  # crd: allow(CRD0315) until 2099-12-31: the number is what AWS shows
  "x" when account is 111122223333
  "y" when account is lab and region is "a" or region is "b"
}
