Text of Hive, as Athena unloads it, is recognised inside gzip too, and the hint says what to do.

-- policy.crd --
account prod = 111122223333
-- $ printf '111122223333\001AmazonEC2\0011.5\n' | gzip >unloaded.gz; crd eval policy.crd --charges unloaded.gz --
-- stderr --
error[CRD0701]: the file is Hive text, with columns separated by the byte 01, which this version of crd does not read
  --> unloaded.gz
   = help: in Athena, write the table with `format = 'TEXTFILE', field_delimiter = ','`, or download the result of a query as CSV

1 error
-- status 2 --
