--output replaces a file by the whole result and leaves nothing beside it; its permissions stay.

-- policy.crd --
account prod = 111122223333
-- out.json --
old
-- $ chmod 640 out.json && crd check policy.crd --format json --output out.json --
-- $ cat out.json; ls; stat -c %a out.json --
{"format_version":"1.0","findings":[]}
out.json
policy.crd
640
