After a later start of the day is set, activity of this night belongs to the previous day, which continues.

  $ export GONGBU_NOW=2026-11-30T20:00:00+09:00
  $ gongbu add math "Before midnight"
  ✓ 1 math "Before midnight" — today met · streak 1 day
  $ git init --quiet code/app
  $ echo "a line" >code/app/file
  $ git -C code/app add file
  $ GIT_AUTHOR_DATE=2026-12-01T00:30:00+09:00 git -C code/app commit --quiet -m "After midnight"
  $ export GONGBU_NOW=2026-12-01T01:00:00+09:00
  $ gongbu add math "After midnight" -t 1h
  ✓ 2 math "After midnight" 1h — today met · streak 2 days
  $ gongbu init --yes --day-start 04:00 | sed 's/[0-9a-f]\{7\}  /OID  /'
  Today is now 2026-11-30 (Mon), also for what you have already done
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       04:00
  Repositories in  ~/code
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  1 repository
  1 new commit, 1 in all
  
  Repository  Commits
  app               1
  
  Days are judged from today, 2026-11-30 (Mon); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Study 2026-11-30 (Mon)
      Nov
  Mon ▒
  
  Wed
  
  Fri
  
  
  less ░▒▓█ more
  
  1 day met · 3 activities · 1h
  Streak 1 day · longest 1 day · strength 5%
  
  Next steps
  
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ gongbu log --all --no-scan | sed 's/[0-9a-f]\{7\}  /OID  /'
  2026-11-30 (Mon)  1h
    20:00        1  math             Before midnight
    00:30  OID  commit  app      After midnight
    01:00        2  math         1h  After midnight
  $ export GONGBU_NOW=2026-12-01T05:00:00+09:00
  $ gongbu --no-scan
  2026-12-01 (Tue)  ○ not yet  23h left
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon ✓  Tue ○  Wed    Thu    Fri    Sat    Sun
  
  Nothing yet today.
  $ gongbu rebuild --dry-run
  Every day already agrees with the settings.

Changing only the setting does the same; activity of earlier days stays where it is.

  $ export GONGBU_NOW=2026-12-02T01:00:00+09:00
  $ gongbu config set day_start 00:00
  day_start = "00:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu add math "Of the second" --no-scan
  ✓ 3 math "Of the second" — today met · streak 1 day
  $ gongbu --lang ko config set day_start 04:00
  day_start = "04:00"
  이제 오늘은 2026-12-01 (화)입니다. 이미 한 것도 이날 기록이 됩니다
  지금부터 적용됩니다. 지난 날에도 적용하려면 gongbu rebuild를 하세요
  $ gongbu config set day_start 04:00
  day_start = "04:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu log --all --no-scan | sed 's/[0-9a-f]\{7\}  /OID  /'
  2026-11-30 (Mon)  1h
    20:00        1  math             Before midnight
    00:30  OID  commit  app      After midnight
    01:00        2  math         1h  After midnight
  
  2026-12-01 (Tue)
    01:00        3  math             Of the second
  $ gongbu undo --lang ko
  gongbu: 마지막으로 바꾼 것은 설정이라 되돌리지 않습니다: gongbu config set day_start — gongbu undo를 한 번 더 하면 그 전에 한 것을 되돌립니다
  [2]
  $ gongbu undo
  Took back: gongbu add  (2026-12-02 01:00)
    removed  3 math "Of the second"  2026-12-01 (Tue)
  $ gongbu check --no-scan
  Nothing studied yet today · 2h 59m left · a streak of 1 day is at stake
  [1]

Between midnight and the start of the day, the new date is still to come; the error says so.

  $ export GONGBU_NOW=2026-12-03T01:30:00+09:00
  $ gongbu config set day_start 04:00 >set
  $ for command in 'add math SVD --on 2026-12-03' 'add math SVD --on 2026-12-04' 'edit 1 --on 2026-12-03' 'scan --since 2026-12-03'; do
  >   gongbu $command
  > done
  gongbu: 2026-12-03 is in the future — your day begins at 04:00, so it is still 2026-12-02
  gongbu: 2026-12-04 is in the future
  gongbu: 2026-12-03 is in the future — your day begins at 04:00, so it is still 2026-12-02
  gongbu: 2026-12-03 is in the future — your day begins at 04:00, so it is still 2026-12-02
  [2]
  $ gongbu --lang ko add 수학 SVD --on 2026-12-03
  gongbu: 2026-12-03: 아직 오지 않은 날입니다 — 하루가 04:00에 시작하므로 아직 2026-12-02입니다
  [2]
  $ gongbu add math SVD --on 2026-12-02 --no-scan
  ✓ 4 math "SVD" — today met · streak 1 day
