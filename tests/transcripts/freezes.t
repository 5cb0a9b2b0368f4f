Without a setting there are no freezes.

  $ gongbu goal freezes
  Freezes are off: a missed day ends the streak. To turn them on: gongbu goal freezes 2/month
  $ gongbu --lang ko goal freezes --json
  {"freezes":[],"used":[]}
  $ for day in 02 03 05 06 09 10 12 13 14 15 16 17 19; do gongbu add math "SVD" --on 2026-11-$day --json >added; done
  $ gongbu streak --no-scan
  Today         ○ not yet
  Current       0 days
  Longest       6 days  2026-11-12 – 2026-11-17
  Days met      13 days  last on 2026-11-19 (Thu)
  Strength      43%  grows day by day; one missed day costs little
  Last 7 days   67% (4 of 6 due)
  Last 30 days  68% (13 of 19 due)
  $ gongbu gaps --no-scan
  From              To                Missed
  2026-11-04 (Wed)  2026-11-04 (Wed)   1 day
  2026-11-07 (Sat)  2026-11-08 (Sun)  2 days
  2026-11-11 (Wed)  2026-11-11 (Wed)   1 day
  2026-11-18 (Wed)  2026-11-18 (Wed)   1 day
  2026-11-20 (Fri)  2026-11-20 (Fri)   1 day

Freezes begin today at the latest, on the first of this month at the earliest.

  $ gongbu goal freezes 1/month
  Freezes: 1/month, from 2026-11-21 (Sat)
  $ gongbu streak --no-scan --json
  {"current":0,"longest":6,"current_start":null,"longest_start":"2026-11-12","longest_end":"2026-11-17","today":"pending","days_met":13,"last_met":"2026-11-19","without_freezes":{"current":0,"longest":6},"frozen":[],"strength":0.431,"consistency":[{"days":7,"met":4,"due":6},{"days":30,"met":13,"due":19},{"days":90,"met":13,"due":19},{"days":365,"met":13,"due":19}],"tracking_since":"2026-11-02","longest_before_tracking":0,"kinds":[{"kind":"math","current":0,"longest":6,"without_freezes":{"current":0,"longest":6},"strength":0.431}],"weekly":null}
  $ gongbu goal freezes 2/month --from 2026-10-31
  gongbu: freezes cannot begin before this month: 2026-10-31 is too early — the earliest is 2026-11-01
  [2]
  $ gongbu --lang ko goal freezes 월 2회 --from 2026-10-31
  gongbu: 2026-10-31: 프리즈는 이번 달보다 앞선 날에 쓸 수 없습니다 — 2026-11-01부터 쓸 수 있습니다
  [2]
  $ gongbu goal freezes 2/month --from 2026-11-01
  Freezes: 2/month, from 2026-11-01 (Sun)
    instead of 1/month
  Past days changed: 2 missed → frozen · to take it back: gongbu undo
  $ gongbu --lang ko goal freezes 한 달에 두 번
  프리즈: 월 2회 (이미 그렇게 되어 있습니다)
  $ gongbu goal freezes
  Freezes: 2/month, from 2026-11-01 (Sun)
  Used this month: 2026-11-04 (Wed), 2026-11-07 (Sat)
  $ gongbu --lang ko goal freezes
  프리즈: 월 2회, 2026-11-01 (일)부터
  이번 달에 쓴 날: 2026-11-04 (수), 2026-11-07 (토)

The first missed days of the month are frozen; the output shows the streak with and without freezes.

  $ gongbu streak --no-scan
  Today            ○ not yet
  Current          0 days
  Longest          6 days  2026-11-12 – 2026-11-17
  Without freezes  0 days · longest 6 days
  Frozen days      2 days  last on 2026-11-07 (Sat)
  Days met         13 days  last on 2026-11-19 (Thu)
  Strength         43%  grows day by day; one missed day costs little
  Last 7 days      67% (4 of 6 due)
  Last 30 days     68% (13 of 19 due)
  $ gongbu --lang ko streak --no-scan
  오늘            ○ 아직
  현재            0일
  최장            6일  2026-11-12 ~ 2026-11-17
  프리즈 없이     0일 · 최장 6일
  프리즈를 쓴 날  2일  마지막 2026-11-07 (토)
  완료한 날       13일  마지막 2026-11-19 (목)
  습관 강도       43%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  최근 7일        67% (할 일이 있던 6일 중 4일)
  최근 30일       68% (할 일이 있던 19일 중 13일)
  $ gongbu streak --no-scan --json
  {"current":0,"longest":6,"current_start":null,"longest_start":"2026-11-12","longest_end":"2026-11-17","today":"pending","days_met":13,"last_met":"2026-11-19","without_freezes":{"current":0,"longest":6},"frozen":["2026-11-04","2026-11-07"],"strength":0.431,"consistency":[{"days":7,"met":4,"due":6},{"days":30,"met":13,"due":19},{"days":90,"met":13,"due":19},{"days":365,"met":13,"due":19}],"tracking_since":"2026-11-02","longest_before_tracking":0,"kinds":[{"kind":"math","current":0,"longest":6,"without_freezes":{"current":0,"longest":6},"strength":0.431}],"weekly":null}
  $ gongbu gaps --no-scan
  From              To                Missed
  2026-11-08 (Sun)  2026-11-08 (Sun)   1 day
  2026-11-11 (Wed)  2026-11-11 (Wed)   1 day
  2026-11-18 (Wed)  2026-11-18 (Wed)   1 day
  2026-11-20 (Fri)  2026-11-20 (Fri)   1 day
  
  Missed too, but covered by a freeze: 2026-11-04 (Wed), 2026-11-07 (Sat)
  $ gongbu --lang ko gaps --no-scan --to 11-04
  놓쳤지만 프리즈를 쓴 날: 2026-11-04 (수)
  $ gongbu gaps --no-scan --json
  {"gaps":[{"from":"2026-11-08","to":"2026-11-08","days":1},{"from":"2026-11-11","to":"2026-11-11","days":1},{"from":"2026-11-18","to":"2026-11-18","days":1},{"from":"2026-11-20","to":"2026-11-20","days":1}],"frozen":["2026-11-04","2026-11-07"]}
  $ gongbu why 2026-11-04 --no-scan
  2026-11-04 (Wed)  ❅ frozen
  The day was missed, but a freeze covered it: the streak continues.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko why 2026-11-04 --no-scan
  2026-11-04 (수)  ❅ 프리즈
  놓친 날이지만 프리즈를 써서 연속 기록은 이어집니다.
  
  목표
  
    ○  무엇이든 하루 1회  0 / 1
  $ gongbu week 2026-11-04 --no-scan
  Week 2026-11-02 – 2026-11-08
  
  2026-11-02 (Mon)  ✓ met     1  math 1
  2026-11-03 (Tue)  ✓ met     1  math 1
  2026-11-04 (Wed)  ❅ frozen
  2026-11-05 (Thu)  ✓ met     1  math 1
  2026-11-06 (Fri)  ✓ met     1  math 1
  2026-11-07 (Sat)  ❅ frozen
  2026-11-08 (Sun)  ✗ missed
  
  Days met        4 of 7 due
  Longest streak  4 days (2 days without freezes)  2026-11-02 – 2026-11-06
  Best day        2026-11-02 (Mon)  1 activity
  
         11-02 – 11-08  10-26 – 11-01
  math               4              0
  total              4              0
  
  No current streak · longest 6 days · strength 43% · 13 days met
  Gap 2026-11-08 (Sun): 1 day missed — nothing done
  Covered by a freeze: 2026-11-04 (Wed), 2026-11-07 (Sat)
  $ gongbu --lang ko week 2026-11-04 --no-scan
  주간 2026-11-02 ~ 2026-11-08
  
  2026-11-02 (월)  ✓ 완료    1  수학 1
  2026-11-03 (화)  ✓ 완료    1  수학 1
  2026-11-04 (수)  ❅ 프리즈
  2026-11-05 (목)  ✓ 완료    1  수학 1
  2026-11-06 (금)  ✓ 완료    1  수학 1
  2026-11-07 (토)  ❅ 프리즈
  2026-11-08 (일)  ✗ 놓침
  
  완료한 날        할 일이 있던 7일 중 4일
  최장 연속        4일 (프리즈 없이 2일)  2026-11-02 ~ 2026-11-06
  가장 많이 한 날  2026-11-02 (월)  활동 1개
  
        11-02 ~ 11-08  10-26 ~ 11-01
  수학              4              0
  합계              4              0
  
  현재 연속 기록 없음 · 최장 6일 · 습관 강도 43% · 완료한 날 13일
  놓친 날 2026-11-08 (일): 1일 — 한 일 없음
  프리즈를 쓴 날: 2026-11-04 (수), 2026-11-07 (토)

On the day after a frozen one the output says so.

  $ gongbu goal freezes 6/month --from 2026-11-01
  Freezes: 6/month, from 2026-11-01 (Sun)
    instead of 2/month
  Past days changed: 4 missed → frozen · streak 0 → 13 · to take it back: gongbu undo
  $ gongbu goal
  Goal
  any 1/day  default
  
  Freezes: 6/month, from 2026-11-01 (Sun)
  
  A day is met when all its daily goals are. To set one: gongbu goal set math 30m/day
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 13 days (0 days without freezes) · longest 13 days (6 days) · strength 43% · 13 days met
  Mon ✓  Tue ✓  Wed ❅  Thu ✓  Fri ❅  Sat ○  Sun
  Yesterday was missed: a freeze covered it.
  
  Nothing yet today.
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko today --no-scan
  2026-11-21 (토)  ○ 아직  2시간 59분 남음
  연속 13일 (프리즈 없이 0일) · 최장 13일 (6일) · 습관 강도 43% · 완료한 날 13일
  월 ✓  화 ✓  수 ❅  목 ✓  금 ❅  토 ○  일
  어제는 놓쳐서 프리즈를 썼습니다.
  
  오늘은 아직 기록이 없습니다.
  
  아직 설정 전입니다. gongbu init으로 저장소를 찾으세요.
  $ gongbu calendar --kind paper --months 1 --no-scan
  paper 2026-11-01 – 2026-11-21
      Nov
  Mon   · · ·
        · · ·
  Wed   ❅ ❅ ❅
        · · ·
  Fri   · · ❅
        ❅ · ·
        ❅ ·
  less ░▒▓█ more  · none  ❅ frozen
  
  0 days met · 0 activities
  $ gongbu check --no-scan
  Nothing studied yet today · 2h 59m left · a streak of 13 days is at stake (0 days without freezes) · a freeze covered yesterday
  [1]
  $ gongbu --lang ko check --no-scan
  오늘은 아직 공부 기록이 없습니다 · 2시간 59분 남음 · 이대로 끝나면 13일 연속 기록이 끊깁니다 (프리즈 없이 0일) · 어제는 프리즈로 넘겼습니다
  [1]
  $ gongbu check --no-scan --json
  {"day":"2026-11-21","verdict":"pending","due":true,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"minutes_left":179,"week_ending":[],"streak":{"current":13,"longest":13,"without_freezes":{"current":0,"longest":6}},"frozen_yesterday":true,"freeze_covers_today":false,"unknown_identities":[]}
  [1]
  $ gongbu check --no-scan --format '{verdict} {streak} {longest}'
  pending 13 13
  [1]
  $ gongbu today --no-scan --json
  {"day":"2026-11-21","verdict":"pending","rest":false,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"streak":{"current":13,"longest":13,"without_freezes":{"current":0,"longest":6}},"strength":0.431,"frozen_yesterday":true,"freeze_covers_today":false,"minutes_left":179,"activities":[],"timer":null,"next":{"paper":null,"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}
  $ gongbu add math "QR"
  ✓ 14 math "QR" — today met · streak 14 days (1 day without freezes)
  $ gongbu check --no-scan

Turned off from today on: covered days stay covered; undo turns them on again.

  $ export GONGBU_NOW=2026-11-23T12:00:00+09:00
  $ gongbu why yesterday --no-scan
  2026-11-22 (Sun)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu goal freezes off
  No freezes from 2026-11-23 (Mon) on. gongbu undo brings them back.
  $ gongbu goal freezes
  Freezes are off: a missed day ends the streak. To turn them on: gongbu goal freezes 2/month
  Used this month: 2026-11-04 (Wed), 2026-11-07 (Sat), 2026-11-08 (Sun), 2026-11-11 (Wed), 2026-11-18 (Wed), 2026-11-20 (Fri)
  $ gongbu streak --no-scan
  Today            ○ not yet
  Current          0 days
  Longest          14 days  2026-11-02 – 2026-11-21
  Without freezes  0 days · longest 6 days
  Frozen days      6 days  last on 2026-11-20 (Fri)
  Days met         14 days  last on 2026-11-21 (Sat)
  Strength         44%  grows day by day; one missed day costs little
  Last 7 days      50% (3 of 6 due)
  Last 30 days     67% (14 of 21 due)
  $ gongbu undo
  Took back: gongbu goal freezes off  (2026-11-23 12:00)
  $ gongbu goal freezes --json
  {"freezes":[{"per_month":6,"from":"2026-11-01","until":null}],"used":["2026-11-04","2026-11-07","2026-11-08","2026-11-11","2026-11-18","2026-11-20"]}
  $ gongbu --lang ko goal freezes 끔 --from tomorrow
  2026-11-24 (화)부터 프리즈를 쓰지 않습니다. gongbu undo로 되돌릴 수 있습니다.
  $ gongbu goal freezes off --json
  {"ended":[{"per_month":6,"from":"2026-11-01","until":"2026-11-23"}],"from":"2026-11-23"}
  $ gongbu goal freezes off
  Freezes are off: a missed day ends the streak. To turn them on: gongbu goal freezes 2/month
  $ gongbu goal freezes off
  Freezes are off: a missed day ends the streak. To turn them on: gongbu goal freezes 2/month

Invalid input changes nothing.

  $ gongbu goal freezes 0/month
  gongbu: '0/month': there must be at least one freeze a month — to turn them off: gongbu goal freezes off
  [2]
  $ gongbu --lang ko goal freezes 월 0회
  gongbu: '월 0회': 프리즈는 한 달에 한 번 이상이어야 합니다 — 끄려면: gongbu goal freezes off
  [2]
  $ gongbu goal freezes 11/month
  gongbu: '11/month' is too many: the maximum is 10 a month
  [2]
  $ gongbu --lang ko goal freezes 월 999999999회
  gongbu: '월 999999999회': 너무 많습니다. 한 달에 10회까지 쓸 수 있습니다
  [2]
  $ gongbu goal freezes 2
  gongbu: '2' has no limit: freezes are counted per month — write a number per month, 2/month, or off
  [2]
  $ gongbu goal freezes 2/week
  gongbu: '2/week' has no limit: freezes are counted per month — write a number per month, 2/month, or off
  [2]
  $ gongbu --lang ko goal freezes 주 2회
  gongbu: '주 2회': 한도가 없습니다. 프리즈는 한 달 단위로 정합니다 — 한 달에 몇 번인지 쓰세요: 월 2회, 2/month. 끄려면 off
  [2]
  $ gongbu goal freezes many
  gongbu: 'many' is not a number of freezes — write a number per month, 2/month, or off
  [2]
  $ gongbu --lang ko goal freezes 많이
  gongbu: '많이': 프리즈 횟수가 아닙니다 — 한 달에 몇 번인지 쓰세요: 월 2회, 2/month. 끄려면 off
  [2]
  $ gongbu goal freezes -- -1/month
  gongbu: '-1/month' is not a number of freezes — write a number per month, 2/month, or off
  [2]
  $ gongbu goal freezes 99999999999/month
  gongbu: '99999999999/month' is not a number of freezes — write a number per month, 2/month, or off
  [2]
  $ gongbu goal freezes --from today
  gongbu: --from needs a number of freezes, or off
  [2]
  $ gongbu goal freezes 2/month --from someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu goal freezes off --from 2026-10-31
  gongbu: freezes cannot begin before this month: 2026-10-31 is too early — the earliest is 2026-11-01
  [2]
  $ gongbu goal frezes 2/month
  gongbu: unknown command 'goal frezes' — did you mean goal freezes?
  [2]
  $ gongbu goal freezes --json
  {"freezes":[],"used":["2026-11-04","2026-11-07","2026-11-08","2026-11-11","2026-11-18","2026-11-20"]}
