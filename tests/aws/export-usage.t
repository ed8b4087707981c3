What a user of `crd export` may get wrong, and what each file holds.

-- policy.crd --
category Team {
  "Web" when account.name starts with "web-"
}
category Crew {
  "A" when Team is "Web"
}
category Elsewhere {}
-- $ crd export cost-category policy.crd --as-of 2026-11-20 --
-- stderr --
warning[CRD0519]: the category `Elsewhere` has no rule
 --> policy.crd:7:10
  |
7 | category Elsewhere {}
  |          ^^^^^^^^^
  = help: write at least a `default`

error[CRD0050]: `--cli-input-json` takes one category, and the policy has 2: Team, Crew
   = help: call it for each with `--category NAME`, in this order

1 error, 1 warning
-- status 2 --
-- $ crd export cost-category policy.crd --category Tema --as-of 2026-11-20 --
-- stderr --
warning[CRD0519]: the category `Elsewhere` has no rule
 --> policy.crd:7:10
  |
7 | category Elsewhere {}
  |          ^^^^^^^^^
  = help: write at least a `default`

error[CRD0050]: unknown category `Tema`
   = help: did you mean `Team`?

1 error, 1 warning
-- status 2 --
-- $ crd export cost-category policy.crd --category Elsewhere --as-of 2026-11-20 2>&1 | head -7 --
error[CRD0370]: `Elsewhere` has no rule; AWS takes at least one
 --> policy.crd:7:1
  |
7 | category Elsewhere {}
  | ^^^^^^^^^^^^^^^^^^
  = help: write the default as a rule

-- $ crd export cost-categories policy.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: unknown export `cost-categories`
   = help: did you mean `cost-category`?

1 error
-- status 2 --
-- $ crd export terraform policy.crd --update arn:aws:ce::123456789012:costcategory/1 --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--update` is an option of `crd export cost-category`
   = help: leave it out

1 error
-- status 2 --
-- $ crd export terraform policy.crd --credits credits.json --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--credits` is an option of `crd export preferences`
   = help: leave it out

1 error
-- status 2 --
-- $ crd export preferences policy.crd --category Team --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `--category` is an option of `crd export cost-category`
   = help: leave it out

1 error
-- status 2 --
-- $ crd export cost-category --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: `crd export` needs 2 arguments, not 1
   = help: usage: crd export cost-category|terraform|preferences FILE

1 error
-- status 2 --
-- $ crd export terraform missing.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0001]: cannot read missing.crd: No such file or directory

1 error
-- status 2 --
-- $ crd build policy.crd -q 2>/dev/null; crd export terraform policy.crdc --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: policy.crdc is bytecode, which keeps no conditions to export
   = help: give the policy's text

1 error
-- status 2 --
-- empty.crd --
account web = 111122223333
-- $ crd export terraform empty.crd --as-of 2026-11-20 --
-- stderr --
error[CRD0050]: empty.crd has no category
   = help: write a `category`, or name the file that has some

1 error
-- status 2 --
-- unknown.crd --
category Elsewhere {}
-- $ crd export terraform unknown.crd --as-of 2026-11-20 2>&1 | grep -A1 CRD0050 --
error[CRD0050]: no category of unknown.crd has a rule
   = help: write their rules
-- broken.crd --
category Team { "Web" when }
-- $ crd export terraform broken.crd --as-of 2026-11-20 2>&1 | head -1 --
error[CRD0201]: expected a condition, found `}`
