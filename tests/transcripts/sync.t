Sync: records of two machines are exchanged through a git remote.

  $ mkdir -p .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > language = "en"
  > [git]
  > emails = ["me@example.com"]
  > TOML
  $ gongbu sync
  gongbu: sync is not set up — gongbu sync init URL
  [2]
  $ gongbu sync status
  gongbu: sync is not set up — gongbu sync init URL
  [2]
  $ gongbu sync off
  gongbu: sync is not set up — gongbu sync init URL
  [2]
  $ gongbu sync key
  gongbu: sync is not set up — gongbu sync init URL
  [2]
  $ gongbu --lang ko sync
  gongbu: 동기화를 설정하지 않았습니다 — gongbu sync init URL
  [2]
  $ gongbu sync init
  gongbu: URL is missing — for example: gongbu sync init git@github.com:me/study.git; more: gongbu sync init --help
  [2]
  $ gongbu sync init nowhere.git
  gongbu: cannot sync: '$HOME/nowhere.git' does not appear to be a git repository
  [1]
  $ gongbu sync init ext::sh
  gongbu: not the address of a git remote: "ext::sh" — write it as git@host:me/study.git, https://…, or the path of a bare repository
  [2]
  $ gongbu --lang ko sync init --upload-pack=x
  gongbu: '--upload-pack=x': 없는 옵션입니다 — gongbu sync init --help를 보세요
  [2]
  $ ls .local/share/gongbu
  gongbu.db
  gongbu.db.sum
  journal
  sync.lock

A bare repository that all machines can reach. A local one is sealed only on request.

  $ git init -q --bare study.git
  $ gongbu add math entropy -t 30m >/dev/null
  $ gongbu sync init study.git --name laptop
  Sent 2 records.
  This machine now syncs with $HOME/study.git.
  What is sent is not sealed: whoever can read the remote can read it.
  To sync every hour: gongbu cron install --sync hourly
  $ gongbu sync init study.git
  gongbu: sync is already set up with $HOME/study.git — gongbu sync off first
  [2]
  $ gongbu sync
  Nothing new.
  $ gongbu --lang ko sync
  새로운 것이 없습니다.
  $ git -C study.git for-each-ref --format='%(refname)' | sed 's/[0-9a-f]\{8\}$/DEVICE/'
  refs/heads/gongbu/v1/DEVICE
  refs/heads/main
  $ git -C study.git show main:README.md
  # gongbu
  
  Study records of one person's machines, written by `gongbu sync`. Each machine writes its own
  branch `gongbu/v1/<device>`. Do not change anything here by hand.

The second machine.

  $ mkdir -p box
  $ cp .config/gongbu/config.toml box/config.toml
  $ sed -i 's/^timezone.*/timezone = "Etc\/UTC"/' box/config.toml
  $ GONGBU_HOME=$PWD/box gongbu sync init study.git --name "gpu box"
  Sent 1 record.
  Received 1 change from laptop.
  This machine now syncs with $HOME/study.git.
  What is sent is not sealed: whoever can read the remote can read it.
  To sync every hour: gongbu cron install --sync hourly
  $ GONGBU_HOME=$PWD/box gongbu log
  2026-11-21 (Sat)  30m
    21:00  1  math  30m  entropy
  $ GONGBU_HOME=$PWD/box gongbu edit 1 -t 45m
  ✓ 1 math "entropy" 45m — today met · streak 1 day
  $ gongbu edit 1 -t 1h
  ✓ 1 math "entropy" 1h — today met · streak 1 day
  $ gongbu add paper "Attention" -t 20m >/dev/null
  $ GONGBU_HOME=$PWD/box gongbu sync
  Sent 1 record.
  $ gongbu sync
  Sent 3 records.
  1 value was changed on two machines: gongbu sync log
  $ GONGBU_HOME=$PWD/box gongbu sync
  Received 3 changes from laptop.
  1 value was changed on two machines: gongbu sync log
  $ gongbu log --no-scan
  2026-11-21 (Sat)  1h 20m
    21:00  1  math    1h  entropy
    21:00  2  paper  20m  Attention
  $ gongbu sync log
     Merged            Record            Lost         In favor of
  1  2026-11-21 21:00  entry #1 entropy  minutes: 45  laptop
  $ gongbu --lang ko sync log
     병합              기록              밀려난 값    남은 쪽
  1  2026-11-21 21:00  entry #1 entropy  minutes: 45  laptop
  $ gongbu sync log restore 7
  gongbu: there is no value 7 to put back — gongbu sync log lists them
  [2]
  $ gongbu sync log restore x
  gongbu: there is no value 0 to put back — gongbu sync log lists them
  [2]
  $ gongbu sync log restore
  gongbu: which value is to be put back? — gongbu sync log lists them
  [2]
  $ gongbu sync log restore 1
  Put back value 1.
  $ gongbu sync log --json
  {"lost":[{"id":1,"merged":"2026-11-21T21:00:29+09:00","record":"entry","about":"#1 entropy","field":"minutes","value":"45","device":"laptop","restored":true}]}
  $ gongbu undo
  Took back: gongbu sync log restore  (2026-11-21 21:00)
    restored  1 math "entropy" 1h  2026-11-21 (Sat)
  $ gongbu sync status | sed 's/[0-9a-f]\{8\}  /DEVICE    /'
  Remote   $HOME/study.git
  Files    readable
  Commits  sent without addresses, subjects and names of repositories
  Synced   2026-11-21 21:00
  To send  1 change
  
  Device    Name     Last seen
  DEVICE    laptop   2026-11-21 21:00  this machine
  DEVICE    gpu box  2026-11-21 21:00  other settings: timezone = Etc/UTC
  $ gongbu --lang ko sync status | sed 's/[0-9a-f]\{8\}  /DEVICE    /'
  원격 저장소    $HOME/study.git
  파일           읽을 수 있음
  커밋           주소, 제목, 저장소 이름은 빼고 보냅니다
  마지막 동기화  2026-11-21 21:00
  보낼 것        변경 1개
  
  기기      이름     마지막 확인
  DEVICE    laptop   2026-11-21 21:00  이 기기
  DEVICE    gpu box  2026-11-21 21:00  설정이 다름: timezone = Etc/UTC
  $ gongbu sync status --json | sed 's/"device":"[0-9a-f]*"/"device":"…"/g'
  {"remote":"$HOME/study.git","sealed":false,"commits":"hashed","synced":"2026-11-21T21:00:29+09:00","waiting":1,"devices":[{"device":"…","name":"laptop","own":true,"retired":false,"heard":"2026-11-21T21:00:29+09:00","differs":[]},{"device":"…","name":"gpu box","own":false,"retired":false,"heard":"2026-11-21T21:00:28+09:00","differs":["timezone = Etc/UTC"]}],"unread":[],"kept":0}
  $ gongbu doctor | grep 'the device'
  ✗ the device gpu box judges days by other settings: timezone = Etc/UTC — gongbu config edit
  $ GONGBU_NOW=2026-12-25T21:00:00+09:00 gongbu doctor | grep 'the device'
  ✗ nothing was heard of the device gpu box since 2026-11-21T21:00:28+09:00 — gongbu sync retire 'gpu box'
  ✗ the device gpu box judges days by other settings: timezone = Etc/UTC — gongbu config edit
  $ GONGBU_NOW=2026-12-25T21:00:00+09:00 gongbu --lang ko doctor | grep '기기'
  ✗ 2026-11-21T21:00:28+09:00 이후로 기기 gpu box의 소식이 없습니다 — gongbu sync retire 'gpu box'
  ✗ gpu box 기기는 하루를 판정하는 설정이 다릅니다: timezone = Etc/UTC — gongbu config edit
  $ gongbu sync retire nobody
  gongbu: there is no other device "nobody" — gongbu sync status lists them
  [2]
  $ gongbu sync retire "gpu box"
  gpu box is out of service; what it recorded stays.
  $ GONGBU_NOW=2026-12-25T21:00:00+09:00 gongbu doctor | grep 'the device'
  [1]
  $ gongbu sync key
  gongbu: nothing is sealed here, so there is no key — to seal what is sent: gongbu sync off, then gongbu sync init --sealed with an empty repository
  [2]
  $ gongbu sync rekey
  gongbu: nothing is sealed here, so there is no key — to seal what is sent: gongbu sync off, then gongbu sync init --sealed with an empty repository
  [2]

Offline, and the reminder after a day.

  $ mv study.git away.git
  $ gongbu sync
  gongbu: cannot sync: '$HOME/study.git' does not appear to be a git repository
  [1]
  $ export GONGBU_NOW=2026-11-24T21:00:00+09:00
  $ gongbu today --no-scan 2>&1 >/dev/null
  gongbu: sync has not succeeded for 2 days — gongbu sync shows why
  $ gongbu check --no-scan 2>&1 >/dev/null
  gongbu: sync has not succeeded for 2 days — gongbu sync shows why
  [1]
  $ gongbu doctor | grep sync
  ✗ sync has not succeeded for 2 days — gongbu sync
  $ gongbu --lang ko week --no-scan 2>&1 >/dev/null
  gongbu: 2일째 동기화하지 못했습니다 — gongbu sync로 이유를 확인하세요
  $ mv away.git study.git
  $ gongbu sync
  Sent 1 record.
  $ gongbu sync
  Nothing new.
  $ gongbu today --no-scan 2>&1 >/dev/null
  $ gongbu sync off
  This machine no longer syncs. Its records stay, here and in the remote.
  $ gongbu --lang ko sync status
  gongbu: 동기화를 설정하지 않았습니다 — gongbu sync init URL
  [2]

A sealed remote: the key is copied from machine to machine.

  $ git init -q --bare sealed.git
  $ gongbu sync init sealed.git --sealed --plain
  gongbu: --plain and --sealed cannot be used together — see gongbu sync init --help
  [2]
  $ gongbu sync init sealed.git --sealed --name laptop
  Sent 4 records.
  This machine now syncs with $HOME/sealed.git.
  What is sent is sealed. The next machine needs the key: gongbu sync key
  To sync every hour: gongbu cron install --sync hourly
  $ gongbu sync key | wc -c
  64
  $ stat -c %a .local/share/gongbu/sync.key
  600
  $ mkdir third
  $ cp .config/gongbu/config.toml third/config.toml
  $ GONGBU_HOME=$PWD/third gongbu sync init sealed.git
  gongbu: the remote is sealed: enter its key with --key - — copy the line that gongbu sync key prints on another machine
  [2]
  $ echo nonsense | GONGBU_HOME=$PWD/third gongbu sync init sealed.git --key -
  gongbu: this is not a sync key — it has 8 characters instead of 56
  [2]
  $ gongbu sync key | sed 's/^./9/' | GONGBU_HOME=$PWD/third gongbu sync init sealed.git --key -
  gongbu: this is not a sync key — copy the line that gongbu sync key prints on another machine
  [2]
  $ gongbu sync key | cut -c 2- | GONGBU_HOME=$PWD/third gongbu --lang ko sync init sealed.git --key -
  gongbu: 동기화 키가 아닙니다 — 글자 수가 56개가 아니라 55개입니다
  [2]
  $ GONGBU_HOME=$PWD/third gongbu sync init sealed.git --plain
  gongbu: the remote is sealed: leave out --plain
  [2]
  $ ls third
  config.toml
  gongbu.db
  gongbu.db.sum
  sync.lock
  $ gongbu sync key | GONGBU_HOME=$PWD/third gongbu sync init sealed.git --key - --name third
  Sent 1 record.
  Received 3 changes from laptop.
  This machine now syncs with $HOME/sealed.git.
  What is sent is sealed. The next machine needs the key: gongbu sync key
  To sync every hour: gongbu cron install --sync hourly
  $ GONGBU_HOME=$PWD/third gongbu log --no-scan
  2026-11-21 (Sat)  1h 20m
    21:00  1  math    1h  entropy
    21:00  2  paper  20m  Attention
  $ gongbu sync rekey 2>/dev/null | wc -c
  64
  $ gongbu sync
  Nothing new.
  $ GONGBU_HOME=$PWD/third gongbu sync
  gongbu: laptop is left out: its files cannot be opened with the key that is here — on another machine: gongbu sync key; here: gongbu sync key --set -
  [2]
  $ gongbu sync key | GONGBU_HOME=$PWD/third gongbu sync key --set -
  What is sent from now on is sealed with this key.
  $ GONGBU_HOME=$PWD/third gongbu sync
  Nothing new.

For cron, every warning is said once a day, also one that is not about sync.

  $ cp third/gongbu.db older.db
  $ GONGBU_HOME=$PWD/third gongbu add math lost
  ✓ 3 math "lost" — today met · streak 1 day
  $ rm third/gongbu.db*
  $ cp older.db third/gongbu.db
  $ GONGBU_HOME=$PWD/third gongbu sync -q
  gongbu: the journal has records that the database lacks: it seems to be an older copy — gongbu restore brings them back; to keep the database as it is: gongbu backup accept
  $ GONGBU_HOME=$PWD/third gongbu sync -q
  $ GONGBU_HOME=$PWD/third GONGBU_NOW=2026-11-22T22:00:00+09:00 gongbu sync -q
  gongbu: the journal has records that the database lacks: it seems to be an older copy — gongbu restore brings them back; to keep the database as it is: gongbu backup accept

What the journal brings back is sent by the next sync.

  $ GONGBU_HOME=$PWD/third gongbu restore --yes | tail -1
  The former database is kept as ~/third/gongbu.db.replaced-2026-11-24
  $ GONGBU_HOME=$PWD/third gongbu sync status | grep send
  To send  1 change
  $ GONGBU_HOME=$PWD/third gongbu sync
  Sent 1 record.
  $ gongbu sync
  Received 1 change from third.
  $ gongbu log -n 1 --kind math | tail -1
    21:00  3  math  lost

On a terminal, a new machine is offered the settings of another one and asked whether it replaces one.

  $ cat >terminal <<'SH'
  > GONGBU_HOME=$PWD/new script --quiet --return --echo never --command "gongbu --color never $* 2>asked" /dev/null | tr -d '\r'
  > while ps -e -o args | grep -q '^gongbu backup --if-due'; do sleep 0.1; done
  > SH
  $ mkdir new
  $ echo 'timezone = "Etc/UTC"' >new/config.toml
  $ printf '\nlaptop\n' | sh terminal sync init study.git --name new | tail -n 2
  Settings taken from laptop.
  laptop is out of service; what it recorded stays.
  $ sed 's/\] /]\n/' asked
  Use the settings of laptop (timezone Asia/Seoul, day_start 00:00, language en)? [y]
  Does this machine replace one of these: laptop? Its name, or Enter for none:  (no-eol)
  $ cat new/config.toml
  timezone = "Asia/Seoul"
  language = "en"
  $ GONGBU_HOME=$PWD/new gongbu sync
  Nothing new.
  $ rm -r new
  $ mkdir new
  $ echo 'timezone = "Etc/UTC"' >new/config.toml
  $ printf 'n\n\n' | sh terminal --lang ko sync init study.git --name other | tail -n 2
  보내는 내용은 암호화되지 않습니다. 원격 저장소를 읽을 수 있으면 누구나 볼 수 있습니다.
  매시 동기화하려면: gongbu cron install --sync hourly
  $ sed 's/\] /]\n/' asked
  new의 설정(timezone Asia/Seoul, day_start 00:00, language en)을 쓸까요? [y]
  이 기기가 다음 중 하나를 대신하나요: new? 이름을 쓰거나 그냥 Enter를 누르세요:  (no-eol)
  $ cat new/config.toml
  timezone = "Etc/UTC"
