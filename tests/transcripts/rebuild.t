A rebuild judges all days by the current settings, after a preview.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/attention
  $ cd code/attention
  $ export GIT_AUTHOR_DATE=2026-11-18T21:00:00+09:00
  $ seq 20 >model.py
  $ git add .
  $ git commit --quiet -m '어텐션 구현'
  $ export GIT_AUTHOR_DATE=2026-11-19T21:00:00+09:00
  $ echo 21 >>model.py
  $ git commit --quiet -a -m 'One line'
  $ export GIT_AUTHOR_DATE=2026-11-21T01:30:00+09:00
  $ seq 30 >softmax.py
  $ git add .
  $ git commit --quiet -m 'After midnight'
  $ cd
  $ gongbu streak
  Today        ✓ met
  Current      1 day  2026-11-21 (Sat)
  Longest      2 days  2026-11-18 – 2026-11-19
  Days met     3 days  last on 2026-11-21 (Sat)
  Strength     14%  grows day by day; one missed day costs little
  Last 7 days  75% (3 of 4 due)
  $ gongbu rebuild --yes
  Every day already agrees with the settings.
  $ gongbu --lang ko rebuild --dry-run
  모든 날이 지금 설정대로입니다.

A later start of the day, and a minimum of lines: earlier days change only by a rebuild.

  $ gongbu config set day_start 04:00
  day_start = "04:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu --lang ko config set policy.min_lines 5
  policy.min_lines = 5
  지금부터 적용됩니다. 지난 날에도 적용하려면 gongbu rebuild를 하세요
  $ gongbu streak | head -3
  Today        ✓ met
  Current      1 day  2026-11-21 (Sat)
  Longest      2 days  2026-11-18 – 2026-11-19
  $ gongbu rebuild --dry-run
  Day               Before    After
  2026-11-19 (Thu)  ✓ met     ✗ missed
  2026-11-20 (Fri)  ✗ missed  ✓ met
  2026-11-21 (Sat)  ✓ met     ○ not yet
  
  Commits that count  3 → 2
  On another day      1
  Days met            3 → 2
  Longest streak      2 days → 1 day
  
  Nothing was changed.
  $ gongbu --lang ko rebuild --dry-run
  날짜             전      후
  2026-11-19 (목)  ✓ 완료  ✗ 놓침
  2026-11-20 (금)  ✗ 놓침  ✓ 완료
  2026-11-21 (토)  ✓ 완료  ○ 아직
  
  집계하는 커밋       3 → 2
  날짜가 바뀌는 활동  1
  완료한 날           3 → 2
  최장 연속           2일 → 1일
  
  바꾸지 않았습니다.
  $ gongbu rebuild --dry-run --json
  {"applied":false,"days":[{"day":"2026-11-19","before":"met","after":"missed"},{"day":"2026-11-20","before":"missed","after":"met"},{"day":"2026-11-21","before":"met","after":"pending"}],"moved":1,"commits":{"before":3,"after":2},"kinds":[],"days_met":{"before":3,"after":2},"streak":{"before":{"current":1,"longest":2,"without_freezes":{"current":1,"longest":2}},"after":{"current":1,"longest":1,"without_freezes":{"current":1,"longest":1}}}}
  $ gongbu streak | head -3
  Today        ✓ met
  Current      1 day  2026-11-21 (Sat)
  Longest      2 days  2026-11-18 – 2026-11-19

It needs the user's consent.

  $ gongbu rebuild
  gongbu: cannot ask without a terminal — use --dry-run to see the changes, --yes to make them
  [2]
  $ gongbu --lang ko rebuild
  gongbu: 물어볼 터미널이 없습니다 — 보기만 하려면 --dry-run, 바꾸려면 --yes를 쓰세요
  [2]
  $ gongbu rebuild --json
  gongbu: cannot ask without a terminal — use --dry-run to see the changes, --yes to make them
  [2]
  $ gongbu rebuild --yes --dry-run
  gongbu: --yes and --dry-run cannot be used together — see gongbu rebuild --help
  [2]
  $ gongbu rebuild now
  gongbu: unexpected argument 'now' — see gongbu rebuild --help
  [2]
  $ gongbu rebuild --yes
  Day               Before    After
  2026-11-19 (Thu)  ✓ met     ✗ missed
  2026-11-20 (Fri)  ✗ missed  ✓ met
  2026-11-21 (Sat)  ✓ met     ○ not yet
  
  Commits that count  3 → 2
  On another day      1
  Days met            3 → 2
  Longest streak      2 days → 1 day
  
  Changed. To revert: restore the old settings and run gongbu rebuild again.
  $ gongbu rebuild --yes --json
  {"applied":true,"days":[],"moved":0,"commits":{"before":2,"after":2},"kinds":[],"days_met":{"before":2,"after":2},"streak":{"before":{"current":1,"longest":1,"without_freezes":{"current":1,"longest":1}},"after":{"current":1,"longest":1,"without_freezes":{"current":1,"longest":1}}}}
  $ gongbu streak | head -3
  Today        ○ not yet
  Current      1 day  2026-11-20 (Fri)
  Longest      1 day  2026-11-18 (Wed)
  $ gongbu why 11-19
  2026-11-19 (Thu)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  
  Not counted — fewer lines than a commit needs to count
  
    21:00  6679c42  commit  attention  +1 −0  One line
  
  Rules for commits
  
    at least 5 changed lines
  $ gongbu why 11-20
  2026-11-20 (Fri)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    01:30  e58d553  commit  attention  +30 −0  After midnight
  
  Rules for commits
  
    at least 5 changed lines

Without the repository, stored measurements are used. Entries move too, unless their day was typed.

  $ rm -r code/attention
  $ gongbu add math "SVD" --no-scan
  ✓ 1 math "SVD" — today met · streak 2 days
  $ gongbu add paper "Attention is all you need" --on 2026-11-19 --no-scan
  ✓ 2 paper "Attention is all you need" — 2026-11-19 (Thu) met · streak 4 days
  $ gongbu config set policy.min_lines 0
  policy.min_lines = 0
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu config set day_start 23:00
  day_start = "23:00"
  Today is now 2026-11-20 (Fri), also for what you have already done
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu rebuild --yes --md
  | Day | Before | After |
  | --- | --- | --- |
  | 2026-11-17 (Tue) | - before tracking | ✓ met |
  
  - **Commits that count**: 2 → 3
  - **On another day**: 2
  - **Days met**: 3 → 4
  - **Current streak**: 3 days → 4 days
  - **Longest streak**: 3 days → 4 days
  
  Changed. To revert: restore the old settings and run gongbu rebuild again.
  $ gongbu --lang ko log --all
  2026-11-17 (화)
    21:00  156114d  커밋  attention  어텐션 구현
  
  2026-11-18 (수)
    21:00  6679c42  커밋  attention  One line
  
  2026-11-19 (목)
                 2  논문             Attention is all you need
  
  2026-11-20 (금)
    01:30  e58d553  커밋  attention  After midnight
    21:00        1  수학             SVD

On a terminal it asks; only yes is yes.

  $ cat >terminal <<SH
  > (sleep 1; echo "\$1") |
  >   script -qec "stty -echo; NO_COLOR=1 gongbu \$2; echo status \\\$?" /dev/null |
  >   tr -d '\\r' | sed 's/.*\x1b\[K//'
  > SH
  $ gongbu config set day_start 00:00
  day_start = "00:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ sh terminal n rebuild
  Day               Before     After
  2026-11-17 (Tue)  ✓ met      - before tracking
  2026-11-20 (Fri)  ✓ met      ✗ missed
  2026-11-21 (Sat)  ○ not yet  ✓ met
  
  On another day  4
  Days met        4 → 3
  Current streak  4 days → 1 day
  Longest streak  4 days → 2 days
  
  Change them? [y/N] 
  Nothing was changed.
  status 1
  $ gongbu streak --no-scan | head -3
  Today        ○ not yet
  Current      4 days  2026-11-17 – 2026-11-20
  Longest      4 days  2026-11-17 – 2026-11-20
  $ sh terminal 네 '--lang ko rebuild'
  날짜             전      후
  2026-11-17 (화)  ✓ 완료  - 판정 시작 전
  2026-11-20 (금)  ✓ 완료  ✗ 놓침
  2026-11-21 (토)  ○ 아직  ✓ 완료
  
  날짜가 바뀌는 활동  4
  완료한 날           4 → 3
  현재 연속           4일 → 1일
  최장 연속           4일 → 2일
  
  바꿀까요? [y/N] 
  바꿨습니다. 이전 설정으로 gongbu rebuild를 다시 하면 되돌아갑니다.
  status 0
  $ gongbu streak --no-scan | head -3
  Today        ✓ met
  Current      1 day  2026-11-21 (Sat)
  Longest      2 days  2026-11-18 – 2026-11-19

A typed day stays even if days begin in the afternoon.

  $ gongbu config set day_start 23:00
  day_start = "23:00"
  Today is now 2026-11-20 (Fri), also for what you have already done
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu add math "Kernels" --on 2026-11-18 --no-scan
  ✓ 3 math "Kernels" — 2026-11-18 (Wed) met · streak 3 days
  $ gongbu config set timezone UTC
  timezone = "UTC"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu rebuild --yes
  Day               Before             After
  2026-11-17 (Tue)  - before tracking  ✓ met
  
  On another day  3
  Days met        3 → 4
  Current streak  3 days → 4 days
  Longest streak  3 days → 4 days
  
  Changed. To revert: restore the old settings and run gongbu rebuild again.
  $ gongbu log --all --kind math --no-scan
  2026-11-18 (Wed)
           3  math  Kernels
  
  2026-11-20 (Fri)
    21:00  1  math  SVD
