One address is known from git; others have the same name.

  $ gongbu me
  E-mail          Commits  Known from
  me@example.com        0  git config
  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\n' >.config/gongbu/config.toml
  $ git init --quiet code/one
  $ cd code/one
  $ echo 1 >file && git add file && git commit --quiet -m 'By me'
  $ echo 2 >file && git -c user.email=Old@Example.com commit --quiet -a -m 'By my old address'
  $ git checkout --quiet -b side
  $ echo 3 >file && git -c user.email=old@example.com commit --quiet -a -m 'On a branch that goes'
  $ git checkout --quiet main
  $ echo 4 >file && git -c user.name=Other -c user.email=other@example.com commit --quiet -a -m 'By another'
  $ gongbu me
  E-mail          Commits  Known from
  me@example.com        1  git config
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail           Name    Commits
  old@example.com  김공부        2
  
  If they are yours: gongbu me add old@example.com
  $ gongbu --lang ko me
  이메일          커밋  출처
  me@example.com     1  git 설정
  
  집계하지 않음: 이름은 같지만 내 주소로 등록되지 않은 커밋
  
  이메일           이름    커밋
  old@example.com  김공부     2
  
  내 주소라면: gongbu me add old@example.com
  $ git branch --quiet -D side
  $ cd

Commits of an added address count, even unreachable ones.

  $ gongbu me add OLD@example.com
  Yours now: OLD@example.com
  2 more commits count now, 3 in all
  $ gongbu log --all
  2026-11-21 (Sat)
    21:00  847a89e  commit  one  By me
    21:00  c8afa20  commit  one  By my old address
    21:00  2405df4  commit  one  On a branch that goes
  $ gongbu me add old@example.com me@example.com
  Yours already: old@example.com
  Yours now: me@example.com
  3 commits count, as before
  $ gongbu me
  E-mail           Commits  Known from
  OLD@example.com        2  settings
  me@example.com         1  settings, git config
  $ gongbu me --json
  {"addresses":[{"email":"OLD@example.com","settings":true,"git_config":false,"commits":2},{"email":"me@example.com","settings":true,"git_config":true,"commits":1}],"unknown_identities":[]}
  $ gongbu me --md
  | E-mail | Commits | Known from |
  | --- | ---: | --- |
  | **OLD@example.com** | 2 | settings |
  | **me@example.com** | 1 | settings, git config |

Without the address they no longer count; nothing is lost.

  $ gongbu --lang ko me remove old@example.com
  내 주소에서 제외: old@example.com
  커밋 2개를 이제 집계하지 않습니다. 모두 1개
  $ gongbu log --all
  2026-11-21 (Sat)
    21:00  847a89e  commit  one  By me
  $ gongbu me
  E-mail          Commits  Known from
  me@example.com        1  settings, git config
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail           Name    Commits
  old@example.com  김공부        2
  
  If they are yours: gongbu me add old@example.com
  $ gongbu --lang ko me add old@example.com
  내 주소로 추가: old@example.com
  커밋 2개를 더 집계합니다. 모두 3개
  $ gongbu me remove old@example.com me@example.com
  No longer yours: old@example.com
  No longer yours: me@example.com
  me@example.com is still user.email in git config: its commits still count
  2 fewer commits count now, 1 in all
  $ gongbu me add old@example.com
  Yours now: old@example.com
  2 more commits count now, 3 in all

The address of another person can be added, too.

  $ gongbu me add other@example.com
  Yours now: other@example.com
  1 more commit counts now, 4 in all
  $ gongbu me remove other@example.com
  No longer yours: other@example.com
  1 fewer commit counts now, 3 in all
  $ gongbu scan --full
  1 repository
  0 new commits, 3 in all
  $ gongbu me
  E-mail           Commits  Known from
  old@example.com        2  settings
  me@example.com         1  git config

Invalid input.

  $ gongbu me add
  gongbu: EMAIL is missing — for example: gongbu me add old@example.com; more: gongbu me add --help
  [2]
  $ gongbu me add nobody
  gongbu: git.emails: not an e-mail address: "nobody" — write only the address: me@example.com
  [2]
  $ gongbu --lang ko me add new@example.com '사람 <a@b>'
  gongbu: git.emails: 이메일 주소가 아닙니다: "사람 <a@b>" — me@example.com처럼 주소만 쓰세요
  [2]
  $ gongbu me remove old@example.co
  gongbu: old@example.co is not among your addresses (git.emails) — did you mean old@example.com?
  [2]
  $ gongbu me remove me@example.com
  gongbu: me@example.com is not among your addresses (git.emails) — it is user.email in git config; change it there
  [2]
  $ gongbu --lang ko me remove someone@else.example
  gongbu: someone@else.example: 내 주소 목록(git.emails)에 없습니다
  [2]
  $ gongbu me ad new@example.com
  gongbu: unknown command 'me ad' — did you mean me add?
  [2]
  $ gongbu me get git.emails
  gongbu: unknown command 'me get' — see gongbu me --help
  [2]
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  [git]
  roots = ["~/code"]
  emails = ["old@example.com"]
