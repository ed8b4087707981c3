Options and values of settlement get suggestions.

-- policy.crd --
settlement {
  pauze day
  pause monthend
  rank high
  order sku
  order sku
}
-- $ crd check policy.crd --
-- stderr --
error[CRD0546]: settlement has no option `pauze`
 --> policy.crd:2:3
  |
2 |   pauze day
  |   ^^^^^
  = help: did you mean `pause`?

error[CRD0547]: `pause` cannot be `monthend`
 --> policy.crd:3:9
  |
3 |   pause monthend
  |         ^^^^^^^^
  = help: did you mean `month_end`?

error[CRD0547]: `rank` cannot be `high`
 --> policy.crd:4:8
  |
4 |   rank high
  |        ^^^^
  = help: write `remaining` or `gross`

error[CRD0548]: `order` is set twice
 --> policy.crd:6:3
  |
5 |   order sku
  |   --------- first set here
6 |   order sku
  |   ^^^^^^^^^

4 errors
-- status 1 --
