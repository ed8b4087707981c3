--output through a link writes the file behind it.

-- kept/real --
old
-- $ ln -s kept/real link && crd version -o link && test -h link && head -n 1 kept/real && ls kept --
crd 0.1.0
real
