Commits with a kind: solved problems, posts, the user's own rules.

  $ mkdir -p .config/gongbu code
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/algorithm
  $ cd code/algorithm
  $ export GIT_AUTHOR_DATE=2026-11-20T19:50:00+09:00
  $ for i in 1 2 3 4 5 6 7 8 9 10; do echo $i >$i.py; git add .; git commit --quiet -m "[Silver II] Title: 유기농 배추 $i, Time: 4 ms, Memory: 2020 KB -BaekjoonHub"; done
  $ export GIT_AUTHOR_DATE=2026-11-21T19:50:00+09:00
  $ echo 1 >stack.py
  $ git add .
  $ GIT_AUTHOR_DATE="2026-11-21T19:40:00+09:00" git commit --quiet -m "[BOJ] 1874 / 실버3 / 40분"
  $ cd ../..
  $ git init --quiet code/blog
  $ cd code/blog
  $ mkdir _posts
  $ echo MLE >_posts/2026-11-21-mle.md
  $ git add .
  $ git commit --quiet -m "MLE를 정리했다"
  $ echo title >_config.yml
  $ git add .
  $ git commit --quiet -m "Set the title"
  $ cd ../..
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu -  Fri ✓  Sat ✓  Sun
  
    19:40  7607a66  problem  algorithm  40m  1874 · 실버3
    19:50  b21102c  post     blog            MLE를 정리했다
    19:50  3198204  commit   blog            Set the title
  $ gongbu why 2026-11-20
  2026-11-20 (Fri)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    19:50  012162e  problem  algorithm  +1 −0  유기농 배추 6 · Silver II
  
  Kinds of commits
  
    problem: by the built-in rule baekjoonhub
    10 commits of algorithm were uploaded at once: they count once. gongbu
    import baekjoonhub ~/code/algorithm brings the days on which you solved
    them.
  
  Not counted — uploaded with others at once: they count once
  
    19:50  6e0d447  problem  algorithm  +1 −0  유기농 배추 1 · Silver II
    19:50  2dee47e  problem  algorithm  +1 −0  유기농 배추 10 · Silver II
    19:50  4dba862  problem  algorithm  +1 −0  유기농 배추 2 · Silver II
    19:50  c548c53  problem  algorithm  +1 −0  유기농 배추 3 · Silver II
    19:50  e6cc63c  problem  algorithm  +1 −0  유기농 배추 4 · Silver II
    19:50  e3d4e1c  problem  algorithm  +1 −0  유기농 배추 5 · Silver II
    19:50  d950149  problem  algorithm  +1 −0  유기농 배추 7 · Silver II
    19:50  519d804  problem  algorithm  +1 −0  유기농 배추 8 · Silver II
    19:50  6531fcf  problem  algorithm  +1 −0  유기농 배추 9 · Silver II
  $ gongbu --lang ko why
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  3 / 1
  
  집계한 활동
  
    19:40  7607a66  문제  algorithm   40분  1874 · 실버3
    19:50  b21102c  글    blog       +1 −0  MLE를 정리했다
    19:50  3198204  커밋  blog       +1 −0  Set the title
  
  커밋의 종류
  
    문제: 기본 규칙 boj
    글: 기본 규칙 jekyll
  $ gongbu log --kind problem
  2026-11-20 (Fri)
    19:50  012162e  problem  algorithm       유기농 배추 6 · Silver II
  
  2026-11-21 (Sat)  40m
    19:40  7607a66  problem  algorithm  40m  1874 · 실버3
  $ gongbu log --kind commit --from 2026-11-21
  2026-11-21 (Sat)  40m
    19:40  7607a66  problem  algorithm  40m  1874 · 실버3
    19:50  b21102c  post     blog            MLE를 정리했다
    19:50  3198204  commit   blog            Set the title
  $ gongbu log --kind post --json
  {"from":null,"to":"2026-11-21","activities":[{"day":"2026-11-21","at":"2026-11-21T19:50:00+09:00","kind":"post","subject":"MLE를 정리했다","minutes":null,"source":"git","repo":"blog","device":null,"oid":"b21102c6310f96710fa5034d69eb36d35e7c0ba4","email":"me@example.com","counted":true,"reason":null,"size":{"files":1,"added":1,"removed":0},"message":"MLE를 정리했다","rule":"jekyll"}]}
  $ gongbu week
  Week 2026-11-16 – 2026-11-22
  
  2026-11-16 (Mon)  - before tracking
  2026-11-17 (Tue)  - before tracking
  2026-11-18 (Wed)  - before tracking
  2026-11-19 (Thu)  - before tracking
  2026-11-20 (Fri)  ✓ met              1       problem 1
  2026-11-21 (Sat)  ✓ met              3  40m  commit 1, post 1, problem 1
  2026-11-22 (Sun)
  
  Days met        2 of 2 due
  Longest streak  2 days  2026-11-20 – 2026-11-21
  Best day        2026-11-21 (Sat)  3 activities · 40m
  Best hour       19:00–20:00  4 activities
  
           This week       Last week
  problem          2  40m          0
  commit           1               0
  post             1               0
  total            4  40m          0
  
  Repository  Commits
  algorithm         2
  blog              2
  
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  This week is still open; last week is counted whole.
  $ gongbu kind
  Kind     Rule         Commits with
  problem  baekjoonhub  [Silver II] Title: …, Time: …, Memory: … -BaekjoonHub
  problem  boj          [BOJ] 1874 / 실버3 / 40분
  problem  leethub      Time: …, Space: … - LeetHub
  post     jekyll       _posts/**
  post     hugo         content/posts/**
  post     hugo         content/post/**
  post     astro        src/content/blog/**
  
  A commit still counts as a commit; the first matching rule also makes it study of a kind.
  $ gongbu kind --json
  {"rules":[{"number":null,"kind":"problem","rule":"baekjoonhub","commits":"[Silver II] Title: …, Time: …, Memory: … -BaekjoonHub","built_in":true},{"number":null,"kind":"problem","rule":"boj","commits":"[BOJ] 1874 / 실버3 / 40분","built_in":true},{"number":null,"kind":"problem","rule":"leethub","commits":"Time: …, Space: … - LeetHub","built_in":true},{"number":null,"kind":"post","rule":"jekyll","commits":"_posts/**","built_in":true},{"number":null,"kind":"post","rule":"hugo","commits":"content/posts/**","built_in":true},{"number":null,"kind":"post","rule":"hugo","commits":"content/post/**","built_in":true},{"number":null,"kind":"post","rule":"astro","commits":"src/content/blog/**","built_in":true}],"built_in":true}
  $ gongbu kind test blog
  post  1 commit  jekyll
    2026-11-21  MLE를 정리했다
  
  commits only  1 commit
    2026-11-21  Set the title
  $ gongbu --lang ko kind test algorithm
  문제  커밋 10개  baekjoonhub
    2026-11-20  유기농 배추 4 · Silver II
    2026-11-20  유기농 배추 5 · Silver II
    2026-11-20  유기농 배추 7 · Silver II
  
  문제  커밋 1개  boj
    2026-11-21  1874 · 실버3
  
  이 가운데 10개는 한꺼번에 올린 것이라 올릴 때마다 한 번만 집계합니다.
  $ gongbu kind test algoritm
  gongbu: unknown repository or directory 'algoritm' — did you mean algorithm?
  [2]
  $ gongbu kind test blog --json
  {"repository":"blog","kinds":[{"kind":"post","rule":"jekyll","commits":1,"examples":[{"day":"2026-11-21","subject":"MLE를 정리했다"}]},{"kind":"commit","rule":null,"commits":1,"examples":[{"day":"2026-11-21","subject":"Set the title"}]}],"not_compared":0,"uploaded":0,"imported":0}

A commit counts for goals of its kind and of commits.

  $ gongbu goal set problem 1/day
  Goal: problem 1/day, from 2026-11-21 (Sat)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  $ gongbu goal set commit 3/day
  Goal: commit 3/day, from 2026-11-21 (Sat)
  $ gongbu check
  $ gongbu export --csv --from 2026-11-21
  day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\x0d (esc)
  2026-11-21,2026-11-21T19:40:00+09:00,problem,1874 · 실버3,40,,,algorithm,7607a66276d5e1244782ef8848825f5643e2fd88,,met\x0d (esc)
  2026-11-21,2026-11-21T19:50:00+09:00,post,MLE를 정리했다,,,,blog,b21102c6310f96710fa5034d69eb36d35e7c0ba4,,met\x0d (esc)
  2026-11-21,2026-11-21T19:50:00+09:00,commit,Set the title,,,,blog,31982045d015226a69915ce53bdf5f83b7c7ab69,,met\x0d (esc)

The user's own rules come first; past days change by a rebuild.

  $ cat >>.config/gongbu/config.toml <<TOML
  > [[kind]]
  > kind = "독서"
  > path = "_posts"
  > [[kind]]
  > kind = "course"
  > message = "*유기농 배추*"
  > TOML
  $ gongbu kind
     Kind     Rule         Commits with
  1  reading  yours        path = "_posts"
  2  course   yours        message = "*유기농 배추*"
     problem  baekjoonhub  [Silver II] Title: …, Time: …, Memory: … -BaekjoonHub
     problem  boj          [BOJ] 1874 / 실버3 / 40분
     problem  leethub      Time: …, Space: … - LeetHub
     post     jekyll       _posts/**
     post     hugo         content/posts/**
     post     hugo         content/post/**
     post     astro        src/content/blog/**
  
  A commit still counts as a commit; the first matching rule also makes it study of a kind.
  $ gongbu config list | grep -A 2 '^.*kind]]'
  [[kind]]
  kind = "read"
  path = ["_posts"]
  --
  [[kind]]
  kind = "course"
  message = "*유기농 배추*"
  $ gongbu log
  2026-11-20 (Fri)
    19:50  012162e  problem  algorithm       유기농 배추 6 · Silver II
  
  2026-11-21 (Sat)  40m
    19:40  7607a66  problem  algorithm  40m  1874 · 실버3
    19:50  b21102c  reading  blog            MLE를 정리했다
    19:50  3198204  commit   blog            Set the title
  $ gongbu rebuild --dry-run
  No verdict changes.
  
  Commits that count  4 → 13
  course              0 → 10
  problem             2 → 1
  
  Nothing was changed.
  $ gongbu rebuild --yes
  No verdict changes.
  
  Commits that count  4 → 13
  course              0 → 10
  problem             2 → 1
  
  Changed. To revert: restore the old settings and run gongbu rebuild again.
  $ gongbu why 2026-11-20
  2026-11-20 (Fri)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  10 / 1
  
  Counted
  
    19:50  6e0d447  course  algorithm  +1 −0  유기농 배추 1 · Silver II
    19:50  2dee47e  course  algorithm  +1 −0  유기농 배추 10 · Silver II
    19:50  4dba862  course  algorithm  +1 −0  유기농 배추 2 · Silver II
    19:50  c548c53  course  algorithm  +1 −0  유기농 배추 3 · Silver II
    19:50  e6cc63c  course  algorithm  +1 −0  유기농 배추 4 · Silver II
    19:50  e3d4e1c  course  algorithm  +1 −0  유기농 배추 5 · Silver II
    19:50  012162e  course  algorithm  +1 −0  유기농 배추 6 · Silver II
    19:50  d950149  course  algorithm  +1 −0  유기농 배추 7 · Silver II
    19:50  519d804  course  algorithm  +1 −0  유기농 배추 8 · Silver II
    19:50  6531fcf  course  algorithm  +1 −0  유기농 배추 9 · Silver II
  
  Kinds of commits
  
    course: by your rule message = "*유기농 배추*"
  
  Rules for commits
  
    commits with path = "_posts" are reading
    commits with message = "*유기농 배추*" are course
  $ gongbu config set kind_rules none
  kind_rules = "none"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu --lang ko kind
     종류  규칙     맞는 커밋
  1  독서  내 규칙  path = "_posts"
  2  강의  내 규칙  message = "*유기농 배추*"
  
  기본 규칙은 꺼져 있습니다: kind_rules = "none".
  커밋은 그대로 커밋으로 집계하고, 먼저 맞는 규칙의 종류로도 봅니다.
  $ gongbu config set kind_rules builtin
  gongbu: kind_rules: unknown value "builtin" — did you mean built-in?
  [2]
  $ cat >>.config/gongbu/config.toml <<TOML
  > [[kind]]
  > kind = "potato"
  > path = ["_posts/**"]
  > TOML
  $ gongbu kind
  gongbu: $HOME/.config/gongbu/config.toml:13:8: kind.kind: unknown kind "potato" — one of: paper, math, course, problem, post, read, other
  [2]

init marks the repositories that it recognizes.

  $ cd code/blog
  $ for i in 1 2; do echo $i >_posts/$i.md; git add .; git commit --quiet -m "post $i"; done
  $ cd ../..
  $ export GONGBU_HOME=$HOME/other
  $ gongbu init --yes --email me@example.com --root ~/code --zone Asia/Seoul
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~/code
  Settings         ~/other/config.toml
  Language         that of the environment
  
  2 repositories
  6 new commits, 6 in all
  
  Repository  Commits
  blog              4  a blog: its commits count as posts
  algorithm         2
  
  Days are judged from 2026-11-20 (Fri), the first day of the current streak; earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Study 2026-11-20 – 2026-11-21
      Nov
  Mon
  
  Wed
  
  Fri ▒
      ▓
  
  less ░▒▓█ more
  
  2 days met · 6 activities · 40m
  Streak 2 days · longest 2 days · strength 10%
  
  Next steps
  
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ gongbu --lang ko init --yes
  이메일       me@example.com
  시간대       Asia/Seoul
  하루 시작    00:00
  저장소 위치  ~/code
  설정 파일    ~/other/config.toml
  언어         환경 변수를 따름
  
  저장소 2개
  새 커밋 0개, 모두 6개
  
  저장소     커밋
  blog          4  블로그: 커밋을 글로도 집계합니다
  algorithm     2
  
  2026-11-20 (금)부터 판정합니다.
  
  공부 2026-11-20 ~ 2026-11-21
     11월
  월
  
  수
  
  금 ▒
     ▓
  
  적음 ░▒▓█ 많음
  
  완료한 날 2일 · 활동 6개 · 40분
  연속 2일 · 최장 2일 · 습관 강도 10%
  
  다음 할 일
  
    gongbu add 수학 "SVD 3장" -t 30분
        공부를 기록합니다
    gongbu hook install --all
        커밋하는 즉시 집계합니다
    gongbu cron install
        21:00에 오늘 공부가 남았으면 알립니다

Rules can be added and removed by commands; the rest of config.toml stays.

  $ cp other/config.toml before
  $ gongbu kind add post --path 'notes/**' --path '*.mdx' --share 0.8
  Rule 1: commits with path = "notes/**", "*.mdx", share = 0.8 are post.
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu kind add 문제 --message '[SWEA] *' --repository code/algorithm
  Rule 2: commits with message = "[SWEA] *", repository = "~/code/algorithm" are problem.
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu --lang ko kind add post --path 'notes/**' --path '*.mdx' --share 0.8
  이미 있습니다. 규칙 1: path = "notes/**", "*.mdx", share = 0.8 조건에 맞는 커밋의 종류는 글입니다.
  $ diff before other/config.toml
  5a6,15
  > 
  > [[kind]]
  > kind = "post"
  > path = ["notes/**", "*.mdx"]
  > share = 0.8
  > 
  > [[kind]]
  > kind = "problem"
  > message = "[SWEA] *"
  > repository = "~/code/algorithm"
  [1]
  $ gongbu kind | head -5
     Kind     Rule         Commits with
  1  post     yours        path = "notes/**", "*.mdx", share = 0.8
  2  problem  yours        message = "[SWEA] *", repository = "~/code/algorithm"
     problem  baekjoonhub  [Silver II] Title: …, Time: …, Memory: … -BaekjoonHub
     problem  boj          [BOJ] 1874 / 실버3 / 40분
  $ gongbu kind rm 2 --json
  {"change":"removed","rule":{"number":2,"kind":"problem","rule":null,"commits":"message = \"[SWEA] *\", repository = \"~/code/algorithm\"","built_in":false}}
  $ gongbu --lang ko kind rm 1
  1번 규칙을 지웠습니다 (글: path = "notes/**", "*.mdx", share = 0.8).
  지금부터 적용됩니다. 지난 날에도 적용하려면 gongbu rebuild를 하세요
  $ diff before other/config.toml
  $ gongbu undo
  gongbu: the last change was to the settings, which undo does not change: gongbu kind rm — run gongbu undo again to undo the change before it
  [2]
  $ gongbu kind add post
  gongbu: the rule would match every commit — say which commits: --message '*-BaekjoonHub', --path '_posts/**' or --repository '~/code/paper-*'
  [2]
  $ gongbu kind add post --share 0.5 --message x
  gongbu: --share needs --path
  [2]
  $ gongbu kind add post --path x --share 2
  gongbu: --share: not a share from 0 to 1: "2" — write a number such as 0.9
  [2]
  $ gongbu kind add pots --path x
  gongbu: unknown kind 'pots' — did you mean post? kinds: paper, math, course, problem, post, reading, other
  [2]
  $ gongbu kind add commit --path x
  gongbu: KIND: not a word for a kind: "commit" — it means any kind, or commits, already
  [2]
  $ gongbu --lang ko kind add 글 --path ':(bad)x'
  gongbu: --path: 경로 패턴이 아닙니다: ":(bad)x" — git pathspec처럼 저장소 맨 위부터 쓰세요: data, *.csv, :(glob)**/out/*.txt, :!keep.csv
  [2]
  $ gongbu kind rm 9
  gongbu: you have no rule 9 — gongbu kind shows the numbers of your rules
  [2]
  $ gongbu --lang ko kind rm x
  gongbu: 'x': 규칙 번호가 아닙니다 — 내 규칙의 번호는 gongbu kind에 나옵니다
  [2]
  $ gongbu kind add --help
  gongbu kind add KIND [OPTION]…
  
  add a rule of your own to config.toml
  
  Options
  
    KIND                    kind of the commits that match
    --message GLOB          the whole subject; * stands for any text, ? for one
                            character
    --path PATHSPEC         changed files, as a git pathspec; can be repeated
    --share SHARE           least share of the changed lines that is in these
                            files (default: 0.5)
    --repository DIRECTORY  directory of the repository, or a pattern such as
                            ~/code/paper-*
    --json                  write JSON
    --lang LANG             language of the output
    --color WHEN            when to use colour
    -h, --help              show this help
  
  Examples
  
    gongbu kind add post --path '_posts/**'               # by the changed files
    gongbu kind add problem --message '[SWEA] *'          # by the subject
    gongbu kind add paper --repository '~/code/paper-*'   # every commit there
  $ gongbu kind rm --help
  gongbu kind rm NUMBER [OPTION]…
  
  remove one of your rules from config.toml
  
  Options
  
    NUMBER        number of your rule, as gongbu kind shows it
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu kind rm 1  # gongbu kind shows the numbers
  
  Other names: gongbu kind remove, gongbu kind delete
