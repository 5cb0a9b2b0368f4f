Sync every hour, from cron. A crontab of a program that only keeps a file stands in for the machine's.

  $ mkdir bin
  $ cat >bin/crontab <<'SH'
  > #!/bin/sh
  > case $1 in
  >   -l) [ -e "$HOME/tab" ] && exec cat "$HOME/tab"; echo "no crontab for me" >&2; exit 1 ;;
  >   -r) rm "$HOME/tab" ;;
  >   -) cat >"$HOME/tab.new"; mv "$HOME/tab.new" "$HOME/tab" ;;
  > esac
  > SH
  $ printf '#!/bin/sh\necho "$*" >>"$HOME/systemctl.calls"\n' >bin/systemctl
  $ printf '#!/bin/sh\n' >bin/notify-send
  $ chmod +x bin/crontab bin/systemctl bin/notify-send
  $ export PATH=$HOME/bin:$PATH
  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\n[git]\nemails = ["me@example.com"]\nroots = ["~/code"]\n' >.config/gongbu/config.toml
  $ mkdir code

The minute is that of the device, so it is masked here.

  $ cat >masked <<'SH'
  > sed 's/:[0-5][0-9]  2026-11-\(..\) (\(...\)) ..:../:MM  2026-11-\1 (\2) HH:MM/; s/[0-9]*분 *2026.*) ..:../MM분  DAY HH:MM/
  >      s/"\*:[0-5][0-9]"/"*:MM"/g; s/"next":"[^"]*"/"next":"…"/; s/"machine_zone":"[^"]*"/"machine_zone":"…"/
  >      s/^[0-9]* \* \* \* \*/MM * * * */; s/^[0-9]* [0-9]* \* \* /M H * * /; s/\*:[0-5][0-9]:00/*:MM:00/
  >      s,<integer>[0-9]*<,<integer>MM<,; s,/[^ ]*/gongbu sync,PROGRAM sync,; s,<string>/[^<]*/gongbu<,<string>PROGRAM<,' "$@"
  > SH

It needs sync to be set up.

  $ gongbu cron install --sync hourly
  gongbu: sync is not set up — gongbu sync init URL
  [2]
  $ gongbu --lang ko cron install --sync hourly
  gongbu: 동기화를 설정하지 않았습니다 — gongbu sync init URL
  [2]
  $ ls tab
  ls: cannot access 'tab': No such file or directory
  [2]
  $ git init -q --bare study.git
  $ gongbu sync init study.git --name laptop
  Sent 1 record.
  This machine now syncs with $HOME/study.git.
  What is sent is not sealed: whoever can read the remote can read it.
  To sync every hour: gongbu cron install --sync hourly
  $ gongbu cron install --sync daily
  gongbu: --sync takes one of hourly, off, not 'daily' — see gongbu cron install --help
  [2]
  $ gongbu cron install --sync hourly | sh masked
        Asia/Seoul         Next
  sync  every hour at :MM  2026-11-21 (Sat) HH:MM  crontab
  $ sh masked tab
  # >>> gongbu: changed by gongbu cron install, taken away by gongbu cron remove
  MM * * * * /usr/bin/env HOME=$HOME PATH=/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 PROGRAM sync --quiet
  # <<< gongbu
  $ gongbu --lang ko cron | sh masked
        Asia/Seoul  다음
  sync  매시 MM분  DAY HH:MM  crontab
  $ gongbu cron --json | sh masked
  {"zone":"Asia/Seoul","machine_zone":"…","clocks_part":null,"runs":[{"place":"crontab","job":"sync","weekday":null,"time":"*:MM","machine_weekday":null,"machine_time":"*:MM","notify":false,"next":"…"}]}

Reminders and sync are set one by one: what is not named stays.

  $ gongbu cron install --check 21:00 --week "sun 20:00" >installed
  $ gongbu cron | sed 1d | cut -d' ' -f1
  check
  week
  sync
  $ gongbu cron install --sync hourly >installed
  $ gongbu cron | sed 1d | cut -d' ' -f1
  check
  week
  sync
  $ gongbu cron install --check 22:00 --sync off >installed
  $ gongbu cron | sed 1d | cut -d' ' -f1
  check
  $ gongbu cron install >installed
  $ gongbu cron install --sync hourly >installed
  $ grep -c -e 'check --notify$' -e 'week --notify$' -e 'sync --quiet$' tab
  3
  $ gongbu cron install --sync off >installed
  $ gongbu cron | sed 1d | cut -d' ' -f1
  check
  week
  $ gongbu cron remove
  Removed from your crontab.
  $ gongbu cron install --sync off
  Nothing is scheduled: gongbu cron install
  $ cat tab
  cat: tab: No such file or directory
  [1]

systemd: a timer of its own. Adding sync leaves the reminders where they are.

  $ gongbu cron install --systemd --check 21:00 >installed
  $ gongbu cron install --sync hourly | sh masked
         Asia/Seoul         Next
  check  21:00 every day    2026-11-22 (Sun) 21:00  systemd  notification
  sync   every hour at :MM  2026-11-21 (Sat) HH:MM  systemd
  $ ls .config/systemd/user
  gongbu-check.service
  gongbu-check.timer
  gongbu-sync.service
  gongbu-sync.timer
  $ sh masked .config/systemd/user/gongbu-sync.timer
  # Written by gongbu cron install --systemd; gongbu cron remove takes it away.
  [Unit]
  Description=gongbu: sync with other machines
  
  [Timer]
  OnCalendar=*-*-* *:MM:00 Asia/Seoul
  Persistent=true
  
  [Install]
  WantedBy=timers.target
  $ grep -v ExecStart .config/systemd/user/gongbu-sync.service
  # Written by gongbu cron install --systemd; gongbu cron remove takes it away.
  [Unit]
  Description=gongbu: sync with other machines
  
  [Service]
  Type=oneshot
  SuccessExitStatus=1
  $ gongbu cron remove
  Removed the systemd timers.
  $ ls .config/systemd/user

A property list for macOS.

  $ gongbu cron install --launchd --print --sync hourly | sh masked | grep -A2 -e Label -e sync -e StartCal
    <key>Label</key>
    <string>gongbu.sync</string>
    <key>ProgramArguments</key>
    <array>
  --
      <string>sync</string>
      <string>--quiet</string>
    </array>
    <key>StartCalendarInterval</key>
    <array>
      <dict><key>Minute</key><integer>MM</integer></dict>
  $ gongbu cron install --launchd --print --sync hourly --check 21:00
  gongbu: a property list runs one command: --check, --week and --sync need one each — print one at a time
  [2]
  $ gongbu --lang ko cron install --launchd --print --sync off
  gongbu: launchd에는 --sync off가 통하지 않습니다. 등록한 에이전트를 해제하세요
  [2]

An agent of ssh whose socket outlives the session is named, and only to sync.

  $ SSH_AUTH_SOCK=/run/user/1/agent gongbu cron install --check 21:00 --sync hourly >installed
  $ grep -o 'SSH_AUTH_SOCK=[^ ]*' tab
  SSH_AUTH_SOCK=/run/user/1/agent
  $ SSH_AUTH_SOCK=/tmp/ssh-x/agent.1 gongbu cron install --sync hourly >installed
  $ grep -c SSH_AUTH_SOCK tab
  0
  [1]

What cron runs is silent when all is well, and finds new commits.

  $ cat >bin/hourly <<'SH'
  > #!/bin/sh
  > exec env -i HOME="$HOME" PATH="$PATH" GONGBU_NOW="$GONGBU_NOW" gongbu sync --quiet </dev/null 2>&1 | cat
  > SH
  $ chmod +x bin/hourly
  $ gongbu doctor | grep scheduled
  ✗ gongbu is scheduled, but has not run yet — gongbu cron
  $ hourly
  $ mkdir box
  $ sed 's/roots.*/roots = []/' .config/gongbu/config.toml >box/config.toml
  $ GONGBU_HOME=$PWD/box gongbu sync init study.git --name box >/dev/null
  $ git init -q -b main code/notes
  $ git -C code/notes -c user.name=me -c user.email=me@example.com commit -q --allow-empty -m empty
  $ echo x >code/notes/x
  $ git -C code/notes add x
  $ GIT_COMMITTER_DATE=2026-11-21T20:00:00+09:00 git -C code/notes -c user.name=me -c user.email=me@example.com commit -q --date 2026-11-21T20:00:00+09:00 -m "a proof"
  $ hourly
  $ GONGBU_HOME=$PWD/box gongbu sync
  Received 2 commits.
  $ gongbu doctor | grep scheduled
  [1]
  $ GONGBU_HOME=$PWD/box gongbu add math entropy -t 30m >/dev/null
  $ GONGBU_HOME=$PWD/box gongbu sync >/dev/null
  $ hourly
  $ gongbu log --no-scan --kind math
  2026-11-21 (Sat)  30m
    21:01  1  math  30m  entropy

A value that two machines changed is said once.

  $ gongbu edit 1 -t 40m >/dev/null
  $ GONGBU_HOME=$PWD/box gongbu edit 1 -t 50m >/dev/null
  $ GONGBU_HOME=$PWD/box gongbu sync >/dev/null
  $ hourly
  1 value was changed on two machines: gongbu sync log
  $ hourly

Offline: nothing for a day, then one line a day.

  $ mv study.git away.git
  $ export GONGBU_NOW=2026-11-22T20:00:00+09:00
  $ hourly
  $ export GONGBU_NOW=2026-11-22T23:00:00+09:00
  $ hourly
  gongbu: sync has not succeeded for 1 day — cannot sync: '$HOME/study.git' does not appear to be a git repository
  $ export GONGBU_NOW=2026-11-23T00:00:00+09:00
  $ hourly
  $ export GONGBU_NOW=2026-11-23T23:30:00+09:00
  $ hourly
  gongbu: sync has not succeeded for 2 days — cannot sync: '$HOME/study.git' does not appear to be a git repository
  $ gongbu sync --quiet
  [1]
  $ gongbu sync
  gongbu: cannot sync: '$HOME/study.git' does not appear to be a git repository
  [1]
  $ mv away.git study.git
  $ hourly
  $ mv study.git away.git
  $ export GONGBU_NOW=2026-11-26T23:30:00+09:00
  $ hourly
  gongbu: sync has not succeeded for 2 days — cannot sync: '$HOME/study.git' does not appear to be a git repository
  $ mv away.git study.git

What is wrong is said once a day.

  $ gongbu sync off
  This machine no longer syncs. Its records stay, here and in the remote.
  It is still scheduled: gongbu cron install --sync off
  $ hourly
  gongbu: sync is not set up — gongbu sync init URL
  $ hourly
  $ gongbu doctor | grep -e sync -e scheduled
  ✗ sync is scheduled, but not set up — gongbu cron install --sync off
  $ gongbu --lang ko doctor | grep -e 동기화 -e 예약
  ✗ 동기화를 예약했지만 설정하지 않았습니다 — gongbu cron install --sync off
  $ gongbu cron install --sync off >/dev/null
  $ gongbu doctor | grep -e sync
  [1]
