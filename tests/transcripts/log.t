Commits and entries of the last seven days, by day, the newest last.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ gongbu log --no-scan
  Nothing is recorded yet. To record study: gongbu add math "SVD" -t 30m; to count commits: gongbu init
  $ gongbu --lang ko log --no-scan
  아직 기록이 없습니다. 공부를 기록하려면: gongbu add 수학 "SVD" -t 30분, 커밋을 집계하려면: gongbu init
  $ git init --quiet code/attention
  $ cd code/attention
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m '어텐션 구현'
  $ git commit --quiet --allow-empty -m 'Nothing at all'
  $ export GIT_AUTHOR_DATE=2026-11-10T09:00:00+09:00
  $ echo 'softmax' >>model.py
  $ git commit --quiet -a -m 'Scale the scores'
  $ unset GIT_AUTHOR_DATE
  $ cd
  $ gongbu add paper "Attention is all you need" -t 45m --on 2026-11-19 --no-scan
  ✓ 1 paper "Attention is all you need" 45m — 2026-11-19 (Thu) met · streak 0 days
  Past days changed: 1 before tracking → met, 1 before tracking → missed · to take it back: gongbu undo
  $ gongbu add math "Softmax, numerically" -t 1h15m --on 2026-11-19 --note "subtract the maximum" --no-scan
  ✓ 2 math "Softmax, numerically" 1h 15m — 2026-11-19 (Thu) met · streak 0 days
  $ gongbu add paper "어텐션 다시" --on 2026-11-01 --no-scan
  ✓ 3 paper "어텐션 다시" — 2026-11-01 (Sun) met · streak 0 days
  Past days changed: 1 before tracking → met, 17 before tracking → missed · to take it back: gongbu undo

The log scans first; commits that do not count are shown on request.

  $ gongbu log
  2026-11-19 (Thu)  2h
                 1  paper                 45m  Attention is all you need
                 2  math               1h 15m  Softmax, numerically  subtract the…
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention          어텐션 구현
  $ gongbu --lang ko log
  2026-11-19 (목)  2시간
                 1  논문                   45분  Attention is all you need
                 2  수학             1시간 15분  Softmax, numerically  subtract…
  
  2026-11-21 (토)
    21:00  4967756  커밋  attention              어텐션 구현
  $ gongbu log --dropped --from today
  2026-11-21 (Sat)
    21:00  4967756  commit  attention  +1 −0  어텐션 구현
    21:00  90cfb82  commit  attention  +0 −0  (changes nothing)  Nothing at all
  $ gongbu --lang ko log --dropped --from 오늘
  2026-11-21 (토)
    21:00  4967756  커밋  attention  +1 −0  어텐션 구현
    21:00  90cfb82  커밋  attention  +0 −0  (바뀐 내용 없음)  Nothing at all
  $ gongbu log --md --from 2026-11-19 --to 2026-11-19
  ### 2026-11-19 (Thu)  2h
  
  |  |  |  |  |
  | ---: | --- | ---: | --- |
  | 1 | paper | 45m | Attention is all you need |
  | 2 | math | 1h 15m | Softmax, numerically  subtract the maximum |

Ranges: from a day to today, from the beginning to a day, everything, the newest.

  $ gongbu log --from 2026-11-10 --to 2026-11-19
  2026-11-10 (Tue)
    09:00  34bd8c6  commit  attention          Scale the scores
  
  2026-11-19 (Thu)  2h
                 1  paper                 45m  Attention is all you need
                 2  math               1h 15m  Softmax, numerically  subtract the…
  $ gongbu log --to 2026-11-10
  2026-11-01 (Sun)
                 3  paper              어텐션 다시
  
  2026-11-10 (Tue)
    09:00  34bd8c6  commit  attention  Scale the scores
  $ gongbu log --all
  2026-11-01 (Sun)
                 3  paper                      어텐션 다시
  
  2026-11-10 (Tue)
    09:00  34bd8c6  commit  attention          Scale the scores
  
  2026-11-19 (Thu)  2h
                 1  paper                 45m  Attention is all you need
                 2  math               1h 15m  Softmax, numerically  subtract the…
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention          어텐션 구현
  $ gongbu log -n 2
  2026-11-19 (Thu)  1h 15m
                 2  math               1h 15m  Softmax, numerically  subtract the…
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention          어텐션 구현

Filters.

  $ gongbu log --all --kind paper
  2026-11-01 (Sun)
    3  paper       어텐션 다시
  
  2026-11-19 (Thu)  45m
    1  paper  45m  Attention is all you need
  $ gongbu log --all --kind 커밋 --kind 수학
  2026-11-10 (Tue)
    09:00  34bd8c6  commit  attention          Scale the scores
  
  2026-11-19 (Thu)  1h 15m
                 2  math               1h 15m  Softmax, numerically  subtract the…
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention          어텐션 구현
  $ gongbu log --all --repo ATTEN
  2026-11-10 (Tue)
    09:00  34bd8c6  commit  attention  Scale the scores
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention  어텐션 구현
  $ gongbu log --all --grep ATTENTION
  2026-11-19 (Thu)  45m
    1  paper  45m  Attention is all you need
  $ gongbu log --all --grep 어텐션
  2026-11-01 (Sun)
                 3  paper              어텐션 다시
  
  2026-11-21 (Sat)
    21:00  4967756  commit  attention  어텐션 구현
  $ gongbu log --grep maximum
  2026-11-19 (Thu)  1h 15m
    2  math  1h 15m  Softmax, numerically  subtract the maximum
  $ gongbu log --all --grep "not there"
  Nothing found.
  $ gongbu log --grep "not there"
  Nothing found from 2026-11-15 to 2026-11-21; gongbu log --all looks at every day.
  $ gongbu --lang ko log --grep "없는 말"
  2026-11-15부터 2026-11-21까지는 찾은 것이 없습니다. 모든 날은 gongbu log --all로 봅니다.

For scripts: one object, oldest first, unless a range is given.

  $ gongbu log --json
  {"from":null,"to":"2026-11-21","activities":[{"day":"2026-11-01","at":null,"kind":"paper","subject":"어텐션 다시","minutes":null,"source":"manual","id":3,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-10","at":"2026-11-10T09:00:00+09:00","kind":"commit","subject":"Scale the scores","minutes":null,"source":"git","repo":"attention","device":null,"oid":"34bd8c6f72d3c936e94e9515134b614faa689d5c","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"Scale the scores","rule":null},{"day":"2026-11-19","at":null,"kind":"paper","subject":"Attention is all you need","minutes":45,"source":"manual","id":1,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-19","at":null,"kind":"math","subject":"Softmax, numerically","minutes":75,"source":"manual","id":2,"uuid":"$UUID","note":"subtract the maximum","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:07+09:00","kind":"commit","subject":"어텐션 구현","minutes":null,"source":"git","repo":"attention","device":null,"oid":"4967756afb172eb5e832a01e448885b34c9beb25","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"어텐션 구현","rule":null}]}
  $ gongbu log --json --from today --dropped --kind commit
  {"from":"2026-11-21","to":"2026-11-21","activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:07+09:00","kind":"commit","subject":"어텐션 구현","minutes":null,"source":"git","repo":"attention","device":null,"oid":"4967756afb172eb5e832a01e448885b34c9beb25","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"어텐션 구현","rule":null},{"day":"2026-11-21","at":"2026-11-21T21:00:08+09:00","kind":"commit","subject":"Nothing at all","minutes":null,"source":"git","repo":"attention","device":null,"oid":"90cfb8270ed5f67e38a6807cf85a33b25ef5f035","email":"me@example.com","counted":false,"reason":"empty","size":{"files":0,"added":0,"removed":0},"message":"Nothing at all","rule":null}]}
  $ gongbu log --json --to 2026-10-01
  {"from":null,"to":"2026-10-01","activities":[]}

Invalid input.

  $ gongbu log --from 2026-11-20 --to 2026-11-19
  gongbu: 2026-11-20 is later than 2026-11-19
  [2]
  $ gongbu --lang ko log --from 오늘 --to 어제
  gongbu: 2026-11-21: 2026-11-20보다 늦은 날짜입니다
  [2]
  $ gongbu log --from tomorrow
  gongbu: 2026-11-22 is later than 2026-11-21
  [2]
  $ gongbu log --from whenever
  gongbu: 'whenever' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu log --kind papers
  gongbu: unknown kind 'papers' — did you mean paper? kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu log --kind prml
  gongbu: unknown kind 'prml' — kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu log --all --from today
  gongbu: --all and --from cannot be used together — see gongbu log --help
  [2]
  $ gongbu log -n 0
  gongbu: --number takes a whole number from 1 to 1000000, not '0' — see gongbu log --help
  [2]
  $ gongbu log -n -3
  gongbu: --number takes a whole number from 1 to 1000000, not '-3' — see gongbu log --help
  [2]
  $ gongbu log extra
  gongbu: 'extra' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
