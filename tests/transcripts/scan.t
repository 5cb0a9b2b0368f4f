A repository below a root: scanned once, then only for new commits.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/attention
  $ cd code/attention
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m '어텐션 구현'
  $ echo 'softmax' >>model.py
  $ git commit --quiet -a -m 'Scale the scores'
  $ cd

Before the first scan.

  $ gongbu today --no-scan
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.

  $ gongbu scan
  1 repository
  2 new commits, 2 in all
  $ gongbu scan
  1 repository
  0 new commits, 2 in all

  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  85298dd  commit  attention  어텐션 구현
    21:00  004ed96  commit  attention  Scale the scores
  $ gongbu --lang ko today
  2026-11-21 (토)  ✓ 완료
  연속 1일 · 최장 1일 · 습관 강도 5% · 완료한 날 1일
  월 -  화 -  수 -  목 -  금 -  토 ✓  일
  
    21:00  85298dd  커밋  attention  어텐션 구현
    21:00  004ed96  커밋  attention  Scale the scores
  $ gongbu today --json
  {"day":"2026-11-21","verdict":"met","rest":false,"goals":[{"goal":"any 1/day","done":2,"target":1,"met":true}],"streak":{"current":1,"longest":1,"without_freezes":{"current":1,"longest":1}},"strength":0.052,"frozen_yesterday":false,"freeze_covers_today":false,"minutes_left":179,"activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:05+09:00","kind":"commit","subject":"어텐션 구현","minutes":null,"source":"git","repo":"attention","device":null,"oid":"85298dd95d6e16a3188e8c455f68d480025dae45","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"어텐션 구현","rule":null},{"day":"2026-11-21","at":"2026-11-21T21:00:07+09:00","kind":"commit","subject":"Scale the scores","minutes":null,"source":"git","repo":"attention","device":null,"oid":"004ed96dcfe5bcb51d9b6963c1441369d6c778da","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"Scale the scores","rule":null}],"timer":null,"next":{"paper":null,"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}

Commits by others and merges do not count; scan reports them.

  $ cd code/attention
  $ git checkout --quiet -b side
  $ git -c user.email=you@example.com commit --quiet --allow-empty -m 'Not mine'
  $ git checkout --quiet main
  $ git merge --quiet --no-ff -m 'Merge side' side
  $ gongbu scan
  1 repository
  0 new commits, 2 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail           Name    Commits
  you@example.com  김공부        1
  
  If they are yours: gongbu me add you@example.com
  $ gongbu scan --lang ko
  저장소 1개
  새 커밋 0개, 모두 2개
  
  집계하지 않음: 이름은 같지만 내 주소로 등록되지 않은 커밋
  
  이메일           이름    커밋
  you@example.com  김공부     1
  
  내 주소라면: gongbu me add you@example.com

With a pipe, the real program runs.

  $ gongbu today --json | grep -c attention
  1
  $ gongbu scan --jsn
  gongbu: unknown option '--jsn' — did you mean --json?
  [2]
