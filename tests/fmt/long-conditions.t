A condition that does not fit on its line has one operand a line; a parenthesis is opened when even that is too long.

-- policy.crd --
category C {
  "Production" when account.name starts with "prod-" and service in [AmazonEC2, AmazonRDS] and tag.env is not "staging" or region is "eu-west-1" unless account is lab or tag.env is "staging" and tag.owner is absent and tag.cost_center is "a text of some length to fill the line"
  "Deep" when account is a and (service is "a service with a very long name" or usage_type contains "something that is long as well" or region is absent)
}
guard "g" {
  for each credit where amount > 1_000 USD and expires - starts > 365 days and program is activate and owner is production and restricted
  require pause.until is absent or pause.until < expires - 60 days or covers contains AmazonSageMaker or forfeited is 0 USD
}
-- $ crd fmt policy.crd --
category C {
  "Production" when account.name starts with "prod-" and service in [AmazonEC2, AmazonRDS] and tag.env is not "staging"
                 or region is "eu-west-1"
               unless account is lab
                 or tag.env is "staging"
                   and tag.owner is absent
                   and tag.cost_center is "a text of some length to fill the line"
  "Deep"       when account is a
                 and (
                   service is "a service with a very long name"
                   or usage_type contains "something that is long as well"
                   or region is absent
                 )
}

guard "g" {
  for each credit where amount > 1_000 USD
                    and expires - starts > 365 days
                    and program is activate
                    and owner is production
                    and restricted
  require pause.until is absent
    or pause.until < expires - 60 days
    or covers contains AmazonSageMaker
    or forfeited is 0 USD
}
