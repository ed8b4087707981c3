Findings as annotations of GitHub Actions: a line each, with the place and the title, and everything escaped.

-- a,b/policy:1.crd --
category A { "x" when servce is "AmazonEC2" }
category B { "x" when charge_type is "Usge" }
-- $ crd check 'a,b/policy:1.crd' --format github --
::error file=a%2Cb/policy%3A1.crd,line=1,endLine=1,col=23,endColumn=29,title=CRD0509 unknown-field::charges have no field `servce`%0Ahelp: did you mean `service`?
::warning file=a%2Cb/policy%3A1.crd,line=2,endLine=2,col=38,endColumn=44,title=CRD0410 likely-misspelling::no known charge type is called "Usge"%0Ahelp: did you mean `"Usage"`?
-- status 1 --
