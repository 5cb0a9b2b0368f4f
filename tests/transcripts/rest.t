No rest yet.

  $ gongbu rest
  $ gongbu --lang ko rest
  $ gongbu rest --json

Weekdays of rest, from today (a Saturday) on: the missed weekend before stays missed.

  $ gongbu add math "SVD" --on 2026-11-13 --json >added
  $ for day in 16 17 18 19 20; do gongbu add math "QR" --on 2026-11-$day --json >added; done
  $ gongbu rest weekdays sat,sun
  $ gongbu today --no-scan
  $ gongbu check --no-scan
  $ gongbu gaps --no-scan
  $ gongbu rest weekdays 주말
  $ gongbu --lang ko rest weekdays 토 일 --json

Others take their place; on the days before they hold.

  $ export GONGBU_NOW=2026-11-29T12:00:00+09:00
  $ gongbu rest weekdays sun --from mon
  $ gongbu --lang ko rest weekdays 일요일,수
  $ gongbu rest
  $ gongbu rest list --all
  $ gongbu why 2026-11-22 --no-scan
  $ gongbu rest weekdays none
  $ gongbu rest weekdays none
  $ gongbu rest
  $ gongbu undo
  $ gongbu --lang ko rest --json

Days and ranges; a date without a year is the next one.

  $ gongbu rest add 12-24..12-31 --why 휴가
  $ gongbu rest add today
  $ gongbu --lang ko rest add 어제 --why 감기
  $ gongbu rest add '1월 1일 ~ 1월 3일' --json
  $ gongbu rest
  $ gongbu --lang ko rest

Taken away from today on: what is over stays until it is taken away itself.

  $ export GONGBU_NOW=2026-12-26T12:00:00+09:00
  $ gongbu rest
  $ gongbu rest rm 5
  $ gongbu rest
  $ gongbu rest --all
  $ gongbu --lang ko rest rm '#5'
  $ gongbu rest rm 8 --json
  $ gongbu rest --all
  $ gongbu undo
  $ gongbu --lang ko undo
  $ gongbu undo
  $ gongbu rest

What makes no rest changes nothing.

  $ gongbu rest add 2026-12-31..2027-01-05
  [2]
  $ gongbu --lang ko rest add 2026-12-20..2027-01-10
  [2]
  $ gongbu rest add 2027-03-05..2027-03-01
  [2]
  $ gongbu rest add someday
  [2]
  $ gongbu rest add 2027-02-29
  [2]
  $ gongbu --lang ko rest add 언젠가
  [2]
  $ gongbu rest add
  [2]
  $ gongbu rest weekdays someday
  [2]
  $ gongbu --lang ko rest weekdays 토요
  [2]
  $ gongbu rest weekdays
  [2]
  $ gongbu rest weekdays sat --from never
  [2]
  $ gongbu rest rm 77
  [2]
  $ gongbu rest rm one
  [2]
  $ gongbu --lang ko rest rm 77
  [2]
  $ gongbu rest
