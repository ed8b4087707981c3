A rule list of Sage Bionetworks imports, is proved equal, and nothing is found in it.

-- $ crd import cost-category $DATA/Sage-Bionetworks-IT__cost-categories/program-code.json --as-of 2026-11-20 --
# From $DATA/Sage-Bionetworks-IT__cost-categories/program-code.json:1
category Program_Code "Program Code" {
  "000000 No Program"     when tag.TagOne ends with "000000"
  "000000 No Program"     when tag.TagTwo ends with "000000"
  "000001 Other"          when tag.TagOne ends with "000001"
  "000001 Other"          when tag.TagTwo ends with "000001"
  "123456 Program Part A" when tag.TagOne ends with "123456"
  "123456 Program Part A" when tag.TagTwo ends with "123456"
  "654321 Other Program"  when tag.TagOne ends with "654321"
  "654321 Other Program"  when tag.TagTwo ends with "654321"
  "123456 Program Part A" when account in [111222333444, 333444555666]
  "654321 Other Program"  when account is 222333444555
  inherit tag.TagOne
  inherit tag.TagTwo
}
-- stderr --
proved: the category means what AWS has
