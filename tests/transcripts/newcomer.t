What people type and expect in their first days.

The addresses that repositories have for themselves are the user's own too.

  $ git config --global --unset-all user.email
  $ for name in app notes; do
  >   git init --quiet code/$name
  >   git -C code/$name config user.email $name@example.com
  > done
  $ gongbu init --yes | head -4
  $ gongbu --lang ko init --yes | head -2
  $ gongbu me

A time or a day may be several words.

  $ gongbu add math SVD -t 1h 30m
  $ gongbu --lang ko add 수학 -t 1시간 30분 고윳값
  $ gongbu add math -t 2 hours 30 minutes Strang lecture
  $ gongbu add math -t 1h 3 exercises
  $ gongbu add math -t 1h 30 --json QR
  $ gongbu add math "QR again" -t 1h 30
  $ gongbu add math LU --on 3 days ago -t 45 min
  $ gongbu --lang ko add 수학 PCA --on 지난 월요일 -t 1시간 반
  $ gongbu add math -- -t 1h 30m
  $ gongbu add math SVD -t 1h and 30m
  $ gongbu rm 9 10 >removed

Words for days, weeks, months and years.

  $ gongbu --lang ko add 수학 KL --on 그저께
  $ gongbu --lang ko add 수학 EM --on 지난주 월요일
  $ gongbu week last | head -1
  $ gongbu --lang ko week 지난주 | head -1
  $ gongbu week 2 weeks ago | head -1
  $ gongbu --lang ko month 지난 달 | head -1
  $ gongbu month last month | head -1
  $ gongbu --lang ko year 재작년 | head -1
  $ gongbu why the day before yesterday --no-scan | head -2
  $ gongbu --lang ko week 다음주
  $ gongbu week someday
  $ gongbu --lang ko month 언젠가 그때

Of a time before the first activity today's streak says nothing.

  $ gongbu month last | tail -2
  $ gongbu --lang ko year 2020 | tail -2
  $ gongbu calendar --year 2020 | tail -2

A rest over days that are over changes what they came to, and an activity long ago makes others
missed ones.

  $ gongbu --lang ko rest add 2026-11-10..2026-11-15 --why 감기
  $ gongbu rest add 모레
  $ gongbu rest rm 1
  $ gongbu --lang ko undo
  $ gongbu goal set math 3h/day --from 2026-11-17
  $ gongbu goal set math 3h/day --from 2026-11-17
  $ gongbu --lang ko goal drop 수학 --from 2026-11-17
  $ gongbu undo >undone; gongbu undo >undone
  $ gongbu add read "an old book" --on 2026-10-31
  $ gongbu undo >undone

On a rest day goals are not asked for.

  $ gongbu goal set paper 1/day >set; gongbu goal set math 1h/day >set; gongbu goal set problem 2/week >set
  $ gongbu rest add today --json >rest
  $ gongbu today | head -8
  $ gongbu --lang ko today | head -8
  $ gongbu today --md | sed -n 5,9p

Goals are named in the language of the user, in a form that is read back.

  $ gongbu --lang ko goal
  $ gongbu --lang ko goal set 논문 하루 1회
  $ gongbu --lang ko goal set 논문,수학 주 1시간 30분
  $ gongbu goal set math,paper 1h30m/week
  $ gongbu --lang ko goal drop 논문
  $ gongbu --lang ko goal set 무엇이든 하루 1회
  $ gongbu --lang ko goal --json

Holidays are named in the language of the user, whichever they were set in.

  $ gongbu rest holidays kr --json >holidays
  $ gongbu --lang ko rest
  $ gongbu rest
  $ gongbu --lang ko rest holidays | head -3
  $ gongbu --lang ko why 2026-12-25 | tail -1

More than a day in one day is recorded, and told.

  $ gongbu add course CS231n -t 20h
  $ gongbu --lang ko edit 1 -t 10시간
  $ gongbu edit 1 -t 1h 30m --note "less than it seemed"
  $ gongbu rm 14 >removed

A paper put in by its title, then by its identifier, then by both.

  $ gongbu paper add Attention is all you need
  $ gongbu add paper arxiv:1706.03762 -t 20m
  $ gongbu paper link arxiv:1706.03762 app
  $ gongbu paper mark 1 2
  $ gongbu start paper arxiv:1706.03762
  $ gongbu paper add arxiv:1706.03762 Attention Is All You Need
  $ gongbu paper
  $ gongbu stop -t 25m
  $ gongbu paper show 1
  $ gongbu paper add "ViT: an image is worth 16x16 words"
  $ gongbu --lang ko paper add arxiv:2010.11929 "ViT: An Image is Worth 16x16 Words"
  $ gongbu --lang ko paper add doi:10.1000/1 "ViT: An Image is Worth 16x16 Words"
  $ gongbu paper add arxiv:2103.00020 "ViT: an image is worth 16x16 words"
  $ gongbu --lang ko paper add doi:10.1145/3065386
  $ gongbu --lang ko paper add ImageNet classification
  $ gongbu --lang ko paper add https://doi.org/10.1145/3065386 ImageNet Classification
  $ gongbu --lang ko undo
  $ gongbu paper

Papers read long ago and sections do not fill a day with reviews.

  $ gongbu add paper "Deep learning" --on 2026-05-01 --no-scan >added
  $ gongbu paper mark "Deep learning" read >marked
  $ for n in 1 2 3 4 5 6; do gongbu add math prml:1.$n --on 2026-11-1$n --no-scan >added; done
  $ gongbu review
  $ gongbu --lang ko review
  $ gongbu review prml:1.2 good --no-scan | tail -1
  $ gongbu review --json | grep -o '"waiting": *[0-9]*'
  $ gongbu review --all | wc -l
  $ for n in 1 3 4 5; do gongbu review prml:1.$n good --no-scan >reviewed; done
  $ gongbu review
  $ gongbu --lang ko today --no-scan | grep 복습
  [1]

A trailer that makes no entry says where it stands; only what is near is proposed.

  $ git -C code/app commit --quiet --allow-empty -m "Notes
  > 
  > Study: prml:99.1, 45m
  > Study: prml:3.1.9"
  $ gongbu scan
  $ gongbu --lang ko why --no-scan | tail -5
  $ gongbu prml 3.99
  $ gongbu --lang ko prml 15

Wrong words lead to the help of their command.

  $ gongbu add
  $ gongbu --lang ko add 수학
  $ gongbu log yesterday
  $ gongbu paper list --bogus
