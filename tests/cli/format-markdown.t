Findings as Markdown for a comment on a pull request: a marker, a sum, a table; nothing in a policy becomes markup.

-- policy.crd --
account prod = 111122223333
account prod = 999988887777
category A { "x" when charge_type in ["Us|ge", "@Usage", "#Usage", "<Usage", "_Usage", "[Usage"] }
-- $ crd check policy.crd --format markdown --
<!-- crd: findings -->
**crd: 1 error, 6 warnings**

| | place | finding |
|---|---|---|
| error | `policy.crd` 2:9 | **CRD0402** `prod` is declared twice<br>policy.crd:1:9: first declared here<br>help: rename one of them: accounts, lets, categories, credits and hooks share their names |
| warning | `policy.crd` 3:39 | **CRD0410** no known charge type is called "Us\|ge"<br>help: did you mean `"Usage"`? |
| warning | `policy.crd` 3:48 | **CRD0410** no known charge type is called "@<!-- -->Usage"<br>help: did you mean `"Usage"`? |
| warning | `policy.crd` 3:58 | **CRD0410** no known charge type is called "#<!-- -->Usage"<br>help: did you mean `"Usage"`? |
| warning | `policy.crd` 3:68 | **CRD0410** no known charge type is called "&lt;Usage"<br>help: did you mean `"Usage"`? |
| warning | `policy.crd` 3:78 | **CRD0410** no known charge type is called "\_Usage"<br>help: did you mean `"Usage"`? |
| warning | `policy.crd` 3:88 | **CRD0410** no known charge type is called "\[Usage"<br>help: did you mean `"Usage"`? |
-- status 1 --
-- clean.crd --
account prod = 111122223333
-- $ crd check clean.crd --format markdown --
<!-- crd: findings -->
**crd: no findings**
