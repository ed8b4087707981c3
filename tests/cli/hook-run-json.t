The trial of a hook for machines: arguments and result as JSON, money with its currency, and what the result comes to.

-- needs crd version | grep -q "^hooks Lua" --
-- mine.lua --
return {
  ready = function(credit, pause, today) return today + 1 end,
  not_yet = function(credit, pause, today) return nil, "wait" end,
  notice = function(credit, event) return { kind = "warn", title = "careful" } end,
  any = { fields = { "tag.team" }, call = function(charge) return true end },
}
-- policy.crd --
account lab = 444455556666
hook mine from "mine.lua" with { half is 0.5 whole is 30 days share is 20% month is 2026-10 left is -1.50 USD names is ["a", "b"] }
credit c { amount 5 USD starts 2026-07-01 expires 2027-06-30 owner lab pause from 2026-07-01 until call mine.ready }
-- $ crd hook run mine.lua ready --credit c --as-of 2026-10-31 --format json --
{"format_version":"1.0","as_of":"2026-10-31","file":"mine.lua","hook":"mine","function":"ready","credit":"c","settings":{"half":"0.50","left":{"amount":"-1.50","currency":"USD"},"month":"2026-10-01","names":["a","b"],"share":"0.20","whole":30},"calls":[{"arguments":{"credit":{"amount":{"amount":"5.00","currency":"USD"},"applied":{"amount":"0.00","currency":"USD"},"covers":null,"currency":"USD","demand":null,"exhausted_on":null,"expires":"2027-06-30","forfeited":{"amount":"0.00","currency":"USD"},"id":null,"name":"c","opening":{"amount":"5.00","currency":"USD"},"owner":"444455556666","owner_name":"lab","paused":true,"pauses":[{"because":null,"from":"2026-07-01","reactivates":null}],"program":null,"remaining":{"amount":"5.00","currency":"USD"},"restricted":false,"starts":"2026-07-01","status":"paused","type":null},"pause":{"because":null,"from":"2026-07-01","number":1},"today":"2026-10-31"},"returned":"2026-11-01","reactivates":"2026-11-01","reason":null}]}
-- $ crd hook run mine.lua not_yet --credit c --as-of 2026-10-31 --format json | grep -o '"returned".*' --
"returned":[null,"wait"],"reactivates":null,"reason":"wait"}]}
-- $ crd hook run mine.lua notice --credit c --on 'expiring 2 months before' --as-of 2026-10-31 --format json | grep -o '"event":.*' --
"event":{"amount":null,"before":61,"from":null,"kind":"expiring","of":"2027-06-30","on":"2027-04-30","projected":null,"reactivates":null,"today":"2026-10-31"}},"returned":{"kind":"warn","title":"careful"},"actions":[{"kind":"warn","on":"2027-04-30","state":"upcoming","title":"careful","text":null}]}]}
-- $ crd hook run mine.lua any --key tag.team= --as-of 2026-10-31 --format json | grep -o '"calls".*' --
"calls":[{"arguments":{"charge":{"tag.team":null}},"returned":true,"answer":true}]}
