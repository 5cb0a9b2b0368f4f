Years of two digits are in this century; years before 1000 are typing errors.

  $ gongbu calendar --year 25 --no-scan
  Study 2025-01-01 – 2025-12-31
      Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov  Dec
  Mon
  
  Wed
  
  Fri
  
  
  less ░▒▓█ more
  
  0 days met · 0 activities
  $ gongbu calendar --year 26 --no-scan --json | cut -c 1-40
  {"from":"2026-01-01","to":"2026-12-31","
  $ gongbu year 26 --no-scan --json | cut -c 1-60
  {"unit":"year","from":"2026-01-01","to":"2026-12-31","open":
  $ gongbu year 0026 --no-scan
  gongbu: '0026' is not a year — write it as 2025, last or -1
  [2]
  $ gongbu month 0026-11 --no-scan
  gongbu: '0026-11' is not a month — write it as 2026-10, 10, last or -1
  [2]
  $ gongbu calendar --year 0026
  gongbu: '0026' is not a year — write it as 2025, last or -1
  [2]
  $ gongbu week 0026-11-20 --no-scan
  gongbu: '0026-11-20' is not a week — write it as last, -7 or a day in it: 2026-11-21
  [2]
  $ gongbu add math x --on 0026-11-20
  gongbu: '0026-11-20' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu --lang ko calendar --year 27
  gongbu: 2027년: 아직 오지 않았습니다
  [2]

A bare number may be minutes, so it is an error.

  $ gongbu goal set math 하루 30
  gongbu: '하루 30' is ambiguous: 30m/day or 30x/day? — write one of the two
  [2]
  $ gongbu goal set math 30/day
  gongbu: '30/day' is ambiguous: 30m/day or 30x/day? — write one of the two
  [2]
  $ gongbu goal set math 매일 30
  gongbu: '매일 30' is ambiguous: 30m/day or 30x/day? — write one of the two
  [2]
  $ gongbu goal set math 30 a day
  gongbu: '30 a day' is ambiguous: 30m/day or 30x/day? — write one of the two
  [2]
  $ gongbu goal set math 120/week
  gongbu: '120/week' is ambiguous: 120m/week or 120x/week? — write one of the two
  [2]
  $ gongbu goal set math 30
  gongbu: '30' is ambiguous: 30/day or 30/week? — write one of the two
  [2]
  $ gongbu --lang ko goal set 수학 하루 30
  gongbu: '하루 30': 하루 30분인지 하루 30회인지 알 수 없습니다 — 둘 중 하나로 쓰세요
  [2]
  $ gongbu goal
  Goal
  any 1/day  default
  
  A day is met when all its daily goals are. To set one: gongbu goal set math 30m/day
  $ gongbu goal set math 30x/day --json >set
  $ gongbu goal set math 하루 30분
  Goal: math 30m/day, from 2026-11-21 (Sat)
    instead of math 30/day
  $ gongbu goal set commit 10/day --json >set
  $ gongbu goal set paper 9/week --json >set

A misspelt word after a group gets a suggestion from the group.

  $ gongbu hook remove
  gongbu: $HOME: not a git repository — change into one, or use --all for every known repository
  [3]
  $ gongbu repo remove x
  gongbu: unknown repository or directory 'x' — gongbu repo lists them
  [2]
  $ gongbu hook list
  No repositories are known yet: gongbu init
  $ gongbu goal lst
  gongbu: unknown command 'goal lst' — did you mean goal list?
  [2]
  $ gongbu lst
  gongbu: unknown command 'lst' — did you mean log?
  [2]
  $ gongbu --lang ko me delete
  gongbu: EMAIL 인자가 빠졌습니다 — 예: gongbu me rm old@example.com (자세히: gongbu me rm --help)
  [2]

An error is printed once, by any command.

  $ mkdir -p .config/gongbu && echo 'colour = "x"' >.config/gongbu/config.toml
  $ gongbu
  gongbu: $HOME/.config/gongbu/config.toml:1:1: colour: unknown setting — one of: language, timezone, day_start, week_start, commit_day, kinds, git.roots, git.ignore, git.emails, git.count_merges, git.count_empty, policy.min_lines, policy.never_paths, policy.bots, kind_rules, hook.quiet, review.enabled, review.retention, sync.commits
  [2]
  $ gongbu check
  gongbu: $HOME/.config/gongbu/config.toml:1:1: colour: unknown setting — one of: language, timezone, day_start, week_start, commit_day, kinds, git.roots, git.ignore, git.emails, git.count_merges, git.count_empty, policy.min_lines, policy.never_paths, policy.bots, kind_rules, hook.quiet, review.enabled, review.retention, sync.commits
  [2]
  $ gongbu week
  gongbu: $HOME/.config/gongbu/config.toml:1:1: colour: unknown setting — one of: language, timezone, day_start, week_start, commit_day, kinds, git.roots, git.ignore, git.emails, git.count_merges, git.count_empty, policy.min_lines, policy.never_paths, policy.bots, kind_rules, hook.quiet, review.enabled, review.retention, sync.commits
  [2]
  $ gongbu streak
  gongbu: $HOME/.config/gongbu/config.toml:1:1: colour: unknown setting — one of: language, timezone, day_start, week_start, commit_day, kinds, git.roots, git.ignore, git.emails, git.count_merges, git.count_empty, policy.min_lines, policy.never_paths, policy.bots, kind_rules, hook.quiet, review.enabled, review.retention, sync.commits
  [2]
  $ rm .config/gongbu/config.toml

A path that no crontab can contain.

  $ mkdir -p 'a\b'
  $ GONGBU_HOME="$PWD/a\\b" gongbu cron install --no-notify
  gongbu: a crontab cannot hold GONGBU_HOME=$HOME/a\b — a systemd timer can: gongbu cron install --systemd
  [3]

A day skipped by the zone is not a missed day: Samoa had no 30 December 2011.

  $ printf 'timezone = "Pacific/Apia"\n' >.config/gongbu/config.toml
  $ export GONGBU_NOW=2012-01-01T12:00:00+14:00
  $ gongbu add math "before" --on 2011-12-29 --json >added
  $ gongbu add math "after" --on 2011-12-31 --json >added
  $ gongbu streak --no-scan
  Today         ○ not yet
  Current       2 days  2011-12-29 – 2011-12-31
  Longest       2 days  2011-12-29 – 2011-12-31
  Days met      2 days  last on 2011-12-31 (Sat)
  Strength      10%  grows day by day; one missed day costs little
  Last 7 days   100% (2 of 2 due)
  Weekly goals  0 weeks running · longest 0 weeks
  $ gongbu gaps --no-scan
  No day missed. Keep going!
  $ gongbu why 2011-12-30 --no-scan
  2011-12-30 (Fri)  ~ rest day
  Nothing was due and nothing was done: the streak continues.
  
  Goals
  
    ○  any 1/day  0 / 1

In a repeated hour there is time left: at 01:10 the day continues until 01:30.

  $ printf 'timezone = "America/New_York"\nday_start = "01:30"\n' >.config/gongbu/config.toml
  $ export GONGBU_NOW=2026-11-01T01:10:00-05:00
  $ gongbu check --no-scan --format "{day} {minutes}"
  2026-10-31 20
  [1]

--json and --md exclude each other in every command that has both.

  $ gongbu log --json --md
  gongbu: --json and --md cannot be used together — see gongbu log --help
  [2]
  $ gongbu paper list --md --json
  gongbu: --json and --md cannot be used together — see gongbu paper list --help
  [2]

An option that no command follows is looked up in the help of gongbu.

  $ gongbu --foo
  gongbu: unknown option '--foo' — see gongbu --help
  [2]
  $ gongbu --lang ko --foo
  gongbu: '--foo': 없는 옵션입니다 — gongbu --help를 보세요
  [2]
  $ gongbu --help --foo
  gongbu: unknown option '--foo' — see gongbu --help
  [2]
  $ gongbu today --foo
  gongbu: unknown option '--foo' — see gongbu today --help
  [2]
  $ gongbu --color never --lang=ko tody
  gongbu: 'tody': 없는 명령입니다 — 혹시 today인가요?
  [2]

Text in another encoding is refused, never kept in part; English names of kinds are suggested in Korean too.

  $ gongbu add math "$(printf '\277\300')"
  gongbu: '��' is not UTF-8 text
  [2]
  $ gongbu --lang ko later "$(printf '\277\300')"
  gongbu: '��': UTF-8 텍스트가 아닙니다
  [2]
  $ gongbu add math SVD --note "$(printf '\377')"
  gongbu: '�' is not UTF-8 text
  [2]
  $ gongbu --lang ko add mth SVD
  gongbu: 'mth': 없는 종류입니다 — 혹시 math인가요? 종류: 논문, 수학, 강의, 문제, 글, 독서, 기타
  [2]

A narrow terminal breaks lines between words; values stay whole.

  $ COLUMNS=40 gongbu rest
  No rest: every day counts. For example:
  gongbu rest weekdays sat,sun
  $ COLUMNS=40 gongbu --lang ko rest
  쉬는 날이 없습니다. 정하려면, 예: gongbu
  rest weekdays 토,일
  $ COLUMNS=40 gongbu --lang ko hook status
  아직 찾은 저장소가 없습니다: gongbu init
  $ COLUMNS=30 gongbu prml | head -4
  PRML: C. M. Bishop, Pattern
  Recognition and Machine
  Learning, Springer 2006, ISBN
  0-387-31073-8.
  $ COLUMNS=20 gongbu config path
  $HOME/.config/gongbu/config.toml
