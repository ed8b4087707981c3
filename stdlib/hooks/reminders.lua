-- Reminders and notices about a credit, with what its balance comes to.
--
--   credit training {
--     ...
--     remind 14 days before expiry          # the functions expiry and reactivation below
--     remind 3 days before reactivation
--   }
--
--   hook reminders from "std/hooks/reminders"
--
--   credit training {
--     ...
--     on exhausted      call reminders.exhausted
--     on forfeiting     call reminders.forfeiting
--     on paused 60 days call reminders.paused
--   }
--
-- It has no settings. All figures are those of the plan: the balance after its charges, and the daily demand, which is
-- what the credit could pay a day by the last month of charges.

for name in pairs(crd.settings) do
  error(crd.format("there is no setting `{}`: leave it out, this hook has none", name))
end

-- "1 day", "14 days"
local function days_text(n)
  return crd.format(n == 1 and "{} day" or "{} days", n)
end

-- "9,500.00 USD"
local function cents(amount)
  return crd.format("{}", crd.round(amount))
end

-- What is left of the balance; on the day after its last it is forfeited.
local function left(credit)
  return credit.remaining + credit.forfeited
end

-- The days of [from, to] on which the credit is not paused. Its pauses stand in the order of their beginnings, and may
-- overlap.
local function open_days(credit, from, to)
  local open, day = 0, from
  for _, pause in ipairs(credit.pauses) do
    if day > to or pause.from > to then break end
    if pause.from > day then open = open + crd.days(day, pause.from) end
    day = crd.max(day, pause.reactivates or to + 1)
  end
  return open + crd.max(0, crd.days(day, to) + 1)
end

-- Whoever reads it in a calendar does so later: it says when it was written.
local function daily_demand(credit, today)
  return crd.format("As of {} the charges that it could pay come to {} a day. ", today, cents(credit.demand))
end

-- What comes of the balance at the daily demand, from tomorrow to the last day.
local function outlook(credit, today)
  if today > credit.expires then
    return crd.format("{} were forfeited.", cents(credit.forfeited))
  elseif credit.demand == nil then
    return "Without charges there is no telling how much of it will be used."
  end
  local days = open_days(credit, crd.max(today + 1, credit.starts), credit.expires)
  local used = credit.demand * days
  local rate = daily_demand(credit, today)
  if days == 0 then
    return rate .. "No day is left on which it is active: all of it will be forfeited."
  elseif credit.demand.sign > 0 and crd.round(credit.remaining - used, 12).sign <= 0 then
    return rate .. crd.format("At that rate it will be used up in time, in {} of {}.",
      crd.ceil(crd.round(credit.remaining / credit.demand, 12)), days_text(days))
  end
  return rate .. crd.format("At that rate {} will be used in {} and {} forfeited.", cents(used), days_text(days),
    cents(credit.remaining - used))
end

-- The pause that ends on a day.
local function ending_on(credit, day)
  for _, pause in ipairs(credit.pauses) do
    if pause.reactivates == day then return pause end
  end
end

local function what_is_left(credit)
  return crd.format("{} are left, until {}.", cents(left(credit)), credit.expires)
end

local function expiry(credit, event)
  return {
    kind = "remind",
    title = crd.format("expires on {} with {} left", event.of, cents(left(credit))),
    text = outlook(credit, event.today),
  }
end

local function reactivation(credit, event)
  local pause = ending_on(credit, event.of)
  local why = pause.because and crd.format(" ({})", pause.because) or ""
  return {
    kind = "remind",
    title = crd.format("re-activates on {}", event.of),
    text = crd.format("It is paused from {} on{}. {}", event.from, why, what_is_left(credit)),
  }
end

local function exhausted(credit, event)
  return {
    kind = "notify",
    title = crd.format("is used up on {}", event.of),
    text = crd.format("{} are spent. What it paid for is billed from then on.", cents(credit.applied)),
  }
end

local function forfeiting(credit, event)
  if event.projected then
    return {
      kind = "warn",
      title = crd.format("will forfeit about {} on {}", cents(event.amount), event.of),
      text = daily_demand(credit, event.today) ..
        crd.format("At that rate {} will be used before.", cents(credit.remaining - event.amount)),
    }
  end
  return {
    kind = "warn",
    title = crd.format("forfeits {} on {}", cents(event.amount), event.of),
    text = "These charges do not use it up before its last day.",
  }
end

local function paused(credit, event)
  local ends = event.reactivates and crd.format("It re-activates on {}.", event.reactivates) or
    "Nothing says when it re-activates."
  return {
    kind = "warn",
    title = crd.format("has been paused for {}", days_text(event.before)),
    text = crd.format("{} {}", ends, what_is_left(credit)),
  }
end

return {
  expiry = expiry,
  reactivation = reactivation,
  exhausted = exhausted,
  forfeiting = forfeiting,
  paused = paused,
}
