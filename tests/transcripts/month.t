A month and a year without any activity.

  $ gongbu month
  Nov 2026
  
      Nov
  Mon
  
  Wed
  
  Fri
            ○
  
  less ░▒▓█ more  ○ not yet
  
  No current streak
  $ gongbu --lang ko year
  2026년
  
     1   2   3    4   5    6   7   8    9   10  11   12
  월
  
  수
  
  금
                                                   ○
  
  적음 ░▒▓█ 많음  ○ 아직
  
  현재 연속 기록 없음

A month of study: days, kinds compared with the previous month, repositories, papers, topics, gaps and their
causes.

  $ mkdir -p .config/gongbu code
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\n' >.config/gongbu/config.toml
  $ git init -q code/transformer
  $ for day in 02 03 05; do echo $day >code/transformer/file; git -C code/transformer add file
  >   GIT_AUTHOR_DATE=2026-11-${day}T22:30:00+09:00 git -C code/transformer commit -q -m "Day $day"; done
  $ export GONGBU_NOW=2026-10-01T21:00:00+09:00
  $ gongbu rest weekdays sat,sun --json >added
  $ export GONGBU_NOW=2026-11-09T21:00:00+09:00
  $ gongbu goal set math 30m/day --json >added
  $ export GONGBU_NOW=2026-11-21T21:00:00+09:00
  $ gongbu add paper arxiv:1706.03762 Attention is all you need -t 1h30m --on 2026-11-04 --note 'Why "scaled"? <b>d_k</b> grows | *see* section 3' --json >added
  $ gongbu add paper "Diffusion" -t 1h --on 2026-10-06 --json >added
  $ gongbu add math prml:3.1.2 -t 45m --on 2026-11-04 --json >added
  $ gongbu add math prml:3.1.3 -t 45m --on 2026-11-09 --note "순차 학습은 확률적 경사 하강" --json >added
  $ gongbu add math prml:3.1.4 -t 10m --on 2026-11-10 --part --json >added
  $ gongbu add math prml:3.1.4 -t 30m --on 2026-11-12 --json >added
  $ gongbu later "Jensen's inequality" >added
  $ gongbu scan --json >added
  $ gongbu paper link 1 transformer --json >added
  $ gongbu month
  Nov 2026
  
      Nov
  Mon   ▒ ▒ ✗
        ▒ 2 ✗
  Wed   █ ✗ ✗
        ▒ ▒ ✗
  Fri   ✗ ✗ ✗
        ~ ~ ~
      ~ ~ ~
  less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day
  
  Days met        6 of 15 due  (1 of 19 in the period before)
  Longest streak  4 days  2026-11-02 – 2026-11-05
  Best day        2026-11-04 (Wed)  2 activities · 2h 15m
  Best hour       22:00–23:00  3 activities
  
          This month          Last month
  math             4  2h 10m           0
  commit           3                   0
  paper            1  1h 30m           1  1h
  total            8  3h 40m           1  1h
  
  Repository   Commits
  transformer        3
  
  Papers                                                          Time
  1 Attention is all you need (arxiv:1706.03762) · implemented  1h 30m
  
  Topics                                 Time
  prml:3.1.2  Geometry of least squares   45m
  prml:3.1.3  Sequential learning         45m
  prml:3.1.4  Regularized least squares   40m
  
  No current streak · longest 4 days · strength 19% · 7 days met
  Gap 2026-11-06 (Fri): 1 day missed — nothing done · next to rest days
  Gap 2026-11-10 – 2026-11-11: 2 days missed — not reached: math 30m/day · nothing done on 1 day
  Gap 2026-11-13 – 2026-11-20: 6 days missed — nothing done · next to rest days
  This month is still open; last month is counted whole.
  
  Next      2 Diffusion · reading
            prml:3.1.5 Multiple outputs (p. 146)
  Review 3  prml:3.1.2 Geometry of least squares
  Later     1 Jensen's inequality
  $ gongbu --lang ko month --no-scan
  2026년 11월
  
     11월
  월   ▒ ▒ ✗
       ▒ 2 ✗
  수   █ ✗ ✗
       ▒ ▒ ✗
  금   ✗ ✗ ✗
       ~ ~ ~
     ~ ~ ~
  적음 ░▒▓█ 많음  1–4 일부만 완료  ✗ 놓침  ~ 쉬는 날
  
  완료한 날          할 일이 있던 15일 중 6일  (그 전은 19일 중 1일)
  최장 연속          4일  2026-11-02 ~ 2026-11-05
  가장 많이 한 날    2026-11-04 (수)  활동 2개 · 2시간 15분
  가장 많이 한 시간  22~23시  활동 3개
  
        이번 달              지난달
  수학        4  2시간 10분       0
  커밋        3                   0
  논문        1  1시간 30분       1  1시간
  합계        8  3시간 40분       1  1시간
  
  저장소       커밋
  transformer     3
  
  논문                                                           시간
  1 Attention is all you need (arxiv:1706.03762) · 구현함  1시간 30분
  
  주제                                   시간
  prml:3.1.2  Geometry of least squares  45분
  prml:3.1.3  Sequential learning        45분
  prml:3.1.4  Regularized least squares  40분
  
  현재 연속 기록 없음 · 최장 4일 · 습관 강도 19% · 완료한 날 7일
  놓친 날 2026-11-06 (금): 1일 — 한 일 없음 · 쉬는 날과 이어짐
  놓친 날 2026-11-10 ~ 2026-11-11: 2일 — 채우지 못한 목표: 수학 하루 30분 · 1일은 한 일 없음
  놓친 날 2026-11-13 ~ 2026-11-20: 6일 — 한 일 없음 · 쉬는 날과 이어짐
  이번 달은 아직 끝나지 않았습니다. 지난달은 한 달 전체입니다.
  
  다음    2 Diffusion · 읽는 중
          prml:3.1.5 Multiple outputs (146쪽)
  복습 3  prml:3.1.2 Geometry of least squares
  나중에  1 Jensen's inequality
  $ gongbu month --json
  {"unit":"month","from":"2026-11-01","to":"2026-11-30","open":true,"days":[{"day":"2026-11-01","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-02","verdict":"met","count":1,"minutes":null},{"day":"2026-11-03","verdict":"met","count":1,"minutes":null},{"day":"2026-11-04","verdict":"met","count":2,"minutes":135},{"day":"2026-11-05","verdict":"met","count":1,"minutes":null},{"day":"2026-11-06","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-07","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-08","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-09","verdict":"met","count":1,"minutes":45},{"day":"2026-11-10","verdict":"missed","count":1,"minutes":10},{"day":"2026-11-11","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-12","verdict":"met","count":1,"minutes":30},{"day":"2026-11-13","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-14","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-15","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-16","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-17","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-18","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-19","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-20","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-21","verdict":"rest","count":0,"minutes":0},{"day":"2026-11-22","verdict":null,"count":0,"minutes":0},{"day":"2026-11-23","verdict":null,"count":0,"minutes":0},{"day":"2026-11-24","verdict":null,"count":0,"minutes":0},{"day":"2026-11-25","verdict":null,"count":0,"minutes":0},{"day":"2026-11-26","verdict":null,"count":0,"minutes":0},{"day":"2026-11-27","verdict":null,"count":0,"minutes":0},{"day":"2026-11-28","verdict":null,"count":0,"minutes":0},{"day":"2026-11-29","verdict":null,"count":0,"minutes":0},{"day":"2026-11-30","verdict":null,"count":0,"minutes":0}],"days_met":6,"days_due":15,"days_met_before":1,"days_due_before":19,"kinds":[{"kind":"math","count":4,"minutes":130,"count_before":0,"minutes_before":0},{"kind":"commit","count":3,"minutes":null,"count_before":0,"minutes_before":0},{"kind":"paper","count":1,"minutes":90,"count_before":1,"minutes_before":60}],"total":{"count":8,"minutes":220,"count_before":1,"minutes_before":60},"repositories":[{"name":"transformer","commits":3}],"papers":[{"id":1,"title":"Attention is all you need","identifier":"arxiv:1706.03762","url":"https://arxiv.org/abs/1706.03762","authors":[],"more_authors":false,"year":null,"key":null,"state":"implemented","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-04","minutes":90,"code":["transformer"],"minutes_in_period":90}],"topics":[{"topic":"prml:3.1.2","title":"Geometry of least squares","minutes":45},{"topic":"prml:3.1.3","title":"Sequential learning","minutes":45},{"topic":"prml:3.1.4","title":"Regularized least squares","minutes":40}],"best_day":"2026-11-04","best_hour":22,"streak":{"current":0,"longest":4,"without_freezes":{"current":0,"longest":4},"longest_in_period":4},"gaps":[{"from":"2026-11-06","to":"2026-11-06","days":1,"idle_days":1,"unmet":[],"beside_rest":true},{"from":"2026-11-10","to":"2026-11-11","days":2,"idle_days":1,"unmet":["math 30m/day"],"beside_rest":false},{"from":"2026-11-13","to":"2026-11-20","days":6,"idle_days":6,"unmet":[],"beside_rest":true}],"frozen":[],"next":{"paper":{"id":2,"title":"Diffusion","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-10-06","minutes":60,"code":[]},"topics":[{"topic":"prml:3.1.5","title":"Multiple outputs","page":146}],"later":[{"id":1,"subject":"Jensen's inequality","from":null,"added_on":"2026-11-21"}],"reviews":[{"topic":"prml:3.1.2","title":"Geometry of least squares","last":"2026-11-04","due":"2026-11-06","recall":0.723},{"topic":"prml:3.1.3","title":"Sequential learning","last":"2026-11-09","due":"2026-11-11","recall":0.757},{"topic":"prml:3.1.4","title":"Regularized least squares","last":"2026-11-12","due":"2026-11-14","recall":0.785}]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}
  $ gongbu month -1
  Oct 2026
  
      Oct
  Mon     ✗ ✗ ✗
        ▒ ✗ ✗ ✗
  Wed   ✗ ✗ ✗ ✗
        ✗ ✗ ✗ ✗
  Fri   ✗ ✗ ✗ ✗
        ~ ~ ~ ~
        ~ ~ ~
  less ░▒▓█ more  ✗ missed  ~ rest day
  
  Days met        1 of 19 due
  Longest streak  1 day  2026-10-06 (Tue)
  Best day        2026-10-06 (Tue)  1 activity · 1h
  
         Oct      Sep
  paper    1  1h    0
  total    1  1h    0
  
  Papers                 Time
  2 Diffusion · reading    1h
  
  No current streak · longest 4 days · strength 19% · 7 days met
  Gap 2026-10-07 – 2026-10-30: 18 days missed — nothing done · next to rest days
  $ gongbu year | head -40
  2026
  
      Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
  Mon                                          ✗✗✗▒▒✗
                                              ▓✗✗✗▒2✗
  Wed                                         ✗✗✗✗█✗✗
                                              ✗✗✗✗▒▒✗
  Fri                                         ✗✗✗✗✗✗✗
                                              ~~~~~~~
                                              ~~~~~~
  less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day
  
  Days met        7 of 34 due
  Longest streak  4 days  2026-11-02 – 2026-11-05
  Best day        2026-11-04 (Wed)  2 activities · 2h 15m
  Best hour       22:00–23:00  3 activities
  
          This year          Last year
  math            4  2h 10m          0
  commit          3                  0
  paper           2  2h 30m          0
  total           9  4h 40m          0
  
  Repository   Commits
  transformer        3
  
  Papers                                                          Time
  1 Attention is all you need (arxiv:1706.03762) · implemented  1h 30m
  2 Diffusion · reading                                             1h
  
  Topics                                 Time
  prml:3.1.2  Geometry of least squares   45m
  prml:3.1.3  Sequential learning         45m
  prml:3.1.4  Regularized least squares   40m
  
  No current streak · longest 4 days · strength 19% · 7 days met
  Gap 2026-10-07 – 2026-10-30: 18 days missed — nothing done · next to rest days
  Gap 2026-11-06 (Fri): 1 day missed — nothing done · next to rest days
  Gap 2026-11-10 – 2026-11-11: 2 days missed — not reached: math 30m/day · nothing done on 1 day
  Gap 2026-11-13 – 2026-11-20: 6 days missed — nothing done · next to rest days
  $ gongbu --lang ko year 2026 --md | head -30
  ## 2026년
  
  ```text
     1   2   3    4   5    6   7   8    9   10  11   12
  월                                          ✗✗✗▒▒✗
                                             ▓✗✗✗▒2✗
  수                                         ✗✗✗✗█✗✗
                                             ✗✗✗✗▒▒✗
  금                                         ✗✗✗✗✗✗✗
                                             ~~~~~~~
                                             ~~~~~~
  적음 ░▒▓█ 많음  1–4 일부만 완료  ✗ 놓침  ~ 쉬는 날
  ```
  
  - **완료한 날**: 할 일이 있던 34일 중 7일
  - **최장 연속**: 4일  2026-11-02 \~ 2026-11-05
  - **가장 많이 한 날**: 2026-11-04 (수)  활동 2개 · 2시간 15분
  - **가장 많이 한 시간**: 22\~23시  활동 3개
  
  |  | 올해 |  | 작년 |
  | --- | ---: | ---: | ---: |
  | 수학 | 4 | 2시간 10분 | 0 |
  | 커밋 | 3 |  | 0 |
  | 논문 | 2 | 2시간 30분 | 0 |
  | 합계 | 9 | 4시간 40분 | 0 |
  
  | 저장소 | 커밋 |
  | --- | ---: |
  | transformer | 3 |
  

Months and years in many forms; future ones are rejected.

  $ for month in 2026-10 10 10월 last -1 2026-10-15; do gongbu month $month --no-scan | head -1; done
  Oct 2026
  Oct 2026
  Oct 2026
  Oct 2026
  Oct 2026
  Oct 2026
  $ gongbu --lang ko month 지난달 --no-scan | head -1
  2026년 10월
  $ gongbu --lang ko year 작년 --no-scan | head -1
  2025년
  $ gongbu month 2026-12
  gongbu: Dec 2026 is in the future
  [2]
  $ gongbu --lang ko year 2027
  gongbu: 2027년: 아직 오지 않았습니다
  [2]
  $ gongbu month soon
  gongbu: 'soon' is not a month — write it as 2026-10, 10, last or -1
  [2]
  $ gongbu --lang ko month 13
  gongbu: '13': 달이 아닙니다 — 2026-10, 10월, 지난달, -1처럼 쓰세요
  [2]
  $ gongbu year 026
  gongbu: '026' is not a year — write it as 2025, last or -1
  [2]

The draft of a retrospective for a blog.

  $ git -C code/transformer remote add origin 'javascript:alert(1)//github.com/me'
  $ git -C code/transformer remote add home git@github.com:me/transformer.git
  $ gongbu month --retro
  # Retrospective: Nov 2026
  
  ## What I did
  
  - **Days met**: 6 of 15 due  (1 of 19 in the period before)
  - **Longest streak**: 4 days  2026-11-02 – 2026-11-05
  - **Best day**: 2026-11-04 (Wed)  2 activities · 2h 15m
  - **Best hour**: 22:00–23:00  3 activities
  
  No current streak · longest 4 days · strength 19% · 7 days met
  
  |  | This month |  | Last month |  |
  | --- | ---: | ---: | ---: | ---: |
  | math | 4 | 2h 10m | 0 |  |
  | commit | 3 |  | 0 |  |
  | paper | 1 | 1h 30m | 1 | 1h |
  | total | 8 | 3h 40m | 1 | 1h |
  
  | Repository | Commits |
  | --- | ---: |
  | [transformer](https://github.com/me/transformer) | 3 |
  
  ## Results
  
  | Papers | State | Time |
  | --- | --- | ---: |
  | [Attention is all you need](https://arxiv.org/abs/1706.03762) (arxiv:1706.03762) | implemented | 1h 30m |
  
  | Topics |  | Time |
  | --- | --- | ---: |
  | prml:3.1.2 | Geometry of least squares | 45m |
  | prml:3.1.3 | Sequential learning | 45m |
  | prml:3.1.4 | Regularized least squares | 40m |
  
  ## What was missing
  
  - **2026-11-06 (Fri)**: 1 day — nothing done · next to rest days
  - **2026-11-10 – 2026-11-11**: 2 days — not reached: math 30m/day · nothing done on 1 day
  - **2026-11-13 – 2026-11-20**: 6 days — nothing done · next to rest days
  
  - 
  
  ## What I learned
  
  - **2026-11-04 arxiv:1706.03762 Attention is all you need**: Why "scaled"? &lt;b&gt;d\_k&lt;/b&gt; grows \| \*see\* section 3
  - **2026-11-09 prml:3.1.3 Sequential learning**: 순차 학습은 확률적 경사 하강
  
  - 
  
  ## Next month
  
  - **Next**: Diffusion · reading
  - **prml:3.1.5** Multiple outputs (p. 146)
  - **Review**: **prml:3.1.2** Geometry of least squares
  - **prml:3.1.3** Sequential learning
  - **prml:3.1.4** Regularized least squares
  - **Later**: Jensen's inequality
  
  - 
  $ gongbu --lang ko month --retro
  # 2026년 11월 회고
  
  ## 한 일
  
  - **완료한 날**: 할 일이 있던 15일 중 6일  (그 전은 19일 중 1일)
  - **최장 연속**: 4일  2026-11-02 \~ 2026-11-05
  - **가장 많이 한 날**: 2026-11-04 (수)  활동 2개 · 2시간 15분
  - **가장 많이 한 시간**: 22\~23시  활동 3개
  
  현재 연속 기록 없음 · 최장 4일 · 습관 강도 19% · 완료한 날 7일
  
  |  | 이번 달 |  | 지난달 |  |
  | --- | ---: | ---: | ---: | ---: |
  | 수학 | 4 | 2시간 10분 | 0 |  |
  | 커밋 | 3 |  | 0 |  |
  | 논문 | 1 | 1시간 30분 | 1 | 1시간 |
  | 합계 | 8 | 3시간 40분 | 1 | 1시간 |
  
  | 저장소 | 커밋 |
  | --- | ---: |
  | [transformer](https://github.com/me/transformer) | 3 |
  
  ## 성과
  
  | 논문 | 상태 | 시간 |
  | --- | --- | ---: |
  | [Attention is all you need](https://arxiv.org/abs/1706.03762) (arxiv:1706.03762) | 구현함 | 1시간 30분 |
  
  | 주제 |  | 시간 |
  | --- | --- | ---: |
  | prml:3.1.2 | Geometry of least squares | 45분 |
  | prml:3.1.3 | Sequential learning | 45분 |
  | prml:3.1.4 | Regularized least squares | 40분 |
  
  ## 아쉬운 점
  
  - **2026-11-06 (금)**: 1일 — 한 일 없음 · 쉬는 날과 이어짐
  - **2026-11-10 \~ 2026-11-11**: 2일 — 채우지 못한 목표: 수학 하루 30분 · 1일은 한 일 없음
  - **2026-11-13 \~ 2026-11-20**: 6일 — 한 일 없음 · 쉬는 날과 이어짐
  
  - 
  
  ## 배운 점
  
  - **2026-11-04 arxiv:1706.03762 Attention is all you need**: Why "scaled"? &lt;b&gt;d\_k&lt;/b&gt; grows \| \*see\* section 3
  - **2026-11-09 prml:3.1.3 Sequential learning**: 순차 학습은 확률적 경사 하강
  
  - 
  
  ## 다음 달 계획
  
  - **다음**: Diffusion · 읽는 중
  - **prml:3.1.5** Multiple outputs (146쪽)
  - **복습**: **prml:3.1.2** Geometry of least squares
  - **prml:3.1.3** Sequential learning
  - **prml:3.1.4** Regularized least squares
  - **나중에**: Jensen's inequality
  
  - 

The user's own template, and an invalid one with the position of the error.

  $ gongbu month --retro --template >.config/gongbu/retro.md
  $ gongbu month --retro --no-scan | head -3
  # Retrospective: Nov 2026
  
  ## What I did
  $ printf '{{ month }}: {{streak}}\n\n{{topics}}\n' >.config/gongbu/retro.md
  $ gongbu month --retro
  Nov 2026: No current streak · longest 4 days · strength 19% · 7 days met
  
  | Topics |  | Time |
  | --- | --- | ---: |
  | prml:3.1.2 | Geometry of least squares | 45m |
  | prml:3.1.3 | Sequential learning | 45m |
  | prml:3.1.4 | Regularized least squares | 40m |
  $ gongbu month -1 --retro
  Oct 2026: No current streak · longest 4 days · strength 19% · 7 days met
  
  $ printf '# {{month}}\n\n{{topcis}}\n' >.config/gongbu/retro.md
  $ gongbu month --retro
  gongbu: ~/.config/gongbu/retro.md, line 3: there is no placeholder {{topcis}} — did you mean {{topics}}?
  [2]
  $ gongbu --lang ko month --retro
  gongbu: ~/.config/gongbu/retro.md 3번째 줄: 없는 자리표시자입니다: {{topcis}} — 혹시 {{topics}}인가요?
  [2]
  $ printf '# {{month\n' >.config/gongbu/retro.md
  $ gongbu month --retro
  gongbu: ~/.config/gongbu/retro.md, line 1: a placeholder is not closed
  [2]
  $ gongbu month --template
  gongbu: --template can only be used with --retro
  [2]
  $ gongbu month --retro --json
  gongbu: --retro and --json cannot be used together — see gongbu month --help
  [2]
