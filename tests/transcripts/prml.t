PRML by chapters, without any study.

  $ gongbu prml
  PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
                                                    Sections  Pages  Exercises
   1  Introduction                      ░░░░░░░░░░       0/6   0/66       0/41
   2  Probability Distributions         ░░░░░░░░░░       0/5   0/70       0/61
   3  Linear Models for Regression      ░░░░░░░░░░       0/6   0/42       0/24
   4  Linear Models for Classification  ░░░░░░░░░░       0/5   0/46       0/26
   5  Neural Networks                   ░░░░░░░░░░       0/7   0/66       0/41
   6  Kernel Methods                    ░░░░░░░░░░       0/4   0/34       0/27
   7  Sparse Kernel Machines            ░░░░░░░░░░       0/2   0/34       0/19
   8  Graphical Models                  ░░░░░░░░░░       0/4   0/64       0/29
   9  Mixture Models and EM             ░░░░░░░░░░       0/4   0/38       0/27
  10  Approximate Inference             ░░░░░░░░░░       0/7   0/62       0/39
  11  Sampling Methods                  ░░░░░░░░░░       0/6   0/36       0/17
  12  Continuous Latent Variables       ░░░░░░░░░░       0/4   0/46       0/29
  13  Sequential Data                   ░░░░░░░░░░       0/3   0/48       0/34
  14  Combining Models                  ░░░░░░░░░░       0/5   0/24       0/17
      total                             ░░░░░░░░░░      0/68  0/676      0/431
  
  Next  prml:1.1 Example: Polynomial Curve Fitting (p. 4)
  Pace  nothing finished in the last 28 days
  $ gongbu prml next
  prml:1.1 Example: Polynomial Curve Fitting (p. 4)
  $ gongbu --lang ko prml next
  prml:1.1 Example: Polynomial Curve Fitting (4쪽)
  $ gongbu today
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.
  
  Not set up yet: gongbu init finds your repositories.

An entry finishes its topic; the output shows the progress in the book.

  $ gongbu add math prml:3.1.2 -t 45m
  ✓ 1 math "prml:3.1.2 Geometry of least squares" 45m — today met · streak 1 day
    prml 0/68 sections · 0/676 pages · next prml:3.1.3 Sequential learning (p. 143)
  $ gongbu --lang ko add 수학 prml 3.1.2-3.1.4 -t 1시간 --on 어제
  ✓ 2 수학 "prml:3.1.2-3.1.4 Geometry of least squares – Regularized least squares" 1시간 — 2026-11-20 (금) 완료 · 연속 2일
    prml 0/68절 · 3/676쪽 · 다음 prml:3.1.5 Multiple outputs (146쪽)
  $ gongbu add math prml:ex3.5 -t 20m
  ✓ 3 math "prml:ex3.5 Linear Models for Regression" 20m — today met · streak 2 days
    prml 0/68 sections · 3/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu add math "PRML 3.1.2"
  ✓ 4 math "prml:3.1.2 Geometry of least squares" — today met · streak 2 days
    prml 0/68 sections · 3/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu add math "PRML 3.1.2 Bayesian linear regression" --json
  {"day":"2026-11-21","at":"2026-11-21T21:00:08+09:00","kind":"math","subject":"prml:3.1.2 Geometry of least squares — Bayesian linear regression","minutes":null,"source":"manual","id":5,"uuid":"$UUID","note":"","topics":["prml:3.1.2"],"part":false,"verdict":"met","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}}}
  $ gongbu add math PRML reading group
  ✓ 6 math "PRML reading group" — today met · streak 2 days

Studying all parts finishes a section; partial study does not.

  $ gongbu add math prml:3.1.1 -t 30m
  ✓ 7 math "prml:3.1.1 Maximum likelihood and least squares" 30m — today met · streak 2 days
    prml 0/68 sections · 6/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu add math prml:3.1.5 -t 15m --part
  ✓ 8 math "prml:3.1.5 Multiple outputs" 15m (part) — today met · streak 2 days
    prml 0/68 sections · 6/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu prml 3
  prml:3 Linear Models for Regression
  
  ██░░░░░░░░ 0/6 sections · 6/42 pages · 1/24 exercises (5) · 2h 50m
  
  ◐ 3.1    Linear Basis Function Models         (p. 138)  2h 30m
  ✓ 3.1.1    Maximum likelihood and least…      (p. 140)     30m  2026-11-21 (Sat)
  ✓ 3.1.2    Geometry of least squares          (p. 143)   1h 5m  2026-11-20 (Fri)
  ✓ 3.1.3    Sequential learning                (p. 143)     20m  2026-11-20 (Fri)
  ✓ 3.1.4    Regularized least squares          (p. 144)     20m  2026-11-20 (Fri)
  ◐ 3.1.5    Multiple outputs                   (p. 146)     15m
    3.2    The Bias-Variance Decomposition      (p. 147)
    3.3    Bayesian Linear Regression           (p. 152)
    3.3.1    Parameter distribution             (p. 152)
    3.3.2    Predictive distribution            (p. 156)
    3.3.3    Equivalent kernel                  (p. 159)
    3.4    Bayesian Model Comparison            (p. 161)
    3.5    The Evidence Approximation           (p. 165)
    3.5.1    Evaluation of the evidence…        (p. 166)
    3.5.2    Maximizing the evidence function   (p. 168)
    3.5.3    Effective number of parameters     (p. 170)
    3.6    Limitations of Fixed Basis…          (p. 172)
  $ gongbu --lang ko edit 8 --whole
  ✓ 8 수학 "prml:3.1.5 Multiple outputs" 15분 — 오늘 완료 · 연속 2일
    prml 1/68절 · 9/676쪽 · 다음 prml:3.2 The Bias-Variance Decomposition (147쪽)
  $ gongbu prml 3.1
  prml:3.1 Linear Basis Function Models
  
  ██████████ 9/9 pages · 2h 30m
  
  ✓ 3.1.1  Maximum likelihood and least squares  (p. 140)    30m  2026-11-21 (Sat)
  ✓ 3.1.2  Geometry of least squares             (p. 143)  1h 5m  2026-11-20 (Fri)
  ✓ 3.1.3  Sequential learning                   (p. 143)    20m  2026-11-20 (Fri)
  ✓ 3.1.4  Regularized least squares             (p. 144)    20m  2026-11-20 (Fri)
  ✓ 3.1.5  Multiple outputs                      (p. 146)    15m  2026-11-21 (Sat)
  $ gongbu prml 3.1 --json
  {"number":"3.1","title":"Linear Basis Function Models","sections_done":1,"sections":1,"pages_done":9,"pages":9,"exercises_done":0,"exercises":0,"minutes":150,"exercises_solved":[],"topics":[{"number":"3.1.1","title":"Maximum likelihood and least squares","page":140,"started":true,"done_on":"2026-11-21","minutes":30},{"number":"3.1.2","title":"Geometry of least squares","page":143,"started":true,"done_on":"2026-11-20","minutes":65},{"number":"3.1.3","title":"Sequential learning","page":143,"started":true,"done_on":"2026-11-20","minutes":20},{"number":"3.1.4","title":"Regularized least squares","page":144,"started":true,"done_on":"2026-11-20","minutes":20},{"number":"3.1.5","title":"Multiple outputs","page":146,"started":true,"done_on":"2026-11-21","minutes":15}]}
  $ gongbu --lang ko prml
  PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
                                                   절     쪽  연습문제        시간
   1  Introduction                   ░░░░░░░░░░   0/6   0/66      0/41
   2  Probability Distributions      ░░░░░░░░░░   0/5   0/70      0/61
   3  Linear Models for Regression   ███░░░░░░░   1/6   9/42      1/24  2시간 50분
   4  Linear Models for…             ░░░░░░░░░░   0/5   0/46      0/26
   5  Neural Networks                ░░░░░░░░░░   0/7   0/66      0/41
   6  Kernel Methods                 ░░░░░░░░░░   0/4   0/34      0/27
   7  Sparse Kernel Machines         ░░░░░░░░░░   0/2   0/34      0/19
   8  Graphical Models               ░░░░░░░░░░   0/4   0/64      0/29
   9  Mixture Models and EM          ░░░░░░░░░░   0/4   0/38      0/27
  10  Approximate Inference          ░░░░░░░░░░   0/7   0/62      0/39
  11  Sampling Methods               ░░░░░░░░░░   0/6   0/36      0/17
  12  Continuous Latent Variables    ░░░░░░░░░░   0/4   0/46      0/29
  13  Sequential Data                ░░░░░░░░░░   0/3   0/48      0/34
  14  Combining Models               ░░░░░░░░░░   0/5   0/24      0/17
      합계                           █░░░░░░░░░  1/68  9/676     1/431  2시간 50분
  
  다음         prml:3.2 The Bias-Variance Decomposition (147쪽)
  속도         최근 7일 동안 5개 항목을 끝냄
  예상 완료일  2027-08-19 (목)
  $ gongbu prml --md
  ## PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
  |  |  |  | Sections | Pages | Exercises | Time |
  | ---: | --- | --- | ---: | ---: | ---: | ---: |
  | 1 | Introduction | ░░░░░░░░░░ | 0/6 | 0/66 | 0/41 |  |
  | 2 | Probability Distributions | ░░░░░░░░░░ | 0/5 | 0/70 | 0/61 |  |
  | 3 | Linear Models for Regression | ███░░░░░░░ | 1/6 | 9/42 | 1/24 | 2h 50m |
  | 4 | Linear Models for Classification | ░░░░░░░░░░ | 0/5 | 0/46 | 0/26 |  |
  | 5 | Neural Networks | ░░░░░░░░░░ | 0/7 | 0/66 | 0/41 |  |
  | 6 | Kernel Methods | ░░░░░░░░░░ | 0/4 | 0/34 | 0/27 |  |
  | 7 | Sparse Kernel Machines | ░░░░░░░░░░ | 0/2 | 0/34 | 0/19 |  |
  | 8 | Graphical Models | ░░░░░░░░░░ | 0/4 | 0/64 | 0/29 |  |
  | 9 | Mixture Models and EM | ░░░░░░░░░░ | 0/4 | 0/38 | 0/27 |  |
  | 10 | Approximate Inference | ░░░░░░░░░░ | 0/7 | 0/62 | 0/39 |  |
  | 11 | Sampling Methods | ░░░░░░░░░░ | 0/6 | 0/36 | 0/17 |  |
  | 12 | Continuous Latent Variables | ░░░░░░░░░░ | 0/4 | 0/46 | 0/29 |  |
  | 13 | Sequential Data | ░░░░░░░░░░ | 0/3 | 0/48 | 0/34 |  |
  | 14 | Combining Models | ░░░░░░░░░░ | 0/5 | 0/24 | 0/17 |  |
  |  | **total** | █░░░░░░░░░ | 1/68 | 9/676 | 1/431 | 2h 50m |
  
  - **Next**: **prml:3.2** The Bias-Variance Decomposition (p. 147)
  - **Pace**: 5 parts finished in the last 7 days
  - **Forecast**: 2027-08-19 (Thu)
  $ gongbu prml next --json
  {"next":{"topic":"prml:3.2","title":"The Bias-Variance Decomposition","page":147},"topic":"prml:3.2","title":"The Bias-Variance Decomposition","page":147}

Today and week show the next topic.

  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu -  Fri ✓  Sat ✓  Sun
  
    21:00  1  math  45m  prml:3.1.2 Geometry of least squares
    21:00  3  math  20m  prml:ex3.5 Linear Models for Regression
    21:00  4  math       prml:3.1.2 Geometry of least squares
    21:00  5  math       prml:3.1.2 Geometry of least squares — Bayesian linear…
    21:00  6  math       PRML reading group
    21:00  7  math  30m  prml:3.1.1 Maximum likelihood and least squares
    21:00  8  math  15m  prml:3.1.5 Multiple outputs
  
  Next  prml:3.2 The Bias-Variance Decomposition (p. 147)
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko week
  주간 2026-11-16 ~ 2026-11-22
  
  2026-11-16 (월)  - 판정 시작 전
  2026-11-17 (화)  - 판정 시작 전
  2026-11-18 (수)  - 판정 시작 전
  2026-11-19 (목)  - 판정 시작 전
  2026-11-20 (금)  ✓ 완료          1       1시간  수학 1
  2026-11-21 (토)  ✓ 완료          7  1시간 50분  수학 7
  2026-11-22 (일)
  
  완료한 날          할 일이 있던 2일 중 2일
  최장 연속          2일  2026-11-20 ~ 2026-11-21
  가장 많이 한 날    2026-11-21 (토)  활동 7개 · 1시간 50분
  가장 많이 한 시간  21~22시  활동 7개
  
        이번 주              지난주
  수학        8  2시간 50분       0
  합계        8  2시간 50분       0
  
  주제                                                   시간
  prml:3.1.2  Geometry of least squares             1시간 5분
  prml:3.1.3  Sequential learning                        20분
  prml:3.1.4  Regularized least squares                  20분
  prml:ex3.5                                             20분
  prml:3.1.1  Maximum likelihood and least squares       30분
  prml:3.1.5  Multiple outputs                           15분
  
  연속 2일 · 최장 2일 · 습관 강도 10% · 완료한 날 2일
  이번 주는 아직 끝나지 않았습니다. 지난주는 한 주 전체입니다.
  
  다음  prml:3.2 The Bias-Variance Decomposition (147쪽)
  $ gongbu today --json | grep -o '"next".*'
  "next":{"paper":null,"topics":[{"topic":"prml:3.2","title":"The Bias-Variance Decomposition","page":147}],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}
  $ gongbu week --json | grep -o '"next".*'
  "next":{"paper":null,"topics":[{"topic":"prml:3.2","title":"The Bias-Variance Decomposition","page":147}],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}

  $ gongbu week -1 --json | grep -o '"next".*'
  "next":{"paper":null,"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}

Progress comes from entries: removing them removes it.

  $ gongbu edit 8 --part
  ✓ 8 math "prml:3.1.5 Multiple outputs" 15m (part) — today met · streak 2 days
    prml 0/68 sections · 6/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu rm 7
  Removed 1 entry; gongbu undo brings it back:
    7 math "prml:3.1.1 Maximum likelihood and least squares" 30m  2026-11-21 (Sat)
  $ gongbu prml --json | grep -o '"done".*'
  "done":0,"total":68,"next":"3.1.5","pages_done":3,"pages":676,"exercises_done":1,"exercises":431,"minutes":140,"pace":{"parts":3,"days":7},"forecast":"2028-02-19"}
  $ gongbu undo
  Took back: gongbu rm  (2026-11-21 21:00)
    restored  7 math "prml:3.1.1 Maximum likelihood and least squares" 30m  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu edit  (2026-11-21 21:00)
    restored  8 math "prml:3.1.5 Multiple outputs" 15m  2026-11-21 (Sat)
  $ gongbu prml --json | grep -o '"done".*'
  "done":1,"total":68,"next":"3.2","pages_done":9,"pages":676,"exercises_done":1,"exercises":431,"minutes":170,"pace":{"parts":5,"days":7},"forecast":"2027-08-19"}
  $ gongbu edit 8 --subject "SVD" --json
  {"day":"2026-11-21","at":"2026-11-21T21:00:11+09:00","kind":"math","subject":"SVD","minutes":15,"source":"manual","id":8,"uuid":"$UUID","note":"","topics":[],"part":false,"verdict":"met","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}}}
  $ gongbu prml --json | grep -o '"done".*'
  "done":0,"total":68,"next":"3.1.5","pages_done":6,"pages":676,"exercises_done":1,"exercises":431,"minutes":155,"pace":{"parts":4,"days":7},"forecast":"2027-10-27"}
  $ gongbu edit 8 --subject "prml:3.2"
  ✓ 8 math "prml:3.2 The Bias-Variance Decomposition" 15m — today met · streak 2 days
    prml 1/68 sections · 11/676 pages · next prml:3.3 Bayesian Linear Regression (p. 152)

A month without study has no pace and so no forecast.

  $ export GONGBU_NOW=2027-01-15T21:00:00+09:00
  $ gongbu prml --json | grep -o '"pace".*'
  "pace":{"parts":0,"days":28},"forecast":null}
  $ gongbu prml | tail -2
  Next  prml:3.3 Bayesian Linear Regression (p. 152)
  Pace  nothing finished in the last 28 days
  $ gongbu --lang ko prml | tail -2
  다음  prml:3.3 Bayesian Linear Regression (152쪽)
  속도  최근 28일 동안 끝낸 항목 없음

Appendices can be studied; totals do not include them.

  $ gongbu add math prml:C -t 25m
  ✓ 9 math "prml:C Properties of Matrices" 25m — today met · streak 1 day
    prml 1/68 sections · 11/676 pages · next prml:3.3 Bayesian Linear Regression (p. 152)
  $ gongbu prml | tail -6
  14  Combining Models                  ░░░░░░░░░░       0/5    0/24       0/17
   C  Properties of Matrices            ██████████                                  25m
      total                             █░░░░░░░░░      1/68  11/676      1/431  3h 15m
  
  Next  prml:3.3 Bayesian Linear Regression (p. 152)
  Pace  nothing finished in the last 28 days
  $ gongbu prml C
  prml:C Properties of Matrices
  
  ██████████ 8/8 pages · 25m
  
  ✓ C  Properties of Matrices  (p. 695)  25m  2027-01-15 (Fri)

Unknown topics are rejected with suggestions, and nothing is written.

  $ gongbu add math prml:3.1.9
  gongbu: prml has no section '3.1.9' — nearest: prml:3.1.5 Multiple outputs
  [2]
  $ gongbu --lang ko add 수학 prml:3.1.9
  gongbu: prml: '3.1.9' 절은 없습니다 — 가까운 항목: prml:3.1.5 Multiple outputs
  [2]
  $ gongbu add math "PRML 15.2"
  gongbu: prml has no section '15.2' — its chapters are 1 to 14
  [2]
  $ gongbu add math prml:foo
  gongbu: prml has no section 'foo' — its chapters are 1 to 14
  [2]
  $ gongbu add math prml:ex3.25
  gongbu: prml has no exercise 'ex3.25' — chapter 3 has ex3.1 to ex3.24
  [2]
  $ gongbu --lang ko add 수학 prml:ex3.25
  gongbu: prml: 'ex3.25' 연습문제는 없습니다 — 3장의 연습문제는 ex3.1부터 ex3.24까지입니다
  [2]
  $ gongbu add math prml:exA.1
  gongbu: prml has no exercise 'exa.1' — its chapter A has none
  [2]
  $ gongbu add math prml:3.1.4-3.1.2
  gongbu: '3.1.4-3.1.2' is not a range — write first and last in the same form: 3.1.2-3.1.4, 3.1-3.3, ex3.5-3.8
  [2]
  $ gongbu --lang ko add 수학 prml:3.1.2-4
  gongbu: '3.1.2-4': 범위가 아닙니다 — 앞에서 뒤로, 같은 단계끼리 쓰세요: 3.1.2-3.1.4, 3.1-3.3, ex3.5-3.8
  [2]
  $ gongbu add math prlm:3.1.2
  gongbu: unknown syllabus 'prlm' — did you mean prml?
  [2]
  $ gongbu add math SVD --part
  gongbu: 'SVD' names no topic to study a part of — write the subject as prml:3.1.2
  [2]
  $ gongbu --lang ko add 수학 SVD --part
  gongbu: 'SVD': 일부만 했다고 할 절이 없습니다 — 제목을 prml:3.1.2처럼 쓰세요
  [2]
  $ gongbu edit 8 --subject prml:99
  gongbu: prml has no section '99' — its chapters are 1 to 14
  [2]
  $ gongbu edit 8 --part --whole
  gongbu: --part and --whole cannot be used together — see gongbu edit --help
  [2]
  $ gongbu prml 33
  gongbu: prml has no section '33' — its chapters are 1 to 14
  [2]
  $ gongbu prml nxet
  gongbu: prml has no section 'nxet' — its chapters are 1 to 14
  [2]
  $ gongbu prml next week
  gongbu: unexpected argument 'week' — see gongbu prml next --help
  [2]
  $ gongbu log --all --json | grep -o '"id":' | wc -l
  9
  $ gongbu log --json | grep -c prlm
  0
  [1]

Lists may have spaces after commas; a number that is not a topic belongs to the user's text.

  $ gongbu add math "prml:3.1.2, 2 pages" -t 30m
  ✓ 10 math "prml:3.1.2 Geometry of least squares — 2 pages" 30m — today met · streak 1 day
    prml 1/68 sections · 11/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu add math "prml:3.1.2, 1.5 hours"
  ✓ 11 math "prml:3.1.2 Geometry of least squares — 1.5 hours" — today met · streak 1 day
    prml 1/68 sections · 11/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
  $ gongbu add math "prml:3.1.2, 3.1.3, ex3.1 twice, with care" -t 1h
  ✓ 12 math "prml:3.1.2,3.1.3,ex3.1 Geometry of least squares – Linear Models for Regression — twice, with care" 1h — today met · streak 1 day
    prml 1/68 sections · 11/676 pages · next prml:3.1.5 Multiple outputs (p. 146)
