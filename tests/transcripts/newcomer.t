What people type and expect in their first days.

An address that only a repository names is not proposed, because others may have written it.

  $ git config --global --unset-all user.email
  $ for name in app notes; do
  >   git init --quiet code/$name
  >   git -C code/$name config user.email $name@example.com
  > done
  $ GONGBU_HOME=$HOME/other gongbu init --yes | head -1
  E-mail           –
  $ rm -r other
  $ gongbu init --yes --email app@example.com --email notes@example.com | head -4
  E-mail           app@example.com, notes@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~/code
  $ gongbu --lang ko init --yes | head -2
  이메일       app@example.com, notes@example.com
  시간대       Asia/Seoul
  $ gongbu me
  E-mail             Commits  Known from
  app@example.com          0  settings
  notes@example.com        0  settings

A time or a day may have several words. (Without a recorded start, tracking begins with the first activity.)

  $ gongbu undo >undone
  $ gongbu add math SVD -t 1h 30m
  ✓ 1 math "SVD" 1h 30m — today met · streak 1 day
  $ gongbu --lang ko add 수학 -t 1시간 30분 고윳값
  ✓ 2 수학 "고윳값" 1시간 30분 — 오늘 완료 · 연속 1일
  $ gongbu add math -t 2 hours 30 minutes Strang lecture
  ✓ 3 math "Strang lecture" 2h 30m — today met · streak 1 day
  $ gongbu add math -t 1h 3 exercises
  ✓ 4 math "3 exercises" 1h — today met · streak 1 day
  $ gongbu add math -t 1h 30 min QR
  ✓ 5 math "QR" 1h 30m — today met · streak 1 day
  $ gongbu add math "QR again" -t 1h
  ✓ 6 math "QR again" 1h — today met · streak 1 day
  $ gongbu edit -t 1h 30m 6
  ✓ 6 math "QR again" 1h 30m — today met · streak 1 day
  $ gongbu edit -t 1h 6
  ✓ 6 math "QR again" 1h — today met · streak 1 day
  $ gongbu add math LU --on 3 days ago -t 45 min
  ✓ 7 math "LU" 45m — 2026-11-18 (Wed) met · streak 1 day
  Past days changed: 1 before tracking → met, 2 before tracking → missed · to take it back: gongbu undo
  $ gongbu --lang ko add 수학 PCA --on 지난 월요일 -t 1시간 반
  ✓ 8 수학 "PCA" 1시간 30분 — 2026-11-16 (월) 완료 · 연속 1일
  지난 날을 다시 판정했습니다: 판정 시작 전 → 완료 1일, 판정 시작 전 → 놓침 1일 · 되돌리려면: gongbu undo
  $ gongbu add math -- -t 1h 30m
  ✓ 9 math "-t 1h 30m" — today met · streak 1 day
  $ gongbu add math SVD -t 1h and 30m
  ✓ 10 math "SVD" 1h 30m — today met · streak 1 day
  $ gongbu rm 9 10 >removed
  $ gongbu log --from 3 days ago --to the day before yesterday
  2026-11-18 (Wed)  45m
    7  math  45m  LU

Words for days, weeks, months and years.

  $ gongbu --lang ko add 수학 KL --on 그저께
  ✓ 11 수학 "KL" — 2026-11-19 (목) 완료 · 연속 1일
  $ gongbu --lang ko add 수학 EM --on 지난주 월요일
  ✓ 12 수학 "EM" — 2026-11-09 (월) 완료 · 연속 1일
  지난 날을 다시 판정했습니다: 판정 시작 전 → 완료 1일, 판정 시작 전 → 놓침 6일 · 되돌리려면: gongbu undo
  $ gongbu week last | head -1
  Week 2026-11-09 – 2026-11-15
  $ gongbu --lang ko week 지난주 | head -1
  주간 2026-11-09 ~ 2026-11-15
  $ gongbu week 2 weeks ago | head -1
  Week 2026-11-02 – 2026-11-08
  $ gongbu --lang ko month 지난 달 | head -1
  2026년 10월
  $ gongbu month last month | head -1
  Oct 2026
  $ gongbu --lang ko year 재작년 | head -1
  2024년
  $ gongbu why the day before yesterday --no-scan | head -2
  2026-11-19 (Thu)  ✓ met
  Every goal of the day was reached.
  $ gongbu --lang ko week 다음주
  gongbu: 주간 2026-11-23 ~ 2026-11-29: 아직 오지 않았습니다
  [2]
  $ gongbu week someday
  gongbu: 'someday' is not a week — write it as last, -7 or a day in it: 2026-11-21
  [2]
  $ gongbu --lang ko month 언젠가 그때
  gongbu: '언젠가 그때': 달이 아닙니다 — 2026-10, 10월, 지난달, -1처럼 쓰세요
  [2]

Reports about a time before the first activity do not mention today's streak.

  $ gongbu month last | tail -2
  
  Before tracking began on 2026-11-09 (Mon): counted in totals, but not judged.
  $ gongbu --lang ko year 2020 | tail -2
  
  판정을 시작한 2026-11-09 (월) 이전입니다. 합계에는 들어가지만 판정하지 않습니다.
  $ gongbu calendar --year 2020 | tail -2
  
  0 days met · 0 activities

A rest on past days changes their verdicts, and an activity long ago makes the days since then missed.

  $ gongbu --lang ko rest add 2026-11-10..2026-11-15 --why 감기
  쉬는 날: 2026-11-10 ~ 2026-11-15 (감기)
  지난 날을 다시 판정했습니다: 놓침 → 쉬는 날 6일 · 되돌리려면: gongbu undo
  $ gongbu rest add 모레
  Rest: 2026-11-23 (Mon)
  $ gongbu rest rm 1
  Removed: 2026-11-10 – 2026-11-15 (감기). gongbu undo brings it back.
  Past days changed: 6 rest day → missed · to take it back: gongbu undo
  $ gongbu --lang ko undo
  되돌림: gongbu rest rm  (2026-11-21 21:00)
  $ gongbu goal set math 3h/day --from 2026-11-17
  Goal: math 3h/day, from 2026-11-17 (Tue)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  Past days changed: 2 met → missed · to take it back: gongbu undo
  $ gongbu goal set math 3h/day --from 2026-11-17
  Goal: math 3h/day, as before
  $ gongbu --lang ko goal drop 수학 --from 2026-11-17
  그만둠: 수학 하루 3시간, 2026-11-17 (화)부터. gongbu undo로 되돌릴 수 있습니다.
    하루 목표가 없으므로 다시 '무엇이든 하루 1회'가 적용됩니다.
  지난 날을 다시 판정했습니다: 놓침 → 완료 2일 · 되돌리려면: gongbu undo
  $ gongbu undo >undone; gongbu undo >undone
  $ gongbu add read "an old book" --on 2026-10-31
  ✓ 13 reading "an old book" — 2026-10-31 (Sat) met · streak 1 day
  Past days changed: 1 before tracking → met, 8 before tracking → missed · to take it back: gongbu undo
  $ gongbu undo >undone

On a rest day no goals are due.

  $ gongbu goal set paper 1/day >set; gongbu goal set math 1h/day >set; gongbu goal set problem 2/week >set
  $ gongbu rest add today --json >rest
  $ gongbu today | head -8
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 2 days · strength 22% · 5 days met
  Mon ✓  Tue ✗  Wed ✓  Thu ✓  Fri ✗  Sat ✓  Sun
  
    ~  paper 1/day       0 / 1  rest day
    ✓  math 1h/day     9h / 1h
    ○  problem 2/week    0 / 2
  
  $ gongbu --lang ko today | head -8
  2026-11-21 (토)  ✓ 완료
  연속 1일 · 최장 2일 · 습관 강도 22% · 완료한 날 5일
  월 ✓  화 ✗  수 ✓  목 ✓  금 ✗  토 ✓  일
  
    ~  논문 하루 1회            0 / 1  쉬는 날
    ✓  수학 하루 1시간  9시간 / 1시간
    ○  문제 주 2회              0 / 2
  
  $ gongbu today --md | sed -n 5,9p
  |  |  |  |  |
  | --- | --- | ---: | --- |
  | \~ | paper 1/day | 0 / 1 | rest day |
  | ✓ | math 1h/day | 9h / 1h |  |
  | ○ | problem 2/week | 0 / 2 |  |

Goals are shown in the user's language, in a form that can be typed.

  $ gongbu --lang ko goal
  목표             시작
  논문 하루 1회    2026-11-21 (토)
  수학 하루 1시간  2026-11-21 (토)
  문제 주 2회      2026-11-21 (토)
  $ gongbu --lang ko goal set 논문 하루 1회
  목표: 논문 하루 1회 (이미 그렇게 되어 있습니다)
  $ gongbu --lang ko goal set 논문,수학 주 1시간 30분
  목표: 수학,논문 주 1시간 30분, 2026-11-21 (토)부터
  $ gongbu goal set math,paper 1h30m/week
  Goal: math,paper 1h30m/week, as before
  $ gongbu --lang ko goal drop 논문
  그만둠: 논문 하루 1회, 2026-11-21 (토)부터. gongbu undo로 되돌릴 수 있습니다.
    남은 목표: 수학 하루 1시간, 문제 주 2회, 수학,논문 주 1시간 30분
  $ gongbu --lang ko goal set 무엇이든 하루 1회
  목표: 무엇이든 하루 1회, 2026-11-21 (토)부터
  $ gongbu --lang ko goal --json
  {"goals":[{"goal":"math 1h/day","kinds":["math"],"amount":60,"unit":"minutes","period":"day","from":"2026-11-21","until":null,"default":false},{"goal":"problem 2/week","kinds":["problem"],"amount":2,"unit":"count","period":"week","from":"2026-11-21","until":null,"default":false},{"goal":"math,paper 1h30m/week","kinds":["math","paper"],"amount":90,"unit":"minutes","period":"week","from":"2026-11-21","until":null,"default":false},{"goal":"any 1/day","kinds":[],"amount":1,"unit":"count","period":"day","from":"2026-11-21","until":null,"default":false}],"freezes":[]}

Holidays are shown in the user's language, whichever they were added in.

  $ gongbu rest holidays kr --json >holidays
  $ gongbu --lang ko rest
  번호  쉬는 날
     2  2026-11-23 (월)
     3  2026-11-21 (토)
  
  앞으로 쉬는 공휴일 183일, 다음은 2026-12-25 (금) 성탄절
  목록은 gongbu rest holidays로 봅니다.
  $ gongbu rest
  No.  Rest
    2  2026-11-23 (Mon)
    3  2026-11-21 (Sat)
  
  Public holidays: 183 upcoming, next 2026-12-25 (Fri) Christmas Day
  gongbu rest holidays lists them.
  $ gongbu --lang ko rest holidays | head -3
  번호  쉬는 날          이유
     4  2026-12-25 (금)  성탄절
     5  2027-01-01 (금)  1월 1일
  $ gongbu --lang ko why 2026-12-25 | tail -1
    2026-12-25 (금)  성탄절

More than 24 hours on a day are recorded with a warning.

  $ gongbu add course CS231n -t 20h
  gongbu: more than 24 hours are recorded on 2026-11-21 (Sat): 29h in total — recorded anyway; to correct it: gongbu edit 14 -t TIME
  ✓ 14 course "CS231n" 20h — today met · streak 1 day
  $ gongbu --lang ko edit 1 -t 10시간
  gongbu: 2026-11-21 (토): 적은 시간이 모두 37시간 30분으로 하루 24시간을 넘습니다 — 그대로 기록했습니다. 고치려면: gongbu edit 1 -t 시간
  ✓ 1 수학 "SVD" 10시간 — 오늘 완료 · 연속 1일
  $ gongbu edit 1 -t 1h 30m --note "less than it seemed"
  gongbu: more than 24 hours are recorded on 2026-11-21 (Sat): 29h in total — recorded anyway; to correct it: gongbu edit 1 -t TIME
  ✓ 1 math "SVD" 1h 30m — today met · streak 1 day
  $ gongbu rm 14 >removed

A paper recorded by title, then by identifier, then by both.

  $ gongbu paper add Attention is all you need
  To read: 1 Attention is all you need
  $ gongbu add paper arxiv:1706.03762 -t 20m
  ✓ 15 paper "arxiv:1706.03762" 20m — today met · streak 1 day
  $ gongbu paper link arxiv:1706.03762 app
  2 arxiv:1706.03762 · implemented · app
  $ gongbu paper mark 1 2
  1 Attention is all you need · reading 2/3
  $ gongbu start paper arxiv:1706.03762
  Started: paper "arxiv:1706.03762" since 2026-11-21 (Sat) 21:01 (0m)
  $ gongbu paper add arxiv:1706.03762 Attention Is All You Need
  Two papers on the list are now one: 1 Attention is all you need (arxiv:1706.03762); gongbu undo separates them.
  $ gongbu paper
     State        Paper                      Identifier        Time
  1  implemented  Attention is all you need  arxiv:1706.03762   20m
  $ gongbu stop -t 25m
  ✓ 16 paper "arxiv:1706.03762" 25m — today met · streak 1 day
  $ gongbu paper show 1
  1 Attention is all you need
  
  State       implemented
  Identifier  arxiv:1706.03762
              https://arxiv.org/abs/1706.03762
  Studied     45m
  Code        app
  
  2026-11-21 (Sat)  15  20m  arxiv:1706.03762
  2026-11-21 (Sat)  16  25m  arxiv:1706.03762
  $ gongbu paper add "ViT: an image is worth 16x16 words"
  To read: 3 ViT: an image is worth 16x16 words
  $ gongbu --lang ko paper add arxiv:2010.11929 "ViT: An Image is Worth 16x16 Words"
  이미 목록에 있어 정보를 더했습니다: 3 ViT: an image is worth 16x16 words (arxiv:2010.11929)
  $ gongbu --lang ko paper add doi:10.1000/1 "ViT: An Image is Worth 16x16 Words"
  읽을 논문: 4 ViT: An Image is Worth 16x16 Words (doi:10.1000/1)
  gongbu: 4번 'ViT: An Image is Worth 16x16 Words': 3번과 같은 논문일 수 있어 따로 두었습니다 — 같은 논문이면: gongbu paper join 3 4
  $ gongbu paper add arxiv:2103.00020 "ViT: an image is worth 16x16 words"
  To read: 5 ViT: an image is worth 16x16 words (arxiv:2103.00020)
  gongbu: 5 'ViT: an image is worth 16x16 words' may be the same paper as 4; both stay — if they are the same: gongbu paper join 4 5
  $ gongbu --lang ko paper add doi:10.1145/3065386
  읽을 논문: 6 doi:10.1145/3065386
  $ gongbu --lang ko paper add ImageNet classification
  읽을 논문: 7 ImageNet classification
  $ gongbu --lang ko paper add https://doi.org/10.1145/3065386 ImageNet Classification
  목록에 따로 있던 두 논문을 하나로 합쳤습니다: 7 ImageNet classification (doi:10.1145/3065386). gongbu undo로 되돌릴 수 있습니다.
  $ gongbu --lang ko undo
  되돌림: gongbu paper add  (2026-11-21 21:01)
  $ gongbu paper
     State        Paper                               Identifier           Time
  1  implemented  Attention is all you need           arxiv:1706.03762      45m
  3  to read      ViT: an image is worth 16x16 words  arxiv:2010.11929
  4  to read      ViT: An Image is Worth 16x16 Words  doi:10.1000/1
  5  to read      ViT: an image is worth 16x16 words  arxiv:2103.00020
  6  to read      doi:10.1145/3065386                 doi:10.1145/3065386
  7  to read      ImageNet classification

Papers read long ago, and sections, do not fill a day with reviews.

  $ gongbu add paper "Deep learning" --on 2026-05-01 --no-scan >added
  $ gongbu paper mark "Deep learning" read >marked
  $ for n in 1 2 3 4 5 6; do gongbu add math prml:1.$n --on 2026-11-1$n --no-scan >added; done
  $ gongbu review
  Topic                           Due                           Last        Recall
  paper:8 Deep learning           2026-05-03, 202 days overdue  2026-05-01     50%
  prml:1.1 Example: Polynomial…   2026-11-13, 8 days overdue    2026-11-11     77%
  prml:1.2 Probability Theory     2026-11-14, 7 days overdue    2026-11-12     78%
  prml:1.3 Model Selection        2026-11-15, 6 days overdue    2026-11-13     80%
  prml:1.4 The Curse of…          2026-11-16, 5 days overdue    2026-11-14     81%
  
  2 more can wait until tomorrow: gongbu review --all
  $ gongbu --lang ko review
  주제                               복습할 날               마지막      기억 확률
  paper:8 Deep learning              2026-05-03, 202일 지남  2026-05-01        50%
  prml:1.1 Example: Polynomial…      2026-11-13, 8일 지남    2026-11-11        77%
  prml:1.2 Probability Theory        2026-11-14, 7일 지남    2026-11-12        78%
  prml:1.3 Model Selection           2026-11-15, 6일 지남    2026-11-13        80%
  prml:1.4 The Curse of…             2026-11-16, 5일 지남    2026-11-14        81%
  
  나머지 2개는 내일 해도 됩니다: gongbu review --all
  $ gongbu review prml:1.2 good --no-scan | tail -1
  next review 2026-12-15 (Tue), in 24 days
  $ gongbu review --json | grep -o '"waiting": *[0-9]*'
  "waiting":2
  $ gongbu review --all | wc -l
  8
  $ for n in 1 3 4 5; do gongbu review prml:1.$n good --no-scan >reviewed; done
  $ gongbu review
  2 more can wait until tomorrow: gongbu review --all
  $ gongbu --lang ko today --no-scan | grep 복습
  [1]

A trailer that made no entry is reported with its commit; only close matches are suggested.

  $ git -C code/app commit --quiet --allow-empty -m "Notes
  > 
  > Study: prml:99.1, 45m
  > Study: prml:3.1.9"
  $ gongbu scan 2>&1 | sed 's/app [0-9a-f]*/app OID/'
  gongbu: app OID (2026-11-21): the trailer "Study: prml:99.1, 45m" makes no entry: prml has no section '99.1' — its chapters are 1 to 14
  gongbu: app OID (2026-11-21): the trailer "Study: prml:3.1.9" makes no entry: prml has no section '3.1.9' — nearest: prml:3.1.5 Multiple outputs
  2 repositories
  0 new commits, 0 in all
  $ gongbu --lang ko why --no-scan | tail -5 | sed 's/app [0-9a-f]*/app OID/'
  app OID (2026-11-21): 트레일러 "Study: prml:99.1, 45m" 내용을 기록하지
    못했습니다: prml: '99.1' 절은 없습니다 — 장은 1부터 14까지입니다
  app OID (2026-11-21): 트레일러 "Study: prml:3.1.9" 내용을 기록하지
    못했습니다: prml: '3.1.9' 절은 없습니다 — 가까운 항목: prml:3.1.5 Multiple
    outputs
  $ gongbu prml 3.99
  gongbu: prml has no section '3.99' — nearest: prml:3.6 Limitations of Fixed Basis Functions
  [2]
  $ gongbu --lang ko prml 15
  gongbu: prml: '15' 절은 없습니다 — 장은 1부터 14까지입니다
  [2]

A kind that was removed from the settings can still be used in filters, and its goal can be dropped.

  $ gongbu config set kinds 알고리즘
  kinds = ["알고리즘"]
  $ gongbu add 알고리즘 "BOJ 1753" --no-scan
  ✓ 29 알고리즘 "BOJ 1753" — today met · streak 1 day
  $ gongbu goal set 알고리즘 1/day
  Goal: 알고리즘 1/day, from 2026-11-21 (Sat)
  $ gongbu config set kinds 코딩
  kinds = ["코딩"]
  $ gongbu log --kind 알고리즘 --no-scan
  2026-11-21 (Sat)
    21:01  29  알고리즘  BOJ 1753
  $ gongbu goal set 알고리즘 2/day
  gongbu: unknown kind '알고리즘' — kinds: paper, math, course, problem, post, reading, other, 코딩
  [2]
  $ gongbu goal drop 알고리즘
  Removed: 알고리즘 1/day, from 2026-11-21 (Sat) on. gongbu undo brings it back.
    still in force: math 1h/day, problem 2/week, math,paper 1h30m/week, any 1/day

A range without tracked days is not praised.

  $ gongbu gaps --from 2020-01-01 --to 2020-12-31 --no-scan
  No day was judged then. Judged days: 2026-05-01 – 2026-11-21
  $ gongbu --lang ko gaps --from 2030-01-01 --no-scan
  그때는 판정하지 않았습니다. 판정한 기간: 2026-05-01 ~ 2026-11-21

A bare number is a paper of the list, if there is one; a title of another paper joins the two.

  $ gongbu paper add 2010.11929 ViT
  Already on the list: 3 ViT: an image is worth 16x16 words (arxiv:2010.11929)
  $ gongbu paper add "An Image is Worth 16x16 Words"
  To read: 9 An Image is Worth 16x16 Words
  $ gongbu paper | grep -E "ViT|Image" | cut -c1-24
  3  to read      ViT: an 
  4  to read      ViT: An 
  5  to read      ViT: an 
  7  to read      ImageNet
  9  to read      An Image
  $ gongbu add paper 8 --no-scan
  ✓ 30 paper "Deep learning" — today met · streak 1 day
  $ gongbu add paper 1984 --no-scan
  ✓ 31 paper "1984" — today met · streak 1 day
  $ gongbu paper add 2010.11929 "An Image is Worth 16x16 Words"
  Two papers on the list are now one: 3 ViT: an image is worth 16x16 words (arxiv:2010.11929); gongbu undo separates them.

A rest given by a past date is in this year.

  $ GONGBU_NOW=2026-12-28T12:00:00+09:00 gongbu rest add 12-24 --why 감기
  Rest: 2026-12-24 (Thu) (감기)
  Past days changed: 1 missed → rest day · to take it back: gongbu undo
  $ GONGBU_NOW=2027-01-05T12:00:00+09:00 gongbu rest add 12-31..01-02 | head -1
  Rest: 2026-12-31 – 2027-01-02
  $ gongbu rest add 05-05
  Rest: 2027-05-05 (Wed)

A word like a command of the list is not an item.

  $ gongbu later list
  Nothing is noted for later. To note something: gongbu later "Jensen's inequality"
  $ gongbu later add SVD
  For later: 1 "SVD"
  $ gongbu later doen 1
  gongbu: unknown command 'later doen' — did you mean later done?
  [2]
  $ gongbu later "add dropout"
  For later: 2 "add dropout"

After emptying the list, the items that were in it are shown.

  $ gongbu config set git.emails
  git.emails = []
  Before: app@example.com notes@example.com
  $ gongbu config set git.emails
  git.emails = []

A section can be typed in Korean.

  $ gongbu add math "prml 3.3절" --no-scan
  ✓ 32 math "prml:3.3 Bayesian Linear Regression" — today met · streak 1 day
    prml 7/68 sections · 75/676 pages · next prml:3.4 Bayesian Model Comparison (p. 161)
  $ gongbu add math "PRML 4장" --no-scan
  ✓ 33 math "prml:4 Linear Models for Classification" — today met · streak 1 day
    prml 12/68 sections · 121/676 pages · next prml:5.1 Feed-forward Network Functions (p. 227)
  $ gongbu add math "PRML 5장에서 배운 것" --no-scan
  ✓ 34 math "PRML 5장에서 배운 것" — today met · streak 1 day

Unknown words lead to the help of the command.

  $ gongbu add
  gongbu: KIND is missing — for example: gongbu add paper Attention is all you need -t 45m; more: gongbu add --help
  [2]
  $ gongbu --lang ko add 수학
  gongbu: SUBJECT 인자가 빠졌습니다 — 예: gongbu add 논문 Attention is all you need -t 45분 (자세히: gongbu add --help)
  [2]
  $ gongbu log yesterday
  Nothing found from 2026-11-20 to 2026-11-20; gongbu log --all looks at every day.
  $ gongbu paper list --bogus
  gongbu: unknown option '--bogus' — see gongbu paper list --help
  [2]
