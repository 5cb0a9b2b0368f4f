A week without any activity.

  $ gongbu week
  Week 2026-11-16 – 2026-11-22
  
  2026-11-16 (Mon)  - before tracking
  2026-11-17 (Tue)  - before tracking
  2026-11-18 (Wed)  - before tracking
  2026-11-19 (Thu)  - before tracking
  2026-11-20 (Fri)  - before tracking
  2026-11-21 (Sat)  ○ not yet
  2026-11-22 (Sun)
  
  No current streak
  $ gongbu --lang ko week
  주간 2026-11-16 ~ 2026-11-22
  
  2026-11-16 (월)  - 판정 시작 전
  2026-11-17 (화)  - 판정 시작 전
  2026-11-18 (수)  - 판정 시작 전
  2026-11-19 (목)  - 판정 시작 전
  2026-11-20 (금)  - 판정 시작 전
  2026-11-21 (토)  ○ 아직
  2026-11-22 (일)
  
  현재 연속 기록 없음

This week compared with the last one; a day with many kinds is truncated to the page.

  $ mkdir -p .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > kinds = ["kaggle"]
  > TOML
  $ for day in 1 2 4; do gongbu add math "SVD" -t 30m --on -$day --json >added; done
  $ gongbu add paper "Attention" -t 45m --on -1 --json >added
  $ for kind in course problem post read other kaggle math; do
  >   gongbu add $kind "All at once" -t 1h --on -4 --json >added; done
  $ for day in 6 8 9; do gongbu add paper "Diffusion" -t 1h --on -$day --json >added; done
  $ gongbu week
  Week 2026-11-16 – 2026-11-22
  
  2026-11-16 (Mon)  ✗ missed
  2026-11-17 (Tue)  ✓ met      8  7h 30m  course 1, kaggle 1, math 2, other 1,…
  2026-11-18 (Wed)  ✗ missed
  2026-11-19 (Thu)  ✓ met      1     30m  math 1
  2026-11-20 (Fri)  ✓ met      2  1h 15m  math 1, paper 1
  2026-11-21 (Sat)  ○ not yet
  2026-11-22 (Sun)
  
  Days met        3 of 5 due  (3 of 4 in the period before)
  Longest streak  2 days  2026-11-19 – 2026-11-20
  Best day        2026-11-17 (Tue)  8 activities · 7h 30m
  
           This week          Last week
  math             4  2h 30m          0
  course           1      1h          0
  kaggle           1      1h          0
  other            1      1h          0
  paper            1     45m          3  3h
  post             1      1h          0
  problem          1      1h          0
  reading          1      1h          0
  total           11  9h 15m          3  3h
  
  Papers                 Time
  1 Attention · reading   45m
  
  Streak 2 days · longest 2 days · strength 25% · 6 days met
  Gap 2026-11-16 (Mon): 1 day missed — nothing done
  Gap 2026-11-18 (Wed): 1 day missed — nothing done
  This week is still open; last week is counted whole.
  
  Next  1 Attention · reading
  $ gongbu --lang ko week
  주간 2026-11-16 ~ 2026-11-22
  
  2026-11-16 (월)  ✗ 놓침
  2026-11-17 (화)  ✓ 완료  8  7시간 30분  강의 1, kaggle 1, 수학 2, 기타 1, 글 1,…
  2026-11-18 (수)  ✗ 놓침
  2026-11-19 (목)  ✓ 완료  1        30분  수학 1
  2026-11-20 (금)  ✓ 완료  2  1시간 15분  수학 1, 논문 1
  2026-11-21 (토)  ○ 아직
  2026-11-22 (일)
  
  완료한 날        할 일이 있던 5일 중 3일  (그 전은 4일 중 3일)
  최장 연속        2일  2026-11-19 ~ 2026-11-20
  가장 많이 한 날  2026-11-17 (화)  활동 8개 · 7시간 30분
  
          이번 주              지난주
  수학          4  2시간 30분       0
  강의          1       1시간       0
  kaggle        1       1시간       0
  기타          1       1시간       0
  논문          1        45분       3  3시간
  글            1       1시간       0
  문제          1       1시간       0
  독서          1       1시간       0
  합계         11  9시간 15분       3  3시간
  
  논문                   시간
  1 Attention · 읽는 중  45분
  
  연속 2일 · 최장 2일 · 습관 강도 25% · 완료한 날 6일
  놓친 날 2026-11-16 (월): 1일 — 한 일 없음
  놓친 날 2026-11-18 (수): 1일 — 한 일 없음
  이번 주는 아직 끝나지 않았습니다. 지난주는 한 주 전체입니다.
  
  다음  1 Attention · 읽는 중
  $ gongbu week --json
  {"unit":"week","from":"2026-11-16","to":"2026-11-22","open":true,"days":[{"day":"2026-11-16","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-17","verdict":"met","count":8,"minutes":450},{"day":"2026-11-18","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-19","verdict":"met","count":1,"minutes":30},{"day":"2026-11-20","verdict":"met","count":2,"minutes":75},{"day":"2026-11-21","verdict":"pending","count":0,"minutes":0},{"day":"2026-11-22","verdict":null,"count":0,"minutes":0}],"days_met":3,"days_due":5,"days_met_before":3,"days_due_before":4,"kinds":[{"kind":"math","count":4,"minutes":150,"count_before":0,"minutes_before":0},{"kind":"course","count":1,"minutes":60,"count_before":0,"minutes_before":0},{"kind":"kaggle","count":1,"minutes":60,"count_before":0,"minutes_before":0},{"kind":"other","count":1,"minutes":60,"count_before":0,"minutes_before":0},{"kind":"paper","count":1,"minutes":45,"count_before":3,"minutes_before":180},{"kind":"post","count":1,"minutes":60,"count_before":0,"minutes_before":0},{"kind":"problem","count":1,"minutes":60,"count_before":0,"minutes_before":0},{"kind":"read","count":1,"minutes":60,"count_before":0,"minutes_before":0}],"total":{"count":11,"minutes":555,"count_before":3,"minutes_before":180},"repositories":[],"papers":[{"id":1,"title":"Attention","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-20","minutes":45,"code":[],"minutes_in_period":45}],"topics":[],"best_day":"2026-11-17","best_hour":null,"streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2},"longest_in_period":2},"gaps":[{"from":"2026-11-16","to":"2026-11-16","days":1,"idle_days":1,"unmet":[],"beside_rest":false},{"from":"2026-11-18","to":"2026-11-18","days":1,"idle_days":1,"unmet":[],"beside_rest":false}],"frozen":[],"next":{"paper":{"id":1,"title":"Attention","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-20","minutes":45,"code":[]},"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}
  $ gongbu week --md
  ## Week 2026-11-16 – 2026-11-22
  
  |  |  |  |  |  |
  | --- | --- | ---: | ---: | --- |
  | 2026-11-16 (Mon) | ✗ missed |  |  |  |
  | 2026-11-17 (Tue) | ✓ met | 8 | 7h 30m | course 1, kaggle 1, math 2, other 1, post 1, problem 1, reading 1 |
  | 2026-11-18 (Wed) | ✗ missed |  |  |  |
  | 2026-11-19 (Thu) | ✓ met | 1 | 30m | math 1 |
  | 2026-11-20 (Fri) | ✓ met | 2 | 1h 15m | math 1, paper 1 |
  | 2026-11-21 (Sat) | ○ not yet |  |  |  |
  | 2026-11-22 (Sun) |  |  |  |  |
  
  - **Days met**: 3 of 5 due  (3 of 4 in the period before)
  - **Longest streak**: 2 days  2026-11-19 – 2026-11-20
  - **Best day**: 2026-11-17 (Tue)  8 activities · 7h 30m
  
  |  | This week |  | Last week |  |
  | --- | ---: | ---: | ---: | ---: |
  | math | 4 | 2h 30m | 0 |  |
  | course | 1 | 1h | 0 |  |
  | kaggle | 1 | 1h | 0 |  |
  | other | 1 | 1h | 0 |  |
  | paper | 1 | 45m | 3 | 3h |
  | post | 1 | 1h | 0 |  |
  | problem | 1 | 1h | 0 |  |
  | reading | 1 | 1h | 0 |  |
  | total | 11 | 9h 15m | 3 | 3h |
  
  | Papers | Time |
  | --- | ---: |
  | **1** Attention · reading | 45m |
  
  **Streak 2 days** · longest 2 days · strength 25% · 6 days met\
  Gap 2026-11-16 (Mon): 1 day missed — nothing done\
  Gap 2026-11-18 (Wed): 1 day missed — nothing done\
  This week is still open; last week is counted whole.
  
  - **Next**: **1** Attention · reading

Another week is given by any day in it; a future day of this week is in this week.

  $ gongbu week -1
  Week 2026-11-09 – 2026-11-15
  
  2026-11-09 (Mon)  - before tracking
  2026-11-10 (Tue)  - before tracking
  2026-11-11 (Wed)  - before tracking
  2026-11-12 (Thu)  ✓ met              1  1h  paper 1
  2026-11-13 (Fri)  ✓ met              1  1h  paper 1
  2026-11-14 (Sat)  ✗ missed
  2026-11-15 (Sun)  ✓ met              1  1h  paper 1
  
  Days met        3 of 4 due
  Longest streak  2 days  2026-11-12 – 2026-11-13
  Best day        2026-11-12 (Thu)  1 activity · 1h
  
         11-09 – 11-15      11-02 – 11-08
  paper              3  3h              0
  total              3  3h              0
  
  Papers                 Time
  2 Diffusion · reading    3h
  
  Streak 2 days · longest 2 days · strength 25% · 6 days met
  Gap 2026-11-14 (Sat): 1 day missed — nothing done
  $ gongbu --lang ko week 11-15
  주간 2026-11-09 ~ 2026-11-15
  
  2026-11-09 (월)  - 판정 시작 전
  2026-11-10 (화)  - 판정 시작 전
  2026-11-11 (수)  - 판정 시작 전
  2026-11-12 (목)  ✓ 완료          1  1시간  논문 1
  2026-11-13 (금)  ✓ 완료          1  1시간  논문 1
  2026-11-14 (토)  ✗ 놓침
  2026-11-15 (일)  ✓ 완료          1  1시간  논문 1
  
  완료한 날        할 일이 있던 4일 중 3일
  최장 연속        2일  2026-11-12 ~ 2026-11-13
  가장 많이 한 날  2026-11-12 (목)  활동 1개 · 1시간
  
        11-09 ~ 11-15         11-02 ~ 11-08
  논문              3  3시간              0
  합계              3  3시간              0
  
  논문                    시간
  2 Diffusion · 읽는 중  3시간
  
  연속 2일 · 최장 2일 · 습관 강도 25% · 완료한 날 6일
  놓친 날 2026-11-14 (토): 1일 — 한 일 없음
  $ gongbu week tomorrow --json | grep -c '"from":"2026-11-16"'
  1
  $ gongbu week 2026-11-23
  gongbu: Week 2026-11-23 – 2026-11-29 is in the future
  [2]
  $ gongbu --lang ko week 2026-11-23
  gongbu: 주간 2026-11-23 ~ 2026-11-29: 아직 오지 않았습니다
  [2]
  $ gongbu week soon
  gongbu: 'soon' is not a week — write it as last, -7 or a day in it: 2026-11-21
  [2]

Weeks that begin on Sunday: the current one, begun on Monday, continues until the next Sunday.

  $ sed -i '1i week_start = "sunday"' .config/gongbu/config.toml
  $ gongbu week | head -3
  Week 2026-11-16 – 2026-11-28
  
  2026-11-16 (Mon)  ✗ missed
