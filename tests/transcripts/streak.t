Without any record.

  $ gongbu streak
  Today     ○ not yet
  Current   0 days
  Longest   0 days
  Days met  0 days
  Strength  0%  grows day by day; one missed day costs little
  $ gongbu --lang ko streak
  오늘       ○ 아직
  현재       0일
  최장       0일
  완료한 날  0일
  습관 강도  0%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  $ gongbu streak --json
  {"current":0,"longest":0,"current_start":null,"longest_start":null,"longest_end":null,"today":"pending","days_met":0,"last_met":null,"without_freezes":{"current":0,"longest":0},"frozen":[],"strength":0.0,"consistency":[{"days":7,"met":0,"due":0},{"days":30,"met":0,"due":0},{"days":90,"met":0,"due":0},{"days":365,"met":0,"due":0}],"tracking_since":"2026-11-21","longest_before_tracking":0,"kinds":[],"weekly":null}

Four days, a gap of two, two days up to yesterday. Today is pending and breaks nothing.

  $ for day in 1 2 5 6 7 8; do gongbu add math "SVD" --on -$day --json >added; done
  $ gongbu add paper "Attention" --on -6 --json >added
  $ gongbu streak
  Today         ○ not yet
  Current       2 days  2026-11-19 – 2026-11-20
  Longest       4 days  2026-11-13 – 2026-11-16
  Days met      6 days  last on 2026-11-20 (Fri)
  Strength      26%  grows day by day; one missed day costs little
  Last 7 days   67% (4 of 6 due)
  Last 30 days  75% (6 of 8 due)
  
  Kind   Strength  Current  Longest
  math        26%   2 days   4 days
  paper        4%   0 days    1 day
  $ gongbu --lang ko streak
  오늘       ○ 아직
  현재       2일  2026-11-19 ~ 2026-11-20
  최장       4일  2026-11-13 ~ 2026-11-16
  완료한 날  6일  마지막 2026-11-20 (금)
  습관 강도  26%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  최근 7일   67% (할 일이 있던 6일 중 4일)
  최근 30일  75% (할 일이 있던 8일 중 6일)
  
  종류  습관 강도  현재  최장
  수학        26%   2일   4일
  논문         4%   0일   1일
  $ gongbu streak --json
  {"current":2,"longest":4,"current_start":"2026-11-19","longest_start":"2026-11-13","longest_end":"2026-11-16","today":"pending","days_met":6,"last_met":"2026-11-20","without_freezes":{"current":2,"longest":4},"frozen":[],"strength":0.256,"consistency":[{"days":7,"met":4,"due":6},{"days":30,"met":6,"due":8},{"days":90,"met":6,"due":8},{"days":365,"met":6,"due":8}],"tracking_since":"2026-11-13","longest_before_tracking":0,"kinds":[{"kind":"math","current":2,"longest":4,"without_freezes":{"current":2,"longest":4},"strength":0.256},{"kind":"paper","current":0,"longest":1,"without_freezes":{"current":0,"longest":1},"strength":0.04}],"weekly":null}
  $ gongbu streak --md
  - **Today**: ○ not yet
  - **Current**: **2 days**  2026-11-19 – 2026-11-20
  - **Longest**: **4 days**  2026-11-13 – 2026-11-16
  - **Days met**: 6 days  last on 2026-11-20 (Fri)
  - **Strength**: 26%  grows day by day; one missed day costs little
  - **Last 7 days**: 67% (4 of 6 due)
  - **Last 30 days**: 75% (6 of 8 due)
  
  | Kind | Strength | Current | Longest |
  | --- | ---: | ---: | ---: |
  | math | 26% | 2 days | 4 days |
  | paper | 4% | 0 days | 1 day |

A single kind is judged as if the only goal were one a day; it begins with its first activity.

  $ gongbu streak --kind paper
  Kind         paper
  Today        ○ not yet
  Current      0 days
  Longest      1 day  2026-11-15 (Sun)
  Days met     1 day  last on 2026-11-15 (Sun)
  Strength     4%  grows day by day; one missed day costs little
  Last 7 days  17% (1 of 6 due)
  $ gongbu --lang ko streak --kind 논문
  종류       논문
  오늘       ○ 아직
  현재       0일
  최장       1일  2026-11-15 (일)
  완료한 날  1일  마지막 2026-11-15 (일)
  습관 강도  4%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  최근 7일   17% (할 일이 있던 6일 중 1일)
  $ gongbu streak --kind paper --json
  {"current":0,"longest":1,"current_start":null,"longest_start":"2026-11-15","longest_end":"2026-11-15","today":"pending","days_met":1,"last_met":"2026-11-15","without_freezes":{"current":0,"longest":1},"frozen":[],"strength":0.04,"consistency":[{"days":7,"met":1,"due":6},{"days":30,"met":1,"due":6},{"days":90,"met":1,"due":6},{"days":365,"met":1,"due":6}],"tracking_since":"2026-11-15","longest_before_tracking":0,"kinds":[],"weekly":null}
  $ gongbu streak --kind commit --json
  {"current":0,"longest":0,"current_start":null,"longest_start":null,"longest_end":null,"today":"pending","days_met":0,"last_met":null,"without_freezes":{"current":0,"longest":0},"frozen":[],"strength":0.0,"consistency":[{"days":7,"met":0,"due":0},{"days":30,"met":0,"due":0},{"days":90,"met":0,"due":0},{"days":365,"met":0,"due":0}],"tracking_since":"2026-11-21","longest_before_tracking":0,"kinds":[],"weekly":null}
  $ gongbu streak --kind papr
  gongbu: unknown kind 'papr' — did you mean paper? kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu --lang ko streak --kind 논뭄
  gongbu: '논뭄': 없는 종류입니다 — 혹시 논문인가요? 종류: 논문, 수학, 강의, 문제, 글, 독서, 기타
  [2]

Today is met; then a day is missed.

  $ gongbu add paper "Attention again" --json >added
  $ gongbu streak --json
  {"current":3,"longest":4,"current_start":"2026-11-19","longest_start":"2026-11-13","longest_end":"2026-11-16","today":"met","days_met":7,"last_met":"2026-11-21","without_freezes":{"current":3,"longest":4},"frozen":[],"strength":0.295,"consistency":[{"days":7,"met":5,"due":7},{"days":30,"met":7,"due":9},{"days":90,"met":7,"due":9},{"days":365,"met":7,"due":9}],"tracking_since":"2026-11-13","longest_before_tracking":0,"kinds":[{"kind":"math","current":2,"longest":4,"without_freezes":{"current":2,"longest":4},"strength":0.256},{"kind":"paper","current":1,"longest":1,"without_freezes":{"current":1,"longest":1},"strength":0.09}],"weekly":null}
  $ gongbu streak --kind 논문 --json
  {"current":1,"longest":1,"current_start":"2026-11-21","longest_start":"2026-11-15","longest_end":"2026-11-15","today":"met","days_met":2,"last_met":"2026-11-21","without_freezes":{"current":1,"longest":1},"frozen":[],"strength":0.09,"consistency":[{"days":7,"met":2,"due":7},{"days":30,"met":2,"due":7},{"days":90,"met":2,"due":7},{"days":365,"met":2,"due":7}],"tracking_since":"2026-11-15","longest_before_tracking":0,"kinds":[],"weekly":null}
  $ export GONGBU_NOW=2026-11-23T21:00:00+09:00
  $ gongbu streak --json
  {"current":0,"longest":4,"current_start":null,"longest_start":"2026-11-13","longest_end":"2026-11-16","today":"pending","days_met":7,"last_met":"2026-11-21","without_freezes":{"current":0,"longest":4},"frozen":[],"strength":0.28,"consistency":[{"days":7,"met":3,"due":6},{"days":30,"met":7,"due":10},{"days":90,"met":7,"due":10},{"days":365,"met":7,"due":10}],"tracking_since":"2026-11-13","longest_before_tracking":0,"kinds":[{"kind":"math","current":0,"longest":4,"without_freezes":{"current":0,"longest":4},"strength":0.23},{"kind":"paper","current":0,"longest":1,"without_freezes":{"current":0,"longest":1},"strength":0.085}],"weekly":null}
