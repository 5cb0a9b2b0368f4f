Backups: automatic ones, on another disk, with fewer records, and restoring.

  $ mkdir -p .config/gongbu code
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > language = "en"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ gongbu backup list
  There is no backup yet: gongbu backup
  $ gongbu --lang ko backup list
  아직 백업이 없습니다: gongbu backup
  $ gongbu backup verify
  There is no backup yet: gongbu backup
  $ gongbu restore --dry-run
  gongbu: there is no backup to restore — name the file or directory of one, as in gongbu restore /media/usb
  [2]
  $ gongbu --lang ko restore --yes
  gongbu: 복원할 백업이 없습니다 — gongbu restore /media/usb처럼 백업 파일이나 디렉터리를 쓰세요
  [2]

The first command of a day that writes something takes a backup.

  $ gongbu add math precious -t 30m >/dev/null
  $ ls .local/share/gongbu/backups
  2026-11-21
  $ ls -A .local/share/gongbu/backups/2026-11-21
  config.toml
  counts
  gongbu.db
  $ cp .local/share/gongbu/backups/2026-11-21/gongbu.db first.db
  $ gongbu add paper second -t 20m >/dev/null
  $ gongbu backup list --json
  \{"backups":\[\{"name":"2026-11-21","path":"\$HOME/\.local/share/gongbu/backups/2026-11-21","taken":"2026-11-21T12:00:07\+00:00","entries":1,"commits":0,"records":2,"size":[0-9]+,"smaller":false\}\]\} (re)
  $ gongbu backup --if-due
  $ gongbu backup
  Backed up: ~/.local/share/gongbu/backups/2026-11-21.2
  $ gongbu backup list
  Backup        Entries  Commits    Size
  2026-11-21.2        2        0 * kB (glob)
  $ gongbu --lang ko backup list
  백업          기록  커밋    크기
  2026-11-21.2     2     0 * kB (glob)
  $ gongbu backup verify
  2026-11-21.2: sound
  journal: sound, 4 records
  $ gongbu --lang ko backup verify
  2026-11-21.2: 이상 없음
  저널: 이상 없음, 기록 4개

The preview of a restore.

  $ gongbu add math third --on yesterday >/dev/null
  $ gongbu edit 2 -t 50m >/dev/null
  $ gongbu restore --dry-run
  Backup   2026-11-21.2  2026-11-21T21:00:14+09:00
  Journal  2 later changes
  
  The days and entries are the same as now.
  
  Nothing was changed.
  $ gongbu --lang ko restore --dry-run
  백업  2026-11-21.2  2026-11-21T21:00:14+09:00
  저널  이후의 변경 2개
  
  날짜와 기록은 지금과 같습니다.
  
  바꾸지 않았습니다.
  $ gongbu restore 2026-11-21 --dry-run --json
  {"backup":"2026-11-21.2","taken":"2026-11-21T21:00:14+09:00","journal":2,"journal_unreadable":0,"readable":true,"applied":false,"lost":{"days":0,"entries":[]},"gained":{"days":0,"entries":[]}}
  $ gongbu restore
  gongbu: cannot ask without a terminal — use --dry-run to see the changes, --yes to make them
  [2]
  $ gongbu restore --yes --dry-run
  gongbu: --yes and --dry-run cannot be used together — see gongbu restore --help
  [2]
  $ gongbu restore 2026-11-20
  gongbu: there is no backup "2026-11-20" — gongbu backup list shows them
  [2]
  $ gongbu restore 2026-11-20 --yes
  gongbu: there is no backup "2026-11-20" — gongbu backup list shows them
  [2]
  $ gongbu restore nonsense --yes
  gongbu: there is no backup "nonsense" — gongbu backup list shows them
  [2]
  $ gongbu restore .config/gongbu/config.toml --yes
  gongbu: $HOME/.config/gongbu/config.toml is not a backup of gongbu
  [3]
  $ gongbu restore code --yes
  gongbu: $HOME/code is not a backup of gongbu
  [3]
  $ gongbu log --no-scan
  2026-11-20 (Fri)
           3  math        third
  
  2026-11-21 (Sat)  1h 20m
    21:00  1  math   30m  precious
    21:00  2  paper  50m  second

After restoring, the former database is kept.

  $ gongbu restore --yes
  Backup   2026-11-21.2  2026-11-21T21:00:14+09:00
  Journal  2 later changes
  
  The days and entries are the same as now.
  
  Restored. Commits made since then are found by the next scan.
  The former database is kept as ~/.local/share/gongbu/gongbu.db.replaced-2026-11-21
  $ gongbu log --no-scan
  2026-11-20 (Fri)
           3  math        third
  
  2026-11-21 (Sat)  1h 20m
    21:00  1  math   30m  precious
    21:00  2  paper  50m  second
  $ gongbu backup list
  Backup        Entries  Commits    Size
  2026-11-21          3        0  * kB (glob)
  2026-11-21.2        2        0  * kB (glob)
  $ gongbu restore .local/share/gongbu/gongbu.db.replaced-2026-11-21 --yes | head -3
  Backup  $HOME/.local/share/gongbu/gongbu.db.replaced-2026-11-21
  
  The days and entries are the same as now.
  $ gongbu log --no-scan
  2026-11-20 (Fri)
           3  math        third
  
  2026-11-21 (Sat)  1h 20m
    21:00  1  math   30m  precious
    21:00  2  paper  50m  second

A database that lost records: its backup replaces no other one, and a warning is shown until the user accepts
it.

  $ rm .local/share/gongbu/gongbu.db*
  $ cp first.db .local/share/gongbu/gongbu.db
  $ export GONGBU_NOW=2026-11-22T10:00:00+09:00
  $ gongbu later something >/dev/null
  gongbu: the journal has records that the database lacks: it seems to be an older copy — gongbu restore brings them back; to keep the database as it is: gongbu backup accept
  $ ls .local/share/gongbu/backups
  2026-11-21.3
  2026-11-22-smaller
  $ gongbu today --no-scan | head -1
  gongbu: the backup 2026-11-22-smaller has fewer records than the one before it: 1 instead of 4 — if you meant that: gongbu backup accept; if not: gongbu restore --dry-run
  gongbu: the journal has records that the database lacks: it seems to be an older copy — gongbu restore brings them back; to keep the database as it is: gongbu backup accept
  2026-11-22 (Sun)  ○ not yet  13h 59m left
  $ gongbu --lang ko check --no-scan -q
  gongbu: 저널에 데이터베이스에 없는 기록이 있습니다. 예전 사본으로 바뀐 것 같습니다 — gongbu restore로 되찾으세요. 지금 그대로 쓰려면 gongbu backup accept
  [1]
  $ gongbu --lang ko check --no-scan | head -1
  gongbu: 백업 2026-11-22-smaller의 기록이 그 전 백업보다 적습니다: 4개에서 1개로 — 의도한 것이면 gongbu backup accept, 아니면 gongbu restore --dry-run
  gongbu: 저널에 데이터베이스에 없는 기록이 있습니다. 예전 사본으로 바뀐 것 같습니다 — gongbu restore로 되찾으세요. 지금 그대로 쓰려면 gongbu backup accept
  오늘은 아직 공부 기록이 없습니다 · 13시간 59분 남음 · 이대로 끝나면 1일 연속 기록이 끊깁니다
  $ gongbu backup accept
  The database stays as it is.
  Accepted: 2026-11-22
  $ gongbu --lang ko backup accept
  기록이 줄어든 백업이 없습니다.
  $ gongbu backup accept
  No backup has fewer records than the one before it.

On another machine, settings are restored, too, and missing roots are reported.

  $ gongbu backup --to usb
  Backed up: ~/usb/2026-11-22
  $ rm -r .local .config code
  $ gongbu restore usb --yes
  Backup  2026-11-22  2026-11-22T10:00:08+09:00
  Gained  1 day, 1 entry
  
  There is no database here yet.
  
  Restored. Commits made since then are found by the next scan.
  The settings were restored, too: ~/.config/gongbu/config.toml
  gongbu: the directory ~/code in the settings is not on this machine — gongbu config set git.roots DIRECTORY…
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  language = "en"
  [git]
  roots = ["~/code"]
  emails = ["me@example.com"]
  $ gongbu log --no-scan
  2026-11-21 (Sat)  30m
    21:00  1  math  30m  precious

Restore keeps its language, even if the restored settings have another one.

  $ rm -r .local .config
  $ LC_ALL= LANG=ko_KR.UTF-8 gongbu restore usb --yes
  gongbu: 설정에 있는 ~/code 디렉터리가 이 컴퓨터에 없습니다 — gongbu config set git.roots 디렉터리…
  백업       2026-11-22  2026-11-22T10:00:08+09:00
  되찾는 것  1일, 기록 1개
  
  여기에는 아직 데이터베이스가 없습니다.
  
  복원했습니다. 그 뒤의 커밋은 다음 스캔에서 찾습니다.
  설정도 복원했습니다: ~/.config/gongbu/config.toml
  $ gongbu log --no-scan
  2026-11-21 (Sat)  30m
    21:00  1  math  30m  precious

A database alone: the output says what is missing.

  $ cp .local/share/gongbu/gongbu.db alone.db
  $ rm -r .local .config
  $ export GONGBU_NOW=2026-11-22T10:00:10+09:00
  $ TZ=Asia/Seoul gongbu restore alone.db --yes
  Backup  $HOME/alone.db
  Gained  1 day, 1 entry
  
  There is no database here yet.
  
  Restored. Commits made since then are found by the next scan.
  This is a database alone, without settings (language, time zone, roots): gongbu init asks for them.
  $ TZ=Asia/Seoul gongbu --lang ko log --no-scan
  2026-11-21 (토)  30분
    21:00  1  수학  30분  precious

Foreign, damaged and newer backups.

  $ mkdir other
  $ GONGBU_HOME=$HOME/other TZ=Asia/Seoul gongbu add math theirs >/dev/null
  $ TZ=Asia/Seoul gongbu restore other/gongbu.db --yes
  gongbu: none of the records here is in $HOME/other/gongbu.db: it may be somebody else's — look with --dry-run, then answer on a terminal, without --yes
  [2]
  $ TZ=Asia/Seoul gongbu --lang ko restore other/gongbu.db --yes
  gongbu: 지금 기록이 $HOME/other/gongbu.db에 하나도 없습니다. 다른 사람의 백업일 수 있습니다 — --dry-run으로 확인한 다음, --yes 없이 터미널에서 답하세요
  [2]
  $ cp -r .local/share/gongbu/backups/2026-11-22 bad
  $ printf 'x' | dd of=bad/gongbu.db bs=1 seek=300000 conv=notrunc 2>/dev/null
  $ TZ=Asia/Seoul gongbu backup verify bad
  gongbu: the backup $HOME/bad is damaged: checksum — take another one: gongbu backup list
  [1]
  $ TZ=Asia/Seoul gongbu restore bad --yes
  gongbu: the backup $HOME/bad is damaged: checksum — take another one: gongbu backup list
  [3]
  $ : >empty.db
  $ TZ=Asia/Seoul gongbu restore empty.db --yes
  gongbu: $HOME/empty.db is not a backup of gongbu
  [3]

A missing and an unreadable database: one line of error with the way back.

  $ mv .local/share/gongbu/gongbu.db gone.db
  $ TZ=Asia/Seoul gongbu
  gongbu: the database $HOME/.local/share/gongbu/gongbu.db is gone, but gongbu was used here before: $HOME/.local/share/gongbu/backups is there — gongbu restore puts the backup $HOME/.local/share/gongbu/backups/2026-11-22 in its place; to start over, delete $HOME/.local/share/gongbu/backups
  [3]
  $ TZ=Asia/Seoul gongbu --lang ko
  gongbu: $HOME/.local/share/gongbu/gongbu.db: 데이터베이스가 없습니다. 전에 gongbu를 쓴 흔적은 남아 있습니다: $HOME/.local/share/gongbu/backups — gongbu restore로 백업을 복원하거나($HOME/.local/share/gongbu/backups/2026-11-22), 새로 시작하려면 지우세요: $HOME/.local/share/gongbu/backups
  [3]
  $ printf 'no database at all, but something that is long enough' >.local/share/gongbu/gongbu.db
  $ TZ=Asia/Seoul gongbu add math x
  gongbu: $HOME/.local/share/gongbu/gongbu.db is not a gongbu database — gongbu restore puts the newest backup in its place: $HOME/.local/share/gongbu/backups/2026-11-22
  [3]
  $ TZ=Asia/Seoul gongbu restore --yes
  Backup  2026-11-22  2026-11-22T10:00:10+09:00
  Gained  1 day, 1 entry
  
  The present database cannot be read: $HOME/.local/share/gongbu/gongbu.db is not a gongbu database
  
  Restored. Commits made since then are found by the next scan.
  The former database is kept as ~/.local/share/gongbu/gongbu.db.replaced-2026-11-22
  This is a database alone, without settings (language, time zone, roots): gongbu init asks for them.
  $ TZ=Asia/Seoul gongbu log --no-scan
  2026-11-21 (Sat)  30m
    21:00  1  math  30m  precious

A first scan alone takes no backup: the next scan would find the same. The next command that writes takes one.

  $ git init -q code/notes
  $ echo Jensen >code/notes/a
  $ git -C code/notes add a
  $ git -C code/notes -c user.email=me@example.com commit -q -m first
  $ mkdir fresh
  $ printf '[git]\nroots = ["~/code"]\nemails = ["me@example.com"]\n' >fresh/config.toml
  $ export GONGBU_HOME=$HOME/fresh TZ=Asia/Seoul
  $ gongbu scan
  1 repository
  1 new commit, 1 in all
  $ ls fresh
  cache
  config.toml
  gongbu.db
  gongbu.db.sum
  journal
  $ gongbu later add "Jensen" >/dev/null
  $ ls fresh/backups
  2026-11-22

A first command that records something takes one.

  $ export GONGBU_HOME=$HOME/fresh2
  $ gongbu add math Jensen >/dev/null
  $ ls fresh2/backups
  2026-11-22
