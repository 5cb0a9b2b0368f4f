Trailers of commits become entries, which follow the commit.

  $ mkdir -p .config/gongbu code
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/notes
  $ export GIT_AUTHOR_DATE=2026-11-21T19:50:00+09:00
  $ cd code/notes
  $ echo MLE >notes.md
  $ git add notes.md
  $ printf '최소제곱의 기하 정리\n\nStudy: prml:3.1.2, 45m\nPaper: arxiv:1706.03762, 1h\nStudy: prml:99.1\n' | git commit --quiet -F -
  $ cd ../..
  $ gongbu scan
  gongbu: notes 1a3cae3 (2026-11-21): the trailer "Study: prml:99.1" makes no entry: prml has no section '99.1' — its chapters are 1 to 14
  1 repository
  1 new commit, 1 in all
  $ gongbu log
  2026-11-21 (Sat)  1h 45m
    19:50        1  math           45m  prml:3.1.2 Geometry of least squares
    19:50        2  paper           1h  arxiv:1706.03762
    19:50  1a3cae3  commit  notes       최소제곱의 기하 정리
  $ gongbu why
  2026-11-21 (Sat)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  3 / 1
  
  Counted
  
    19:50        1  math             45m  prml:3.1.2 Geometry of least squares
    19:50        2  paper             1h  arxiv:1706.03762
    19:50  1a3cae3  commit  notes  +1 −0  최소제곱의 기하 정리
  
  notes 1a3cae3 (2026-11-21): the trailer "Study: prml:99.1" makes no entry:
    prml has no section '99.1' — its chapters are 1 to 14
  $ gongbu --lang ko why --no-scan
  2026-11-21 (토)  ✓ 완료
  그날의 목표를 모두 채웠습니다.
  
  목표
  
    ✓  무엇이든 하루 1회  3 / 1
  
  집계한 활동
  
    19:50        1  수학          45분  prml:3.1.2 Geometry of least squares
    19:50        2  논문         1시간  arxiv:1706.03762
    19:50  1a3cae3  커밋  notes  +1 −0  최소제곱의 기하 정리
  
  notes 1a3cae3 (2026-11-21): 트레일러 "Study: prml:99.1" 내용을 기록하지
    못했습니다: prml: '99.1' 절은 없습니다 — 장은 1부터 14까지입니다
  $ gongbu prml next
  prml:3.1.3 Sequential learning (p. 143)
  $ gongbu paper
     State    Paper             Identifier        Time
  1  reading  arxiv:1706.03762  arxiv:1706.03762    1h

They are changed by amending the commit.

  $ gongbu rm 1
  gongbu: entry 1 comes from the trailer of a commit — amend the commit message: the entry follows it
  [2]
  $ gongbu --lang ko edit 1 -t 1h
  gongbu: 1번 기록은 커밋의 트레일러에서 온 것입니다 — 커밋 메시지를 고치면(git commit --amend) 기록도 따라 바뀝니다
  [2]
  $ cd code/notes
  $ printf '최소제곱의 기하 정리\n\nStudy: math 직교 사영, 30m\n' | git commit --quiet --amend -F -
  $ cd ../..
  $ gongbu log
  2026-11-21 (Sat)  30m
    19:50        3  math           30m  직교 사영
    19:50  a2f8d6b  commit  notes       최소제곱의 기하 정리
  $ gongbu undo
  There is nothing to undo.
  [1]
