A charge sets at most 200 fields and tags.

-- $ { echo 'test "t" { charge 1 USD from 444455556666 for AmazonEC2 in 2026-07 with {'; seq 201 | sed 's/.*/tag.t& is "x"/'; echo '} }'; } > policy.crd; crd check policy.crd --
-- stderr --
error[CRD0607]: `with` sets more than 200 fields
   --> policy.crd:202:1
    |
202 | tag.t201 is "x"
    | ^^^^^^^^^^^^^^^

1 error
-- status 1 --
