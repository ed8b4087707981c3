The words of later versions are refused, whatever stands in their blocks.

-- policy.crd --
decision route(stage: text, traffic: number) {
  "direct" when stage is "prototype"
}
alert high { cost > 5 @ }
budget b
program p { }
let a = 5USD
-- $ crd check policy.crd --
-- stderr --
error[CRD0206]: `decision` declarations are reserved for a later version
 --> policy.crd:1:1
  |
1 | decision route(stage: text, traffic: number) {
  | ^^^^^^^^
  = help: remove it

error[CRD0206]: `alert` declarations are reserved for a later version
 --> policy.crd:4:1
  |
4 | alert high { cost > 5 @ }
  | ^^^^^
  = help: remove it

error[CRD0206]: `budget` declarations are reserved for a later version
 --> policy.crd:5:1
  |
5 | budget b
  | ^^^^^^
  = help: remove it

error[CRD0206]: `program` declarations are reserved for a later version
 --> policy.crd:6:1
  |
6 | program p { }
  | ^^^^^^^
  = help: remove it

error[CRD0112]: `5USD` is no literal
 --> policy.crd:7:9
  |
7 | let a = 5USD
  |         ^^^^
  = help: write `5 USD`

5 errors
-- status 1 --
