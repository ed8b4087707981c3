-- Warnings when a balance runs low.
--
--   hook low from "std/hooks/thresholds" with { amount is 1_000.00 USD }
--   hook ci  from "std/hooks/thresholds" with { days is 30 days kind is "fail" }
--
--   credit training {
--     ...
--     on expiring 12 months before call low.balance_below
--     on expiring 12 months before call ci.runway_below
--   }
--
-- balance_below   less is left than the setting `amount`, or than `percent` of the opening balance
-- runway_below    at the daily demand less than `days` are left until the balance is used up, and the credit does not
--                 expire before that; never without charges
--
-- Both look at the balance of the plan. Their action is for the day that the policy names, or for today when that day
-- has come: from then on it is due for as long as the balance is low.
--
-- Settings:
--   amount    money        balance_below needs one of these two
--   percent   a percentage
--   days      a duration in days or weeks; runway_below needs it
--   kind      "remind", "notify", "warn" (default) or "fail"

local KINDS = { remind = true, notify = true, warn = true, fail = true }

-- ---- settings ----

local SETTINGS = { "amount", "days", "kind", "percent" }

-- A setting that is misspelt would quietly count for nothing.
local known = {}
for _, name in ipairs(SETTINGS) do known[name] = true end
for name in pairs(crd.settings) do
  if not known[name] then
    error(crd.format("there is no setting `{}`: write one of {}", name, crd.join(SETTINGS, ", ")))
  end
end

local function action_kind()
  local kind = crd.setting("kind", "text", "warn")
  if not KINDS[kind] then
    error(crd.format("the setting `kind` is \"{}\": it is one of remind, notify, warn and fail", kind))
  end
  return kind
end

-- The balance below which to speak up.
local function threshold(credit)
  local amount, percent = crd.setting("amount", "money", nil), crd.setting("percent", "number", nil)
  if (amount == nil) == (percent == nil) then
    error("give one of the settings `amount` and `percent`, as in `with { amount is 1_000.00 USD }`")
  end
  return amount or credit.opening * percent
end

-- ---- the functions ----

local function action(event, title, text)
  return { kind = action_kind(), on = crd.max(event.on, event.today), title = title, text = text }
end

local function cents(amount)
  return crd.format("{}", crd.round(amount))
end

-- "1 day", "14 days"
local function days_text(n)
  return crd.format(n == 1 and "{} day" or "{} days", n)
end

local function balance_below(credit, event)
  local low = threshold(credit)
  if credit.remaining >= low then return nil end
  return action(event, crd.format("{} left, less than {}", cents(credit.remaining), cents(low)),
    crd.format("It expires on {}.", credit.expires))
end

local function runway_below(credit, event)
  local days = crd.setting("days", "number")
  if credit.demand == nil or credit.demand.sign <= 0 then return nil end
  if credit.remaining >= credit.demand * days then return nil end
  local runway = crd.floor(credit.remaining / credit.demand)
  if runway >= crd.days(event.today, credit.expires) then return nil end
  return action(event, crd.format("used up in {} at its daily demand", days_text(runway)),
    crd.format("{} are left, and the charges that it could pay come to {} a day.", cents(credit.remaining),
      cents(credit.demand)))
end

return { balance_below = balance_below, runway_below = runway_below }
