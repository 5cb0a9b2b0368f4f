Reminders. A stand-in for crontab keeps a file, and one for systemctl logs its calls; tests/cron runs the real
crontab and cron.

  $ mkdir bin
  $ cat >bin/crontab <<'SH'
  > #!/bin/sh
  > case $1 in
  >   -l) [ -e "$HOME/tab" ] && exec cat "$HOME/tab"; echo "no crontab for me" >&2; exit 1 ;;
  >   -r) rm "$HOME/tab" ;;
  >   -) cat >"$HOME/tab.new"; mv "$HOME/tab.new" "$HOME/tab" ;;
  > esac
  > SH
  $ cat >bin/systemctl <<'SH'
  > #!/bin/sh
  > echo "$*" >>"$HOME/systemctl.calls"
  > SH
  $ cat >bin/notify-send <<'SH'
  > #!/bin/sh
  > printf '<%s>' "$@" >>"$HOME/notices"
  > echo " $LC_ALL $DBUS_SESSION_BUS_ADDRESS" >>"$HOME/notices"
  > SH
  $ chmod +x bin/crontab bin/systemctl bin/notify-send
  $ export PATH=$HOME/bin:$PATH

Nothing is installed.

  $ gongbu cron
  Nothing is scheduled: gongbu cron install
  $ gongbu --lang ko cron show
  예약된 것이 없습니다: gongbu cron install
  $ gongbu cron --json | sed 's/"machine_zone":"[^"]*"/"machine_zone":"…"/'
  {"zone":"Asia/Seoul","machine_zone":"…","clocks_part":null,"runs":[]}
  $ gongbu cron remove
  Nothing was scheduled.
  $ gongbu --lang ko cron remove
  예약된 것이 없었습니다.
  $ gongbu cron remove --json
  {"removed":[]}

The block has the variables that cron lacks; the user's own lines stay unchanged.

  $ mkdir -p .config/gongbu
  $ echo 'timezone = "Asia/Seoul"' >.config/gongbu/config.toml
  $ printf '# mine\nMAILTO=me@example.com\n\n5 4 * * * backup 100\\%% # no newline' >tab
  $ cp tab tab.before
  $ gongbu cron install --check 22:30,21:00 --check 21:00 --week "sun 20:00" --json >installed
  $ sed 's/^[0-9]* [0-9]* \* \* [*0-6]/M H * * D/; s,/[^ ]*/\(gongbu\|transcript_tests\) ,PROGRAM ,' tab
  # mine
  MAILTO=me@example.com
  
  M H * * D backup 100\% # no newline
  # >>> gongbu: changed by gongbu cron install, taken away by gongbu cron remove (and the newline above)
  M H * * D /usr/bin/env HOME=$HOME PATH=$HOME/bin:/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 PROGRAM check --notify
  M H * * D /usr/bin/env HOME=$HOME PATH=$HOME/bin:/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 PROGRAM check --notify
  M H * * D /usr/bin/env HOME=$HOME PATH=$HOME/bin:/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 PROGRAM week --notify
  # <<< gongbu
  $ grep -o '"job":"[a-z]*","weekday":[a-z"]*,"time":"[0-9:]*"' installed
  "job":"check","weekday":null,"time":"21:00"
  "job":"check","weekday":null,"time":"22:30"
  "job":"week","weekday":"sun","time":"20:00"
  $ grep -o '"next":"[^"]*"' installed
  "next":"2026-11-22T21:00:00+09:00"
  "next":"2026-11-21T22:30:00+09:00"
  "next":"2026-11-22T20:00:00+09:00"
  $ gongbu cron remove
  Removed from your crontab.
  $ cmp tab tab.before

A week ends on the evening before its first day: a summary on the first day covers the previous week.

  $ gongbu cron install --week "월 08:00" --no-notify --json >installed 2>warnings
  $ grep -o '[^/]*$' tab | grep week | cut -d' ' -f2-
  week yesterday
  $ gongbu config set day_start 04:00
  day_start = "04:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu cron install --week "mon 02:00" --no-notify --json >installed 2>warnings
  $ grep -o '[^/]*$' tab | grep week | cut -d' ' -f2-
  week
  $ gongbu cron install --week "tue 02:00" --no-notify --json >installed 2>warnings
  $ grep -o '[^/]*$' tab | grep week | cut -d' ' -f2-
  week yesterday
  $ gongbu cron remove
  Removed from your crontab.
  $ cmp tab tab.before

systemd's timers have zones of their own. They replace the lines of the crontab, and the other way round.

  $ gongbu cron install --json >installed
  $ gongbu cron install --systemd --check 21:00,01:00 --week "sun 20:00"
         Asia/Seoul       Next
  check  01:00 every day  2026-11-22 (Sun) 01:00  systemd  notification
  check  21:00 every day  2026-11-22 (Sun) 21:00  systemd  notification
  week   Sun 20:00        2026-11-22 (Sun) 20:00  systemd  notification
  $ cmp tab tab.before
  $ cat systemctl.calls
  --user disable --now gongbu-sync.timer
  --user daemon-reload
  --user enable --now gongbu-check.timer gongbu-week.timer
  $ ls .config/systemd/user
  gongbu-check.service
  gongbu-check.timer
  gongbu-week.service
  gongbu-week.timer
  $ cat .config/systemd/user/gongbu-check.timer
  # Written by gongbu cron install --systemd; gongbu cron remove takes it away.
  [Unit]
  Description=gongbu: is today's study done?
  
  [Timer]
  OnCalendar=*-*-* 01:00:00 Asia/Seoul
  OnCalendar=*-*-* 21:00:00 Asia/Seoul
  Persistent=true
  
  [Install]
  WantedBy=timers.target
  $ sed 's,/[^ ]*/\(gongbu\|transcript_tests\) ,PROGRAM ,' .config/systemd/user/gongbu-check.service
  # Written by gongbu cron install --systemd; gongbu cron remove takes it away.
  [Unit]
  Description=gongbu: is today's study done?
  
  [Service]
  Type=oneshot
  ExecStart=/usr/bin/env HOME=$HOME PATH=$HOME/bin:/usr/local/bin:/usr/bin:/bin LC_ALL=C.UTF-8 PROGRAM check --notify
  SuccessExitStatus=1
  $ gongbu --lang ko cron
         Asia/Seoul  다음
  check  매일 01:00  2026-11-22 (일) 01:00  systemd  알림
  check  매일 21:00  2026-11-22 (일) 21:00  systemd  알림
  week   일 20:00    2026-11-22 (일) 20:00  systemd  알림
  $ gongbu cron install --systemd --check 23:00
         Asia/Seoul       Next
  check  23:00 every day  2026-11-21 (Sat) 23:00  systemd  notification
  $ ls .config/systemd/user
  gongbu-check.service
  gongbu-check.timer
  $ gongbu cron install --json >installed
  $ ls .config/systemd/user
  $ gongbu cron remove
  Removed from your crontab.

If systemd does not respond, the output shows the command to run.

  $ printf '#!/bin/sh\nexit 1\n' >bin/systemctl
  $ gongbu cron install --systemd --check 23:00 --lang ko
         Asia/Seoul  다음
  check  매일 23:00  2026-11-21 (토) 23:00  systemd  알림
  gongbu: systemd에 알리지 못했습니다. 직접 실행하세요: systemctl --user daemon-reload && systemctl --user enable --now gongbu-check.timer
  $ gongbu cron remove --json
  {"removed":["systemd"]}

A unit not written by gongbu is not changed.

  $ mkdir -p .config/systemd/user
  $ echo '[Timer]' >.config/systemd/user/gongbu-week.timer
  $ gongbu cron install --systemd
  gongbu: $HOME/.config/systemd/user/gongbu-week.timer or the service beside it was not written by gongbu: nothing was changed
  [3]
  $ gongbu --lang ko cron remove
  예약된 것이 없었습니다.
  $ ls .config/systemd/user
  gongbu-week.timer
  $ rm .config/systemd/user/gongbu-week.timer

A block edited by hand is an error; nothing is changed.

  $ gongbu cron install --json >installed
  $ sed -i 's/^# <<< gongbu/0 9 * * * backup\n&/' tab
  $ cp tab tab.edited
  $ gongbu cron install
  gongbu: line 8 of your crontab is in gongbu's block, but was not written by gongbu: 0 9 * * * backup — nothing was changed; with crontab -e move it out of the block, or delete it
  [3]
  $ gongbu --lang ko cron remove
  gongbu: crontab 8번째 줄: gongbu 블록 안에 있지만 gongbu가 쓴 줄이 아닙니다: 0 9 * * * backup — 바뀐 것은 없습니다. crontab -e로 블록 밖으로 옮기거나 지우세요
  [3]
  $ gongbu cron install --systemd
  gongbu: line 8 of your crontab is in gongbu's block, but was not written by gongbu: 0 9 * * * backup — nothing was changed; with crontab -e move it out of the block, or delete it
  [3]
  $ ls .config/systemd/user
  $ sed -i '/^# <<< gongbu/d' tab
  $ gongbu cron
  gongbu: line 5 of your crontab is an unmatched marker of gongbu's block: # >>> gongbu: changed by gongbu cron install, taken away by gongbu cron remove (and the newline above) — nothing was changed; with crontab -e remove the rest of the block
  [3]
  $ gongbu --lang ko cron install
  gongbu: crontab 5번째 줄: 짝이 없는 gongbu 블록 표시입니다: # >>> gongbu: changed by gongbu cron install, taken away by gongbu cron remove (and the newline above) — 바뀐 것은 없습니다. crontab -e로 블록의 남은 부분을 지우세요
  [3]
  $ sed '/^# <<< gongbu/d' tab.edited | cmp - tab
  $ cp tab.before tab

A crontab program that rejects the file.

  $ cat >bin/crontab <<'SH'
  > #!/bin/sh
  > [ "$1" = -l ] && exec cat "$HOME/tab"
  > echo '"-":1: bad minute' >&2
  > echo "errors in crontab file, can't install." >&2
  > exit 1
  > SH
  $ gongbu cron install
  gongbu: crontab says: "-":1: bad minute — your crontab was not changed
  [3]
  $ cmp tab tab.before
  $ cat >bin/crontab <<'SH'
  > #!/bin/sh
  > echo "You (me) are not allowed to use this program (crontab)" >&2
  > echo "See crontab(1) for more information" >&2
  > exit 1
  > SH
  $ gongbu cron
  Nothing is scheduled: gongbu cron install
  $ gongbu cron install
  gongbu: crontab says: You (me) are not allowed to use this program (crontab) — the administrator decides in /etc/cron.allow and /etc/cron.deny; systemd timers need no permission: gongbu cron install --systemd
  [3]
  $ gongbu --lang ko cron install
  gongbu: crontab 오류: You (me) are not allowed to use this program (crontab) — 관리자가 /etc/cron.allow, /etc/cron.deny에서 정합니다. systemd 타이머는 허락 없이 쓸 수 있습니다: gongbu cron install --systemd
  [3]

Neither crontab nor notifications nor mail.

  $ mkdir empty
  $ export OLD_PATH=$PATH PATH=$HOME/empty
  $ gongbu cron install
  gongbu: there is no crontab program — install cron (Debian: sudo apt install cron), or use: gongbu cron install --systemd
  [3]
  $ gongbu --lang ko cron install
  gongbu: crontab 프로그램이 없습니다 — cron을 설치하거나(Debian: sudo apt install cron) gongbu cron install --systemd를 쓰세요
  [3]
  $ gongbu cron
  Nothing is scheduled: gongbu cron install
  gongbu: there is no crontab program
  $ gongbu cron rm
  Nothing was scheduled.
  gongbu: there is no crontab program
  $ gongbu --lang ko cron rm
  예약된 것이 없었습니다.
  gongbu: crontab 프로그램이 없습니다
  $ gongbu cron install --systemd --check 21:00
         Asia/Seoul       Next
  check  21:00 every day  2026-11-22 (Sun) 21:00  systemd
  gongbu: systemd could not be notified; run: systemctl --user daemon-reload && systemctl --user enable --now gongbu-check.timer
  gongbu: nobody would be notified: there are neither desktop notifications nor a mail system — install notify-send (Debian: sudo apt install libnotify-bin), then run gongbu cron install again
  $ gongbu --lang ko check --notify
  오늘은 아직 공부 기록이 없습니다 · 6시간 58분 남음
  gongbu: 데스크톱 알림을 띄울 수 없습니다: notify-send가 없습니다 — 설치하세요 (Debian: sudo apt install libnotify-bin)
  [1]
  $ export PATH=$OLD_PATH
  $ unset OLD_PATH
  $ gongbu cron remove
  Removed the systemd timers.

A crontab program that cannot be run may hold a schedule. Only the stand-in is on PATH.

  $ chmod -x bin/crontab
  $ export OLD_PATH=$PATH PATH=$HOME/bin
  $ gongbu cron
  gongbu: cannot start $HOME/bin/crontab: Permission denied
  [3]
  $ gongbu cron rm
  gongbu: cannot start $HOME/bin/crontab: Permission denied
  [3]
  $ gongbu --lang ko cron rm
  gongbu: $HOME/bin/crontab: 실행할 수 없습니다: Permission denied
  [3]
  $ gongbu cron install --check 21:00
  gongbu: cannot start $HOME/bin/crontab: Permission denied
  [3]
  $ export PATH=$OLD_PATH
  $ unset OLD_PATH
  $ chmod +x bin/crontab

On macOS the property list for launchd is printed; nothing is installed here.

  $ gongbu cron install --launchd --print --week "sun 20:00" >agent.plist
  $ grep -c -e '<key>Label</key>' -e '<string>gongbu.week</string>' -e '<string>week</string>' agent.plist
  3
  $ gongbu cron install --launchd --print --check 21:00,22:30 | grep -c '<key>Hour</key>'
  2
  $ gongbu cron install --launchd --print | grep -c '<key>Hour</key>'
  1
  $ gongbu cron install --launchd
  gongbu: gongbu does not change launchd itself; --print writes the property list to load — on macOS: gongbu cron install --launchd --print >~/Library/LaunchAgents/gongbu.check.plist, then launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/gongbu.check.plist
  [2]
  $ gongbu --lang ko cron install --launchd
  gongbu: launchd는 gongbu가 직접 바꾸지 않습니다. --print가 등록할 속성 목록을 출력합니다 — macOS에서: gongbu cron install --launchd --print >~/Library/LaunchAgents/gongbu.check.plist 다음에 launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/gongbu.check.plist
  [2]
  $ gongbu cron install --launchd --print --check 21:00 --week "sun 20:00"
  gongbu: a property list runs one command: --check, --week and --sync need one each — print one at a time
  [2]
  $ gongbu --lang ko cron install --launchd --print --check 21:00 --week "일 20:00"
  gongbu: 속성 목록 하나는 명령 하나만 실행합니다. --check, --week, --sync는 따로 만드세요 — 하나씩 따로 출력하세요
  [2]
  $ gongbu cron install --print
  gongbu: --print is for --launchd — gongbu cron install --launchd --print
  [2]
  $ gongbu --lang ko cron install --print
  gongbu: --print는 --launchd와 함께 씁니다 — gongbu cron install --launchd --print
  [2]
  $ gongbu cron install --launchd --print --systemd
  gongbu: --systemd and --launchd cannot be used together — see gongbu cron install --help
  [2]
  $ gongbu cron
  Nothing is scheduled: gongbu cron install

Invalid times change nothing.

  $ gongbu cron install --check 25:00
  gongbu: '25:00' is not a time of day — write it as 21:00, several as 21:00,22:30
  [2]
  $ gongbu cron install --check 21:00,
  gongbu: '' is not a time of day — write it as 21:00, several as 21:00,22:30
  [2]
  $ gongbu --lang ko cron install --check "밤 아홉 시"
  gongbu: '밤 아홉 시': 시각이 아닙니다 — 21:00처럼 쓰고, 여럿이면 21:00,22:30처럼 쓰세요
  [2]
  $ gongbu cron install --check 4:00
  gongbu: your study day begins at 4:00: there is nothing to report yet — choose a time before the day ends, such as 21:00
  [2]
  $ gongbu --lang ko cron install --check 4:00
  gongbu: 4:00: 공부하는 하루가 막 시작되는 때라 알릴 것이 없습니다 — 하루가 끝나기 전, 예를 들어 21:00으로 쓰세요
  [2]
  $ gongbu cron install --week sunday
  gongbu: 'sunday' is not a weekday with a time — write it as "sun 20:00"
  [2]
  $ gongbu --lang ko cron install --week "일 25:00"
  gongbu: '일 25:00': 요일과 시각이 아닙니다 — "일 20:00"처럼 쓰세요
  [2]
  $ gongbu cron install --chek 21:00
  gongbu: unknown option '--chek' — did you mean --check?
  [2]
  $ gongbu cron instal
  gongbu: unknown command 'cron instal' — did you mean cron install?
  [2]

Notifications: what is due, and the week. The last hour is urgent.

  $ export DBUS_SESSION_BUS_ADDRESS=unix:path=/bus
  $ export GONGBU_NOW=2026-11-22T03:30:00+09:00
  $ gongbu check --notify
  Nothing studied yet today · 30m left
  [1]
  $ gongbu --lang ko check --notify --quiet
  [1]
  $ gongbu week --notify --lang ko | head -1
  주간 2026-11-16 ~ 2026-11-22
  $ gongbu add math "SVD" --json >added
  $ gongbu check --notify
  $ gongbu week --notify --md | head -1
  ## Week 2026-11-16 – 2026-11-22
  $ cat notices
  <--app-name=gongbu><--urgency=critical><--><Today's study><Nothing studied yet today · 30m left> C.UTF-8 unix:path=/bus
  <--app-name=gongbu><--urgency=critical><--><오늘의 공부><오늘은 아직 공부 기록이 없습니다 · 29분 남음> C.UTF-8 unix:path=/bus
  <--app-name=gongbu><--urgency=normal><--><주간 2026-11-16 ~ 2026-11-22><현재 연속 기록 없음> C.UTF-8 unix:path=/bus
  <--app-name=gongbu><--urgency=normal><--><Week 2026-11-16 – 2026-11-22><days met: 1 of 1 · Streak 1 day · longest 1 day · strength 5% · 1 day met> C.UTF-8 unix:path=/bus
  $ printf '#!/bin/sh\necho "no server" >&2\nexit 1\n' >bin/notify-send
  $ gongbu week --notify >week
  gongbu: no desktop notification: no server
  $ wc -l <week
  21
