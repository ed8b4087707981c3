#!/usr/bin/env bash
# Looks at the pages of `crd report` in a headless Chromium: screenshots at two widths, light and dark, for a person to look
# at; and what only a browser can tell: no message on the console, nothing wider than the screen, tables that sort.
# usage: tests/browser.sh CRD FOLDER      The last line is "N passed, N failed". Where there is no Chromium, it says so.
set -uo pipefail
crd=$1 out=$2
cd "$(dirname "$0")/.." || exit 1
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ]; then
  echo "SKIPPED tests/browser.sh: there is no Chromium here (Debian: apt-get install chromium)"
  echo "0 passed, 0 failed"
  exit 0
fi
mkdir -p "$out"
out=$(cd "$out" && pwd)
passed=0 failed=0

# claim TEXT COMMAND...: counts whether the command succeeds.
claim() {
  local text=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $text"
  fi
}

# browse LOG ARGUMENT...: what the page says on the console goes to LOG.
browse() {
  local log=$1
  shift
  timeout 60 "$chromium" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --enable-logging=stderr --v=0 "$@" \
    >"$log.out" 2>"$log.all"
  grep CONSOLE "$log.all" >"$log"
}

# shot PAGE WIDTH SCHEME: a screenshot, and no message.
shot() {
  local page=$1 width=$2 scheme=$3 name light=1
  name=$(basename "$page" .html)-$width-$scheme
  [ "$scheme" = dark ] && light=0
  browse "$out/$name.log" --window-size="$width,4000" --blink-settings="preferredColorScheme=$light" \
    --screenshot="$out/$name.png" "file://$page"
  claim "$name: a screenshot" test -s "$out/$name.png"
  claim "$name: no message on the console: $(head -n 1 "$out/$name.log")" test ! -s "$out/$name.log"
}

# What a script that was put into a copy of the page finds out; only there, because the page itself allows none.
probe='
  var found = [], root = document.documentElement;
  found.push("screen of " + root.clientWidth + ", wider than it: " + (root.scrollWidth > root.clientWidth));
  document.querySelectorAll("table").forEach(function (table) {
    var rows = Array.from(table.tBodies[0].rows);
    if (2 > rows.length) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      ["ascending", "descending"].forEach(function (order) {
        head.querySelector("button").click();
        var values = Array.from(table.tBodies[0].rows).map(function (row) {
          var cell = row.cells[column];
          return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
        });
        var sorted = values.every(function (v, i) {
          return i === 0 || (order === "ascending" ? values[i - 1] <= v : values[i - 1] >= v);
        });
        var marked = table.querySelectorAll("[aria-sort]").length === 1;
        if (!sorted || !marked || head.getAttribute("aria-sort") !== order) found.push("not sorted: " + table.id + " " + column);
      });
    });
    found.push("sorted");
  });
  parent.postMessage(found.join("; "), "*");
'

# sorts PAGE: its tables do, and it is no wider than a phone.
sorts() {
  local page=$1 copy="$out/probe.html" title
  sed -e '/Content-Security-Policy/d' -e '/<\/body>/d' -e '/<\/html>/d' "$page" >"$copy"
  printf '<script>%s</script></body></html>\n' "$probe" >>"$copy"
  # A window has a least width; a frame in it is as narrow as a phone.
  cat >"$out/phone.html" <<'END'
<!DOCTYPE html><title>PROBE</title><script>onmessage = function (e) { document.title = "PROBE " + e.data; };</script>
<iframe src="probe.html" width="360" height="800" style="border: 0"></iframe>
END
  browse "$out/probe.log" --virtual-time-budget=5000 --dump-dom "file://$out/phone.html"
  title=$(grep -o '<title>PROBE[^<]*' "$out/probe.log.out")
  claim "$(basename "$page"): it fits a phone: $title" grep -q 'screen of 360, wider than it: false' <<<"$title"
  claim "$(basename "$page"): tables sort: $title" grep -q '; sorted' <<<"$title"
  claim "$(basename "$page"): every column sorts: $title" grep -qv 'not sorted' <<<"$title"
}

# page NAME POLICY CHARGES DAY
page() {
  "$crd" report "$2" --charges "$3" --as-of "$4" -o "$out/$1.html" 2>/dev/null || [ $? = 1 ] || exit 1
  for width in 360 1280; do
    for scheme in light dark; do shot "$out/$1.html" "$width" "$scheme"; done
  done
  sorts "$out/$1.html"
}

page demo examples/demo/policy.crd tests/data/cur2-real-april-2026/cur2-daily-2026-04.csv 2026-04-30
page restricted examples/sagemaker-credit/restricted.crd examples/sagemaker-credit/bill.csv 2026-09-30

# The checks can fail: a page whose script is another one than it allows says so on the console.
sed 's/"use strict";/"use strict"; /' "$out/demo.html" >"$out/changed.html"
browse "$out/changed.log" --screenshot="$out/changed.png" "file://$out/changed.html"
claim "a changed script is refused" grep -q 'Content Security Policy' "$out/changed.log"

echo "screenshots: $out/*.png"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
