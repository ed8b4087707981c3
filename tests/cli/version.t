The version, for people and machines; the line on hooks says whether this build has Lua.

-- $ crd version | sed 's/^hooks Lua 5.4$/hooks are known/; s/^hooks none$/hooks are known/' --
crd 0.1.0
bytecode 2
bills CUR 2.0, legacy CUR, FOCUS as csv, gzip, zstd, zip
hooks are known
-- $ crd --version | head -n 1 --
crd 0.1.0
-- $ crd version --format json | sed 's/"Lua 5.4"/"known"/; s/"none"/"known"/' --
{"format_version":"1.0","version":"0.1.0","bytecode":2,"bills":["CUR 2.0","legacy CUR","FOCUS"],"containers":["csv","gzip","zstd","zip"],"hooks":"known"}
