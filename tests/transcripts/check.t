The command that cron runs in the evening. Without any record the day is due.

  $ gongbu check
  Nothing studied yet today · 3h left
  [1]
  $ gongbu --lang ko check
  오늘은 아직 공부 기록이 없습니다 · 2시간 59분 남음
  [1]
  $ gongbu check --json
  {"day":"2026-11-21","verdict":"pending","due":true,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"minutes_left":179,"week_ending":[],"streak":{"current":0,"longest":0,"without_freezes":{"current":0,"longest":0}},"frozen_yesterday":false,"freeze_covers_today":false,"unknown_identities":[]}
  [1]

After two days of study a streak is at stake.

  $ gongbu add math "SVD" --on -2 --json >added
  $ gongbu add math "SVD again" --on -1 --json >added
  $ gongbu check
  Nothing studied yet today · 2h 59m left · a streak of 2 days is at stake
  [1]
  $ gongbu --lang ko check
  오늘은 아직 공부 기록이 없습니다 · 2시간 59분 남음 · 이대로 끝나면 2일 연속 기록이 끊깁니다
  [1]

Only the exit status.

  $ gongbu check --quiet
  [1]

A new commit is found by the scan before; then check prints nothing, in every form.

  $ mkdir -p .config/gongbu code
  $ cat >.config/gongbu/config.toml <<TOML
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/attention
  $ echo 'q, k, v' >code/attention/model.py
  $ git -C code/attention add model.py
  $ git -C code/attention commit --quiet -m '어텐션 구현'
  $ gongbu check --no-scan
  Nothing studied yet today · 2h 59m left · a streak of 2 days is at stake
  [1]
  $ gongbu check
  $ gongbu check --quiet
  $ gongbu check --json
  {"day":"2026-11-21","verdict":"met","due":false,"goals":[{"goal":"any 1/day","done":1,"target":1,"met":true}],"minutes_left":179,"week_ending":[],"streak":{"current":3,"longest":3,"without_freezes":{"current":3,"longest":3}},"frozen_yesterday":false,"freeze_covers_today":false,"unknown_identities":[]}

An unreadable repository is reported only on a day that is not met, so that cron sends no mail otherwise.

  $ mkdir code/broken
  $ git init --quiet code/broken
  $ git -C code/broken config core.repositoryFormatVersion 1
  $ git -C code/broken config extensions.ofTheFuture true
  $ gongbu scan 2>warnings | head -2
  2 repositories
  1 of them could not be read
  $ gongbu check
  $ export GONGBU_NOW=2026-11-22T23:59:30+09:00
  $ gongbu check
  gongbu: $HOME/code/broken: cannot read the repository: git says: fatal: unknown repository extension found: ofthefuture — try "git log" there; git 2.45 or later reads every format
  Nothing studied yet today · 0m left · a streak of 3 days is at stake
  [1]

The study day ends at day_start in the configured zone, here at four in the morning.

  $ echo 'day_start = "04:00"' | cat - .config/gongbu/config.toml >config
  $ mv config .config/gongbu/config.toml
  $ gongbu check --quiet
  [1]
  $ export GONGBU_NOW=2026-11-23T03:00:00+09:00
  $ gongbu check 2>warnings
  Nothing studied yet today · 1h left · a streak of 3 days is at stake
  [1]
  $ gongbu check --no-scan extra
  gongbu: unexpected argument 'extra' — see gongbu check --help
  [2]

A line for a status bar with the requested fields, on every day.

  $ gongbu check --no-scan --format '{verdict} {streak}/{longest} [{left}|{minutes}] {day} {{{missing}}}'
  pending 3/3 [59m|59] 2026-11-22 {any 1/day (0 / 1)}
  [1]
  $ gongbu --lang ko check --no-scan --format '{verdict} {left}: {line}'
  pending 59분: 오늘은 아직 공부 기록이 없습니다 · 59분 남음 · 이대로 끝나면 3일 연속 기록이 끊깁니다
  [1]
  $ gongbu add math "SVD" --no-scan --json >added
  $ gongbu check --no-scan --format '{verdict} {streak} {missing}{line}.'
  met 4 .
  $ gongbu check --no-scan --format ''
  
  $ gongbu check --format '{verdit}'
  gongbu: --format has no field 'verdit' — did you mean verdict?
  [2]
  $ gongbu --lang ko check --format '{colour}'
  gongbu: --format에 'colour' 필드는 없습니다 — 쓸 수 있는 값: day, verdict, streak, longest, missing, left, minutes, freeze, line
  [2]
  $ gongbu check --format 'streak}'
  gongbu: --format: unmatched brace in 'streak}' — write a field as {streak}, double a literal brace
  [2]
  $ gongbu check --format '{streak'
  gongbu: --format: unmatched brace in '{streak' — write a field as {streak}, double a literal brace
  [2]
  $ gongbu check --format '{streak}' --json
  gongbu: --format and --json cannot be used together — see gongbu check --help
  [2]

On the last day of a week that is no rest day, here a Saturday, weekly goals are due, too.

  $ export GONGBU_NOW=2026-11-28T20:00:00+09:00
  $ gongbu goal set paper 2/week --from 2026-11-23
  Goal: paper 2/week, from 2026-11-23 (Mon)
    each day still needs any 1/day; gongbu rest lists the exceptions
  $ gongbu add math QR --no-scan
  ✓ 4 math "QR" — today met · streak 1 day
  $ gongbu check --no-scan
  $ gongbu rest weekdays sun
  Rest: Sun, from 2026-11-28 (Sat)
  $ gongbu check --no-scan
  This week still lacks paper 2/week (0 / 2) · 7h 59m left
  [1]
  $ gongbu --lang ko check --no-scan
  이번 주에 남은 목표: 논문 주 2회 (0 / 2) · 7시간 59분 남음
  [1]
  $ gongbu check --no-scan --json
  {"day":"2026-11-28","verdict":"met","due":true,"goals":[{"goal":"any 1/day","done":1,"target":1,"met":true}],"minutes_left":479,"week_ending":[{"goal":"paper 2/week","done":0,"target":2,"met":false}],"streak":{"current":1,"longest":4,"without_freezes":{"current":1,"longest":4}},"frozen_yesterday":false,"freeze_covers_today":false,"unknown_identities":[]}
  [1]
  $ gongbu add paper one --on yesterday --no-scan
  ✓ 5 paper "one" — 2026-11-27 (Fri) met · streak 2 days
  $ gongbu add paper two --no-scan
  ✓ 6 paper "two" — today met · streak 2 days
  $ gongbu check --no-scan
