Questions of the week are noted for later, with the place where they came up.

  $ gongbu later
  Nothing is noted for later. To note something: gongbu later "Jensen's inequality"
  $ gongbu later "Jensen's inequality" --from prml:1.6.1
  For later: 1 "Jensen's inequality"
  $ gongbu later prml:2.3.6
  For later: 2 "prml:2.3.6 Bayesian inference for the Gaussian"
  $ gongbu --lang ko later 젠센 부등식 --from "수업 3주차"
  나중에: 3 "젠센 부등식"
  $ gongbu later
     For later                     From                           Since
  1  Jensen's inequality           prml:1.6.1 Relative entropy…   2026-11-21 (Sat)
  2  prml:2.3.6 Bayesian…                                         2026-11-21 (Sat)
  3  젠센 부등식                   수업 3주차                     2026-11-21 (Sat)
  $ gongbu --lang ko later
     나중에 공부할 것               나온 곳                        적은 날
  1  Jensen's inequality            prml:1.6.1 Relative entropy…   2026-11-21 (토)
  2  prml:2.3.6 Bayesian…                                          2026-11-21 (토)
  3  젠센 부등식                    수업 3주차                     2026-11-21 (토)

In a pipe or file, lines are not truncated.

  $ gongbu later | cat
     For later                                       From                                                Since
  1  Jensen's inequality                             prml:1.6.1 Relative entropy and mutual information  2026-11-21 (Sat)
  2  prml:2.3.6 Bayesian inference for the Gaussian                                                      2026-11-21 (Sat)
  3  젠센 부등식                                     수업 3주차                                          2026-11-21 (Sat)
  $ gongbu later --json
  {"later":[{"id":1,"subject":"Jensen's inequality","from":"prml:1.6.1 Relative entropy and mutual information","added_on":"2026-11-21"},{"id":2,"subject":"prml:2.3.6 Bayesian inference for the Gaussian","from":null,"added_on":"2026-11-21"},{"id":3,"subject":"젠센 부등식","from":"수업 3주차","added_on":"2026-11-21"}]}
  $ gongbu later --md
  |  | For later | From | Since |
  | ---: | --- | --- | --- |
  | **1** | Jensen's inequality | prml:1.6.1 Relative entropy and mutual information | 2026-11-21 (Sat) |
  | **2** | prml:2.3.6 Bayesian inference for the Gaussian |  | 2026-11-21 (Sat) |
  | **3** | 젠센 부등식 | 수업 3주차 | 2026-11-21 (Sat) |

The same item, in any case or composition, is not added twice.

  $ gongbu later JENSEN\'S inequality
  Already on the list: 1 "Jensen's inequality"
  $ gongbu later "$(printf '\341\204\214\341\205\246\341\206\253\341\204\211\341\205\246\341\206\253 \341\204\207\341\205\256\341\204\203\341\205\263\341\206\274\341\204\211\341\205\265\341\206\250')"
  Already on the list: 3 "젠센 부등식"

On workdays today and week show the number of items, on weekends the items.

  $ export GONGBU_NOW=2026-11-20T21:00:00+09:00
  $ gongbu today
  2026-11-20 (Fri)  ○ not yet  3h left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri ○  Sat    Sun
  
  Nothing yet today.
  
  Later  3 items: gongbu later
  
  Not set up yet: gongbu init finds your repositories.
  $ export GONGBU_NOW=2026-11-21T21:00:00+09:00
  $ gongbu today
  2026-11-21 (Sat)  ○ not yet  3h left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.
  
  Later 3  1 Jensen's inequality (prml:1.6.1 Relative entropy and mutual…
  
  Not set up yet: gongbu init finds your repositories.
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
  
  나중에 3  1 Jensen's inequality (prml:1.6.1 Relative entropy and mutual…
  $ for i in 1 2 3 4; do gongbu later "question $i"; done
  For later: 4 "question 1"
  For later: 5 "question 2"
  For later: 6 "question 3"
  For later: 7 "question 4"
  $ gongbu week | tail -6
  2026-11-21 (Sat)  ○ not yet
  2026-11-22 (Sun)
  
  No current streak
  
  Later 7  1 Jensen's inequality (prml:1.6.1 Relative entropy and mutual information)
  $ gongbu today --json
  {"day":"2026-11-21","verdict":"pending","rest":false,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"streak":{"current":0,"longest":0,"without_freezes":{"current":0,"longest":0}},"strength":0.0,"frozen_yesterday":false,"freeze_covers_today":false,"minutes_left":179,"activities":[],"timer":null,"next":{"paper":null,"topics":[],"later":[{"id":1,"subject":"Jensen's inequality","from":"prml:1.6.1 Relative entropy and mutual information","added_on":"2026-11-21"},{"id":2,"subject":"prml:2.3.6 Bayesian inference for the Gaussian","from":null,"added_on":"2026-11-21"},{"id":3,"subject":"젠센 부등식","from":"수업 3주차","added_on":"2026-11-21"},{"id":4,"subject":"question 1","from":null,"added_on":"2026-11-21"},{"id":5,"subject":"question 2","from":null,"added_on":"2026-11-21"},{"id":6,"subject":"question 3","from":null,"added_on":"2026-11-21"},{"id":7,"subject":"question 4","from":null,"added_on":"2026-11-21"}],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}

A studied item becomes an entry. Undo reverts both.

  $ gongbu later done 1 -t 30m
  ✓ 1 math "Jensen's inequality" 30m — today met · streak 1 day
  $ gongbu later done 2 -t 45m --kind course --on yesterday --note "second try"
  ✓ 2 course "prml:2.3.6 Bayesian inference for the Gaussian" 45m — 2026-11-20 (Fri) met · streak 2 days
    prml 0/68 sections · 5/676 pages · next prml:2.3.7 Student's t-distribution (p. 102)
  $ gongbu log
  2026-11-20 (Fri)  45m
           2  course  45m  prml:2.3.6 Bayesian inference for the Gaussian  second…
  
  2026-11-21 (Sat)  30m
    21:00  1  math    30m  Jensen's inequality  prml:1.6.1 Relative entropy and…
  $ gongbu undo
  Took back: gongbu later done  (2026-11-21 21:00)
    removed  2 course "prml:2.3.6 Bayesian inference for the Gaussian" 45m  2026-11-20 (Fri)
  $ gongbu later done 1
  gongbu: there is no open item 1 — gongbu later shows the numbers
  [2]
  $ gongbu later rm 3 4
  Off the list: 3 "젠센 부등식"; gongbu undo brings it back.
  Off the list: 4 "question 1"; gongbu undo brings it back.
  $ gongbu later
     For later                                       Since
  2  prml:2.3.6 Bayesian inference for the Gaussian  2026-11-21 (Sat)
  5  question 2                                      2026-11-21 (Sat)
  6  question 3                                      2026-11-21 (Sat)
  7  question 4                                      2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu later rm  (2026-11-21 21:00)
  $ gongbu later
     For later                                       From        Since
  2  prml:2.3.6 Bayesian inference for the Gaussian              2026-11-21 (Sat)
  3  젠센 부등식                                     수업 3주차  2026-11-21 (Sat)
  4  question 1                                                  2026-11-21 (Sat)
  5  question 2                                                  2026-11-21 (Sat)
  6  question 3                                                  2026-11-21 (Sat)
  7  question 4                                                  2026-11-21 (Sat)

An item from a paper shows the paper's title once it is known.

  $ gongbu later ELBO --from https://arxiv.org/abs/1312.6114v11
  For later: 8 "ELBO"
  $ gongbu paper add arxiv:1312.6114 Auto-Encoding Variational Bayes
  To read: 1 Auto-Encoding Variational Bayes (arxiv:1312.6114)
  $ gongbu later reparameterization --from "paper:1 section 2.4"
  For later: 9 "reparameterization"
  $ gongbu later --json
  {"later":[{"id":2,"subject":"prml:2.3.6 Bayesian inference for the Gaussian","from":null,"added_on":"2026-11-21"},{"id":3,"subject":"젠센 부등식","from":"수업 3주차","added_on":"2026-11-21"},{"id":4,"subject":"question 1","from":null,"added_on":"2026-11-21"},{"id":5,"subject":"question 2","from":null,"added_on":"2026-11-21"},{"id":6,"subject":"question 3","from":null,"added_on":"2026-11-21"},{"id":7,"subject":"question 4","from":null,"added_on":"2026-11-21"},{"id":8,"subject":"ELBO","from":"arxiv:1312.6114","added_on":"2026-11-21"},{"id":9,"subject":"reparameterization","from":"arxiv:1312.6114 Auto-Encoding Variational Bayes — section 2.4","added_on":"2026-11-21"}]}
  $ gongbu later rm 8 9
  Off the list: 8 "ELBO"; gongbu undo brings it back.
  Off the list: 9 "reparameterization"; gongbu undo brings it back.

Typing errors change nothing.

  $ gongbu later done x
  gongbu: 'x' is not the number of an item — gongbu later shows the numbers
  [2]
  $ gongbu --lang ko later done 99
  gongbu: 99번 항목이 없거나 이미 끝났습니다 — 번호는 gongbu later에 나옵니다
  [2]
  $ gongbu later rm 3 99
  gongbu: there is no open item 99 — gongbu later shows the numbers
  [2]
  $ gongbu later x --from arxiv:1
  gongbu: 'arxiv:1' is not an arXiv id — write it as arxiv:1706.03762 or arxiv:hep-th/9901001
  [2]
  $ gongbu later --from prml:3
  gongbu: --from needs a new item
  [2]
  $ gongbu later prml:9.9.9
  gongbu: prml has no section '9.9.9' — nearest: prml:9.4 The EM Algorithm in General
  [2]
  $ gongbu later done 3 -t 99h
  gongbu: '99h' is more than a day
  [2]
  $ gongbu later | wc -l
  7

What an item says can be changed.

  $ gongbu later edit 3 젠센 부등식의 증명
  Changed: 3 "젠센 부등식의 증명"
  $ gongbu --lang ko later edit 3 --from prml:1.6.1
  바꿈: 3 "젠센 부등식의 증명"
  $ gongbu later edit 3 --from "" --json
  {"id":3,"subject":"젠센 부등식의 증명","from":null,"added_on":"2026-11-21"}
  $ gongbu later list
     For later                                       Since
  2  prml:2.3.6 Bayesian inference for the Gaussian  2026-11-21 (Sat)
  3  젠센 부등식의 증명                              2026-11-21 (Sat)
  4  question 1                                      2026-11-21 (Sat)
  5  question 2                                      2026-11-21 (Sat)
  6  question 3                                      2026-11-21 (Sat)
  7  question 4                                      2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu later edit  (2026-11-21 21:00)
  $ gongbu later list --json
  {"later":[{"id":2,"subject":"prml:2.3.6 Bayesian inference for the Gaussian","from":null,"added_on":"2026-11-21"},{"id":3,"subject":"젠센 부등식의 증명","from":"prml:1.6.1 Relative entropy and mutual information","added_on":"2026-11-21"},{"id":4,"subject":"question 1","from":null,"added_on":"2026-11-21"},{"id":5,"subject":"question 2","from":null,"added_on":"2026-11-21"},{"id":6,"subject":"question 3","from":null,"added_on":"2026-11-21"},{"id":7,"subject":"question 4","from":null,"added_on":"2026-11-21"}]}
  $ gongbu later add "KL"
  For later: 10 "KL"
  $ gongbu later edit 3 kl --from prml:3
  gongbu: Already on the list: 10 "KL"
  [2]
  $ gongbu later edit 3
  gongbu: nothing to change: give the new text or --from
  [2]
  $ gongbu --lang ko later edit 99 x
  gongbu: 99번 항목이 없거나 이미 끝났습니다 — 번호는 gongbu later에 나옵니다
  [2]
  $ gongbu later eidt 3
  gongbu: unknown command 'later eidt' — did you mean later edit?
  [2]
  $ gongbu later edit --help
  gongbu later edit N [SUBJECT…] [OPTION]…
  
  change what an item says
  
  Options
  
    N             number of the item, as gongbu later shows it
    SUBJECT       the new text; default: it stays
    --from WHERE  where it came up: a topic, a paper or any words
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later edit 1 "Jensen's inequality, both proofs"
    gongbu later edit 1 --from prml:1.6.1
    gongbu later edit 1 --from ""   # from nowhere
