A predicate may ask for categories: they are found first, wherever they stand, and absent values are nil.

-- needs crd version | grep -q "^hooks Lua" --
-- hooks/mine.lua --
return {
  joined = { fields = { "Team", "tag.cost center", "Late" }, call = function(charge)
    return charge.Team == "data" and charge["tag.cost center"] == crd.settings.center and charge.Late == nil
  end },
}
-- policy.crd --
category Report { "data at 42" when call h.joined unless region is "eu-west-1" default "other" }
hook h from "hooks/mine.lua" with { center is "42" }
category Team { inherit tag.team }
category Late effective 2026-06 { default "late" }
-- bill.csv --
line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,line_item_line_item_type,product_region_code,resource_tags
111122223333,AmazonRDS,1.00,2026-05-01T00:00:00Z,Usage,us-east-1,"{""team"":""data"",""cost center"":""42""}"
111122223333,AmazonRDS,2.00,2026-05-01T00:00:00Z,Usage,eu-west-1,"{""team"":""data"",""cost center"":""42""}"
111122223333,AmazonRDS,4.00,2026-05-01T00:00:00Z,Usage,us-east-1,"{""team"":""data"",""cost center"":""43""}"
111122223333,AmazonRDS,8.00,2026-06-01T00:00:00Z,Usage,us-east-1,"{""team"":""data"",""cost center"":""42""}"
111122223333,AmazonRDS,16.00,2026-05-01T00:00:00Z,Usage,us-east-1,"{""cost center"":""42""}"
-- $ crd eval policy.crd --charges bill.csv --by Report --format csv --
Report,rows,cost
data at 42,1,1.00
other,4,30.00
-- stderr --
note: charges that name no currency are taken as USD
-- $ crd disasm policy.crd --
program: 0 accounts, 0 credits, 3 categories, 0 guards, 1 predicates, 9 instructions

hook h from "hooks/mine.lua"  ; 214 bytes
  center is "42"

category Team "Team"
  reads tag.team
  ; inherit tag.team  policy.crd:3
     0  INHERIT      tag.team
     1  ABSENT

category Late "Late" effective 2026-06
  reads nothing
  ; default "late"  policy.crd:4
     2  VALUE        "late"

category Report "Report"
  reads tag."cost center", region, Team, Late
  ; "data at 42"  policy.crd:1
     3  CALL         h.joined(Team, tag."cost center", Late)
     4  JUMP_UNLESS  8
     5  TEST         region is "eu-west-1"
     6  JUMP_IF      8
     7  VALUE        "data at 42"
  ; default "other"  policy.crd:1
     8  VALUE        "other"
