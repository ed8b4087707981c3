A policy file has at most 16 MiB.

-- $ yes '# comment' | head -c 16777217 >policy.crd; crd check policy.crd --
-- stderr --
error[CRD0221]: the file has 16777217 bytes; at most 16777216 are read
 --> policy.crd:1:1
  |
1 | # comment
  | ^
  = help: split it and import the parts

1 error
-- status 1 --
