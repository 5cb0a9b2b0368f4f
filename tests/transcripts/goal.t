The default goal is one activity of any kind a day.

  $ gongbu goal
  Goal
  any 1/day  default
  
  A day is met when all its daily goals are. To set one: gongbu goal set math 30m/day
  $ gongbu goal list --json
  {"goals":[{"goal":"any 1/day","kinds":[],"amount":1,"unit":"count","period":"day","from":null,"until":null,"default":true}],"freezes":[]}
  $ gongbu add math "SVD" -t 20m --on -2 --json >added
  $ gongbu add math "QR" -t 20m --on -1 --json >added
  $ gongbu streak --no-scan
  Today        ○ not yet
  Current      2 days  2026-11-19 – 2026-11-20
  Longest      2 days  2026-11-19 – 2026-11-20
  Days met     2 days  last on 2026-11-20 (Fri)
  Strength     10%  grows day by day; one missed day costs little
  Last 7 days  100% (2 of 2 due)

A new goal applies from today on; earlier days keep their verdicts.

  $ gongbu goal set math 30m/day
  Goal: math 30m/day, from 2026-11-21 (Sat)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  $ gongbu add math "LU" -t 20m --json >added
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ○  Sun
  
    ○  math 30m/day  20m / 30m
  
    21:00  3  math  20m  LU
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu streak --no-scan
  Today        ○ not yet
  Current      2 days  2026-11-19 – 2026-11-20
  Longest      2 days  2026-11-19 – 2026-11-20
  Days met     2 days  last on 2026-11-20 (Fri)
  Strength     10%  grows day by day; one missed day costs little
  Last 7 days  100% (2 of 2 due)
  $ gongbu check --no-scan
  Still missing today: math 30m/day (20m / 30m) · 2h 59m left · a streak of 2 days is at stake
  [1]
  $ gongbu add math "Cholesky" -t 10m
  ✓ 4 math "Cholesky" 10m — today met · streak 3 days
  $ gongbu why yesterday --no-scan
  2026-11-20 (Fri)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    2  math  20m  QR

The same goal again changes nothing; another amount replaces it from today on.

  $ gongbu goal set math '30m / day'
  Goal: math 30m/day, as before
  $ gongbu --lang ko goal set 수학 하루 30분
  목표: 수학 하루 30분 (이미 그렇게 되어 있습니다)
  $ gongbu goal set math 1h a day --from 2026-12-01
  Goal: math 1h/day, from 2026-12-01 (Tue)
    instead of math 30m/day
  $ gongbu goal
  Goal          From              Until
  math 30m/day  2026-11-21 (Sat)  2026-11-30 (Mon)
  math 1h/day   2026-12-01 (Tue)
  $ gongbu --lang ko goal
  목표             시작             마지막 날
  수학 하루 30분   2026-11-21 (토)  2026-11-30 (월)
  수학 하루 1시간  2026-12-01 (화)
  $ gongbu goal list --all
  Goal          From              Until
  math 30m/day  2026-11-21 (Sat)  2026-11-30 (Mon)
  math 1h/day   2026-12-01 (Tue)
  any 1/day                       2026-11-20 (Fri)  default
  $ gongbu goal set math 25m/day
  Goal: math 25m/day, from 2026-11-21 (Sat)
    instead of math 30m/day
    instead of math 1h/day
  $ gongbu goal
  Goal          From
  math 25m/day  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu goal set math 25m/day  (2026-11-21 21:00)
  $ gongbu undo
  Took back: gongbu goal set math 1h/day  (2026-11-21 21:00)
  $ gongbu goal
  Goal          From
  math 30m/day  2026-11-21 (Sat)

Kinds can be combined in any order; goals for other kinds are separate.

  $ gongbu goal set paper,math,paper 45m/day --json
  {"goal":{"goal":"math,paper 45m/day","kinds":["math","paper"],"amount":45,"unit":"minutes","period":"day","from":"2026-11-21","until":null},"changed":true,"ended":[],"ends_default":false}
  $ gongbu --lang ko goal set 수학,논문 하루 1시간
  목표: 수학,논문 하루 1시간, 2026-11-21 (토)부터
    이전 목표 수학,논문 하루 45분
  $ gongbu goal set commit once a day
  Goal: commit 1/day, from 2026-11-21 (Sat)
  $ gongbu goal set any 1/day
  Goal: any 1/day, from 2026-11-21 (Sat)
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ○  Sun
  
    ✓  math 30m/day       30m / 30m
    ○  math,paper 1h/day   30m / 1h
    ○  commit 1/day           0 / 1
    ✓  any 1/day              2 / 1
  
    21:00  3  math  20m  LU
    21:00  4  math  10m  Cholesky
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko check --no-scan
  오늘 아직 남은 목표: 수학,논문 하루 1시간 (30분 / 1시간), 커밋 하루 1회 (0 / 1) · 2시간 59분 남음 · 이대로 끝나면 2일 연속 기록이 끊깁니다
  [1]

Dropped from today on.

  $ gongbu goal drop math
  Removed: math 30m/day, from 2026-11-21 (Sat) on. gongbu undo brings it back.
    still in force: math,paper 1h/day, commit 1/day, any 1/day
  $ gongbu --lang ko goal drop 논문,수학 하루
  그만둠: 수학,논문 하루 1시간, 2026-11-21 (토)부터. gongbu undo로 되돌릴 수 있습니다.
    남은 목표: 커밋 하루 1회, 무엇이든 하루 1회
  $ gongbu goal drop commit --json
  {"dropped":[{"goal":"commit 1/day","kinds":["commit"],"amount":1,"unit":"count","period":"day","from":"2026-11-21","until":null}],"from":"2026-11-21","left":[{"goal":"any 1/day","kinds":[],"amount":1,"unit":"count","period":"day","from":"2026-11-21","until":null}],"restores_default":false}
  $ gongbu goal drop any --from tomorrow
  Removed: any 1/day, from 2026-11-22 (Sun) on. gongbu undo brings it back.
    No daily goal is left, so any 1/day applies again.
  $ gongbu goal --all
  Goal       From              Until
  any 1/day  2026-11-21 (Sat)  2026-11-21 (Sat)
  any 1/day                    2026-11-20 (Fri)  default
  any 1/day  2026-11-22 (Sun)                    default
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ✓ met
  Streak 3 days · longest 3 days · strength 15% · 3 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ✓  Sun
  
    21:00  3  math  20m  LU
    21:00  4  math  10m  Cholesky
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu undo
  Took back: gongbu goal rm any  (2026-11-21 21:00)
  $ gongbu undo --json
  {"command":"goal rm commit","made_at":"2026-11-21T21:00:31+09:00","restored":[],"removed":[],"kept":[]}

Weekly goals have streaks of weeks; days are judged without them.

  $ gongbu goal drop commit
  Removed: commit 1/day, from 2026-11-21 (Sat) on. gongbu undo brings it back.
    still in force: any 1/day
  Today: not yet → met · streak 2 → 3
  $ gongbu goal drop any
  Removed: any 1/day, from 2026-11-21 (Sat) on. gongbu undo brings it back.
    No daily goal is left, so any 1/day applies again.
  $ gongbu goal set paper 2/week --from 2026-11-02
  Goal: paper 2/week, from 2026-11-02 (Mon)
    each day still needs any 1/day; gongbu rest lists the exceptions
  $ gongbu add paper "Attention" --on 2026-11-03 --json >added
  $ gongbu add paper "BERT" --on 2026-11-08 --json >added
  $ gongbu add paper "GPT" --on 2026-11-10 --json >added
  $ gongbu add paper "ViT" --on 2026-11-11 --json >added
  $ gongbu add paper "ResNet" --json >added
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ✓ met
  Streak 3 days · longest 3 days · strength 25% · 7 days met
  Mon ✗  Tue ✗  Wed ✗  Thu ✓  Fri ✓  Sat ✓  Sun
  
    ✓  any 1/day     3 / 1
    ○  paper 2/week  1 / 2
  
  Weekly goals 2 weeks running · longest 2 weeks
  
    21:00  3  math   20m  LU
    21:00  4  math   10m  Cholesky
    21:00  9  paper       ResNet
  
  Next  5 ResNet · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko today --no-scan
  2026-11-21 (토)  ✓ 완료
  연속 3일 · 최장 3일 · 습관 강도 25% · 완료한 날 7일
  월 ✗  화 ✗  수 ✗  목 ✓  금 ✓  토 ✓  일
  
    ✓  무엇이든 하루 1회  3 / 1
    ○  논문 주 2회        1 / 2
  
  주간 목표 2주 연속 · 최장 2주
  
    21:00  3  수학  20분  LU
    21:00  4  수학  10분  Cholesky
    21:00  9  논문        ResNet
  
  다음  5 ResNet · 읽는 중
  
  아직 설정 전입니다. gongbu init으로 저장소를 찾으세요.
  $ gongbu week --no-scan
  Week 2026-11-16 – 2026-11-22
  
  2026-11-16 (Mon)  ✗ missed
  2026-11-17 (Tue)  ✗ missed
  2026-11-18 (Wed)  ✗ missed
  2026-11-19 (Thu)  ✓ met     1  20m  math 1
  2026-11-20 (Fri)  ✓ met     1  20m  math 1
  2026-11-21 (Sat)  ✓ met     3  30m  math 2, paper 1
  2026-11-22 (Sun)
  
  Days met        3 of 6 due  (2 of 7 in the period before)
  Longest streak  3 days  2026-11-19 – 2026-11-21
  Best day        2026-11-21 (Sat)  3 activities · 30m
  Best hour       21:00–22:00  3 activities
  
         This week          Last week
  math           4  1h 10m          0
  paper          1                  2
  total          5  1h 10m          2
  
  Papers
  5 ResNet · reading
  
    ○  paper 2/week  1 / 2
  
  Streak 3 days · longest 3 days · strength 25% · 7 days met
  Weekly goals 2 weeks running · longest 2 weeks
  Gap 2026-11-16 – 2026-11-18: 3 days missed — nothing done
  This week is still open; last week is counted whole.
  
  Next  5 ResNet · reading
  $ gongbu week -1 --no-scan --md
  ## Week 2026-11-09 – 2026-11-15
  
  |  |  |  |  |
  | --- | --- | ---: | --- |
  | 2026-11-09 (Mon) | ✗ missed |  |  |
  | 2026-11-10 (Tue) | ✓ met | 1 | paper 1 |
  | 2026-11-11 (Wed) | ✓ met | 1 | paper 1 |
  | 2026-11-12 (Thu) | ✗ missed |  |  |
  | 2026-11-13 (Fri) | ✗ missed |  |  |
  | 2026-11-14 (Sat) | ✗ missed |  |  |
  | 2026-11-15 (Sun) | ✗ missed |  |  |
  
  - **Days met**: 2 of 7 due  (2 of 6 in the period before)
  - **Longest streak**: 2 days  2026-11-10 – 2026-11-11
  - **Best day**: 2026-11-10 (Tue)  1 activity
  
  |  | 11-09 – 11-15 | 11-02 – 11-08 |
  | --- | ---: | ---: |
  | paper | 2 | 2 |
  | total | 2 | 2 |
  
  | Papers |
  | --- |
  | **3** GPT · reading |
  | **4** ViT · reading |
  
  |  |  |  |
  | --- | --- | ---: |
  | ✓ | paper 2/week | 2 / 2 |
  
  **Streak 3 days** · longest 3 days · strength 25% · 7 days met\
  Weekly goals 2 weeks running · longest 2 weeks\
  Gap 2026-11-09 (Mon): 1 day missed — nothing done\
  Gap 2026-11-12 – 2026-11-15: 4 days missed — nothing done
  $ gongbu add paper "DDPM" --json >added
  $ gongbu today --no-scan --json
  {"day":"2026-11-21","verdict":"met","rest":false,"goals":[{"goal":"any 1/day","done":4,"target":1,"met":true}],"streak":{"current":3,"longest":3,"without_freezes":{"current":3,"longest":3}},"strength":0.253,"frozen_yesterday":false,"freeze_covers_today":false,"minutes_left":179,"activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:06+09:00","kind":"math","subject":"LU","minutes":20,"source":"manual","id":3,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:10+09:00","kind":"math","subject":"Cholesky","minutes":10,"source":"manual","id":4,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:44+09:00","kind":"paper","subject":"ResNet","minutes":null,"source":"manual","id":9,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:49+09:00","kind":"paper","subject":"DDPM","minutes":null,"source":"manual","id":10,"uuid":"$UUID","note":"","topics":[],"part":false}],"timer":null,"next":{"paper":{"id":6,"title":"DDPM","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-21","minutes":null,"code":[]},"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[{"goal":"paper 2/week","done":2,"target":2,"met":true}],"streak":{"current":3,"longest":3}}}
  $ gongbu goal drop paper day
  gongbu: there is no goal for 'paper' to remove — gongbu goal lists them
  [2]
  $ gongbu --lang ko goal drop 논문 주
  그만둠: 논문 주 2회, 2026-11-21 (토)부터. gongbu undo로 되돌릴 수 있습니다.

Invalid input changes nothing.

  $ gongbu goal set
  gongbu: KINDS is missing — for example: gongbu goal set commit 1/day; more: gongbu goal set --help
  [2]
  $ gongbu goal set math
  gongbu: AMOUNT is missing — for example: gongbu goal set commit 1/day; more: gongbu goal set --help
  [2]
  $ gongbu goal set math 0/day
  gongbu: '0/day' asks for nothing: a goal is at least 1 or 1m
  [2]
  $ gongbu goal set math 0m/day
  gongbu: '0m/day' asks for nothing: a goal is at least 1 or 1m
  [2]
  $ gongbu goal set math 24h/day
  Goal: math 24h/day, from 2026-11-21 (Sat)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  Today: met → not yet · streak 3 → 2
  $ gongbu goal set math 90m/day
  Goal: math 1h30m/day, from 2026-11-21 (Sat)
    instead of math 24h/day
  $ gongbu goal set math 24h1m/day
  gongbu: '24h1m/day' is more than the 24 hours of a day
  [2]
  $ gongbu --lang ko goal set 수학 하루 25시간
  gongbu: '하루 25시간': 하루 24시간을 넘습니다
  [2]
  $ gongbu goal set math 169h/week
  gongbu: '169h/week' is more than the 168 hours of a week
  [2]
  $ gongbu goal set math 1001/day
  gongbu: '1001/day' is too much: the maximum is 1000
  [2]
  $ gongbu goal set math 30m
  gongbu: '30m' is ambiguous: 30m/day or 30m/week? — write one of the two
  [2]
  $ gongbu goal set math 30m/month
  gongbu: '30m/month' is not a goal — write a number or a time, and how often: 1/day, 30m/day, 2/week
  [2]
  $ gongbu --lang ko goal set 수학 하루 많이
  gongbu: '하루 많이': 목표량이 아닙니다 — 횟수나 시간을 기간과 함께 쓰세요: 하루 1회, 하루 30분, 주 2회, 30m/day
  [2]
  $ gongbu goal set mth 30m/day
  gongbu: unknown kind 'mth' — did you mean math? kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu goal set math, 30m/day
  gongbu: unknown kind '' — kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu goal set any,math 1/day
  gongbu: 'any,math': any means every kind and stands alone
  [2]
  $ gongbu goal set commit 30m/day
  gongbu: commits have no duration — count them: gongbu goal set commit 1/day
  [2]
  $ gongbu --lang ko goal set 커밋 하루 30분
  gongbu: 커밋에는 걸린 시간이 없습니다 — 횟수로 정하세요: gongbu goal set 커밋 하루 1회
  [2]
  $ gongbu goal set math 1/day --from someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu goal drop any
  gongbu: there is no goal for 'any' to remove — any 1/day is the default on days without a daily goal; for days off: gongbu rest --help
  [2]
  $ gongbu --lang ko goal drop any
  gongbu: 'any': 그만둘 목표가 없습니다 — 하루 목표가 없는 날에는 '무엇이든 하루 1회'가 자동으로 적용됩니다. 쉬는 날은 gongbu rest --help를 보세요
  [2]
  $ gongbu goal drop math month
  gongbu: 'month' is not a period — write day or week
  [2]
  $ gongbu goal sett math 1/day
  gongbu: unknown command 'goal sett' — did you mean goal set?
  [2]
  $ gongbu goal --md
  | Goal | From |
  | --- | --- |
  | **math 1h30m/day** | 2026-11-21 (Sat) |
