-- The workload's job in Lua, as its users would write it. usage: luajit classify.lua RULES.lua BILL.csv
-- Sums are whole multiples of 1e-10: a double holds them exactly.
local category1, category2 = dofile(arg[1])
local find, sub, byte = string.find, string.sub, string.byte

-- The cells of a line; no cell of the workload holds a newline.
local cells = {}
local function split(line)
  local n, at = 0, 1
  while true do
    n = n + 1
    if byte(line, at) == 34 then
      local from = at + 1
      local to = find(line, '"', from, true)
      while byte(line, to + 1) == 34 do to = find(line, '"', to + 2, true) end
      cells[n] = sub(line, from, to - 1)
      at = to + 1
    else
      local to = find(line, ",", at, true)
      if not to then
        cells[n] = sub(line, at)
        return
      end
      cells[n] = sub(line, at, to - 1)
      at = to
    end
    if byte(line, at) ~= 44 then return end
    at = at + 1
  end
end

-- Tags are JSON whose quotes are doubled.
local function tag(tags, key)
  local _, last = find(tags, '""' .. key .. '"":""', 1, true)
  if not last then return "" end
  return sub(tags, last + 1, find(tags, '""', last + 1, true) - 1)
end

local function units(cost)
  local v = tonumber(cost) * 1e10
  return v < 0 and -math.floor(-v + 0.5) or math.floor(v + 0.5)
end

local columns = {}
local left_out = { Tax = true, Credit = true, Marketplace = true }
local sums = {}
for line in io.lines(arg[2]) do
  split(line)
  if not columns.resource_tags then
    for i, name in ipairs(cells) do columns[name] = i end
  elseif not left_out[cells[columns.line_item_line_item_type]] then
    local tags = cells[columns.resource_tags]
    local team, env = tag(tags, "user_team"), tag(tags, "user_env")
    local account, service = cells[columns.line_item_usage_account_id], cells[columns.line_item_product_code]
    local usage_type, region = cells[columns.line_item_usage_type], cells[columns.product_region_code]
    local first = category1(account, service, usage_type, region, team, env)
    local second = category2(first, account, service, usage_type, region, team, env)
    local day = sub(cells[columns.line_item_usage_start_date], 1, 10)
    local key = first .. "," .. second .. "," .. account .. "," .. service .. "," .. day
    sums[key] = (sums[key] or 0) + units(cells[columns.line_item_unblended_cost])
  end
end
for key, sum in pairs(sums) do
  local sign = sum < 0 and "-" or ""
  sum = math.abs(sum)
  local whole = math.floor(sum / 1e10)
  io.write(key, ",", sign, string.format("%.0f.%010.0f", whole, sum - whole * 1e10), "\n")
end
