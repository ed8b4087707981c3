Literals keep their spelling, strings their escapes and blanks, parentheses stay; blanks inside other tokens become one.

-- policy.crd --
let a = [10_000.00   USD, 0.25, 00.10, 14
days, "tab \t  two blanks \u{e9} \"é\"", 2026-07, 70%, 000000000001]
let b = -  5 USD
category C { "x" when ((account.name starts
  with "a")) and not(a is   not "b") or tag ."any key" is
absent or a is "B" ignoring
 case }
-- $ crd fmt policy.crd --
let a = [10_000.00 USD, 0.25, 00.10, 14 days, "tab \t  two blanks \u{e9} \"é\"", 2026-07, 70%, 000000000001]
let b = -5 USD

category C {
  "x" when ((account.name starts with "a")) and not (a is not "b") or tag."any key" is absent or a is "B" ignoring case
}
