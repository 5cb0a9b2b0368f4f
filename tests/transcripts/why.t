Without any record.

  $ gongbu why
  2026-11-21 (Sat)  ○ not yet
  The day is still open: it cannot break the streak yet.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko why
  2026-11-21 (토)  ○ 아직
  아직 끝나지 않은 날입니다. 끝나기 전에는 연속 기록이 끊기지 않습니다.
  
  목표
  
    ○  무엇이든 하루 1회  0 / 1
  $ gongbu why yesterday
  2026-11-20 (Fri)  - before tracking
  Tracking has not begun: no activity has counted yet.
  $ gongbu --lang ko why 어제
  2026-11-20 (금)  - 판정 시작 전
  아직 집계한 활동이 없어 판정이 시작되지 않았습니다.

A repository with counted and uncounted commits.

  $ mkdir -p .config/gongbu code
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/attention
  $ cd code/attention
  $ export GIT_AUTHOR_DATE=2026-11-19T23:50:00+09:00
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m '어텐션 구현'
  $ export GIT_AUTHOR_DATE=2026-11-19T14:58:00Z
  $ git commit --quiet --allow-empty -m 'Nothing at all'
  $ git -c user.email=old@example.com commit --quiet --allow-empty -m 'From the old laptop'
  $ git checkout --quiet -b side HEAD~1
  $ git -c user.name=You -c user.email=you@example.com commit --quiet --allow-empty -m 'Not mine'
  $ git checkout --quiet main
  $ git merge --quiet --no-ff -m 'Merge side' side
  $ export GIT_AUTHOR_DATE=2026-11-25T09:00:00+09:00
  $ echo softmax >>model.py
  $ git commit --quiet -a -m 'From a clock that is ahead'
  $ cd
  $ gongbu add paper "Attention is all you need" -t 45m --on 11-19 --note "읽음" --json >added
  $ gongbu why 11-19
  2026-11-19 (Thu)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  2 / 1
  
  Counted
  
                 1  paper                45m  Attention is all you need  읽음
    23:50  67a8a5a  commit  attention  +1 −0  어텐션 구현
  
  Not counted — merge commit
  
    23:58  6f7d26d  commit  attention  +0 −0  Merge side
  
  Not counted — changes nothing
  
    23:58  0989071  commit  attention  +0 −0  Nothing at all
  
  Not counted — your name, but an address that is not yours
  
    23:58  41cf0de  commit  attention  +0 −0  From the old laptop  old@example.com
  $ gongbu --lang ko why 11-19
  2026-11-19 (목)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  2 / 1
  
  집계한 활동
  
                 1  논문              45분  Attention is all you need  읽음
    23:50  67a8a5a  커밋  attention  +1 −0  어텐션 구현
  
  집계 제외 — 병합 커밋
  
    23:58  6f7d26d  커밋  attention  +0 −0  Merge side
  
  집계 제외 — 바뀐 내용 없음
  
    23:58  0989071  커밋  attention  +0 −0  Nothing at all
  
  집계 제외 — 이름은 같지만 등록하지 않은 주소
  
    23:58  41cf0de  커밋  attention  +0 −0  From the old laptop  old@example.com
  $ gongbu why 11-19 --json
  {"day":"2026-11-19","verdict":"met","goals":[{"goal":"any 1/day","done":2,"target":1,"met":true}],"counted":[{"day":"2026-11-19","at":null,"kind":"paper","subject":"Attention is all you need","minutes":45,"source":"manual","id":1,"uuid":"$UUID","note":"읽음","topics":[],"part":false},{"day":"2026-11-19","at":"2026-11-19T23:50:00+09:00","kind":"commit","subject":"어텐션 구현","minutes":null,"source":"git","repo":"attention","device":null,"oid":"67a8a5ab67bae71b2c393045d9e04f833afccd78","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"어텐션 구현","rule":null}],"not_counted":[{"day":"2026-11-19","at":"2026-11-19T23:58:00+09:00","kind":"commit","subject":"From the old laptop","minutes":null,"source":"git","repo":"attention","device":null,"oid":"41cf0debe5058d5c7d36d71f8592c09581699a3d","email":"old@example.com","counted":false,"reason":"unknown_address","size":{"files":0,"added":0,"removed":0},"message":"From the old laptop","rule":null},{"day":"2026-11-19","at":"2026-11-19T23:58:00+09:00","kind":"commit","subject":"Merge side","minutes":null,"source":"git","repo":"attention","device":null,"oid":"6f7d26d308f4af48a83bddbea824298fa70f4559","email":"me@example.com","counted":false,"reason":"merge","size":{"files":0,"added":0,"removed":0},"message":"Merge side","rule":null},{"day":"2026-11-19","at":"2026-11-19T23:58:00+09:00","kind":"commit","subject":"Nothing at all","minutes":null,"source":"git","repo":"attention","device":null,"oid":"0989071947ebc007116b09fe18ff5434d28ad8ca","email":"me@example.com","counted":false,"reason":"empty","size":{"files":0,"added":0,"removed":0},"message":"Nothing at all","rule":null}],"rests":[],"policy":{"since":null,"count_merges":false,"count_empty":false,"min_lines":0,"never_paths":[],"bots":[],"repositories":[],"kinds":[],"built_in_kinds":true},"warnings":[]}

An amended commit counts once.

  $ export GIT_AUTHOR_DATE=2026-11-21T20:00:00+09:00
  $ cd code/attention
  $ echo scale >>model.py
  $ git commit --quiet -a -m 'Scale the scores'
  $ gongbu scan | head -2
  1 repository
  1 new commit, 3 in all
  $ git commit --quiet --amend -m 'Scale the scores by the square root'
  $ cd
  $ gongbu why
  2026-11-21 (Sat)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    20:00  0db3abd  commit  attention  +1 −0  Scale the scores by the square root
  
  Not counted — no longer there; another commit has its author time
  
    20:00  e292161  commit  attention  +1 −0  Scale the scores
  $ gongbu --lang ko why
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  1 / 1
  
  집계한 활동
  
    20:00  0db3abd  커밋  attention  +1 −0  Scale the scores by the square root
  
  집계 제외 — 이제 없고, author date가 같은 다른 커밋이 있음
  
    20:00  e292161  커밋  attention  +1 −0  Scale the scores

A missed day, days before tracking, a future day.

  $ gongbu why yesterday
  2026-11-20 (Fri)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko why 어제
  2026-11-20 (금)  ✗ 놓침
  그날은 집계할 기록이 없고 쉬는 날도 아니었습니다.
  
  목표
  
    ○  무엇이든 하루 1회  0 / 1
  $ gongbu why 2026-11-01
  2026-11-01 (Sun)  - before tracking
  Before tracking began on 2026-11-19 (Thu): counted in totals, but not judged.
  $ gongbu --lang ko why 2026-11-01
  2026-11-01 (일)  - 판정 시작 전
  판정을 시작한 2026-11-19 (목) 이전입니다. 합계에는 들어가지만 판정하지 않습니다.
  $ gongbu why 2026-11-25
  2026-11-25 (Wed)
  That day has not come yet: activities dated then will count when it comes.
  
  Not counted — its day is in the future
  
    09:00  af131eb  commit  attention  +1 −0  From a clock that is ahead
  $ gongbu --lang ko why 2026-11-25
  2026-11-25 (수)
  아직 오지 않은 날입니다. 그날로 적힌 것은 그날이 되면 집계합니다.
  
  집계 제외 — 아직 오지 않은 날짜
  
    09:00  af131eb  커밋  attention  +1 −0  From a clock that is ahead
  $ gongbu why 2026-11-25 --json
  {"day":"2026-11-25","verdict":null,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"counted":[],"not_counted":[{"day":"2026-11-25","at":"2026-11-25T09:00:00+09:00","kind":"commit","subject":"From a clock that is ahead","minutes":null,"source":"git","repo":"attention","device":null,"oid":"af131eb3e8eb3c4b82c7f691202ad03ae16fd019","email":"me@example.com","size":{"files":1,"added":1,"removed":0},"message":"From a clock that is ahead","rule":null,"counted":false,"reason":"future"}],"rests":[],"policy":{"since":null,"count_merges":false,"count_empty":false,"min_lines":0,"never_paths":[],"bots":[],"repositories":[],"kinds":[],"built_in_kinds":true},"warnings":[]}
  $ gongbu why someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu why 2026-02-30
  gongbu: '2026-02-30' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]

Trivial commits are listed with their size and the rule that dropped them.

  $ cd code/attention
  $ sed 's/^/  /' model.py >indented
  $ mv indented model.py
  $ git commit --quiet -a -m 'Indent'
  $ seq 300 >package-lock.json
  $ git add .
  $ git commit --quiet -m 'Lock'
  $ printf '\0\1' >plot.png
  $ git add .
  $ git commit --quiet -m 'Plot'
  $ echo 'dropout' >>model.py
  $ git -c user.name='ci[bot]' commit --quiet -a -m 'By a bot'
  $ git mv model.py attention.py
  $ git commit --quiet -m 'Rename'
  $ cd
  $ gongbu why
  2026-11-21 (Sat)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  3 / 1
  
  Counted
  
    20:00  576a66c  commit  attention  1 file  Plot
    20:00  08ef1eb  commit  attention  1 file  Rename
    20:00  0db3abd  commit  attention   +1 −0  Scale the scores by the square root
  
  Not counted — no longer there; another commit has its author time
  
    20:00  e292161  commit  attention  +1 −0  Scale the scores
  
  Not counted — made by a bot
  
    20:00  e3cdae9  commit  attention  +1 −0  By a bot
  
  Not counted — changes nothing but white space
  
    20:00  921b5a1  commit  attention  +0 −0  Indent
  
  Not counted — only files that never count
  
    20:00  d0bd16d  commit  attention  +300 −0  Lock
  $ gongbu --lang ko why
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  3 / 1
  
  집계한 활동
  
    20:00  576a66c  커밋  attention  파일 1개  Plot
    20:00  08ef1eb  커밋  attention  파일 1개  Rename
    20:00  0db3abd  커밋  attention     +1 −0  Scale the scores by the square root
  
  집계 제외 — 이제 없고, author date가 같은 다른 커밋이 있음
  
    20:00  e292161  커밋  attention  +1 −0  Scale the scores
  
  집계 제외 — 봇이 만든 커밋
  
    20:00  e3cdae9  커밋  attention  +1 −0  By a bot
  
  집계 제외 — 공백만 바뀜
  
    20:00  921b5a1  커밋  attention  +0 −0  Indent
  
  집계 제외 — 집계하지 않는 파일만 바뀜
  
    20:00  d0bd16d  커밋  attention  +300 −0  Lock
  $ cat >>.config/gongbu/config.toml <<TOML
  > [policy]
  > min_lines = 2
  > never_paths = ["*.png", ":!package-lock.json"]
  > bots = ["renovate*"]
  > [[repository]]
  > path = "~/elsewhere"
  > min_lines = 0
  > TOML
  $ gongbu why
  2026-11-21 (Sat)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    20:00  d0bd16d  commit  attention  +300 −0  Lock
  
  Not counted — no longer there; another commit has its author time
  
    20:00  e292161  commit  attention  +1 −0  Scale the scores
  
  Not counted — made by a bot
  
    20:00  e3cdae9  commit  attention  +1 −0  By a bot
  
  Not counted — changes nothing but white space
  
    20:00  921b5a1  commit  attention  +0 −0  Indent
  
  Not counted — fewer lines than a commit needs to count
  
    20:00  08ef1eb  commit  attention  1 file  Rename
    20:00  0db3abd  commit  attention   +1 −0  Scale the scores by the square root
  
  Not counted — only files that never count
  
    20:00  576a66c  commit  attention  1 file  Plot
  
  Rules for commits, from 2026-11-21 (Sat) on
  
    at least 2 changed lines
    these paths do not count: *.png, :!package-lock.json
    these authors are bots: renovate*
    different in $HOME/elsewhere
  $ gongbu --lang ko why
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  1 / 1
  
  집계한 활동
  
    20:00  d0bd16d  커밋  attention  +300 −0  Lock
  
  집계 제외 — 이제 없고, author date가 같은 다른 커밋이 있음
  
    20:00  e292161  커밋  attention  +1 −0  Scale the scores
  
  집계 제외 — 봇이 만든 커밋
  
    20:00  e3cdae9  커밋  attention  +1 −0  By a bot
  
  집계 제외 — 공백만 바뀜
  
    20:00  921b5a1  커밋  attention  +0 −0  Indent
  
  집계 제외 — 집계에 필요한 줄 수보다 적게 바뀜
  
    20:00  08ef1eb  커밋  attention  파일 1개  Rename
    20:00  0db3abd  커밋  attention     +1 −0  Scale the scores by the square root
  
  집계 제외 — 집계하지 않는 파일만 바뀜
  
    20:00  576a66c  커밋  attention  파일 1개  Plot
  
  커밋을 집계하는 규칙 (2026-11-21 (토)부터)
  
    2줄 이상 바뀌어야 집계합니다
    집계하지 않는 경로: *.png, :!package-lock.json
    봇으로 보는 작성자: renovate*
    $HOME/elsewhere에서는 다릅니다
  $ gongbu why --json
  {"day":"2026-11-21","verdict":"met","goals":[{"goal":"any 1/day","done":1,"target":1,"met":true}],"counted":[{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Lock","minutes":null,"source":"git","repo":"attention","device":null,"oid":"d0bd16d1439a946b95529f6b53c18874be8f46c5","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":300,"removed":0},"message":"Lock","rule":null}],"not_counted":[{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"By a bot","minutes":null,"source":"git","repo":"attention","device":null,"oid":"e3cdae9a4481f8d7c09bcc957ff94f2fe2e500be","email":"me@example.com","counted":false,"reason":"bot","size":{"files":1,"added":1,"removed":0},"message":"By a bot","rule":null},{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Indent","minutes":null,"source":"git","repo":"attention","device":null,"oid":"921b5a16a052b4a9c4d136f02ea8d2acfac9748f","email":"me@example.com","counted":false,"reason":"white_space","size":{"files":0,"added":0,"removed":0},"message":"Indent","rule":null},{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Plot","minutes":null,"source":"git","repo":"attention","device":null,"oid":"576a66c112fa10c9f362874e2810a193d35b6e5d","email":"me@example.com","counted":false,"reason":"never_paths","size":{"files":1,"added":0,"removed":0},"message":"Plot","rule":null},{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Rename","minutes":null,"source":"git","repo":"attention","device":null,"oid":"08ef1eb0ca781fc72e879fda3b2d64a918d19d11","email":"me@example.com","counted":false,"reason":"too_small","size":{"files":1,"added":0,"removed":0},"message":"Rename","rule":null},{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Scale the scores","minutes":null,"source":"git","repo":"attention","device":null,"oid":"e2921615cb21acc5e6b67d80ffff2aad1124dc51","email":"me@example.com","counted":false,"reason":"superseded","size":{"files":1,"added":1,"removed":0},"message":"Scale the scores","rule":null},{"day":"2026-11-21","at":"2026-11-21T20:00:00+09:00","kind":"commit","subject":"Scale the scores by the square root","minutes":null,"source":"git","repo":"attention","device":null,"oid":"0db3abd03bbb286df355e64cecfc7301669613f7","email":"me@example.com","counted":false,"reason":"too_small","size":{"files":1,"added":1,"removed":0},"message":"Scale the scores by the square root","rule":null}],"rests":[],"policy":{"since":"2026-11-21","count_merges":false,"count_empty":false,"min_lines":2,"never_paths":["*.png",":!package-lock.json"],"bots":["renovate*"],"repositories":[{"path":"$HOME/elsewhere","min_lines":0}],"kinds":[],"built_in_kinds":true},"warnings":[]}
  $ gongbu why 11-19 | tail -4
  
  Not counted — your name, but an address that is not yours
  
    23:58  41cf0de  commit  attention  +0 −0  From the old laptop  old@example.com

An old day is measured when it is shown.

  $ export GIT_AUTHOR_DATE=2026-03-03T12:00:00+09:00
  $ git init --quiet code/old
  $ cd code/old
  $ seq 9 >a.py
  $ git add .
  $ git commit --quiet -m 'Old work'
  $ sed -i 's/$/ /' a.py
  $ git commit --quiet -a -m 'Old white space'
  $ cd
  $ gongbu scan | head -2
  2 repositories
  2 new commits, 4 in all
  $ gongbu why 2026-03-03 --no-scan
  2026-03-03 (Tue)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  2 / 1
  
  Counted
  
    12:00  b5169bc  commit  old  Old white space
    12:00  b092282  commit  old  Old work
  $ gongbu why 2026-03-03
  2026-03-03 (Tue)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    12:00  b092282  commit  old  +9 −0  Old work
  
  Not counted — changes nothing but white space
  
    12:00  b5169bc  commit  old  +0 −0  Old white space
