A list has at most 100,000 elements.

-- $ { echo 'let a = ['; yes '"x",' | head -n 100001; echo ']'; } >policy.crd; crd check policy.crd --
-- stderr --
error[CRD0222]: a list has at most 100000 elements
      --> policy.crd:100002:1
       |
100002 | "x",
       | ^^^
       = help: name parts of it with `let` and list their names

1 error
-- status 1 --
