Slugs of findings and negative amounts are written without blanks.

-- policy.crd --
lint { deny never - matches allow CRD0301 }
let a = - 5 USD
guard "g" { for each credit require - amount + 5 USD < amount - -5 USD * 2 }
-- $ crd fmt policy.crd --
lint {
  deny  never-matches
  allow CRD0301
}

let a = -5 USD

guard "g" {
  for each credit
  require -amount + 5 USD < amount - -5 USD * 2
}
