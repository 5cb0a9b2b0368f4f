Before anything was recorded:

  $ gongbu why
  2026-11-21 (Sat)  ○ not yet
  The day is still open: it breaks no streak before it ends.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko why
  2026-11-21 (토)  ○ 아직
  아직 끝나지 않은 날입니다. 끝나기 전에는 연속 기록이 끊기지 않습니다.
  
  목표
  
    ○  any 1/day  0 / 1
  $ gongbu why yesterday
  2026-11-20 (Fri)  - before tracking
  Tracking has not begun: no activity has counted yet.
  $ gongbu --lang ko why 어제
  2026-11-20 (금)  - 기록 시작 전
  아직 센 활동이 없어 기록이 시작되지 않았습니다.

A repository with work, and with what does not count.

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
  2026-11-19 (Thu)  ✓ done
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  2 / 1
  
  Counted
  
    12:00        1  paper              45m  Attention is all you need  읽음
    23:50  67a8a5a  commit  attention       어텐션 구현
  
  Not counted — merge commit
  
    23:58  6f7d26d  commit  attention    Merge side
  
  Not counted — changes nothing
  
    23:58  0989071  commit  attention    Nothing at all
  
  Not counted — your name, but an address that is not yours
  
    23:58  41cf0de  commit  attention    From the old laptop  old@example.com
  $ gongbu --lang ko why 11-19
  2026-11-19 (목)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  any 1/day  2 / 1
  
  센 것
  
    12:00        1  논문             45분  Attention is all you need  읽음
    23:50  67a8a5a  커밋  attention        어텐션 구현
  
  세지 않음 — 병합 커밋
  
    23:58  6f7d26d  커밋  attention    Merge side
  
  세지 않음 — 바뀐 내용 없음
  
    23:58  0989071  커밋  attention    Nothing at all
  
  세지 않음 — 이름은 같지만 등록하지 않은 주소
  
    23:58  41cf0de  커밋  attention    From the old laptop  old@example.com
  $ gongbu why 11-19 --json
  {"day":"2026-11-19","verdict":"met","goals":[{"goal":"any 1/day","done":2,"target":1,"met":true}],"counted":[{"day":"2026-11-19","kind":"paper","subject":"Attention is all you need","minutes":45,"source":"manual","id":1,"note":"읽음","topics":[],"part":false},{"day":"2026-11-19","kind":"commit","subject":"어텐션 구현","minutes":null,"source":"git","repo":"attention","oid":"67a8a5ab67bae71b2c393045d9e04f833afccd78","email":"me@example.com","authored_at":"2026-11-19T23:50:00+09:00","counted":true,"reason":null}],"not_counted":[{"day":"2026-11-19","kind":"commit","subject":"Nothing at all","minutes":null,"source":"git","repo":"attention","oid":"0989071947ebc007116b09fe18ff5434d28ad8ca","email":"me@example.com","authored_at":"2026-11-19T23:58:00+09:00","counted":false,"reason":"empty"},{"day":"2026-11-19","kind":"commit","subject":"Merge side","minutes":null,"source":"git","repo":"attention","oid":"6f7d26d308f4af48a83bddbea824298fa70f4559","email":"me@example.com","authored_at":"2026-11-19T23:58:00+09:00","counted":false,"reason":"merge"},{"day":"2026-11-19","kind":"commit","subject":"From the old laptop","minutes":null,"source":"git","repo":"attention","oid":"41cf0debe5058d5c7d36d71f8592c09581699a3d","email":"old@example.com","authored_at":"2026-11-19T23:58:00+09:00","counted":false,"reason":"unknown_address"}],"rests":[]}

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
  2026-11-21 (Sat)  ✓ done
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    20:00  0db3abd  commit  attention    Scale the scores by the square root
  
  Not counted — amended or rebased: its successor counts
  
    20:00  e292161  commit  attention    Scale the scores
  $ gongbu --lang ko why
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  any 1/day  1 / 1
  
  센 것
  
    20:00  0db3abd  커밋  attention    Scale the scores by the square root
  
  세지 않음 — amend·rebase로 바뀜: 바뀐 커밋만 셉니다
  
    20:00  e292161  커밋  attention    Scale the scores

A missed day, the days before tracking, a day to come.

  $ gongbu why yesterday
  2026-11-20 (Fri)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  $ gongbu --lang ko why 어제
  2026-11-20 (금)  ✗ 놓침
  그날은 셀 기록이 없고 쉬는 날도 아니었습니다.
  
  목표
  
    ○  any 1/day  0 / 1
  $ gongbu why 2026-11-01
  2026-11-01 (Sun)  - before tracking
  Tracking began on 2026-11-19 (Thu), with the first activity that counted.
  $ gongbu --lang ko why 2026-11-01
  2026-11-01 (일)  - 기록 시작 전
  기록은 2026-11-19 (목), 처음으로 센 활동부터 시작했습니다.
  $ gongbu why 2026-11-25
  2026-11-25 (Wed)
  That day has not come yet: what is dated then counts when it comes.
  
  Not counted — its day is still to come
  
    09:00  af131eb  commit  attention    From a clock that is ahead
  $ gongbu --lang ko why 2026-11-25
  2026-11-25 (수)
  아직 오지 않은 날입니다. 그날로 적힌 것은 그날이 되면 셉니다.
  
  세지 않음 — 아직 오지 않은 날짜
  
    09:00  af131eb  커밋  attention    From a clock that is ahead
  $ gongbu why 2026-11-25 --json
  {"day":"2026-11-25","verdict":null,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"counted":[],"not_counted":[{"day":"2026-11-25","kind":"commit","subject":"From a clock that is ahead","minutes":null,"source":"git","repo":"attention","oid":"af131eb3e8eb3c4b82c7f691202ad03ae16fd019","email":"me@example.com","authored_at":"2026-11-25T09:00:00+09:00","counted":false,"reason":"future"}],"rests":[]}
  $ gongbu why someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu why 2026-02-30
  gongbu: '2026-02-30' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
