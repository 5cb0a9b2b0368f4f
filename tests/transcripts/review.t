Finished topics and papers are reviewed; partial study is not.

  $ gongbu review
  Nothing is under review yet: finished topics appear here.
  $ gongbu --lang ko review
  아직 복습 대상이 없습니다. 끝낸 것이 여기에 나옵니다.
  $ gongbu add math prml:3.1.2 -t 45m --on 2026-11-10 --json >added
  $ gongbu add math prml:3.1.1 -t 30m --on 2026-11-20 --json >added
  $ gongbu add math prml:ex3.5 --on 2026-11-01 --json >added
  $ gongbu add math prml:3.2 -t 30m --part --on 2026-11-01 --json >added
  $ gongbu add paper "Attention is all you need" -t 1h --on 2026-11-02 --json >added
  $ gongbu add paper "Attention is all you need" -t 1h --on 2026-11-16 --json >added
  $ gongbu review
  Topic                            Due                          Last        Recall
  prml:ex3.5                       2026-11-03, 18 days overdue  2026-11-01     71%
  prml:3.1.2 Geometry of least…    2026-11-12, 9 days overdue   2026-11-10     77%
  $ gongbu paper mark 1 read >marked
  $ gongbu review
  Topic                            Due                          Last        Recall
  prml:ex3.5                       2026-11-03, 18 days overdue  2026-11-01     71%
  prml:3.1.2 Geometry of least…    2026-11-12, 9 days overdue   2026-11-10     77%
  paper:1 Attention is all you…    2026-11-18, 3 days overdue   2026-11-16     84%
  $ gongbu --lang ko review
  주제                                복습할 날              마지막      기억 확률
  prml:ex3.5                          2026-11-03, 18일 지남  2026-11-01        71%
  prml:3.1.2 Geometry of least…       2026-11-12, 9일 지남   2026-11-10        77%
  paper:1 Attention is all you need   2026-11-18, 3일 지남   2026-11-16        84%
  $ gongbu review --all
  Topic                            Due                          Last        Recall
  prml:ex3.5                       2026-11-03, 18 days overdue  2026-11-01     71%
  prml:3.1.2 Geometry of least…    2026-11-12, 9 days overdue   2026-11-10     77%
  paper:1 Attention is all you…    2026-11-18, 3 days overdue   2026-11-16     84%
  prml:3.1.1 Maximum likelihood…   2026-11-22 (Sun)             2026-11-20     95%
  $ gongbu review --all --md
  | Topic | Due | Last | Recall |
  | --- | --- | --- | ---: |
  | **prml:ex3.5** | 2026-11-03, 18 days overdue | 2026-11-01 | 71% |
  | **prml:3.1.2** Geometry of least squares | 2026-11-12, 9 days overdue | 2026-11-10 | 77% |
  | **paper:1** Attention is all you need | 2026-11-18, 3 days overdue | 2026-11-16 | 84% |
  | **prml:3.1.1** Maximum likelihood and least squares | 2026-11-22 (Sun) | 2026-11-20 | 95% |
  $ gongbu review --json
  {"reviews":[{"topic":"prml:ex3.5","title":"","last":"2026-11-01","due":"2026-11-03","recall":0.707},{"topic":"prml:3.1.2","title":"Geometry of least squares","last":"2026-11-10","due":"2026-11-12","recall":0.765},{"topic":"paper:1","title":"Attention is all you need","last":"2026-11-16","due":"2026-11-18","recall":0.839}],"waiting":0,"next":{"topic":"prml:3.1.1","title":"Maximum likelihood and least squares","last":"2026-11-20","due":"2026-11-22","recall":0.947}}
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 1 day · longest 2 days · strength 16% · 5 days met
  Mon ✓  Tue ✗  Wed ✗  Thu ✗  Fri ✓  Sat ○  Sun
  
  Nothing yet today.
  
  Next      prml:3.1.3 Sequential learning (p. 143)
  Review 3  prml:ex3.5
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko week --no-scan
  주간 2026-11-16 ~ 2026-11-22
  
  2026-11-16 (월)  ✓ 완료  1  1시간  논문 1
  2026-11-17 (화)  ✗ 놓침
  2026-11-18 (수)  ✗ 놓침
  2026-11-19 (목)  ✗ 놓침
  2026-11-20 (금)  ✓ 완료  1   30분  수학 1
  2026-11-21 (토)  ○ 아직
  2026-11-22 (일)
  
  완료한 날        할 일이 있던 5일 중 2일  (그 전은 7일 중 1일)
  최장 연속        1일  2026-11-16 (월)
  가장 많이 한 날  2026-11-16 (월)  활동 1개 · 1시간
  
        이번 주              지난주
  수학        1        30분       1  45분
  논문        1       1시간       0
  합계        2  1시간 30분       1  45분
  
  논문                                 시간
  1 Attention is all you need · 읽음  1시간
  
  주제                                              시간
  prml:3.1.1  Maximum likelihood and least squares  30분
  
  연속 1일 · 최장 2일 · 습관 강도 16% · 완료한 날 5일
  놓친 날 2026-11-17 ~ 2026-11-19: 3일 — 한 일 없음
  이번 주는 아직 끝나지 않았습니다. 지난주는 한 주 전체입니다.
  
  다음    prml:3.1.3 Sequential learning (143쪽)
  복습 3  prml:ex3.5

A review is study and postpones the next one.

  $ gongbu review prml:3.1.2 good -t 20m --no-scan
  ✓ 7 math "prml:3.1.2 Geometry of least squares" 20m — today met · streak 2 days
    prml 0/68 sections · 3/676 pages · next prml:3.1.3 Sequential learning (p. 143)
  
  next review 2026-12-17 (Thu), in 26 days
  $ gongbu --lang ko review paper:1 어려움 --no-scan
  ✓ 8 논문 "Attention is all you need" — 오늘 완료 · 연속 2일
  
  다음 복습 2026-11-22 (일), 1일 뒤
  $ gongbu review PRML:EX3.5 again --note "sign error" --no-scan --json
  {"day":"2026-11-21","at":"2026-11-21T21:00:19+09:00","kind":"math","subject":"prml:ex3.5","minutes":null,"source":"review-again","id":9,"uuid":"$UUID","note":"sign error","topics":["prml:ex3.5"],"part":false,"verdict":"met","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}},"rating":"again","next_review":"2026-11-22"}
  $ gongbu review
  Nothing is due for review.
  Next: paper:1 Attention is all you need on 2026-11-22 (Sun)
  $ gongbu --lang ko review
  복습할 것이 없습니다.
  다음 복습: 2026-11-22 (일) paper:1 Attention is all you need
  $ gongbu review --all
  Topic                                       Due               Last        Recall
  paper:1 Attention is all you need           2026-11-22 (Sun)  2026-11-21    100%
  prml:3.1.1 Maximum likelihood and least…    2026-11-22 (Sun)  2026-11-20     95%
  prml:ex3.5                                  2026-11-22 (Sun)  2026-11-21    100%
  prml:3.1.2 Geometry of least squares        2026-12-17 (Thu)  2026-11-21    100%
  $ gongbu log --no-scan
  2026-11-16 (Mon)  1h
           6  paper   1h  Attention is all you need
  
  2026-11-20 (Fri)  30m
           2  math   30m  prml:3.1.1 Maximum likelihood and least squares
  
  2026-11-21 (Sat)  20m
    21:00  7  math   20m  prml:3.1.2 Geometry of least squares
    21:00  8  paper       Attention is all you need
    21:00  9  math        prml:ex3.5  sign error
  $ gongbu undo
  Took back: gongbu review  (2026-11-21 21:00)
    removed  9 math "prml:ex3.5"  2026-11-21 (Sat)
  $ gongbu review
  Topic       Due                          Last        Recall
  prml:ex3.5  2026-11-03, 18 days overdue  2026-11-01     71%
  $ gongbu review prml:ex3.5 easy --on 2026-11-15 --no-scan
  ✓ 10 math "prml:ex3.5" — 2026-11-15 (Sun) met · streak 2 days
    prml 0/68 sections · 3/676 pages · next prml:3.1.3 Sequential learning (p. 143)
  
  next review 2027-01-06 (Wed), in 46 days
  $ gongbu review "attention" easy --on yesterday --no-scan
  ✓ 11 paper "Attention is all you need" — 2026-11-20 (Fri) met · streak 2 days
  
  next review 2026-12-02 (Wed), in 11 days
  $ gongbu rm 7 >removed
  $ gongbu review --all
  Topic                             Due                         Last        Recall
  prml:3.1.2 Geometry of least…     2026-11-12, 9 days overdue  2026-11-10     77%
  prml:3.1.1 Maximum likelihood…    2026-11-22 (Sun)            2026-11-20     95%
  paper:1 Attention is all you…     2026-12-02 (Wed)            2026-11-21    100%
  prml:ex3.5                        2027-01-06 (Wed)            2026-11-15     98%

The wanted probability of remembering is a setting, and reviews can be turned off.

  $ gongbu config set review.retention 0.8
  review.retention = 0.8
  $ gongbu review --all
  Topic                             Due                         Last        Recall
  prml:3.1.2 Geometry of least…     2026-11-18, 3 days overdue  2026-11-10     77%
  prml:3.1.1 Maximum likelihood…    2026-11-28 (Sat)            2026-11-20     95%
  paper:1 Attention is all you…     2026-12-29 (Tue)            2026-11-21    100%
  prml:ex3.5                        2027-05-06 (Thu)            2026-11-15     98%
  $ gongbu config set review.retention 1.5
  gongbu: review.retention: not a share from 0.7 to 0.99: "1.5" — write a number such as 0.9
  [2]
  $ gongbu --lang ko config set review.retention 높게
  gongbu: review.retention: 0.7에서 0.99 사이의 수가 아닙니다: "높게" — 0.9 같은 수로 쓰세요
  [2]
  $ gongbu config set review.enabled false
  review.enabled = false
  $ gongbu review
  gongbu: reviews are turned off — to turn them on: gongbu config set review.enabled true
  [2]
  $ gongbu --lang ko review prml:3.1.2 good
  gongbu: 복습이 꺼져 있습니다 — 켜려면: gongbu config set review.enabled true
  [2]
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ✓ met
  Streak 2 days · longest 2 days · strength 24% · 7 days met
  Mon ✓  Tue ✗  Wed ✗  Thu ✗  Fri ✓  Sat ✓  Sun
  
    21:00  8  paper  Attention is all you need
  
  Next  prml:3.1.3 Sequential learning (p. 143)
  
  Not set up yet: gongbu init finds your repositories.

Reviewing anything else changes nothing.

  $ gongbu config set review.enabled true
  review.enabled = true
  $ gongbu review prml:3.2 good
  gongbu: 'prml:3.2' is not under review — a topic comes under review when it is finished: gongbu review --all lists them
  [2]
  $ gongbu review prml:3.1.7 good
  gongbu: prml has no section '3.1.7' — nearest: prml:3.1.5 Multiple outputs
  [2]
  $ gongbu review prml:3.1.2
  gongbu: how well did you remember prml:3.1.2? — write again, hard, good or easy
  [2]
  $ gongbu --lang ko review prml:3.1.2
  gongbu: prml:3.1.2: 얼마나 기억했는지 빠졌습니다 — again, hard, good, easy 중 하나를 쓰세요 (다시, 어려움, 알맞음, 쉬움)
  [2]
  $ gongbu review prml:3.1.2 fine
  gongbu: 'fine' is not a rating — write again, hard, good or easy
  [2]
  $ gongbu --lang ko review prml:3.1.2 그냥
  gongbu: '그냥': 복습 평가가 아닙니다 — again, hard, good, easy 중 하나를 쓰세요 (다시, 어려움, 알맞음, 쉬움)
  [2]
  $ gongbu review paper:9 good
  gongbu: 'paper:9' is not under review — a topic comes under review when it is finished: gongbu review --all lists them
  [2]
  $ gongbu --lang ko review paper:9 good
  gongbu: 'paper:9': 복습 대상이 아닙니다 — 끝낸 것만 복습합니다. 목록은 gongbu review --all로 봅니다
  [2]
  $ gongbu review nothing good
  gongbu: there is no paper 'nothing' — gongbu paper lists them
  [2]
  $ gongbu review -t 20m
  gongbu: --time needs a topic and a rating
  [2]
  $ gongbu review prml:3.1.2 good --on tomorrow
  gongbu: 2026-11-22 is in the future
  [2]
  $ gongbu review prml:3.1.2 good -t soon
  gongbu: 'soon' is not a duration — write it as 45m, 1h30m or 1.5h
  [2]
