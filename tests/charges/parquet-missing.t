Parquet without DuckDB's library, as something that is no file of its own name, and through a pipe.

-- policy.crd --
account prod = 111122223333
-- $ printf 'PAR1 and so on' >bill.parquet; CRD_LIBDUCKDB=/nowhere/libduckdb.so crd eval policy.crd --charges bill.parquet --
-- stderr --
error[CRD0001]: cannot read bill.parquet: Parquet is read through DuckDB's library, which is not there: /nowhere/libduckdb.so: cannot open shared object file: No such file or directory
   = help: `make parquet` puts the library beside crd; CRD_LIBDUCKDB names one that is elsewhere; or export the bill as CSV

1 error
-- status 2 --
-- $ CRD_LIBDUCKDB=/nowhere/libduckdb.so crd eval policy.crd --charges . --threads 2 --
-- stderr --
error[CRD0001]: cannot read ./bill.parquet: Parquet is read through DuckDB's library, which is not there: /nowhere/libduckdb.so: cannot open shared object file: No such file or directory
   = help: `make parquet` puts the library beside crd; CRD_LIBDUCKDB names one that is elsewhere; or export the bill as CSV

1 error
-- status 2 --
-- $ crd eval policy.crd --charges - <bill.parquet --
-- stderr --
error[CRD0701]: the file is a Parquet file, which this version of crd does not read
  --> -
   = help: give crd the file itself, by its name: Parquet is not read packed, nor through a pipe

1 error
-- status 2 --
-- $ gzip bill.parquet; crd eval policy.crd --charges bill.parquet.gz --
-- stderr --
error[CRD0701]: the file is a Parquet file, which this version of crd does not read
  --> bill.parquet.gz
   = help: give crd the file itself, by its name: Parquet is not read packed, nor through a pipe

1 error
-- status 2 --
