Freezes are off until they are set.

  $ gongbu goal freezes
  $ gongbu --lang ko goal freezes --json
  $ for day in 02 03 05 06 09 10 12 13 14 15 16 17 19; do gongbu add math "SVD" --on 2026-11-$day --json >added; done
  $ gongbu streak --no-scan
  $ gongbu gaps --no-scan

From today on at the latest, from the first of this month on at the earliest.

  $ gongbu goal freezes 1/month
  $ gongbu streak --no-scan --json
  $ gongbu goal freezes 2/month --from 2026-10-31
  $ gongbu --lang ko goal freezes 월 2회 --from 2026-10-31
  $ gongbu goal freezes 2/month --from 2026-11-01
  $ gongbu --lang ko goal freezes 한 달에 두 번
  $ gongbu goal freezes
  $ gongbu --lang ko goal freezes

The first missed days of the month are frozen; both numbers stand side by side.

  $ gongbu streak --no-scan
  $ gongbu --lang ko streak --no-scan
  $ gongbu streak --no-scan --json
  $ gongbu gaps --no-scan
  $ gongbu --lang ko gaps --no-scan --to 11-04
  $ gongbu gaps --no-scan --json
  $ gongbu why 2026-11-04 --no-scan
  $ gongbu --lang ko why 2026-11-04 --no-scan
  $ gongbu week 2026-11-04 --no-scan
  $ gongbu --lang ko week 2026-11-04 --no-scan

The day after a frozen one says so.

  $ gongbu goal freezes 5/month --from 2026-11-01
  $ gongbu today --no-scan
  $ gongbu --lang ko today --no-scan
  $ gongbu check --no-scan
  $ gongbu --lang ko check --no-scan
  $ gongbu check --no-scan --json
  $ gongbu check --no-scan --format '{verdict} {streak} {longest}'
  $ gongbu today --no-scan --json
  $ gongbu add math "QR"
  $ gongbu check --no-scan

Turned off from today on: what they covered stays covered; undo brings them back.

  $ export GONGBU_NOW=2026-11-23T12:00:00+09:00
  $ gongbu why yesterday --no-scan
  $ gongbu goal freezes off
  $ gongbu goal freezes
  $ gongbu streak --no-scan
  $ gongbu undo
  $ gongbu goal freezes --json
  $ gongbu --lang ko goal freezes 끔 --from tomorrow
  $ gongbu goal freezes off --json
  $ gongbu goal freezes off
  $ gongbu goal freezes off

What makes no freezes changes nothing.

  $ gongbu goal freezes 0/month
  $ gongbu --lang ko goal freezes 월 0회
  $ gongbu goal freezes 11/month
  $ gongbu --lang ko goal freezes 월 999999999회
  $ gongbu goal freezes 2
  $ gongbu goal freezes 2/week
  $ gongbu --lang ko goal freezes 주 2회
  $ gongbu goal freezes many
  $ gongbu --lang ko goal freezes 많이
  $ gongbu goal freezes -- -1/month
  $ gongbu goal freezes 99999999999/month
  $ gongbu goal freezes --from today
  $ gongbu goal freezes 2/month --from someday
  $ gongbu goal freezes off --from 2026-10-31
  $ gongbu goal frezes 2/month
  $ gongbu goal freezes --json
