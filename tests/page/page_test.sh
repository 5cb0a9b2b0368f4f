#!/bin/sh
# Usage: page_test.sh GONGBU SUITE
# Checks the pages and cards of an empty record, a week and a year in a real browser. SUITE (checks.js) measures them
# at the widths of a phone, a tablet and a screen, light and dark, in Korean and English.
# Exit status: 0 all is well, 1 something is not, 77 there is no browser.
set -eu
gongbu=$(realpath "$1")
suite=$(realpath "$2")
browser=$(command -v chromium || command -v chromium-browser) || exit 77
command -v rsvg-convert >/dev/null || exit 77

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GONGBU_HOME="$work/data" LC_ALL=C.UTF-8 GONGBU_NOW=2026-11-21T21:00:00+09:00
mkdir -p "$GONGBU_HOME"
echo 'timezone = "Asia/Seoul"' >"$GONGBU_HOME/config.toml"
quietly() { "$gongbu" "$@" --no-scan >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }; }

# A year with streaks, gaps and rest; a book; papers in each state; wide, long and untrusted text.
day=385
while [ "$day" -gt 0 ]; do
  quietly add math "SVD" -t 45m --on "-$day"
  day=$((day - 11))
done
for day in 1 2 3 5; do quietly add paper "arxiv:1706.0376$day 논문 $day" -t 2h --on "-$day"; done
quietly add course "prml:1.1" --on -4
quietly add course "prml:1.2-1.4" -t 3h
quietly add paper '</style><script>document.title="broken in"</script><img src=x onerror=alert(1)>'
quietly add paper "$(printf '%0200d' 0)"
quietly add paper "긴 한글 제목은 어디에서 줄을 바꾸어야 할지 모르는 경우가 많아서 이렇게 길게 써 봅니다 그리고 더 길게 써 봅니다"
"$gongbu" rest add 2026-11-10..2026-11-12 >/dev/null
"$gongbu" goal set any 3/week >/dev/null
"$gongbu" goal freezes 1/month --from 2026-11-01 >/dev/null
"$gongbu" paper mark 1 reading >/dev/null
"$gongbu" paper mark 2 read >/dev/null

# draw NAME: creates the pages and cards of the record in NAME.
draw() {
  for language in en ko; do
    "$gongbu" --lang "$language" report --no-scan --html "$work/page.$1.$language.html" >/dev/null
    for size in full compact; do
      "$gongbu" --lang "$language" card --no-scan --size "$size" --svg "$work/card.$1-$size-$language.svg" >/dev/null
    done
  done
}
draw year
"$gongbu" card --no-scan --theme auto --title '<&> "공부" 😀' --svg "$work/card.auto.svg" >/dev/null
"$gongbu" card --no-scan --theme dark --size compact --svg "$work/card.dark.svg" >/dev/null

export GONGBU_HOME="$work/week"
mkdir "$GONGBU_HOME"
cp "$work/data/config.toml" "$GONGBU_HOME"
for day in 5 4 2 1; do quietly add math "SVD" -t 45m --on "-$day"; done
draw week

export GONGBU_HOME="$work/empty"
mkdir "$GONGBU_HOME"
cp "$work/data/config.toml" "$GONGBU_HOME"
draw empty

for card in "$work"/card.*.svg; do rsvg-convert "$card" -o "${card%.svg}.png"; done

# browse FILE: prints the page after its scripts ran; the browser's messages go to a file. A browser may die at start
# on a busy machine, whatever the page, so it is started a second time.
browse() {
  for attempt in 1 2; do
    timeout 300 "$browser" --headless --no-sandbox --disable-gpu --disable-extensions --no-first-run \
      --hide-scrollbars --user-data-dir="$work/profile.$attempt" --enable-logging=stderr \
      --virtual-time-budget=200000 --dump-dom "file://$1" >"$work/dumped" 2>"$work/browser.log" &&
      [ -s "$work/dumped" ] && break
    echo "the browser failed:" >&2
    tail -20 "$work/browser.log" >&2
  done
  cat "$work/dumped"
}

# The page itself. The console reports every request that failed.
browse "$work/page.year.ko.html" >"$work/dom"
grep -q '<title>공부 기록</title>' "$work/dom" || { echo 'the title is not what it was'; exit 1; }
if grep CONSOLE "$work/browser.log"; then exit 1; fi

# The pages and cards embedded in a page that measures them.
data_of() { printf 'data:%s;base64,%s' "$1" "$(base64 -w 0 "$2")"; }
{
  echo '<!DOCTYPE html><meta charset="utf-8"><title>checks</title><body>'
  # page NAME ATTRIBUTES: embeds a page in both languages.
  page() {
    for language in en ko; do
      printf '<script type="text/plain" class="page" title="%s" data-name="%s" %s>' "$language" "$1" "$2"
      cat "$work/page.$1.$language.html"
      echo '</script>'
    done
  }
  page year 'data-days="365-371" data-marks="l2 miss rest ice" data-whole="yes"'
  page week 'data-days="6-14" data-marks="l2 miss open" data-whole=""'
  page empty 'data-days="0-0" data-marks="" data-whole=""'
  for card in "$work"/card.*.svg; do
    printf '<p class="card" title="%s"><img src="%s"><img src="%s"></p>\n' "$(basename "$card" .svg)" \
      "$(data_of image/svg+xml "$card")" "$(data_of image/png "${card%.svg}.png")"
  done
  echo '<pre id="result">the checks did not end</pre><script>'
  cat "$suite"
  echo '</script>'
} >"$work/checks.html"
browse "$work/checks.html" | sed -n '/<pre id="result">/,$ { s/.*<pre id="result">//; /<\/pre>/ { s///; s/<.*//; p; q }; p }' \
  >"$work/result"
if grep CONSOLE "$work/browser.log"; then exit 1; fi
cat "$work/result"
grep -q '^all is well: ' "$work/result"
