Old repositories, and a habit that began two days ago: init proposes its first day.

  $ git init --quiet code/old
  $ cd code/old
  $ for day in 2023-11-01 2023-11-02 2023-11-03 2023-11-04 2024-05-01 2026-11-19 2026-11-20; do
  >   echo $day >>notes && git add notes
  >   GIT_AUTHOR_DATE=${day}T10:00:00+0900 git commit --quiet -m "Notes of $day"
  > done
  $ cd
  $ gongbu init --yes
  $ gongbu
  $ gongbu gaps
  $ gongbu streak
  $ gongbu --lang ko streak
  $ gongbu streak --json
  $ gongbu why 2024-05-01
  $ gongbu --lang ko why 2023-12-01
  $ gongbu year 2023
  $ gongbu portfolio
  $ gongbu calendar --year 2023
  $ gongbu export --csv --days --from 2023-11-03 --to 2023-11-05
  $ gongbu card --svg card.svg >said && grep -o '4 days before tracking' card.svg
  $ gongbu report --html page.html >said && grep -c '4 days before tracking' page.html

What is recorded on an earlier day is shown and counted, and that is said.

  $ gongbu add math "Old notes" -t 30m --on 2024-05-02
  $ gongbu --lang ko add math "Old notes" -t 30m --on 2024-05-02
  $ gongbu add math "Old notes" -t 30m --on 2024-05-03 --json
  $ gongbu edit 3 --on 2024-05-04
  $ gongbu gaps

Older commits that are found later do not move it.

  $ git init --quiet code/older
  $ cd code/older
  $ echo 2020 >notes && git add notes
  $ GIT_AUTHOR_DATE=2020-01-01T10:00:00+0900 git commit --quiet -m 'Notes of 2020'
  $ cd
  $ gongbu scan
  $ gongbu gaps
  $ gongbu init --yes | grep judged

Another day is chosen, with what that changes; rebuild does not touch it.

  $ gongbu init --track-from 2026-11-16
  $ gongbu init --yes --track-from 2026-11-16 | sed -n '/^Judged/,$p'
  $ gongbu gaps
  $ gongbu rebuild --yes
  $ gongbu init --yes | grep judged
  $ gongbu --lang ko init --yes --track-from first | sed -n '/^판정/,$p'
  $ gongbu init --yes --track-from 2026-11-16 | grep judged
  $ gongbu undo
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  $ gongbu undo
  $ gongbu undo
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  $ gongbu undo
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'

On a terminal a change is asked for, without the questions about the settings.

  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'; }
  > printf 'n\n' | terminal init --track-from 2026-11-10 | sed -n '/^Judged/,/^$/p;/^Nothing was/p'
  $ cat asked
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'; }
  > printf 'y\n' | terminal init --track-from 2026-11-10 | grep judged
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'

Days that cannot be.

  $ gongbu init --yes --track-from tomorrow
  $ gongbu init --yes --track-from frist
  $ GONGBU_NOW=2026-11-21T23:30:00Z gongbu init --yes --zone UTC --track-from 2026-11-22

The first time, the day is asked for.

  $ rm -r .local .config
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'; }
  > printf '\n\n\n\nfrist\n2026-11-18\n' | terminal init | grep judged
  $ sed 's/\] /]\n/g' asked | tail -3
  $ gongbu gaps

Without init, days are judged from the first activity on, as it is found.

  $ rm -r .local .config code card.svg page.html said asked
  $ mkdir .config .config/gongbu
  $ echo 'timezone = "Asia/Seoul"' >.config/gongbu/config.toml
  $ gongbu add math SVD --on 3 days ago
  $ gongbu gaps
  $ gongbu add math LU --on 5 days ago
  $ gongbu gaps

Without any activity today is the first day, and days without activity are missed from then on.

  $ rm -r .local .config
  $ gongbu init --yes | grep judged
  $ GONGBU_NOW=2026-11-24T20:00:00+09:00 gongbu gaps
