An address in a repository's own configuration: its commits count, with one warning when it is first used.

  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\nemails = ["me@example.com"]\n' >.config/gongbu/config.toml
  $ git init --quiet 'code/at work'
  $ cd 'code/at work'
  $ git config user.email Me@Work.example
  $ echo 1 >file && git add file && git commit --quiet -m 'At work'
  $ cd
  $ gongbu check
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  ea1bfcf  commit  at work  At work
  gongbu: commits of me@work.example count only because ~/code/at work says so, in its git configuration or .mailmap — if it is yours: gongbu me add me@work.example; if not: gongbu repo rm ~/'code/at work'
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  ea1bfcf  commit  at work  At work
  $ gongbu --lang ko me
  이메일           커밋  출처
  me@example.com      0  설정, git 설정
  me@work.example     1  저장소 설정 또는 공동 작성
  gongbu: me@work.example의 커밋을 집계합니다. ~/code/at work의 git 설정이나 .mailmap에만 있는 주소입니다 — 내 주소라면 gongbu me add me@work.example, 아니라면 gongbu repo rm ~/'code/at work'
  $ gongbu me add me@work.example
  Yours now: me@work.example
  1 commit counts, as before
  $ gongbu me
  E-mail           Commits  Known from
  me@example.com         0  settings, git config
  me@work.example        1  settings

A repository of another user is rejected.

  $ git init --quiet code/theirs
  $ cd code/theirs
  $ git config user.email stranger@example.com
  $ echo 1 >file && git add file && git commit --quiet -m 'By a stranger'
  $ cd
  $ gongbu scan
  2 repositories
  1 new commit, 2 in all
  gongbu: commits of stranger@example.com count only because ~/code/theirs says so, in its git configuration or .mailmap — if it is yours: gongbu me add stranger@example.com; if not: gongbu repo rm ~/code/theirs
  $ gongbu scan
  2 repositories
  0 new commits, 2 in all
  $ gongbu repo ignore '~/code/theirs'
  Ignored: ~/code/theirs
  1 fewer commit counts now, 1 in all
  $ gongbu me
  E-mail           Commits  Known from
  me@example.com         0  settings, git config
  me@work.example        1  settings

The check from cron also reports uncounted commits under the user's name.

  $ cd code/theirs
  $ gongbu repo unignore '~/code/theirs'
  No longer ignored: ~/code/theirs
  1 more commit counts now, 2 in all
  $ git config --unset user.email
  $ gongbu repo ignore '~/code/at work'
  Ignored: ~/code/at work
  2 fewer commits count now, 0 in all
  $ echo 2 >file && git -c user.email=old@example.com commit --quiet -a -m 'From the old laptop'
  $ cd
  $ gongbu check
  Nothing studied yet today · 2h 59m left
  2 commits under your name are not counted: gongbu me add old@example.com
  [1]
  $ gongbu --lang ko check
  오늘은 아직 공부 기록이 없습니다 · 2시간 59분 남음
  이름은 같지만 집계하지 않은 커밋 2개: gongbu me add old@example.com
  [1]

A bare repository among the files of another repository is not read.

  $ git init --quiet --bare code/theirs/vendor/lib.git
  $ gongbu repo
  Repository  Commits  State    Path
  at work           0  ignored  ~/code/at work
  theirs            0  ok       ~/code/theirs
  
  Not read: ~/code/theirs/vendor/lib.git, a bare repository inside another. If it is yours: gongbu repo add ~/code/theirs/vendor/lib.git
  $ gongbu --lang ko repo
  저장소   커밋  상태  경로
  at work     0  무시  ~/code/at work
  theirs      0  정상  ~/code/theirs
  
  읽지 않음: ~/code/theirs/vendor/lib.git. 다른 저장소의 파일 사이에 있는 bare 저장소입니다. 내 것이라면: gongbu repo add ~/code/theirs/vendor/lib.git
  $ gongbu repo add '~/code/theirs/vendor/lib.git'
  Searching for repositories in: ~/code/theirs/vendor/lib.git
  0 commits count, as before
  $ gongbu repo
  Repository  Commits  State    Path
  at work           0  ignored  ~/code/at work
  theirs            0  ok       ~/code/theirs
  lib               0  ok       ~/code/theirs/vendor/lib.git

An address that only a .mailmap makes the user's, also that of a co-author: the same warning. What the user's own mailmap.file says needs none.

  $ git init --quiet code/cloned
  $ cd code/cloned
  $ printf 'Me <me@example.com> <past@example.com>\nBoss <boss@example.com> <me@example.com>\nMe <me@example.com> <other@example.com>\n' >.mailmap && git add .mailmap
  $ git -c user.email=past@example.com commit --quiet -m 'By a former address'
  $ echo 1 >a && git add a && git -c user.email=boss@example.com commit --quiet -m 'By the address that replaces mine'
  $ echo 1 >b && git add b && git -c user.email=mate@example.com commit --quiet -m 'With a co-author' -m 'Co-authored-by: Me <other@example.com>'
  $ cd
  $ printf '<me@example.com> <past@example.com>\n' >mailmap
  $ git config --global mailmap.file ~/mailmap
  $ gongbu scan
  3 repositories
  3 new commits, 3 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail                Name    Commits
  old@example.com       김공부        1
  stranger@example.com  김공부        1
  
  If they are yours: gongbu me add old@example.com
  gongbu: commits of boss@example.com count only because ~/code/cloned says so, in its git configuration or .mailmap — if it is yours: gongbu me add boss@example.com; if not: gongbu repo rm ~/code/cloned
  gongbu: commits of other@example.com count only because ~/code/cloned says so, in its git configuration or .mailmap — if it is yours: gongbu me add other@example.com; if not: gongbu repo rm ~/code/cloned
  $ gongbu scan
  3 repositories
  0 new commits, 3 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail                Name    Commits
  old@example.com       김공부        1
  stranger@example.com  김공부        1
  
  If they are yours: gongbu me add old@example.com
  $ git config --global --unset mailmap.file
  $ gongbu scan
  3 repositories
  0 new commits, 3 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail                Name    Commits
  old@example.com       김공부        1
  stranger@example.com  김공부        1
  
  If they are yours: gongbu me add old@example.com
  gongbu: commits of past@example.com count only because ~/code/cloned says so, in its git configuration or .mailmap — if it is yours: gongbu me add past@example.com; if not: gongbu repo rm ~/code/cloned

Of a mailmap with many addresses, only those are told whose commits count. A second co-author who is me needs no warning.

  $ git init --quiet code/many
  $ cd code/many
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do echo "Me <me@example.com> <a$i@example.com>"; done >.mailmap
  $ printf 'Me <me@example.com> <z@example.com>\nMe <me@example.com> <alias@example.com>\n' >>.mailmap
  $ git add .mailmap && git -c user.email=z@example.com commit --quiet -m 'By the last one'
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do git -c user.email=a$i@example.com commit --quiet --allow-empty -m "Empty $i"; done
  $ echo 1 >c && git add c && git -c user.email=x@example.com commit --quiet -m 'With me twice' -m 'Co-authored-by: Me <alias@example.com>' -m 'Co-authored-by: Me <me@example.com>'
  $ cd
  $ gongbu scan
  4 repositories
  2 new commits, 5 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail                Name    Commits
  old@example.com       김공부        1
  stranger@example.com  김공부        1
  
  If they are yours: gongbu me add old@example.com
  gongbu: commits of z@example.com count only because ~/code/many says so, in its git configuration or .mailmap — if it is yours: gongbu me add z@example.com; if not: gongbu repo rm ~/code/many
