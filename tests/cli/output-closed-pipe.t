A reader that goes away ends the command quietly; where the signal is ignored, it is a failed write.

-- $ crd help plan | head -n 1 --
crd plan: dry run: where the credits would land on these charges
-- $ (trap '' PIPE; sleep 0.2; crd help plan; echo "status $?" >&2) | true --
-- stderr --
error[CRD0051]: cannot write to standard output: Broken pipe

1 error
status 2
