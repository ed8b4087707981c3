-- What the policy language leaves out: when a team's credit is active again, what has to be done before it expires, and
-- which charges are the team's.
--
-- Settings: live, the day on which the cluster is planned to go live; freeze, the first and the last day of the time in
-- which nothing is changed.

local MONDAY = 1

-- The first Monday from a day on.
local function monday_from(day)
  while crd.weekday(day) ~= MONDAY do day = day + 1 end
  return day
end

-- A pause ends on the Monday after the cluster is live, but never in the freeze.
local function go_live(credit, pause, today)
  local live, freeze = crd.settings.live, crd.settings.freeze
  if live == nil then return nil, "the launch has no date yet" end
  local day = monday_from(live)
  if day >= freeze[1] and day <= freeze[2] then day = monday_from(freeze[2] + 1) end
  return day
end

-- Two weeks before the credit expires the team has to act; finance only has to know.
local function handover(credit, event)
  local left = crd.format("{}", crd.round(credit.remaining))
  return {
    { kind = "remind", title = crd.format("use {} or give it back", left),
      text = crd.format("Then {} days are left.", event.before) },
    { kind = "notify", title = crd.format("gone on {}", credit.expires + 1), on = crd.month_first(event.on) },
  }
end

-- Whose a charge is: by its tag, else by the name of its account.
local vision = {
  fields = { "tag.team", "account.name" },
  call = function(charge)
    local team = charge["tag.team"]
    if team ~= nil then return crd.starts_with(crd.lower(team), "vision") end
    return charge["account.name"] ~= nil and crd.glob(charge["account.name"], "*-vision-*")
  end,
}

return { go_live = go_live, handover = handover, vision = vision }
