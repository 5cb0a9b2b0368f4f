Everything on one page.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > TOML
  $ gongbu report --no-scan
  Study record
  
  Start today
  
  The first thing you study today begins the streak. This page then shows your weeks, kinds, papers and books.
  
  gongbu add   record what you studied
  gongbu init  find your git repositories
  gongbu prml  begin a book, section by section

A record with a streak, a gap, a book and papers.

  $ gongbu add math prml:1.1 -t 1h --on 2026-10-30 --no-scan >/dev/null
  $ gongbu add math prml:1.2 -t 1h --on 2026-11-01 --no-scan >/dev/null
  $ gongbu add paper "arxiv:1706.03762 Attention Is All You Need" -t 2h --on 2026-11-20 --no-scan >/dev/null
  $ gongbu add paper "긴 논문 제목 <script>alert(1)</script>" --no-scan >/dev/null
  $ gongbu report --no-scan
  Study record
  
  2026-10-30 – 2026-11-21
  
  This week
  
  Mon ✗  Tue ✗  Wed ✗  Thu ✗  Fri ✓  Sat ✓  Sun
  
  Days met    2 of 6 due
  Activities  2
  Time noted  2h
  
  So far
  
  Current streak  2 days
  Longest streak  2 days
  Strength        14%
  Days met        4 days
  Time noted      4h
  
  Since 2026-10-30
  
  2026-10-26 – 2026-11-21
      Nov
  Mon   ✗ ✗ ✗
        ✗ ✗ ✗
  Wed   ✗ ✗ ✗
        ✗ ✗ ✗
  Fri ▒ ✗ ✗ ▓
      ✗ ✗ ✗ ▒
      ▒ ✗ ✗
  less ░▒▓█ more  ✗ missed
  
  Studied lately
  
  2026-11-21 (Sat)  긴 논문 제목 <script>alert(1)</script>  paper
  2026-11-20 (Fri)  arxiv:1706.03762 Attention Is All You Need  paper  2h
  2026-11-01 (Sun)  prml:1.2 Probability Theory  math                  1h
  2026-10-30 (Fri)  prml:1.1 Example: Polynomial Curve Fitting  math   1h
  
  Kinds, month by month
  
  math   ··········▄▄  2 · 2h
  paper  ···········█  2 · 2h
  
  prml  2/68 sections
  
  PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
  1 Introduction    ████░░░░░░  2/6
  13 more chapters
  
  Papers
  
  reading 2
    2 긴 논문 제목 <script>alert(1)</script>
    1 Attention Is All You Need (arxiv:1706.03762)
  
  Missed days
  
  2026-11-02 – 2026-11-19  18 days
  2026-10-31 (Sat)           1 day
  $ gongbu --lang ko report --no-scan
  공부 기록
  
  2026-10-30 ~ 2026-11-21
  
  이번 주
  
  월 ✗  화 ✗  수 ✗  목 ✗  금 ✓  토 ✓  일
  
  완료한 날  할 일이 있던 6일 중 2일
  활동       2
  공부 시간  2시간
  
  지금까지
  
  현재 연속  2일
  최장 연속  2일
  습관 강도  14%
  완료한 날  4일
  공부 시간  4시간
  
  2026-10-30부터
  
  2026-10-26 ~ 2026-11-21
     11월
  월   ✗ ✗ ✗
       ✗ ✗ ✗
  수   ✗ ✗ ✗
       ✗ ✗ ✗
  금 ▒ ✗ ✗ ▓
     ✗ ✗ ✗ ▒
     ▒ ✗ ✗
  적음 ░▒▓█ 많음  ✗ 놓침
  
  최근 공부
  
  2026-11-21 (토)  긴 논문 제목 <script>alert(1)</script>  논문
  2026-11-20 (금)  arxiv:1706.03762 Attention Is All You Need  논문  2시간
  2026-11-01 (일)  prml:1.2 Probability Theory  수학                 1시간
  2026-10-30 (금)  prml:1.1 Example: Polynomial Curve Fitting  수학  1시간
  
  종류별 월간 추이
  
  수학  ··········▄▄  2 · 2시간
  논문  ···········█  2 · 2시간
  
  prml  2/68절
  
  PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
  1 Introduction  ████░░░░░░  2/6
  나머지 13개 장
  
  논문
  
  읽는 중 2
    2 긴 논문 제목 <script>alert(1)</script>
    1 Attention Is All You Need (arxiv:1706.03762)
  
  놓친 날
  
  2026-11-02 ~ 2026-11-19  18일
  2026-10-31 (토)           1일
  $ gongbu report --md --no-scan
  ## Study record
  
  2026-10-30 – 2026-11-21
  
  ## This week
  
  Mon ✗  Tue ✗  Wed ✗  Thu ✗  Fri ✓  Sat ✓  Sun
  
  - **Days met**: 2 of 6 due
  - **Activities**: 2
  - **Time noted**: 2h
  
  ## So far
  
  - **Current streak**: **2 days**
  - **Longest streak**: **2 days**
  - **Strength**: **14%**
  - **Days met**: **4 days**
  - **Time noted**: **4h**
  
  ## Since 2026-10-30
  
  ### 2026-10-26 – 2026-11-21
  
  ```text
      Nov
  Mon   ✗ ✗ ✗
        ✗ ✗ ✗
  Wed   ✗ ✗ ✗
        ✗ ✗ ✗
  Fri ▒ ✗ ✗ ▓
      ✗ ✗ ✗ ▒
      ▒ ✗ ✗
  less ░▒▓█ more  ✗ missed
  ```
  
  ## Studied lately
  
  |  |  |  |
  | --- | --- | ---: |
  | 2026-11-21 (Sat) | 긴 논문 제목 &lt;script&gt;alert(1)&lt;/script&gt;  paper |  |
  | 2026-11-20 (Fri) | arxiv:1706.03762 Attention Is All You Need  paper | 2h |
  | 2026-11-01 (Sun) | prml:1.2 Probability Theory  math | 1h |
  | 2026-10-30 (Fri) | prml:1.1 Example: Polynomial Curve Fitting  math | 1h |
  
  ## Kinds, month by month
  
  |  |  |  |
  | --- | --- | ---: |
  | math | ··········▄▄ | 2 · 2h |
  | paper | ···········█ | 2 · 2h |
  
  ## prml  2/68 sections
  
  PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.
  
  |  |  |  |
  | --- | --- | ---: |
  | 1 Introduction | ████░░░░░░ | 2/6 |
  | 13 more chapters |  |  |
  
  ## Papers
  
  ### reading 2
  
  - **2** 긴 논문 제목 &lt;script&gt;alert(1)&lt;/script&gt;
  - **1** Attention Is All You Need (arxiv:1706.03762)
  
  ## Missed days
  
  |  |  |
  | --- | ---: |
  | 2026-11-02 – 2026-11-19 | 18 days |
  | 2026-10-31 (Sat) | 1 day |
  $ gongbu report --json --no-scan
  {"from":"2026-10-30","to":"2026-11-21","week":{"from":"2026-11-16","to":"2026-11-22","days_met":2,"days_due":6,"count":2,"minutes":120,"goals":[]},"streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}},"strength":0.135,"days_met":4,"days_studied":4,"count":4,"minutes":240,"tracking_since":"2026-10-30","longest_before_tracking":0,"streaks":[{"from":"2026-10-30","to":"2026-10-30","days":1},{"from":"2026-11-01","to":"2026-11-01","days":1},{"from":"2026-11-20","to":"2026-11-21","days":2}],"gaps":[{"from":"2026-10-31","to":"2026-10-31","days":1},{"from":"2026-11-02","to":"2026-11-19","days":18}],"kinds":[{"kind":"math","months":[{"month":"2025-12","count":0,"minutes":0},{"month":"2026-01","count":0,"minutes":0},{"month":"2026-02","count":0,"minutes":0},{"month":"2026-03","count":0,"minutes":0},{"month":"2026-04","count":0,"minutes":0},{"month":"2026-05","count":0,"minutes":0},{"month":"2026-06","count":0,"minutes":0},{"month":"2026-07","count":0,"minutes":0},{"month":"2026-08","count":0,"minutes":0},{"month":"2026-09","count":0,"minutes":0},{"month":"2026-10","count":1,"minutes":60},{"month":"2026-11","count":1,"minutes":60}]},{"kind":"paper","months":[{"month":"2025-12","count":0,"minutes":0},{"month":"2026-01","count":0,"minutes":0},{"month":"2026-02","count":0,"minutes":0},{"month":"2026-03","count":0,"minutes":0},{"month":"2026-04","count":0,"minutes":0},{"month":"2026-05","count":0,"minutes":0},{"month":"2026-06","count":0,"minutes":0},{"month":"2026-07","count":0,"minutes":0},{"month":"2026-08","count":0,"minutes":0},{"month":"2026-09","count":0,"minutes":0},{"month":"2026-10","count":0,"minutes":0},{"month":"2026-11","count":2,"minutes":120}]}],"syllabi":[{"id":"prml","title":"PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.","chapters":[{"number":"1","title":"Introduction","sections_done":2,"sections":6,"pages_done":28,"pages":66,"exercises_done":0,"exercises":41,"minutes":120},{"number":"2","title":"Probability Distributions","sections_done":0,"sections":5,"pages_done":0,"pages":70,"exercises_done":0,"exercises":61,"minutes":0},{"number":"3","title":"Linear Models for Regression","sections_done":0,"sections":6,"pages_done":0,"pages":42,"exercises_done":0,"exercises":24,"minutes":0},{"number":"4","title":"Linear Models for Classification","sections_done":0,"sections":5,"pages_done":0,"pages":46,"exercises_done":0,"exercises":26,"minutes":0},{"number":"5","title":"Neural Networks","sections_done":0,"sections":7,"pages_done":0,"pages":66,"exercises_done":0,"exercises":41,"minutes":0},{"number":"6","title":"Kernel Methods","sections_done":0,"sections":4,"pages_done":0,"pages":34,"exercises_done":0,"exercises":27,"minutes":0},{"number":"7","title":"Sparse Kernel Machines","sections_done":0,"sections":2,"pages_done":0,"pages":34,"exercises_done":0,"exercises":19,"minutes":0},{"number":"8","title":"Graphical Models","sections_done":0,"sections":4,"pages_done":0,"pages":64,"exercises_done":0,"exercises":29,"minutes":0},{"number":"9","title":"Mixture Models and EM","sections_done":0,"sections":4,"pages_done":0,"pages":38,"exercises_done":0,"exercises":27,"minutes":0},{"number":"10","title":"Approximate Inference","sections_done":0,"sections":7,"pages_done":0,"pages":62,"exercises_done":0,"exercises":39,"minutes":0},{"number":"11","title":"Sampling Methods","sections_done":0,"sections":6,"pages_done":0,"pages":36,"exercises_done":0,"exercises":17,"minutes":0},{"number":"12","title":"Continuous Latent Variables","sections_done":0,"sections":4,"pages_done":0,"pages":46,"exercises_done":0,"exercises":29,"minutes":0},{"number":"13","title":"Sequential Data","sections_done":0,"sections":3,"pages_done":0,"pages":48,"exercises_done":0,"exercises":34,"minutes":0},{"number":"14","title":"Combining Models","sections_done":0,"sections":5,"pages_done":0,"pages":24,"exercises_done":0,"exercises":17,"minutes":0}],"appendices":[{"number":"A","title":"Data Sets","page":677,"started":false,"done_on":null,"minutes":0},{"number":"B","title":"Probability Distributions","page":685,"started":false,"done_on":null,"minutes":0},{"number":"C","title":"Properties of Matrices","page":695,"started":false,"done_on":null,"minutes":0},{"number":"D","title":"Calculus of Variations","page":703,"started":false,"done_on":null,"minutes":0},{"number":"E","title":"Lagrange Multipliers","page":707,"started":false,"done_on":null,"minutes":0}],"done":2,"total":68,"next":"1.3","pages_done":28,"pages":676,"exercises_done":0,"exercises":431,"minutes":120,"pace":{"parts":7,"days":23},"forecast":"2028-08-10"}],"papers":[{"id":1,"title":"Attention Is All You Need","identifier":"arxiv:1706.03762","url":"https://arxiv.org/abs/1706.03762","authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-20","minutes":120,"code":[]},{"id":2,"title":"긴 논문 제목 <script>alert(1)</script>","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-21","minutes":null,"code":[]}]}

The HTML page is a single file without references to others.

  $ gongbu report --html study.html --no-scan
  Wrote ~/study.html
  $ head -n 8 study.html
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="generator" content="gongbu">
  <title>Study record</title>
  $ grep -c 'type="radio"' study.html
  27
  $ grep -c '<script' study.html
  0
  [1]
  $ gongbu --lang ko report --html - --no-scan | grep '<h[12]>'
  <h1>공부 기록</h1>
  <h2>이번 주</h2>
  <h2>지금까지</h2>
  <h2><span class="nb">2026-10-30부터</span></h2>
  <h2>최근 공부</h2>
  <h2>종류별 월간 추이</h2>
  <h2>prml<span class="dim">  2/68절</span></h2>
  <h2>논문</h2>
  <h2>놓친 날</h2>

With --open a browser shows the named file, or one in gongbu's directory.

  $ mkdir bin
  $ printf '#!/bin/sh\necho "$@" >~/opened.new\nmv ~/opened.new ~/opened\n' >bin/opener
  $ chmod +x bin/opener
  $ export PATH=$HOME/bin
  $ gongbu report --open --no-scan
  gongbu: no program found to open the page — open $HOME/.local/share/gongbu/cache/report.html yourself, or install xdg-utils (Debian: sudo apt install xdg-utils)
  [3]
  $ export PATH=$HOME/bin:/usr/bin:/bin
  $ mv bin/opener bin/xdg-open
  $ gongbu report --open --no-scan
  $ for i in 1 2 3 4 5 6 7 8 9; do [ -e opened ] || sleep 0.2; done; cat opened; rm opened
  $HOME/.local/share/gongbu/cache/report.html
  $ gongbu --lang ko report --html study.html --open --no-scan
  저장했습니다: ~/study.html
  $ for i in 1 2 3 4 5 6 7 8 9; do [ -e opened ] || sleep 0.2; done; cat opened
  $HOME/study.html

Invalid input.

  $ gongbu report --html - --open
  gongbu: --open shows a file: standard output cannot be opened
  [2]
  $ gongbu report --html study.html --json
  gongbu: --html and --json cannot be used together — see gongbu report --help
  [2]
  $ gongbu --lang ko report --open --md
  gongbu: --open, --md: 함께 쓸 수 없습니다 — gongbu report --help를 보세요
  [2]
  $ gongbu report --html code
  gongbu: code is a directory — name a file in it
  [2]
