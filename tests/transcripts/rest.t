No rests.

  $ gongbu rest
  No rest: every day counts. For example: gongbu rest weekdays sat,sun
  $ gongbu --lang ko rest
  쉬는 날이 없습니다. 정하려면, 예: gongbu rest weekdays 토,일
  $ gongbu rest --json
  {"rests":[],"holidays":[]}

Weekly rests apply from today (a Saturday) on: the weekend before stays missed.

  $ gongbu add math "SVD" --on 2026-11-13 --json >added
  $ for day in 16 17 18 19 20; do gongbu add math "QR" --on 2026-11-$day --json >added; done
  $ gongbu rest weekdays sat,sun
  Rest: Sat, Sun, from 2026-11-21 (Sat)
  Today: not yet → rest day
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ~ rest day
  Streak 5 days · longest 5 days · strength 27% · 6 days met
  Mon ✓  Tue ✓  Wed ✓  Thu ✓  Fri ✓  Sat ~  Sun
  
  Nothing yet today.
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu check --no-scan
  $ gongbu gaps --no-scan
  From              To                Missed
  2026-11-14 (Sat)  2026-11-15 (Sun)  2 days
  $ gongbu rest weekdays 주말
  Rest: Sat, Sun, from 2026-11-21 (Sat), as before
  $ gongbu --lang ko rest weekdays 토 일 --json
  {"change":"same","rest":{"id":1,"from":"2026-11-21","until":null,"weekdays":["sat","sun"],"why":""},"added":[]}

Other weekdays replace them; earlier days keep the old ones.

  $ export GONGBU_NOW=2026-11-29T12:00:00+09:00
  $ gongbu rest weekdays sun --from mon
  Rest: Sun, from 2026-11-30 (Mon)
  $ gongbu --lang ko rest weekdays 일요일,수
  쉬는 날: 수, 일, 2026-11-29 (일)부터
  $ gongbu rest
  No.  Rest
    3  Wed, Sun, from 2026-11-29 (Sun)
  $ gongbu rest list --all
  No.  Rest
    1  Sat, Sun, 2026-11-21 – 2026-11-28
    3  Wed, Sun, from 2026-11-29 (Sun)
  $ gongbu why 2026-11-22 --no-scan
  2026-11-22 (Sun)  ~ rest day
  Nothing was due and nothing was done: the streak continues.
  
  Rest
  
    Sat, Sun, 2026-11-21 – 2026-11-28
  $ gongbu rest weekdays none
  No weekday of rest from 2026-11-29 (Sun) on.
  Today: rest day → not yet
  $ gongbu rest weekdays none
  No weekday of rest from 2026-11-29 (Sun) on.
  $ gongbu rest
  No upcoming rest; 1 past one: gongbu rest --all
  $ gongbu undo
  Took back: gongbu rest weekdays  (2026-11-29 12:00)
  $ gongbu --lang ko rest --json
  {"rests":[{"id":3,"from":"2026-11-29","until":null,"weekdays":["wed","sun"],"why":""}],"holidays":[]}

Days and ranges; a date without a year is the next one.

  $ gongbu rest add 12-24..12-31 --why 휴가
  Rest: 2026-12-24 – 2026-12-31 (휴가)
  $ gongbu rest add today
  Rest: 2026-11-29 (Sun)
  $ gongbu --lang ko rest add 어제 --why 감기
  쉬는 날: 2026-11-28 (토) (감기)
  $ gongbu rest add '1월 1일 ~ 1월 3일' --json
  {"change":"set","rest":{"id":7,"from":"2027-01-01","until":"2027-01-03","weekdays":["mon","tue","wed","thu","fri","sat","sun"],"why":""},"added":[]}
  $ gongbu rest
  No.  Rest                             Why
    3  Wed, Sun, from 2026-11-29 (Sun)
    4  2026-12-24 – 2026-12-31          휴가
    5  2026-11-29 (Sun)
    7  2027-01-01 – 2027-01-03
  $ gongbu --lang ko rest
  번호  쉬는 날                      이유
     3  수, 일, 2026-11-29 (일)부터
     4  2026-12-24 ~ 2026-12-31      휴가
     5  2026-11-29 (일)
     7  2027-01-01 ~ 2027-01-03

A removed rest ends today; its past days stay until it is removed again.

  $ export GONGBU_NOW=2026-12-26T12:00:00+09:00
  $ gongbu rest rm 4
  Ended yesterday: 2026-12-24 – 2026-12-31 (휴가). gongbu undo reverts this.
  Today: rest day → not yet
  $ gongbu --lang ko rest rm '#5'
  지움: 2026-11-29 (일). gongbu undo로 되돌릴 수 있습니다.
  $ gongbu rest rm 7 --json
  {"change":"removed","rest":{"id":7,"from":"2027-01-01","until":"2027-01-03","weekdays":["mon","tue","wed","thu","fri","sat","sun"],"why":""},"added":[]}
  $ gongbu rest
  No.  Rest
    3  Wed, Sun, from 2026-11-29 (Sun)
  $ gongbu rest --all
  No.  Rest                               Why
    1  Sat, Sun, 2026-11-21 – 2026-11-28
    3  Wed, Sun, from 2026-11-29 (Sun)
    4  2026-12-24 – 2026-12-25            휴가
    6  2026-11-28 (Sat)                   감기
  $ gongbu why 2026-12-25 --no-scan
  2026-12-25 (Fri)  ~ rest day
  Nothing was due and nothing was done: the streak continues.
  
  Rest
  
    2026-12-24 – 2026-12-25  휴가
  $ gongbu rest rm 4
  Removed: 2026-12-24 – 2026-12-25 (휴가). gongbu undo brings it back.
  Past days changed: 2 rest day → missed · to take it back: gongbu undo
  $ gongbu why 2026-12-25 --no-scan
  2026-12-25 (Fri)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko undo
  되돌림: gongbu rest rm  (2026-12-26 12:00)
  $ gongbu undo
  Took back: gongbu rest rm  (2026-12-26 12:00)
  $ gongbu undo --json
  {"command":"rest rm","made_at":"2026-12-26T12:00:01+09:00","restored":[],"removed":[],"kept":[]}
  $ gongbu rest --all --md
  | No. | Rest | Why |
  | ---: | --- | --- |
  | **1** | Sat, Sun, 2026-11-21 – 2026-11-28 |  |
  | **3** | Wed, Sun, from 2026-11-29 (Sun) |  |
  | **4** | 2026-12-24 – 2026-12-25 | 휴가 |
  | **5** | 2026-11-29 (Sun) |  |
  | **6** | 2026-11-28 (Sat) | 감기 |
  | **7** | 2027-01-01 – 2027-01-03 |  |

Invalid input changes nothing.

  $ gongbu rest add 2026-12-31..2027-01-05
  Rest: 2026-12-31 – 2027-01-05, merged with overlapping rests; new: 2026-12-31 (Thu), 2027-01-04 – 2027-01-05
  $ gongbu --lang ko rest add 2026-12-20..2027-01-10
  쉬는 날: 2026-12-20 ~ 2027-01-10 (휴가) (겹치는 기간과 합쳤습니다. 새로 쉬는 날: 2026-12-20 ~ 2026-12-23, 2026-12-26 ~ 2026-12-30, 2027-01-06 ~ 2027-01-10)
  오늘: 아직 → 쉬는 날
  지난 날을 다시 판정했습니다: 놓침 → 쉬는 날 2일 · 되돌리려면: gongbu undo
  $ gongbu rest add 2027-03-05..2027-03-01
  gongbu: 2027-03-05 is later than 2027-03-01
  [2]
  $ gongbu rest add 11-28..11-26
  gongbu: 2026-11-28 is later than 2026-11-26
  [2]
  $ gongbu rest add someday
  gongbu: 'someday' is neither a day nor a range of days — write it as today, 2026-12-25 or 2026-12-24..2026-12-31
  [2]
  $ gongbu rest add 2027-02-29
  gongbu: '2027-02-29' is neither a day nor a range of days — write it as today, 2026-12-25 or 2026-12-24..2026-12-31
  [2]
  $ gongbu --lang ko rest add 언젠가
  gongbu: '언젠가': 날짜나 기간이 아닙니다 — 오늘, 2026-12-25, 2026-12-24..2026-12-31처럼 쓰세요
  [2]
  $ gongbu rest add
  gongbu: DAYS is missing — for example: gongbu rest add today --why "a cold"; more: gongbu rest add --help
  [2]
  $ gongbu rest weekdays someday
  gongbu: 'someday' is not a list of weekdays — write sat,sun, weekend, or none
  [2]
  $ gongbu --lang ko rest weekdays 토요
  gongbu: '토요': 요일이 아닙니다 — 토,일이나 주말처럼 쓰세요. 없애려면 없음
  [2]
  $ gongbu rest weekdays
  gongbu: WEEKDAYS is missing — for example: gongbu rest weekdays sat,sun; more: gongbu rest weekdays --help
  [2]
  $ gongbu rest weekdays sat --from never
  gongbu: 'never' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu rest rm 77
  gongbu: there is no rest 77 — gongbu rest shows the numbers
  [2]
  $ gongbu rest rm one
  gongbu: 'one' is not the number of a rest — gongbu rest shows the numbers
  [2]
  $ gongbu --lang ko rest rm 77
  gongbu: 77번 쉬는 날이 없습니다 — 번호는 gongbu rest에 나옵니다
  [2]
  $ gongbu rest
  No.  Rest                             Why
    3  Wed, Sun, from 2026-11-29 (Sun)
    4  2026-12-20 – 2027-01-10          휴가

The days and the reason of a rest can be changed; what it overlaps now becomes part of it.

  $ gongbu rest add 2027-02-01..2027-02-03 --why trip
  Rest: 2027-02-01 – 2027-02-03 (trip)
  $ gongbu rest add 2027-02-10
  Rest: 2027-02-10 (Wed)
  $ gongbu rest edit 9 2027-02-02..2027-02-05
  Rest: 2027-02-01 – 2027-02-05 (trip), merged with overlapping rests; new: 2027-02-04 – 2027-02-05
  $ gongbu --lang ko rest edit 9 --why "출장 여행"
  쉬는 날: 2027-02-01 ~ 2027-02-05 (출장 여행)
  $ gongbu rest edit 9 --why "출장 여행"
  Rest: 2027-02-01 – 2027-02-05 (출장 여행), as before
  $ gongbu rest edit 9 2027-02-04..2027-02-12 --why "" --json
  {"change":"set","rest":{"id":9,"from":"2027-02-04","until":"2027-02-12","weekdays":["mon","tue","wed","thu","fri","sat","sun"],"why":""},"added":[]}
  $ gongbu rest list
  No.  Rest                             Why
    3  Wed, Sun, from 2026-11-29 (Sun)
    4  2026-12-20 – 2027-01-10          휴가
    9  2027-02-04 – 2027-02-12
  $ gongbu undo
  Took back: gongbu rest edit  (2026-12-26 12:00)
  $ gongbu rest list
  No.  Rest                             Why
    3  Wed, Sun, from 2026-11-29 (Sun)
    4  2026-12-20 – 2027-01-10          휴가
    9  2027-02-01 – 2027-02-05          출장 여행
  $ gongbu rest edit 9
  gongbu: nothing to change: give the days or --why
  [2]
  $ gongbu rest edit 3 2027-02-02
  gongbu: rest 3 is of weekdays — gongbu rest weekdays changes them
  [2]
  $ gongbu --lang ko rest edit 77 2027-02-02
  gongbu: 77번 쉬는 날이 없습니다 — 번호는 gongbu rest에 나옵니다
  [2]
  $ gongbu rest edit 9 2027-02-05..2027-02-01
  gongbu: 2027-02-05 is later than 2027-02-01
  [2]
  $ gongbu rest edit --help
  gongbu rest edit NUMBER [DAYS…] [OPTION]…
  
  change the days or the reason of a rest
  
  Options
  
    NUMBER        its number, as gongbu rest shows it
    DAYS          the new days; default: they stay
    --why TEXT    what for
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest edit 2 12-24..12-28      # other days
    gongbu rest edit 2 --why "a trip"    # the days stay
    gongbu rest edit 2 --why ""          # without a reason
