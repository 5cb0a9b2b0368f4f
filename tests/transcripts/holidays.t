No holidays until they are asked for.

  $ gongbu rest holidays
  $ gongbu --lang ko rest holidays --json
  $ gongbu --lang ko rest holidays kr
  $ gongbu --lang ko rest holidays kr
  $ gongbu --lang ko rest holidays
  $ gongbu --lang ko rest
  $ gongbu rest --md
  $ gongbu rest holidays --all --json | tr '{' '\n' | grep -c '"id"'

A holiday is a rest like any other.

  $ export GONGBU_NOW=2026-12-25T21:00:00+09:00
  $ gongbu --lang ko check --no-scan
  $ gongbu --lang ko today --no-scan
  $ gongbu why --no-scan

One can be taken away, and others added; the same again changes nothing of that.

  $ gongbu --lang ko rest holidays | head -4
  $ gongbu --lang ko rest rm 2
  $ gongbu rest rm 3
  $ gongbu --lang ko rest holidays kr
  $ gongbu --lang ko rest holidays | head -3
  $ gongbu --lang ko rest add 2027-02-05..2027-02-10 --why '설 휴가'
  $ gongbu rest add 2028-04-12 --why election
  $ gongbu rest

None from some day on; those before stay; they come back whole.

  $ gongbu rest holidays off --from 2027-01-01
  $ gongbu rest holidays
  $ gongbu undo
  $ gongbu rest holidays off
  $ gongbu --lang ko rest holidays off
  $ gongbu rest holidays kr --json | head -c 90; echo
  $ gongbu rest holidays --md | head -5
  $ gongbu --lang ko rest holidays 끔 --json
  $ gongbu rest holidays kr --from 2035-01-01
  $ gongbu rest holidays

What is no country changes nothing.

  $ gongbu rest holidays jp
  $ gongbu --lang ko rest holidays 일본
  $ gongbu rest holidays --from today
  $ gongbu rest holidays kr --from 2036-01-01
  $ gongbu rest holidays kr --from someday
