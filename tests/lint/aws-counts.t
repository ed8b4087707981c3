AWS takes 500 rules and 10 splits of a category, 500 targets of a split, and 50 categories.

-- policy.sh --
# policy.sh RULES SPLITS TARGETS CATEGORIES
awk -v rules="$1" -v splits="$2" -v targets="$3" -v categories="$4" 'BEGIN {
  print "category Team {"
  for (i = 1; i <= rules; i++) printf "  \"T%d\" when tag.team is \"t%d\"\n", i, i
  for (i = 1; i <= splits; i++) {
    printf "  split \"T%d\" evenly to [", i
    for (t = 0; t < targets; t++) printf "%s\"T%d\"", t ? ", " : "", 20 + t
    print "]"
  }
  print "}"
  for (i = 2; i <= categories; i++) printf "category K%d { \"x\" when tag.k%d is present }\n", i, i
}'
-- $ sh policy.sh 500 10 480 50 >p.crd && crd lint p.crd --target aws --
-- $ sh policy.sh 501 1 1 51 >p.crd && crd lint p.crd --target aws --
-- stderr --
error[CRD0370]: `Team` has 501 rules; AWS takes 500
 --> p.crd:1:1
  |
1 | category Team {
  | ^^^^^^^^^^^^^
  = help: join rules of one value with `or` and `in`

error[CRD0370]: the policy has 51 categories; AWS takes 50
   --> p.crd:554:1
    |
554 | category K51 { "x" when tag.k51 is present }
    | ^^^^^^^^^^^^

2 errors
-- status 1 --
-- $ sh policy.sh 30 11 1 1 >p.crd && crd lint p.crd --target aws --
-- stderr --
error[CRD0370]: `Team` has 11 splits; AWS takes 10
  --> p.crd:42:3
   |
42 |   split "T11" evenly to ["T20"]
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: splits change reports alone: drop the smallest

1 error
-- status 1 --
-- $ sh policy.sh 530 1 501 1 >p.crd && crd lint p.crd --target aws --
-- stderr --
error[CRD0370]: `Team` has 530 rules; AWS takes 500
 --> p.crd:1:1
  |
1 | category Team {
  | ^^^^^^^^^^^^^
  = help: join rules of one value with `or` and `in`

error[CRD0370]: the split has 501 targets; AWS takes 500
   --> p.crd:532:3
    |
532 |   split "T1" evenly to ["T20", "T21", "T22", "T23", "T24", "T25", "T26", "T27", "T28", "T29", "T30", "T31", "T32", "T33", "T34", "T35", "T36…
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

2 errors
-- status 1 --
