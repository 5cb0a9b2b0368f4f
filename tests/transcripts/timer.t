A timer becomes an entry.

  $ gongbu status
  No timer is running.
  [1]
  $ gongbu stop
  gongbu: no timer is running — gongbu start KIND SUBJECT starts one
  [2]
  $ gongbu --lang ko cancel
  gongbu: 돌고 있는 타이머가 없습니다 — gongbu start 종류 제목으로 시작하세요
  [2]
  $ gongbu start math prml:3.2
  Started: math "prml:3.2 The Bias-Variance Decomposition" since 2026-11-21 (Sat) 21:00 (0m)
  $ export GONGBU_NOW=2026-11-21T21:47:00+09:00
  $ gongbu status
  math "prml:3.2 The Bias-Variance Decomposition" since 2026-11-21 (Sat) 21:00 (47m)
  $ gongbu --lang ko status
  수학 "prml:3.2 The Bias-Variance Decomposition" 2026-11-21 (토) 21:00부터 (47분)
  $ gongbu status --json
  {"timer":{"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-21","started_at":"2026-11-21T21:00:03+09:00","minutes":47,"forgotten":false},"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-21","started_at":"2026-11-21T21:00:03+09:00","minutes":47,"forgotten":false}
  $ gongbu
  2026-11-21 (Sat)  ○ not yet  2h 12m left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.
  
  Timer  math "prml:3.2 The Bias-Variance Decomposition" since 2026-11-21 (Sat) 21:00 (47m)
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu stop
  ✓ 1 math "prml:3.2 The Bias-Variance Decomposition" 47m — today met · streak 1 day
    prml 1/68 sections · 5/676 pages · next prml:3.3 Bayesian Linear Regression (p. 152)
  $ gongbu log --json
  {"from":null,"to":"2026-11-21","activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:03+09:00","kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","minutes":47,"source":"timer","id":1,"uuid":"$UUID","note":"","topics":["prml:3.2"],"part":false}]}

Only one timer runs, across terminals; an invalid subject starts none.

  $ gongbu start math prml:99.9
  gongbu: prml has no section '99.9' — its chapters are 1 to 14
  [2]
  $ gongbu start 논문 어텐션
  Started: paper "어텐션" since 2026-11-21 (Sat) 21:47 (0m)
  $ gongbu start math SVD
  gongbu: a timer is running already: paper "어텐션" since 2026-11-21 (Sat) 21:47 (0m) — gongbu stop records it, gongbu cancel does not
  [2]
  $ gongbu --lang ko start 수학 SVD
  gongbu: 타이머가 이미 돌고 있습니다: 논문 "어텐션" 2026-11-21 (토) 21:47부터 (0분) — 기록하려면 gongbu stop, 버리려면 gongbu cancel
  [2]
  $ gongbu cancel
  Cancelled, nothing is recorded: paper "어텐션" since 2026-11-21 (Sat) 21:47 (0m). gongbu undo resumes it.
  $ gongbu status
  No timer is running.
  [1]
  $ gongbu undo
  Took back: gongbu cancel  (2026-11-21 21:47)
  $ gongbu status
  paper "어텐션" since 2026-11-21 (Sat) 21:47 (0m)
  $ gongbu stop --note "first pass"
  ✓ 2 paper "어텐션" 1m — today met · streak 1 day
  $ gongbu undo
  Took back: gongbu stop  (2026-11-21 21:47)
    removed  2 paper "어텐션" 1m  2026-11-21 (Sat)
  $ gongbu stop --part
  ✓ 3 paper "어텐션" 1m (part) — today met · streak 1 day
  $ gongbu stop -t 1h
  gongbu: no timer is running — gongbu start KIND SUBJECT starts one
  [2]

The entry belongs to the study day on which the timer began, even if that has ended.

  $ export GONGBU_NOW=2026-11-22T23:40:00+09:00
  $ gongbu start math SVD
  Started: math "SVD" since 2026-11-22 (Sun) 23:40 (0m)
  $ export GONGBU_NOW=2026-11-23T01:10:00+09:00
  $ gongbu stop
  ✓ 4 math "SVD" 1h 30m — 2026-11-22 (Sun) met · streak 2 days
  $ gongbu log --from 2026-11-22
  2026-11-22 (Sun)  1h 30m
    23:40  4  math  1h 30m  SVD

Without a terminal a forgotten timer is capped at eight hours; the entry is marked as a guess until it is
corrected.

  $ gongbu start math QR
  Started: math "QR" since 2026-11-23 (Mon) 01:10 (0m)
  $ export GONGBU_NOW=2026-11-23T09:10:00+09:00
  $ gongbu status
  math "QR" since 2026-11-23 (Mon) 01:10 (8h)
  $ export GONGBU_NOW=2026-11-24T08:00:00+09:00
  $ gongbu status --json
  {"timer":{"kind":"math","subject":"QR","topics":[],"note":"","day":"2026-11-23","started_at":"2026-11-23T01:10:02+09:00","minutes":1850,"forgotten":true},"kind":"math","subject":"QR","topics":[],"note":"","day":"2026-11-23","started_at":"2026-11-23T01:10:02+09:00","minutes":1850,"forgotten":true}
  $ gongbu --lang ko
  2026-11-24 (화)  ○ 아직  15시간 59분 남음
  현재 연속 기록 없음 · 최장 2일 · 습관 강도 10% · 완료한 날 2일
  월 ✗  화 ○  수    목    금    토    일
  
  오늘은 아직 기록이 없습니다.
  
  타이머  수학 "QR" 2026-11-23 (월) 01:10부터 (30시간 50분) — 깜빡하셨나요? gongbu stop -t 2시간
  
  다음  1 어텐션 · 읽는 중
        prml:3.3 Bayesian Linear Regression (152쪽)
  복습  prml:3.2 The Bias-Variance Decomposition
  
  아직 설정 전입니다. gongbu init으로 저장소를 찾으세요.
  $ gongbu --lang ko stop
  gongbu: 타이머가 30시간 50분 동안 돌았습니다. 멈추는 것을 잊은 듯해 8시간만 기록했습니다 — 바로잡으려면: gongbu edit 5 -t 2시간
  ✓ 5 수학 "QR" 8시간 — 2026-11-23 (월) 완료 · 연속 3일
  $ gongbu log --from 2026-11-23
  2026-11-23 (Mon)  8h
    01:10  5  math  8h  QR  (timer forgotten: time is a guess)
  $ gongbu edit 5 -t 2h
  ✓ 5 math "QR" 2h — 2026-11-23 (Mon) met · streak 3 days
  $ gongbu log --from 2026-11-23 --json
  {"from":"2026-11-23","to":"2026-11-24","activities":[{"day":"2026-11-23","at":"2026-11-23T01:10:02+09:00","kind":"math","subject":"QR","minutes":120,"source":"timer","id":5,"uuid":"$UUID","note":"","topics":[],"part":false}]}

The topic of a paper is an internal key, so scripts do not see it.

  $ gongbu start paper arxiv:1706.03762 --json
  {"timer":{"kind":"paper","subject":"arxiv:1706.03762","topics":[],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:06+09:00","minutes":0,"forgotten":false},"kind":"paper","subject":"arxiv:1706.03762","topics":[],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:06+09:00","minutes":0,"forgotten":false}
  $ gongbu status --json
  {"timer":{"kind":"paper","subject":"arxiv:1706.03762","topics":[],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:06+09:00","minutes":0,"forgotten":false},"kind":"paper","subject":"arxiv:1706.03762","topics":[],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:06+09:00","minutes":0,"forgotten":false}
  $ gongbu cancel
  Cancelled, nothing is recorded: paper "arxiv:1706.03762" since 2026-11-24 (Tue) 08:00 (0m). gongbu undo resumes it.
  $ gongbu start math prml:3.2 --json
  {"timer":{"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:09+09:00","minutes":0,"forgotten":false},"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:09+09:00","minutes":0,"forgotten":false}
  $ gongbu cancel --json
  {"timer":{"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:09+09:00","minutes":0,"forgotten":false},"kind":"math","subject":"prml:3.2 The Bias-Variance Decomposition","topics":["prml:3.2"],"note":"","day":"2026-11-24","started_at":"2026-11-24T08:00:09+09:00","minutes":0,"forgotten":false}

If the clock was set back, the time must be given.

  $ gongbu start math LU
  Started: math "LU" since 2026-11-24 (Tue) 08:00 (0m)
  $ export GONGBU_NOW=2026-11-24T07:00:00+09:00
  $ gongbu stop
  gongbu: the clock shows a time before the timer was started (2026-11-24T08:00:11+09:00) — the timer keeps running; give the duration: gongbu stop -t 45m
  [2]
  $ gongbu stop -t 20m
  ✓ 6 math "LU" 20m — today met · streak 4 days

After midnight the calendar date differs from the study day.

  $ gongbu config set day_start 04:00
  day_start = "04:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ GONGBU_NOW=2026-11-25T03:30:00+09:00 gongbu start math overnight
  Started: math "overnight" since 2026-11-25 (Wed) 03:30 (0m)
  $ GONGBU_NOW=2026-11-25T05:00:00+09:00 gongbu status
  math "overnight" since 2026-11-25 (Wed) 03:30 (1h 30m)
