Weekly goals: what is over stays as it was.

  $ export GONGBU_NOW=2026-10-05T20:00:00+09:00
  $ gongbu goal set paper 2/week --json >set
  $ for day in 10-05 10-06 10-12 10-13 10-20; do
  >   GONGBU_NOW=2026-${day}T20:00:00+09:00 gongbu add paper "Paper $day" -t 30m --json >added; done
  $ export GONGBU_NOW=2026-10-21T20:00:00+09:00
  $ gongbu add paper "Paper 10-21" -t 30m --json >added
  $ gongbu streak --no-scan
  $ gongbu streak --no-scan --json

Raised in mid-week, the goal asks for more from the next week on.

  $ gongbu goal set paper 3/week
  $ gongbu today --no-scan
  $ export GONGBU_NOW=2026-10-27T20:00:00+09:00
  $ gongbu week --no-scan

Dropped in mid-week, it can still be reached and makes no week missed.

  $ gongbu goal drop paper
  $ gongbu today --no-scan
  $ gongbu streak --no-scan --json
  $ gongbu undo
  $ gongbu --lang ko streak --no-scan

Weeks that begin on Sunday: the running one is finished first, and earlier ones stay.

  $ gongbu config set week_start sunday
  $ gongbu week --no-scan --json
  $ gongbu week --no-scan 10-20 --json
  $ gongbu --lang ko config set week_start monday
  $ gongbu week --no-scan --json
  $ printf 'week_start = "sunday"\n' >.config/gongbu/config.toml
  $ gongbu today --no-scan
  $ export GONGBU_NOW=2026-11-09T20:00:00+09:00
  $ gongbu today --no-scan
  $ gongbu week --no-scan last --json

Who rests on every weekday has weekly goals only; dated rest alone excuses a week.

  $ gongbu rest weekdays mon,tue,wed,thu,fri,sat,sun
  $ gongbu check --no-scan
  $ export GONGBU_NOW=2026-11-14T20:00:00+09:00
  $ gongbu check --no-scan
  $ gongbu rest add 11-15..11-21
  $ gongbu rest weekdays none
  $ gongbu rest list --all
  $ export GONGBU_NOW=2026-11-22T20:00:00+09:00
  $ gongbu today --no-scan

A rest that overlaps one is joined with it; the days between cost nothing.

  $ gongbu rest add 2026-11-19..2026-11-25 --why "a trip"
  $ gongbu rest add 2026-11-20
  $ gongbu rest add 2026-12-01..2026-12-03 --why "a cold"
  $ gongbu --lang ko rest add 2026-11-24..2026-12-02 --why 감기 --json
  $ gongbu rest list --all
  $ gongbu undo
  $ gongbu rest list --all
