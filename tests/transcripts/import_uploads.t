A bulk upload of solved problems counts once; problems imported from it count instead.

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
  $ for i in 1 2 3 4 5 6 7 8 9 10; do mkdir -p 백준/Silver/100$i; printf '# [Silver II] 배추 %s - 100%s\n\n[문제 링크](https://www.acmicpc.net/problem/100%s)\n\n### 제출 일자\n\n2026년 11월 %s일 21:04:12\n' $i $i $i $i >백준/Silver/100$i/README.md; git add .; git commit --quiet -m "[Silver II] Title: 배추 $i, Time: 4 ms, Memory: 2020 KB -BaekjoonHub"; done
  $ cd ../..
  $ gongbu log --kind problem --json | sed 's/.*"subject":"배추.*/one problem/'
  one problem
  $ gongbu import baekjoonhub code/algorithm --dry-run
  Format  BaekjoonHub
  Days    2026-11-01 – 2026-11-10
  New     10
  
  Kind     Entries
  problem       10
  
  Month    Entries
  2026-11       10
  
  10 days are before tracking began and are not judged; --count begins with the first one
  
  Past days changed: 1 met → missed · streak 1 → 0
  
  Streak: 1 day → 0 days
  
  Nothing was changed.
  $ gongbu today
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri ✓  Sat ○  Sun
  
  Nothing yet today.
  $ gongbu import baekjoonhub code/algorithm --yes
  Format  BaekjoonHub
  Days    2026-11-01 – 2026-11-10
  New     10
  
  Kind     Entries
  problem       10
  
  Month    Entries
  2026-11       10
  
  10 days are before tracking began and are not judged; --count begins with the first one
  
  Past days changed: 1 met → missed · streak 1 → 0
  
  Streak: 1 day → 0 days
  
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  $ gongbu why 2026-11-20 | sed 's/  [0-9a-f]\{7\}  /  -------  /'
  2026-11-20 (Fri)  ✗ missed
  No activity that counts on that day, and it was not a rest day.
  
  Goals
  
    ○  any 1/day  0 / 1
  
  Not counted — the imported problems count instead
  
    19:50  -------  problem  algorithm  +7 −0  배추 1 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 10 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 2 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 3 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 4 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 5 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 6 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 7 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 8 · Silver II
    19:50  -------  problem  algorithm  +7 −0  배추 9 · Silver II
  $ gongbu kind test algorithm | sed 's/^  2026-11-20 .*/  2026-11-20 .../'
  problem  10 commits  baekjoonhub
    2026-11-20 ...
    2026-11-20 ...
    2026-11-20 ...
  
  10 of them were uploaded at once and count once for each upload.
  The problems that gongbu import brought count instead of 10 of these.
  $ gongbu rebuild --dry-run
  Every day already agrees with the settings.
  $ gongbu import baekjoonhub code/algorithm --yes
  Format         BaekjoonHub
  Days           2026-11-01 – 2026-11-10
  New            0
  There already  10
  
  Kind     Entries
  problem       10
  
  Month    Entries
  2026-11       10
  
  10 days are before tracking began and are not judged; --count begins with the first one
  
  Nothing new: every day and entry stays as it is.
  $ gongbu import rm 1
  10 entries taken out.
  Past days changed: 1 missed → met · streak 0 → 1 · to take it back: gongbu undo
  $ gongbu kind test algorithm | tail -1
  10 of them were uploaded at once and count once for each upload.
  $ gongbu undo
  Took back: gongbu import rm  (2026-11-21 21:00)
    restored  1 problem "백준 1001 배추 1 (Silver II)"  2026-11-01 (Sun)
    restored  2 problem "백준 10010 배추 10 (Silver II)"  2026-11-10 (Tue)
    restored  3 problem "백준 1002 배추 2 (Silver II)"  2026-11-02 (Mon)
    restored  4 problem "백준 1003 배추 3 (Silver II)"  2026-11-03 (Tue)
    restored  5 problem "백준 1004 배추 4 (Silver II)"  2026-11-04 (Wed)
    restored  6 problem "백준 1005 배추 5 (Silver II)"  2026-11-05 (Thu)
    restored  7 problem "백준 1006 배추 6 (Silver II)"  2026-11-06 (Fri)
    restored  8 problem "백준 1007 배추 7 (Silver II)"  2026-11-07 (Sat)
    restored  9 problem "백준 1008 배추 8 (Silver II)"  2026-11-08 (Sun)
    restored  10 problem "백준 1009 배추 9 (Silver II)"  2026-11-09 (Mon)
  $ gongbu --lang ko kind test algorithm | tail -2
  이 가운데 10개는 한꺼번에 올린 것이라 올릴 때마다 한 번만 집계합니다.
  그중 10개는 gongbu import로 가져온 문제 기록이 대신합니다.

A problem that was pushed when it was solved counts as its commit; only those of other days are imported.

  $ mkdir code/daily
  $ git init --quiet code/daily
  $ cd code/daily
  $ export GIT_AUTHOR_DATE=2026-11-20T21:05:00+09:00
  $ for i in 7 8; do mkdir -p 백준/Gold/$i; printf '# [Gold V] 토마토 %s - %s\n\n[문제 링크](https://www.acmicpc.net/problem/%s)\n\n### 제출 일자\n\n2026년 11월 %s일 20:04:12\n' $i $i $i $((i + 13)) >백준/Gold/$i/README.md; git add .; git commit --quiet -m "[Gold V] Title: 토마토 $i, Time: 4 ms, Memory: 2020 KB -BaekjoonHub"; done
  $ cd ../..
  $ gongbu import code/daily --yes
  Format  BaekjoonHub
  Days    2026-11-21 (Sat)
  New     1
  
  Kind     Entries
  problem        1
  
  Month    Entries
  2026-11        1
  
  Left out
  code/daily  1  a commit of the problem counts already
  
  Today: not yet → met · streak 1 → 2
  
  Streak: 1 day → 2 days (1 day of it was imported)
  
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  [1]
  $ gongbu log --kind problem --json | sed 's/"kind"/\n&/g' | grep -c 토마토
  3

Problems that were imported before their repository was scanned count once, and equal titles of two sites are two problems.

  $ mkdir elsewhere
  $ git init --quiet elsewhere
  $ cd elsewhere
  $ export GIT_AUTHOR_DATE=2026-11-19T10:00:00+09:00
  $ mkdir 백준 프로그래머스
  $ printf '# [Silver II] 감자 - 1 \n\n[문제 링크](https://www.acmicpc.net/problem/1) \n\n### 제출 일자\n\n2026년 11월 19일 10:00:00\n' >백준/README.md
  $ git add .
  $ git commit --quiet -m '[Silver II] Title: 감자, Time: 4 ms, Memory: 2020 KB -BaekjoonHub'
  $ printf '# [level 2] 감자 - 9 \n\n[문제 링크](https://school.programmers.co.kr/learn/courses/30/lessons/9) \n\n### 제출 일자\n\n2026년 11월 17일 11:00:00\n' >프로그래머스/README.md
  $ git add .
  $ git commit --quiet -m '[level 2] Title: 감자, Time: 0.02 ms, Memory: 10.2 MB -BaekjoonHub'
  $ cd ..
  $ gongbu import elsewhere --yes >imported
  $ mv elsewhere code/elsewhere
  $ gongbu why 2026-11-19 | sed 's/  [0-9a-f]\{7\}  /  -------  /'
  2026-11-19 (Thu)  - before tracking
  Before tracking began on 2026-11-20 (Fri): counted in totals, but not judged.
  
  Counted
  
    10:00       12  problem                    백준 1 감자 (Silver II)
    10:00  -------  problem  elsewhere  +7 −0  감자 · level 2
  
  Kinds of commits
  
    problem: by the built-in rule baekjoonhub
  
  Not counted — the imported problems count instead
  
    10:00  -------  problem  elsewhere  +7 −0  감자 · Silver II
  $ gongbu import rm 3
  2 entries taken out.
  $ gongbu why 2026-11-19 | sed 's/  [0-9a-f]\{7\}  /  -------  /'
  2026-11-19 (Thu)  - before tracking
  Before tracking began on 2026-11-20 (Fri): counted in totals, but not judged.
  
  Counted
  
    10:00  -------  problem  elsewhere  +7 −0  감자 · Silver II
    10:00  -------  problem  elsewhere  +7 −0  감자 · level 2
  
  Kinds of commits
  
    problem: by the built-in rule baekjoonhub

A problem that was solved before midnight and committed after it counts once, as its commit or, if it was imported first, as the entry.

  $ mkdir code/midnight
  $ git init --quiet code/midnight
  $ cd code/midnight
  $ export GIT_AUTHOR_DATE=2026-11-21T00:00:03+09:00
  $ printf '# [Silver II] 자정 - 77\n\n[문제 링크](https://www.acmicpc.net/problem/77)\n\n### 제출 일자\n\n2026년 11월 20일 23:59:58\n' >README.md
  $ git add .
  $ git commit --quiet -m '[Silver II] Title: 자정, Time: 4 ms, Memory: 2020 KB -BaekjoonHub'
  $ cd ../..
  $ gongbu scan >scanned
  $ gongbu import code/midnight --dry-run
  Format  BaekjoonHub
  New     0
  
  Left out
  code/midnight  1  a commit of the problem counts already
  
  Nothing new: every day and entry stays as it is.
  [1]
  $ cp -r code/midnight later
  $ cd later
  $ export GIT_AUTHOR_DATE=2026-11-20T00:00:03+09:00
  $ sed -i 's/자정 - 77/새벽 - 78/; s/problem.77/problem\/78/; s/20일/19일/' README.md
  $ git commit --quiet -a -m '[Silver II] Title: 새벽, Time: 4 ms, Memory: 2020 KB -BaekjoonHub'
  $ cd ..
  $ gongbu import later --yes >imported
  $ mv later code/later
  $ gongbu scan >scanned
  $ gongbu log --kind problem --json | sed 's/"kind"/\n&/g' | grep 새벽
  "kind":"problem","subject":"백준 78 새벽 (Silver II)","minutes":null,"source":"import:baekjoonhub","id":14,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-20","at":"2026-11-20T21:05:00+09:00",
