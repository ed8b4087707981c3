A file that cannot be read ends the job with the reason, wherever it was named.

-- policy.crd --
account prod = 111122223333
-- folder/notes.txt --
no charges here
-- $ crd check none.crd --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd check folder --
-- stderr --
error[CRD0001]: cannot read folder: Is a directory
   = help: name a policy in it

1 error
-- status 2 --
-- $ crd test none.crd --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd build none.crd --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
-- $ crd plan policy.crd --charges none.csv --
-- stderr --
error[CRD0001]: cannot read none.csv: No such file or directory

1 error
-- status 2 --
-- $ crd plan policy.crd --charges folder --
-- stderr --
error[CRD0001]: cannot read folder: the folder holds no .csv, .jsonl, .ndjson, .parquet, .gz, .zst or .zip file

1 error
-- status 2 --
-- $ crd check policy.crd none.crd --format json --
-- stderr --
error[CRD0001]: cannot read none.crd: No such file or directory

1 error
-- status 2 --
