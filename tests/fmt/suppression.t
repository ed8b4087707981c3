A suppression comment goes on speaking of the same words: the line behind it is neither broken nor joined with another.

-- policy.crd --
# crd: allow(CRD0301) until 2099-12-31: as it was
category A { "x" when service is AmazonEC3 and account is a or service is AmazonEC4 and account is b and region is "eu-west-1" }
category B {
  # crd: allow(CRD0301) until 2099-12-31: one condition of two
  "x" when service is AmazonEC3
    and account is a
}
let l = [AmazonEC2,
  # crd: allow(CRD0301) until 2099-12-31: a new service
  AmazonEC3,
  AmazonEC4]
-- $ crd fmt policy.crd --
# crd: allow(CRD0301) until 2099-12-31: as it was
category A { "x" when service is AmazonEC3 and account is a or service is AmazonEC4 and account is b and region is "eu-west-1" }

category B {
  # crd: allow(CRD0301) until 2099-12-31: one condition of two
  "x" when service is AmazonEC3
        and account is a
}

let l = [
  AmazonEC2,
  # crd: allow(CRD0301) until 2099-12-31: a new service
  AmazonEC3,
  AmazonEC4,
]
