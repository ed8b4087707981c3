Everything that a guard may say is accepted.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
let floor = 100 USD
let labs = [ai_lab, prod]
credit q3 {
  amount  10_000 USD
  starts  2026-07-01
  expires 2027-06-30
  owner   444455556666
}
guard "a" {
  for each credit where type is promotion or program in [activate, "own"] or name is q3 or owner in labs
  require (restricted and not paused) or forfeited is 0 USD and amount - applied >= floor * 50%
      and remaining / amount < 20% and expires > starts + 6 months and expires - starts > 90 days
      and 0 USD is forfeited and pause.until is absent and runway >= 2 weeks and -floor < amount
      and name starts with ["q", "p"] ignoring case and covers contains [AmazonEC2, "Amazon Bedrock"]
      and covers in [AmazonEC2] and status is not expired and id like "88*" and AmazonEC2 in covers
  severity warning
}
guard "b" { for each category require coverage > 80% and rules + 1 > 2 and unallocated < cost * 10% }
-- $ crd check policy.crd --
