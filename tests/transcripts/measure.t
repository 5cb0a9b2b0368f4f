Commits that do not count are not part of a longest streak, however old: unmeasured ones are measured first.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/old
  $ cd code/old
  $ for day in 01 02 03 04 05 06 07; do
  >   echo "{$day}" >package-lock.json
  >   git add package-lock.json
  >   export GIT_AUTHOR_DATE=2026-06-${day}T12:00:00+09:00
  >   git commit --quiet -m "Lock $day"
  > done
  $ for day in 19 20; do
  >   echo "$day" >model.py
  >   git add model.py
  >   export GIT_AUTHOR_DATE=2026-11-${day}T12:00:00+09:00
  >   git commit --quiet -m "Model $day"
  > done
  $ unset GIT_AUTHOR_DATE
  $ cd
  $ gongbu scan
  1 repository
  9 new commits, 9 in all
  $ gongbu portfolio | grep -i streak
  Past days changed: 7 met → before tracking, 164 missed → before tracking
  - **Current streak**: 2 days
  - **Longest streak**: 2 days
  $ gongbu portfolio | grep -i streak
  - **Current streak**: 2 days
  - **Longest streak**: 2 days
  $ gongbu streak
  Today        ○ not yet
  Current      2 days  2026-11-19 – 2026-11-20
  Longest      2 days  2026-11-19 – 2026-11-20
  Days met     2 days  last on 2026-11-20 (Fri)
  Strength     10%  grows day by day; one missed day costs little
  Last 7 days  100% (2 of 2 due)
  $ gongbu check --no-scan
  Nothing studied yet today · 2h 59m left · a streak of 2 days is at stake
  [1]

A new repository adds its own commits; JSON is not mixed with messages.

  $ git init --quiet code/older
  $ cd code/older
  $ echo 1 >poetry.lock
  $ git add poetry.lock
  $ GIT_AUTHOR_DATE=2026-05-31T12:00:00+09:00 git commit --quiet -m 'Lock'
  $ cd
  $ gongbu streak --json 2>said | cut -c1-30
  {"current":2,"longest":2,"curr
  $ cat said
  Past days changed: 1 met → before tracking, 171 missed → before tracking
  $ gongbu streak --json | cut -c1-30
  {"current":2,"longest":2,"curr

A commit dated 1970 by a machine without a clock is kept, but tracking does not begin there.

  $ cd code/older
  $ echo 1 >model.py
  $ git add model.py
  $ GIT_AUTHOR_DATE="@10 +0000" git commit --quiet -m "Without a clock"
  $ cd
  $ gongbu gaps
  No day missed. Keep going!
  $ gongbu log --dropped --from 1970-01-01 --to 1970-01-02
  1970-01-01 (Thu)
    09:00  fbb9656  commit  older  +1 −0  (dated before git existed)  Without a…
  $ gongbu why 1970-01-01 --lang ko | grep 생기기
  집계 제외 — git이 생기기 전 날짜
