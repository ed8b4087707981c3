A policy of more than 64 MiB is refused, and so is such an import.

-- policy.crd --
import "huge.crd"
-- $ truncate -s 67108865 huge.crd; crd check huge.crd --
-- stderr --
error[CRD0001]: cannot read huge.crd: a policy, its bytecode or a hook has at most 64 MiB

1 error
-- status 2 --
-- $ truncate -s 67108865 huge.crd; crd check policy.crd --
-- stderr --
error[CRD0413]: `huge.crd` cannot be read: a policy, its bytecode or a hook has at most 64 MiB
 --> policy.crd:1:8
  |
1 | import "huge.crd"
  |        ^^^^^^^^^^

1 error
-- status 1 --
