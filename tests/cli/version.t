The version, for people and machines; the line on hooks says whether this build has Lua, the one on gzip whether it has ISA-L.

-- $ crd version | sed 's/^gzip by \(ISA-L\|zlib\)$/gzip is unpacked/; s/^hooks Lua 5.4$/hooks are known/; s/^hooks none$/hooks are known/' --
crd 0.1.0
bytecode 2
bills CUR 2.0, legacy CUR, FOCUS as csv, jsonl, parquet, gzip, zstd, zip
gzip is unpacked
hooks are known
-- $ crd --version | head -n 1 --
crd 0.1.0
-- $ crd version --format json | sed 's/"ISA-L"/"known"/; s/"zlib"/"known"/; s/"Lua 5.4"/"known"/; s/"none"/"known"/' --
{"format_version":"1.0","version":"0.1.0","bytecode":2,"bills":["CUR 2.0","legacy CUR","FOCUS"],"containers":["csv","jsonl","parquet","gzip","zstd","zip"],"gzip":"known","hooks":"known"}
