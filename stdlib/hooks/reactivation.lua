-- When a paused credit is active again.
--
--   hook launch from "std/hooks/reactivation" with { date is 2026-09-15 }
--   hook year   from "std/hooks/reactivation" with { month is 2027-01 closed is [2027-01-01, 2027-01-06] }
--   hook latest from "std/hooks/reactivation" with { days is 30 days }
--
--   credit training {
--     ...
--     pause from 2026-07-01 until call launch.on_date
--   }
--
-- on_date              the day of the setting `date`
-- first_business_day   the first business day of the setting `month`
-- last_safe_day        the last day from which the daily demand still uses the balance up before it expires, and
--                      `days` days earlier, for safety. Without charges nobody can say: the pause stays open. The day
--                      moves with the demand of each month: once the credit is active again, write the date down.
--
-- Settings:
--   date     a date; on_date needs it
--   month    a month; first_business_day needs it
--   days     a duration in days or weeks; last_safe_day takes it (default: 0 days)
--   closed   a list of dates on which nobody works, besides Saturdays and Sundays. With it on_date moves on to the next
--            business day, and last_safe_day back to the one before: never later than is safe.

-- ---- settings ----

local SETTINGS = { "closed", "date", "days", "month" }

-- A setting that is misspelt would quietly count for nothing.
local known = {}
for _, name in ipairs(SETTINGS) do known[name] = true end
for name in pairs(crd.settings) do
  if not known[name] then
    error(crd.format("there is no setting `{}`: write one of {}", name, crd.join(SETTINGS, ", ")))
  end
end

-- ---- business days ----

-- The closed days, or nil where the policy says nothing of them.
local function closed_days()
  local closed = crd.setting("closed", "list", nil)
  for _, day in ipairs(closed or {}) do
    if type(day) ~= "date" then
      error(crd.format("the setting `closed` holds {}: it is a list of dates", day))
    end
  end
  return closed
end

local function is_business_day(day, closed)
  if crd.weekday(day) > 5 then return false end
  for _, other in ipairs(closed or {}) do
    if other == day then return false end
  end
  return true
end

-- The nearest business day from `day` on, in steps of 1 or -1.
local function business_day(day, step, closed)
  while not is_business_day(day, closed) do day = day + step end
  return day
end

-- ---- the functions ----

local function on_date(credit, pause, today)
  local day, closed = crd.setting("date", "date"), closed_days()
  return closed and business_day(day, 1, closed) or day
end

local function first_business_day(credit, pause, today)
  return business_day(crd.month_first(crd.setting("month", "date")), 1, closed_days())
end

-- Whether so many days of demand use a balance up. What the rounding of the demand leaves asks for no further day.
local function uses_up(balance, demand, days)
  return crd.round(balance - demand * days, 12).sign <= 0
end

-- Whether another pause holds on a day.
local function paused_otherwise(credit, pause, day)
  for number, other in ipairs(credit.pauses) do
    local open = other.reactivates == nil or day < other.reactivates
    if number ~= pause.number and other.from <= day and open then return true end
  end
  return false
end

local function last_safe_day(credit, pause, today)
  local margin, closed = crd.setting("days", "number", 0), closed_days()
  local balance = credit.remaining + credit.forfeited -- once it has expired, what was left is forfeited
  if credit.demand == nil or credit.demand.sign <= 0 then
    return nil, "no charges say how fast it would be used"
  elseif balance.sign == 0 then
    return nil, "nothing of it is left"
  end
  local day, days = credit.expires + 1, 0
  while day > pause.from and not uses_up(balance, credit.demand, days) do
    day = day - 1
    if not paused_otherwise(credit, pause, day) then days = days + 1 end
  end
  day = day - margin
  if closed then day = business_day(day, -1, closed) end
  return crd.max(day, pause.from)
end

return { on_date = on_date, first_business_day = first_business_day, last_safe_day = last_safe_day }
