What `--diff` prints is what `patch` takes.

-- needs patch --version --
-- policy.crd --
category C { "x" when account is a
default "y" }


# comment
let a=[b,
c]
-- $ crd fmt policy.crd >wanted.crd; crd fmt --diff policy.crd >changes.diff; patch -s policy.crd changes.diff; cmp policy.crd wanted.crd --
