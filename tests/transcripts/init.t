Before `init`, today's page shows the first steps.

  $ gongbu
  2026-11-21 (Sat)  ○ not yet  3h left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.
  
  Not set up yet: gongbu init finds your repositories.

Without a terminal it decides by itself and says so.

  $ gongbu init
  There is no terminal to ask on, so these settings were chosen.
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  All of ~ is searched, except caches such as node_modules and .cache.
  
  0 repositories
  0 new commits, 0 in all
  No repositories found there yet. If they are elsewhere: gongbu repo add DIRECTORY
  
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Next steps
  
    gongbu repo add ~/code
        also search these directories for repositories
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ rm -r .config .local
  $ gongbu --lang ko init
  물어볼 터미널이 없어 다음과 같이 설정했습니다.
  이메일       me@example.com
  시간대       Asia/Seoul
  하루 시작    00:00
  저장소 위치  ~
  설정 파일    ~/.config/gongbu/config.toml
  언어         환경 변수를 따름
  
  ~ 전체에서 찾습니다. node_modules, .cache 같은 캐시는 건너뜁니다.
  
  저장소 0개
  새 커밋 0개, 모두 0개
  아직 저장소가 없습니다. 다른 곳에 있다면: gongbu repo add 디렉터리
  
  오늘, 2026-11-21 (토)부터 판정합니다. 그 전의 날은 합계에만 들어갑니다.
  다른 날부터 하려면: gongbu init --track-from 날짜
  
  다음 할 일
  
    gongbu repo add ~/code
        이 디렉터리에서도 저장소를 찾습니다
    gongbu add 수학 "SVD 3장" -t 30분
        공부를 기록합니다
    gongbu cron install
        21:00에 오늘 공부가 남았으면 알립니다
  $ rm -r .config .local

In an empty home directory, the whole directory is scanned.

  $ gongbu init --yes
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  All of ~ is searched, except caches such as node_modules and .cache.
  
  0 repositories
  0 new commits, 0 in all
  No repositories found there yet. If they are elsewhere: gongbu repo add DIRECTORY
  
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Next steps
  
    gongbu repo add ~/code
        also search these directories for repositories
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  
  [git]
  roots = ["~"]
  emails = ["me@example.com"]
  $ stat -c '%a %n' .config/gongbu .config/gongbu/config.toml .local/share/gongbu .local/share/gongbu/gongbu.db
  700 .config/gongbu
  600 .config/gongbu/config.toml
  700 .local/share/gongbu
  600 .local/share/gongbu/gongbu.db
  $ rm -r .config .local

Outside of the home directory, the repository around the working directory is used.

  $ mkdir home && git init --quiet elsewhere/프로젝트 && mkdir elsewhere/프로젝트/src
  $ cd elsewhere/프로젝트/src
  $ HOME=$HOME/home gongbu init --yes --email me@example.com | head -5
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  $HOME/elsewhere/프로젝트
  Settings         ~/.config/gongbu/config.toml
  $ cd
  $ rm -r home elsewhere

Directories with repositories are proposed, without hidden ones and links.

  $ git init --quiet code/어텐션
  $ git init --quiet 'my work/deep/backprop'
  $ git init --quiet .hidden/plugin
  $ mkdir Music && ln -s code link
  $ cd code/어텐션
  $ git commit --quiet --allow-empty -m 'Begin'
  $ echo 'q, k, v' >model.py && git add model.py && git commit --quiet -m '어텐션 구현'
  $ echo 'softmax' >>model.py && git -c user.email=Old@Example.com commit --quiet -a -m 'Scale the scores'
  $ cd
  $ gongbu init --yes --day-start 04:00
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       04:00
  Repositories in  ~/code, ~/my work
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  2 repositories
  1 new commit, 1 in all
  
  Not counted: your name, but addresses that are not yours yet
  
  E-mail           Name    Commits
  old@example.com  김공부        1
  
  If they are yours: gongbu me add old@example.com
  
  Repository  Commits
  어텐션            1
  backprop          0
  
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Study 2026-11-21 (Sat)
      Nov
  Mon
  
  Wed
  
  Fri
      ▒
  
  less ░▒▓█ more
  
  1 day met · 1 activity
  Streak 1 day · longest 1 day · strength 5%
  
  Next steps
  
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
    gongbu cron install
        remind me at 21:00 if the day is not met
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  day_start = "04:00"
  
  [git]
  roots = ["~/code", "~/my work"]
  emails = ["me@example.com"]

Running it again keeps existing settings and changes given ones.

  $ gongbu --lang ko init --yes --email me@example.com --email old@example.com
  이메일       me@example.com, old@example.com
  시간대       Asia/Seoul
  하루 시작    04:00
  저장소 위치  ~/code, ~/my work
  설정 파일    ~/.config/gongbu/config.toml
  언어         환경 변수를 따름
  
  저장소 2개
  새 커밋 0개, 모두 2개
  
  저장소    커밋
  어텐션       2
  backprop     0
  
  2026-11-21 (토)부터 판정합니다.
  
  공부 2026-11-21 (토)
     11월
  월
  
  수
  
  금
     ▒
  
  적음 ░▒▓█ 많음
  
  완료한 날 1일 · 활동 2개
  연속 1일 · 최장 1일 · 습관 강도 5%
  
  다음 할 일
  
    gongbu add 수학 "SVD 3장" -t 30분
        공부를 기록합니다
    gongbu hook install --all
        커밋하는 즉시 집계합니다
    gongbu cron install
        21:00에 오늘 공부가 남았으면 알립니다
  $ gongbu init --yes --zone Europe/Berlin --root code --root "my work/deep" | head -5
  E-mail           me@example.com, old@example.com
  Time zone        Europe/Berlin
  Day begins       04:00
  Repositories in  ~/code, ~/my work/deep
  Settings         ~/.config/gongbu/config.toml

A repository directly in the home directory, or as the home directory: all of it is scanned.

  $ rm -r .config .local
  $ git init --quiet thesis
  $ gongbu init --yes | sed -n 4p
  Repositories in  ~
  $ rm -r .config .local thesis && git init --quiet .
  $ gongbu init --yes --lang ko | sed -n '4,7p'
  저장소 위치  ~
  설정 파일    ~/.config/gongbu/config.toml
  언어         환경 변수를 따름
  
  $ rm -rf .config .local .git

Many directories become one: the home directory.

  $ for i in 1 2 3 4; do git init --quiet dir$i/repo; done
  $ gongbu init --yes | sed -n 4p
  Repositories in  ~
  $ rm -r .config .local dir?

A home directory that is a link.

  $ mkdir real && git init --quiet real/code/one && ln -s real linked
  $ HOME=$HOME/linked gongbu init --yes --email me@example.com | sed -n '4,7p'
  Repositories in  ~/code
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  

Without a known address, entries count all the same.

  $ mv .gitconfig gitconfig
  $ gongbu init --yes --root code
  E-mail           –
  Time zone        Asia/Seoul
  Day begins       00:00
  Repositories in  ~/code
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  Your e-mail address is not known, so no commit counts yet: gongbu me add EMAIL
  What you record with gongbu add counts anyway.
  
  1 repository
  0 new commits, 0 in all
  
  Repository  Commits
  어텐션            0
  
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  
  Next steps
  
    gongbu me add you@example.com
        count commits by these addresses as yours
    gongbu add math "SVD, chapter 3" -t 30m
        record study
    gongbu hook install --all
        count commits as they are made
  $ gongbu add math SVD
  ✓ 1 math "SVD" — today met · streak 1 day
  $ mv gitconfig .gitconfig && rm -r .config .local

On an error nothing is written.

  $ gongbu init --yes --zone Asia/Seol
  gongbu: timezone: unknown time zone "Asia/Seol" — did you mean Asia/Seoul?
  [2]
  $ gongbu --lang ko init --yes --zone Asia/Seol
  gongbu: timezone: 없는 시간대입니다: "Asia/Seol" — 혹시 Asia/Seoul인가요?
  [2]
  $ gongbu init --yes --root code --root nope
  gongbu: no such directory: 'nope'
  [2]
  $ gongbu init --yes --root ''
  gongbu: no such directory: ''
  [2]
  $ gongbu init --yes --email me
  gongbu: git.emails: not an e-mail address: "me" — write only the address: me@example.com
  [2]
  $ gongbu init --yes --day-start 24:00
  gongbu: day_start: not a time of day: "24:00" — write it as "04:00", from 00:00 to 23:59
  [2]
  $ gongbu init --yess
  gongbu: unknown option '--yess' — did you mean --yes?
  [2]
  $ gongbu init code
  gongbu: unexpected argument 'code' — see gongbu init --help
  [2]
  $ ls .config .local
  ls: cannot access '.config': No such file or directory
  ls: cannot access '.local': No such file or directory
  [2]
  $ mkdir -p .config/gongbu && echo 'timezone = Asia/Seoul' >.config/gongbu/config.toml
  $ gongbu init --yes
  gongbu: $HOME/.config/gongbu/config.toml:1:12: not valid TOML: Error while parsing value: could not determine value type — fix that line; the file is UTF-8 text
  [2]
  $ cat .config/gongbu/config.toml
  timezone = Asia/Seoul
  $ rm -r .config && touch .config
  $ gongbu init --yes
  gongbu: cannot read $HOME/.config/gongbu/config.toml: Not a directory
  [3]
  $ rm .config
  $ env -u HOME gongbu init --yes
  gongbu: HOME is not set to an absolute path, so gongbu does not know where to keep its files — set HOME, or GONGBU_HOME to a directory for gongbu's files
  [2]
  $ env -u HOME GONGBU_HOME=$HOME/data gongbu init --yes | sed -n '4,5p'
  Repositories in  $HOME
  Settings         $HOME/data/config.toml

On a terminal it asks: Enter accepts the proposal, an invalid answer is asked again.

  $ rm -r real linked data
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf 'nope, code\ncode, my work\nme\nme@example.com old@example.com\n\nkorean\nko\n\n' | terminal init | head -5
  이메일       me@example.com, old@example.com
  시간대       Asia/Seoul
  하루 시작    00:00
  저장소 위치  ~/code, ~/my work
  설정 파일    ~/.config/gongbu/config.toml
  $ sed 's/\] /]\n/g' asked
  Where are your repositories (several directories: with commas)? [~/code, ~/my work]
  gongbu: no such directory: 'nope'
  Where are your repositories (several directories: with commas)? [~/code, ~/my work]
  Your e-mail addresses in commits (several: with commas)? [me@example.com]
  gongbu: git.emails: not an e-mail address: "me" — write only the address: me@example.com
  Your e-mail addresses in commits (several: with commas)? [me@example.com]
  Time zone? [Asia/Seoul]
  Language (en, ko)? [en]
  어느 날부터 판정할까요 (first: 첫 활동일)? [2026-11-21]
  gongbu: 'ko': 날짜가 아닙니다 — 오늘, 어제, -3, 월요일, 2026-11-21처럼 쓰세요
  어느 날부터 판정할까요 (first: 첫 활동일)? [2026-11-21]
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  language = "ko"
  
  [git]
  roots = ["~/code", "~/my work"]
  emails = ["me@example.com", "old@example.com"]
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf '~/code\n\n서울\nAsia/Seoul\n' | terminal --lang ko init | head -5
  이메일       me@example.com, old@example.com
  시간대       Asia/Seoul
  하루 시작    00:00
  저장소 위치  ~/code
  설정 파일    ~/.config/gongbu/config.toml
  $ sed 's/\] /]\n/g' asked
  저장소가 있는 디렉터리 (여러 개면 쉼표로)? [~/code, ~/my work]
  커밋에 쓰는 이메일 주소 (여러 개면 쉼표로)? [me@example.com, old@example.com]
  시간대? [Asia/Seoul]
  gongbu: timezone: 없는 시간대입니다: "서울" — Asia/Seoul 같은 IANA 이름으로 쓰세요
  시간대? [Asia/Seoul]

Given values are not asked.

  $ rm -r .config .local
  $ printf '\n\n\n' | script --quiet --return --echo never --command "gongbu --color never init --zone UTC --root code 2>asked" /dev/null | tr -d '\r' | head -4
  E-mail           me@example.com
  Time zone        UTC
  Day begins       00:00
  Repositories in  ~/code
  $ sed 's/\] /]\n/g' asked
  Your e-mail addresses in commits (several: with commas)? [me@example.com]
  Language (en, ko)? [en]
  From which day on are days judged (first: the first activity)? [2026-11-21]

Each run is one change for undo, including the recorded start of tracking.

  $ gongbu init --yes --day-start 05:00 --email once@example.com >second
  $ gongbu undo
  gongbu: the last change was to the settings, which undo does not change: gongbu init — run gongbu undo again to undo the change before it
  [2]
  $ gongbu undo
  Took back: the start of tracking  (2026-11-21 12:01)
  $ gongbu undo
  gongbu: the last change was to the settings, which undo does not change: gongbu init — run gongbu undo again to undo the change before it
  [2]
  $ gongbu undo
  There is nothing to undo.
  [1]

If there is work after midnight, it asks when the day begins, or decides that; then nights count for the
previous day.

  $ rm -rf .config .local code && git init --quiet code/night
  $ cd code/night
  $ for day in 17 18 19 20; do
  >   export GIT_AUTHOR_DATE=2026-11-${day}T01:30:00+09:00
  >   echo $day >file && git add file && git commit --quiet -m "Night $day"
  > done
  $ cd
  $ gongbu init --yes | head -9
  4 days have commits between midnight and 04:00.
  Your day begins at 04:00, so that night work counts to the day before. To change that: gongbu config set day_start 00:00
  E-mail           me@example.com
  Time zone        Asia/Seoul
  Day begins       04:00
  Repositories in  ~/code, ~/my work
  Settings         ~/.config/gongbu/config.toml
  Language         that of the environment
  
  $ gongbu log --no-scan --all | grep -v Night
  2026-11-16 (Mon)
  
  2026-11-17 (Tue)
  
  2026-11-18 (Wed)
  
  2026-11-19 (Thu)
  $ rm -r .config .local
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf '\n\n\n\n\n\n' | terminal init | grep 'Day begins'
  > sed 's/\] /]\n/g' asked
  Day begins       04:00
  Where are your repositories (several directories: with commas)? [~/code, ~/my work]
  Your e-mail addresses in commits (several: with commas)? [me@example.com]
  Time zone? [Asia/Seoul]
  Language (en, ko)? [en]
  When does your day begin (04:00 counts the night to the day before)? [04:00]
  From which day on are days judged (first: the first activity)? [2026-11-21]
  $ gongbu config get day_start
  04:00
  $ rm -r .config .local
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf '\n\n\n\n2am\n00:00\n\n' | terminal init | grep 'Day begins'
  > sed 's/\] /]\n/g' asked | grep -A2 'your day'
  Day begins       00:00
  When does your day begin (04:00 counts the night to the day before)? [04:00]
  gongbu: day_start: not a time of day: "2am" — write it as "04:00", from 00:00 to 23:59
  When does your day begin (04:00 counts the night to the day before)? [04:00]
  From which day on are days judged (first: the first activity)? [2026-11-17]

Ctrl-C or the end of the input at any question changes nothing, so that the next run asks everything again.

  $ rm -r .config .local
  $ interrupted() { : >asked; (printf "$1"; until grep -q "$2" asked; do sleep 0.1; done; printf '\003'; sleep 1) |
  >   script --quiet --return --echo never --command "gongbu --color never init 2>asked" /dev/null | tr -d '\r'
  >   tail -1 asked; ls -A | grep -c -e '^[.]config' -e '^[.]local'; }
  > interrupted '\n\n\n\n' 'your day'
  > interrupted '\n\n\n\n\n' 'which day' | tail -2
  > interrupted '' 'Where are'
  4 days have commits between midnight and 04:00.
  gongbu: interrupted; nothing was changed
  0
  gongbu: interrupted; nothing was changed
  0
  gongbu: interrupted; nothing was changed
  0
  [1]
  $ ended() { printf "$1" | script --quiet --return --echo never --command "gongbu --color never init 2>asked" /dev/null | tr -d '\r'
  >   sed 's/\] /]\n/g' asked | tail -3; ls -A | grep -c -e '^[.]config' -e '^[.]local'; }
  > ended '\n\n\nko\n' | tail -4
  > ended '\n\n\n\n\n' | tail -4
  > ended ''
  하루가 시작되는 시각 (04:00이면 새벽 공부는 전날 기록이 됩니다)? [04:00]
  
  gongbu: 답하지 않아 아무것도 바꾸지 않았습니다
  0
  From which day on are days judged (first: the first activity)? [2026-11-21]
  
  gongbu: no answer; nothing was changed
  0
  Where are your repositories (several directories: with commas)? [~/code, ~/my work]
  
  gongbu: no answer; nothing was changed
  0
  [1]
  $ terminal() { script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  >   while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done; }
  > printf '\n\n\n\n\n\n' | terminal init | grep -A1 -e 'Day begins' -e 'are judged'
  > sed 's/\] /]\n/g' asked | grep -c '?'
  Day begins       04:00
  Repositories in  ~/code, ~/my work
  --
  Days are judged from today, 2026-11-21 (Sat); earlier days count only in totals.
  From another day: gongbu init --track-from DAY
  6

Activities that were recorded before belong to the history that the questions are about.

  $ rm -r .config .local
  $ gongbu add math SVD >added
  $ ended() { printf "$1" | script --quiet --return --echo never --command "gongbu --color never init 2>asked" /dev/null | tr -d '\r'
  >   sed 's/\] /]\n/g' asked | tail -3; ls -A | grep -c -e '^[.]config'; }
  > ended '\n\n\n\n' | tail -4
  From which day on are days judged (first: the first activity)? [2026-11-17]
  
  gongbu: no answer; nothing was changed
  0
  $ gongbu log --no-scan --all | grep -c Night
  0
  [1]
  $ gongbu log --no-scan --all | grep -c SVD
  1
  $ rm -r .local
  $ gongbu init --yes --day-start 03:00 | grep -c midnight
  0
  [1]
  $ gongbu config get day_start
  03:00
