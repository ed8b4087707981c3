Both sides of a comparison have one type.

-- policy.crd --
account ai_lab = 444455556666 "ai-lab"
account prod = 111122223333 "prod-main"
guard "a" {
  for each credit
  require amount > 5 and runway > 2 months and expires is 2027-06 and name < "b"
      and covers is AmazonEC2 and status in active and applied in [5 USD, 6 USD] and amount like "5*"
      and name is ["a"] and 5 is absent
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0602]: `>` does not go between money and a number
 --> policy.crd:5:11
  |
5 |   require amount > 5 and runway > 2 months and expires is 2027-06 and name < "b"
  |           ^^^^^^^^^^
  = help: write the currency, or divide money by money

error[CRD0602]: `>` does not go between a number of days and a number of months
 --> policy.crd:5:26
  |
5 |   require amount > 5 and runway > 2 months and expires is 2027-06 and name < "b"
  |                          ^^^^^^^^^^^^^^^^^
  = help: months have no fixed length: write days or weeks, or add the months to a date

error[CRD0602]: `is` does not go between a date and a month
 --> policy.crd:5:48
  |
5 |   require amount > 5 and runway > 2 months and expires is 2027-06 and name < "b"
  |                                                ^^^^^^^^^^^^^^^^^^
  = help: write a whole date, such as 2027-06-30

error[CRD0602]: `<` does not go between text and text
 --> policy.crd:5:71
  |
5 |   require amount > 5 and runway > 2 months and expires is 2027-06 and name < "b"
  |                                                                       ^^^^^^^^^^
  = help: texts have no order

error[CRD0602]: `is` does not go between a list and text
 --> policy.crd:6:11
  |
6 |       and covers is AmazonEC2 and status in active and applied in [5 USD, 6 USD] and amount like "5*"
  |           ^^^^^^^^^^^^^^^^^^^
  = help: use `contains` or `in`

error[CRD0602]: `in` does not go between text and text
 --> policy.crd:6:35
  |
6 |       and covers is AmazonEC2 and status in active and applied in [5 USD, 6 USD] and amount like "5*"
  |                                   ^^^^^^^^^^^^^^^^
  = help: `in` takes a list

error[CRD0602]: `like` does not go between money and text
 --> policy.crd:6:86
  |
6 |       and covers is AmazonEC2 and status in active and applied in [5 USD, 6 USD] and amount like "5*"
  |                                                                                      ^^^^^^^^^^^^^^^^

error[CRD0602]: `is` does not go between text and a list
 --> policy.crd:7:11
  |
7 |       and name is ["a"] and 5 is absent
  |           ^^^^^^^^^^^^^
  = help: use `in`

error[CRD0602]: `is absent` asks for an attribute that may be absent
 --> policy.crd:7:29
  |
7 |       and name is ["a"] and 5 is absent
  |                             ^^^^^^^^^^^

9 errors
-- status 1 --
