The version, for people and machines.

-- $ crd version --
crd 0.1.0
bytecode 1
bills CUR 2.0, legacy CUR, FOCUS as csv, gzip, zstd, zip
-- $ crd --version --
crd 0.1.0
bytecode 1
bills CUR 2.0, legacy CUR, FOCUS as csv, gzip, zstd, zip
-- $ crd version --format json --
{"format_version":"1.0","version":"0.1.0","bytecode":1,"bills":["CUR 2.0","legacy CUR","FOCUS"],"containers":["csv","gzip","zstd","zip"]}
