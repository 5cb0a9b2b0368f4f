Ambiguous input is asked about. Without a terminal it is an error that shows both spellings and changes
nothing.

  $ gongbu goal set math 10/day
  Goal: math 10/day, from 2026-11-21 (Sat)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  $ gongbu goal set math 11/day
  gongbu: '11/day' is ambiguous: 11m/day or 11x/day? — write one of the two
  [2]
  $ gongbu goal set math 20/week
  Goal: math 20/week, from 2026-11-21 (Sat)
  $ gongbu goal set math 21/week
  gongbu: '21/week' is ambiguous: 21m/week or 21x/week? — write one of the two
  [2]
  $ gongbu goal set math 30m
  gongbu: '30m' is ambiguous: 30m/day or 30m/week? — write one of the two
  [2]
  $ gongbu --lang ko goal set 수학 30분
  gongbu: '30분': 하루 30분인지 주 30분인지 알 수 없습니다 — 둘 중 하나로 쓰세요
  [2]
  $ gongbu --lang ko goal set 수학 주 150
  gongbu: '주 150': 주 150분인지 주 150회인지 알 수 없습니다 — 둘 중 하나로 쓰세요
  [2]
  $ gongbu goal set commit 15/day
  Goal: commit 15/day, from 2026-11-21 (Sat)
  $ gongbu add math QR -t 2
  gongbu: '2' is ambiguous: 2m or 2h? — write one of the two
  [2]
  $ gongbu add math QR -t 10
  ✓ 1 math "QR" 10m — today not yet · streak 0 days
  $ gongbu --lang ko edit 1 -t 2
  gongbu: '2': 2분인지 2시간인지 알 수 없습니다 — 둘 중 하나로 쓰세요
  [2]
  $ gongbu edit 1 -t 2m
  ✓ 1 math "QR" 2m — today not yet · streak 0 days
  $ gongbu later Jensen
  For later: 1 "Jensen"
  $ gongbu later done 1 -t 1
  gongbu: '1' is ambiguous: 1m or 1h? — write one of the two
  [2]
  $ gongbu start math LU
  Started: math "LU" since 2026-11-21 (Sat) 21:00 (0m)
  $ gongbu stop -t 3
  gongbu: '3' is ambiguous: 3m or 3h? — write one of the two
  [2]
  $ gongbu stop -t 3h
  ✓ 2 math "LU" 3h — today not yet · streak 0 days
  $ gongbu rest add 3-4
  gongbu: '3-4' is ambiguous: 2027-03-04 or 2026-12-03..2026-12-04? — write one of the two
  [2]
  $ gongbu --lang ko rest add 3-4
  gongbu: '3-4': 2027-03-04인지 2026-12-03..2026-12-04인지 알 수 없습니다 — 둘 중 하나로 쓰세요
  [2]
  $ gongbu rest add 03-04
  Rest: 2027-03-04 (Thu)
  $ gongbu rest add 2026-12-03..2026-12-04
  Rest: 2026-12-03 – 2026-12-04
  $ gongbu rest add 4-3
  Rest: 2027-04-03 (Sat)
  $ gongbu goal
  Goal           From
  math 10/day    2026-11-21 (Sat)
  math 20/week   2026-11-21 (Sat)
  commit 15/day  2026-11-21 (Sat)

A terminal can answer by number, by the spelling or by the unit.

  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'; }
  > echo 1 | terminal goal set math 30/day; cat asked; echo
  > echo 2 | terminal goal set math 40/day
  > echo 번 | terminal --lang ko goal set 수학 하루 50; cat asked; echo
  > echo 45m/day | terminal goal set math 30/day
  > echo day | terminal goal set math 20m
  > printf '1\n1\n' | terminal goal set math 25; cat asked; echo
  > echo 60/day | terminal goal set math 30/day; cat asked; echo
  > echo | terminal goal set math 30/day; cat asked; echo
  > echo 2 | terminal add math SVD -t 2; cat asked; echo
  > echo 1 | terminal --lang ko add 수학 SVD -t 2; cat asked; echo
  > echo 90m | terminal add math SVD -t 2
  > echo 2 | terminal rest add 5-6; cat asked; echo
  > terminal goal set math 30/day </dev/null; cat asked
  Goal: math 30m/day, from 2026-11-21 (Sat)
    instead of math 10/day
  '30/day': 1) 30m/day or 2) 30x/day? 
  Goal: math 40/day, from 2026-11-21 (Sat)
    instead of math 30m/day
  목표: 수학 하루 50회, 2026-11-21 (토)부터
    이전 목표 수학 하루 40회
  '하루 50': 1) 하루 50분 2) 하루 50회 중 어느 것인가요? 
  Goal: math 45m/day, from 2026-11-21 (Sat)
    instead of math 50/day
  Goal: math 20m/day, from 2026-11-21 (Sat)
    instead of math 45m/day
  Goal: math 25m/day, from 2026-11-21 (Sat)
    instead of math 20m/day
  '25': 1) 25/day or 2) 25/week? '25/day': 1) 25m/day or 2) 25x/day? 
  '30/day': 1) 30m/day or 2) 30x/day? '60/day': 1) 60m/day or 2) 60x/day? 
  gongbu: no answer; nothing was changed
  
  '30/day': 1) 30m/day or 2) 30x/day? gongbu: '30/day' is ambiguous: 30m/day or 30x/day? — write one of the two
  
  ✓ 3 math "SVD" 2h — today not yet · streak 0 days
  '2': 1) 2m or 2) 2h? 
  ✓ 4 수학 "SVD" 2분 — 오늘 아직 · 연속 0일
  '2': 1) 2분 2) 2시간 중 어느 것인가요? 
  ✓ 5 math "SVD" 1h 30m — today not yet · streak 0 days
  Rest: 2026-12-05 – 2026-12-06
  '5-6': 1) 2027-05-06 or 2) 2026-12-05..2026-12-06? 
  '30/day': 1) 30m/day or 2) 30x/day? 
  gongbu: no answer; nothing was changed
  $ echo 1 | script --quiet --return --echo never --command "gongbu add math SVD -t 2 --json" /dev/null
  gongbu: '2' is ambiguous: 2m or 2h? — write one of the two\x0d (esc)
  [2]
