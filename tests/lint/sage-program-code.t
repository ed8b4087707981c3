A rule list of Sage Bionetworks: $DATA/Sage-Bionetworks-IT__cost-categories/program-code.json, converted by hand. Rules on one
tag stand before rules on another, which is their order of precedence: nothing is wrong with it.

-- policy.crd --
category ProgramCode "Program Code" {
  "000000 No Program" when tag.TagOne ends with "000000"
  "000000 No Program" when tag.TagTwo ends with "000000"
  "000001 Other" when tag.TagOne ends with "000001"
  "000001 Other" when tag.TagTwo ends with "000001"
  "123456 Program Part A" when tag.TagOne ends with "123456"
  "123456 Program Part A" when tag.TagTwo ends with "123456"
  "654321 Other Program" when tag.TagOne ends with "654321"
  "654321 Other Program" when tag.TagTwo ends with "654321"
  "123456 Program Part A" when account in [111222333444, 333444555666]
  "654321 Other Program" when account is 222333444555
  inherit tag.TagOne
  inherit tag.TagTwo
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
