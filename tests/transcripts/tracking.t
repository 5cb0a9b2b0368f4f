Old repositories and a new habit: init proposes the first day of the current streak.

  $ git init --quiet code/old
  $ cd code/old
  $ for day in 2023-11-01 2023-11-02 2023-11-03 2023-11-04 2024-05-01 2026-11-19 2026-11-20; do
  >   echo $day >>notes && git add notes
  >   GIT_AUTHOR_DATE=${day}T10:00:00+0900 git commit --quiet -m "Notes of $day"
  > done
  $ cd
  $ gongbu init --yes
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~/code
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  1 repository
  7 new commits, 7 in all
  
  Repository  Commits
  old               7
  
  Days are judged from 2026-11-19 (Thu), the first day of the current streak; earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Study 2025-11-17 – 2026-11-21
        Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
  Mon
  
  Wed
                                                          ▒
  Fri                                                     ▒
                                                          ○
  
  less ░▒▓█ more  ○ not yet
  
  2 days met · 2 activities
  Streak 2 days · longest 2 days; 4 days before tracking · strength 10%
  
  Next steps
  
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ gongbu
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 2 days · longest 2 days; 4 days before tracking · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ○  Sun
  
  Nothing yet today.
  $ gongbu gaps
  No day missed. Keep going!
  $ gongbu streak
  Today        ○ not yet
  Current      2 days  2026-11-19 – 2026-11-20
  Longest      2 days  2026-11-19 – 2026-11-20; 4 days before tracking
  Judged from  2026-11-19 (Thu)
  Days met     2 days  last on 2026-11-20 (Fri)
  Strength     10%  grows day by day; one missed day costs little
  Last 7 days  100% (2 of 2 due)
  $ gongbu --lang ko streak
  오늘       ○ 아직
  현재       2일  2026-11-19 ~ 2026-11-20
  최장       2일  2026-11-19 ~ 2026-11-20 (판정 시작 전 4일)
  판정 시작  2026-11-19 (목)
  완료한 날  2일  마지막 2026-11-20 (금)
  습관 강도  10%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  최근 7일   100% (할 일이 있던 2일 중 2일)
  $ gongbu streak --json
  {"current":2,"longest":2,"current_start":"2026-11-19","longest_start":"2026-11-19","longest_end":"2026-11-20","today":"pending","days_met":2,"last_met":"2026-11-20","without_freezes":{"current":2,"longest":2},"frozen":[],"strength":0.101,"consistency":[{"days":7,"met":2,"due":2},{"days":30,"met":2,"due":2},{"days":90,"met":2,"due":2},{"days":365,"met":2,"due":2}],"tracking_since":"2026-11-19","longest_before_tracking":4,"kinds":[{"kind":"commit","current":2,"longest":2,"without_freezes":{"current":2,"longest":2},"strength":0.101}],"weekly":null}
  $ gongbu why 2024-05-01
  2024-05-01 (Wed)  - before tracking
  Before tracking began on 2026-11-19 (Thu): counted in totals, but not judged.
  
  Counted
  
    10:00  e9f4cf7  commit  old  +1 −0  Notes of 2024-05-01
  $ gongbu --lang ko why 2023-12-01
  2023-12-01 (금)  - 판정 시작 전
  판정을 시작한 2026-11-19 (목) 이전입니다. 합계에는 들어가지만 판정하지 않습니다.
  $ gongbu year 2023
  2023
  
      Jan  Feb Mar Apr  May Jun Jul  Aug Sep Oct  Nov Dec
  Mon
  
  Wed                                             ▒
                                                  ▒
  Fri                                             ▒
                                                  ▒
  
  less ░▒▓█ more
  
  Best day   2023-11-01 (Wed)  1 activity
  Best hour  10:00–11:00  4 activities
  
          2023  2022
  commit     4     0
  total      4     0
  
  Repository  Commits
  old               4
  
  Before tracking began on 2026-11-19 (Thu): counted in totals, but not judged.
  $ gongbu portfolio
  ## Study portfolio
  
  - **Period**: 2023-11-01 – 2026-11-21 · judged from 2026-11-19 (Thu)
  - **Days met**: 2 days
  - **Current streak**: 2 days
  - **Longest streak**: 2 days; 4 days before tracking
  - **Strength**: 10%
  - **Activities**: 7
  
  ## Kinds of study
  
  |  | Activities |
  | --- | ---: |
  | commit | 7 |
  $ gongbu calendar --year 2023
  Study 2023-01-01 – 2023-12-31
      Jan  Feb Mar Apr  May Jun Jul  Aug Sep Oct  Nov Dec
  Mon
  
  Wed                                             ▒
                                                  ▒
  Fri                                             ▒
                                                  ▒
  
  less ░▒▓█ more
  
  0 days met · 4 activities
  $ gongbu export --csv --days --from 2023-11-03 --to 2023-11-05
  day,verdict,count,minutes\x0d (esc)
  2023-11-03,before,1,0\x0d (esc)
  2023-11-04,before,1,0\x0d (esc)
  2023-11-05,before,0,0\x0d (esc)
  $ gongbu card --svg card.svg >said && grep -o 'before: 4 days' card.svg
  before: 4 days
  $ gongbu report --html page.html >said && grep -c '4 days before tracking' page.html
  1

Activity on an earlier day is shown and counted, with a note.

  $ gongbu add math "Old notes" -t 30m --on 2024-05-02
  ✓ 1 math "Old notes" 30m — 2024-05-02 (Thu) before tracking · streak 2 days
  Before tracking began on 2026-11-19 (Thu): counted in totals, not judged. To judge it: gongbu init --track-from 2024-05-02
  $ gongbu --lang ko add math "Old notes" -t 30m --on 2024-05-02
  ✓ 2 수학 "Old notes" 30분 — 2024-05-02 (목) 판정 시작 전 · 연속 2일
  판정을 시작한 2026-11-19 (목) 이전이라 합계에만 들어가고 판정하지 않습니다. 판정하려면: gongbu init --track-from 2024-05-02
  $ gongbu add math "Old notes" -t 30m --on 2024-05-03 --json
  {"day":"2024-05-03","at":null,"kind":"math","subject":"Old notes","minutes":30,"source":"manual","id":3,"uuid":"$UUID","note":"","topics":[],"part":false,"verdict":"before","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}}}
  $ gongbu edit 3 --on 2024-05-04
  ✓ 3 math "Old notes" 30m — 2024-05-04 (Sat) before tracking · streak 2 days
  Before tracking began on 2026-11-19 (Thu): counted in totals, not judged. To judge it: gongbu init --track-from 2024-05-04
  $ gongbu gaps
  No day missed. Keep going!

Older commits that are found later do not move the start.

  $ git init --quiet code/older
  $ cd code/older
  $ echo 2020 >notes && git add notes
  $ GIT_AUTHOR_DATE=2020-01-01T10:00:00+0900 git commit --quiet -m 'Notes of 2020'
  $ cd
  $ gongbu scan
  2 repositories
  1 new commit, 8 in all
  $ gongbu gaps
  No day missed. Keep going!
  $ gongbu init --yes | grep judged
  Days are judged from 2026-11-19 (Thu).

Choosing another day shows the effects; rebuild does not change it.

  $ gongbu init --track-from 2026-11-16
  gongbu: cannot ask without a terminal — to change it without being asked: gongbu init --yes --track-from DAY
  [2]
  $ gongbu init --yes --track-from 2026-11-16 | sed -n '/^Judged/,$p'
  Judged from  2026-11-19 (Thu) → 2026-11-16 (Mon)
  Missed       0 → 3
  Gaps         0 → 1
  
  Days are judged from 2026-11-16 (Mon).
  
  Study 2025-11-17 – 2026-11-21
        Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
  Mon                                                     ✗
                                                          ✗
  Wed                                                     ✗
                                                          ▒
  Fri                                                     ▒
                                                          ○
  
  less ░▒▓█ more  ✗ missed  ○ not yet
  
  2 days met · 2 activities
  Streak 2 days · longest 2 days; 4 days before tracking · strength 10%
  
  Next steps
  
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ gongbu gaps
  From              To                Missed
  2026-11-16 (Mon)  2026-11-18 (Wed)  3 days
  $ gongbu rebuild --yes
  Every day already agrees with the settings.
  $ gongbu init --yes | grep judged
  Days are judged from 2026-11-16 (Mon).
  $ gongbu --lang ko init --yes --track-from first | sed -n '/^판정/,$p'
  판정 시작  2026-11-16 (월) → 2020-01-01 (수)
  완료한 날  2 → 10
  놓친 날    3 → 2506
  놓친 기간  1 → 4
  최장 연속  2일 → 4일
  
  2020-01-01 (수)부터 판정합니다.
  
  공부 2025-11-17 ~ 2026-11-21
       12  1   2   3    4   5    6   7   8    9   10  11
  월 ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗
     ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗
  수 ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗
     ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗▒
  금 ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗▒
     ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗○
     ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗✗
  적음 ░▒▓█ 많음  ✗ 놓침  ○ 아직
  
  완료한 날 2일 · 활동 2개
  연속 2일 · 최장 4일 · 습관 강도 10%
  
  다음 할 일
  
    gongbu add 수학 "SVD 3장" -t 30분
        공부를 기록합니다
    gongbu hook install --all
        커밋하는 즉시 집계합니다
    gongbu cron install
        21:00에 오늘 공부가 남았으면 알립니다
  $ gongbu init --yes --track-from 2026-11-16 | grep judged
  Days are judged from 2026-11-16 (Mon).
  $ gongbu undo
  Took back: the start of tracking  (2026-11-21 21:00)
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  "tracking_since":"2020-01-01"
  $ gongbu undo
  Took back: the start of tracking  (2026-11-21 21:00)
  $ gongbu undo
  Took back: the start of tracking  (2026-11-21 21:00)
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  "tracking_since":"2026-11-19"
  $ gongbu undo
  Took back: gongbu edit  (2026-11-21 21:00)
    restored  3 math "Old notes" 30m  2024-05-03 (Fri)
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  "tracking_since":"2026-11-19"

On a terminal a change needs confirmation, without the questions about the settings.

  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf 'n\n' | terminal init --track-from 2026-11-10 | sed -n '/^Judged/,/^$/p;/^Nothing was/p'
  Judged from  2026-11-19 (Thu) → 2026-11-10 (Tue)
  Missed       0 → 9
  Gaps         0 → 1
  
  Nothing was changed.
  $ cat asked
  Judge days from 2026-11-10 (Tue)? [y/N]  (no-eol)
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  "tracking_since":"2026-11-19"
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf 'y\n' | terminal init --track-from 2026-11-10 | grep judged
  Days are judged from 2026-11-10 (Tue).
  $ gongbu streak --json | grep -o '"tracking_since":"[^"]*"'
  "tracking_since":"2026-11-10"

Invalid days.

  $ gongbu init --yes --track-from tomorrow
  gongbu: 2026-11-22 is in the future
  [2]
  $ gongbu init --yes --track-from frist
  gongbu: 'frist' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ GONGBU_NOW=2026-11-21T23:30:00Z gongbu init --yes --zone UTC --track-from 2026-11-22
  gongbu: 2026-11-22 is in the future
  [2]

The first time, the day is asked.

  $ rm -r .local .config
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf '\n\n\n\nfrist\n2026-11-18\n' | terminal init | grep judged
  Days are judged from 2026-11-18 (Wed).
  $ sed 's/\] /]\n/g' asked | tail -3
  From which day on are days judged (first: the first activity)? [2026-11-19]
  gongbu: 'frist' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  From which day on are days judged (first: the first activity)? [2026-11-19]
  $ gongbu gaps
  From              To                Missed
  2026-11-18 (Wed)  2026-11-18 (Wed)   1 day

Without init, days are judged from the first activity on.

  $ rm -r .local .config code card.svg page.html said asked
  $ mkdir .config .config/gongbu
  $ echo 'timezone = "Asia/Seoul"' >.config/gongbu/config.toml
  $ gongbu add math SVD --on 3 days ago
  ✓ 1 math "SVD" — 2026-11-18 (Wed) met · streak 0 days
  Past days changed: 1 before tracking → met, 2 before tracking → missed · to take it back: gongbu undo
  $ gongbu gaps
  From              To                Missed
  2026-11-19 (Thu)  2026-11-20 (Fri)  2 days
  $ gongbu add math LU --on 5 days ago
  ✓ 2 math "LU" — 2026-11-16 (Mon) met · streak 0 days
  Past days changed: 1 before tracking → met, 1 before tracking → missed · to take it back: gongbu undo
  $ gongbu gaps
  From              To                Missed
  2026-11-17 (Tue)  2026-11-17 (Tue)   1 day
  2026-11-19 (Thu)  2026-11-20 (Fri)  2 days

Without any activity tracking begins today, and later days without activity are missed.

  $ rm -r .local .config
  $ gongbu init --yes | grep judged
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  $ GONGBU_NOW=2026-11-24T20:00:00+09:00 gongbu gaps
  From              To                Missed
  2026-11-21 (Sat)  2026-11-23 (Mon)  3 days
