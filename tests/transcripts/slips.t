Years of two digits are those of this century, and no year of antiquity is meant.

  $ gongbu calendar --year 25 --no-scan
  $ gongbu calendar --year 26 --no-scan --json | cut -c 1-40
  $ gongbu year 26 --no-scan --json | cut -c 1-60
  $ gongbu year 0026 --no-scan
  $ gongbu month 0026-11 --no-scan
  $ gongbu calendar --year 0026
  $ gongbu week 0026-11-20 --no-scan
  $ gongbu add math x --on 0026-11-20
  $ gongbu log --since 0026-11-20 --no-scan
  $ gongbu --lang ko calendar --year 27

A number alone may be minutes: nothing is guessed.

  $ gongbu goal set math 하루 30
  $ gongbu goal set math 30/day
  $ gongbu goal set math 매일 30
  $ gongbu goal set math 30 a day
  $ gongbu goal set math 120/week
  $ gongbu goal set math 30
  $ gongbu --lang ko goal set 수학 하루 30
  $ gongbu goal
  $ gongbu goal set math 30x/day --json >set
  $ gongbu goal set math 하루 30분
  $ gongbu goal set commit 10/day --json >set
  $ gongbu goal set paper 9/week --json >set

What was meant behind a group is one of its commands.

  $ gongbu hook remove
  $ gongbu repo remove x
  $ gongbu hook list
  $ gongbu goal lst
  $ gongbu lst
  $ gongbu --lang ko me delete

An error is said once, whatever the command.

  $ mkdir -p .config/gongbu && echo 'colour = "x"' >.config/gongbu/config.toml
  $ gongbu
  $ gongbu check
  $ gongbu week
  $ gongbu streak
  $ rm .config/gongbu/config.toml

A path that no crontab can hold.

  $ mkdir -p 'a\b'
  $ GONGBU_HOME="$PWD/a\\b" gongbu cron install --no-notify

A day that the zone left out is no missed day: Samoa had no 30 December 2011.

  $ printf 'timezone = "Pacific/Apia"\n' >.config/gongbu/config.toml
  $ export GONGBU_NOW=2012-01-01T12:00:00+14:00
  $ gongbu add math "before" --on 2011-12-29 --json >added
  $ gongbu add math "after" --on 2011-12-31 --json >added
  $ gongbu streak --no-scan
  $ gongbu gaps --no-scan
  $ gongbu why 2011-12-30 --no-scan

In an hour that comes twice time is left all the same: at 01:10 the day goes on until 01:30.

  $ printf 'timezone = "America/New_York"\nday_start = "01:30"\n' >.config/gongbu/config.toml
  $ export GONGBU_NOW=2026-11-01T01:10:00-05:00
  $ gongbu check --no-scan --format "{day} {minutes}"
