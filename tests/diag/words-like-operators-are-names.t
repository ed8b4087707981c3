Words that stand for operators in other languages are names where a name is expected.

-- policy.crd --
account has = 444455556666
let matches = ["a"]
category equals { "a" when account is has and region in matches }
category NOT { "b" when equals is "a" or tag.begins is "with" }
category D { "c" when NOT is "b" and equals is "a" }
-- $ crd check policy.crd --
