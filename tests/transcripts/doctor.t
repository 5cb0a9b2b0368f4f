Problems, one per line, each with the command that repairs it.

  $ mkdir -p .config/gongbu code bin
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > language = "en"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ chmod 600 .config/gongbu/config.toml
  $ cat >bin/crontab <<'SH'
  > #!/bin/sh
  > case $1 in
  >   -l) [ -e "$HOME/tab" ] && exec cat "$HOME/tab"; echo "no crontab for me" >&2; exit 1 ;;
  >   -) cat >"$HOME/tab.new"; mv "$HOME/tab.new" "$HOME/tab" ;;
  > esac
  > SH
  $ chmod +x bin/crontab
  $ export PATH=$HOME/bin:$PATH
  $ gongbu doctor
  ✗ there is no backup yet — gongbu backup
  [1]
  $ gongbu add math precious -t 30m >/dev/null
  $ gongbu doctor
  No problems found.
  $ gongbu --lang ko doctor --deep --drill
  시험 복원: 2026-11-21 백업을 복원할 수 있고, 그때까지의 연속 기록, 놓친 날, 로그가 같습니다.
  문제가 없습니다.
  $ gongbu doctor --json
  {"fine":true,"findings":[]}

Each kind of problem.

  $ git init --quiet code/attention
  $ cd code/attention
  $ gongbu hook install >/dev/null
  $ export GIT_AUTHOR_DATE=2026-12-24T21:00:00+09:00
  $ echo one >one
  $ git add .
  $ git -c core.hooksPath=/dev/null commit --quiet -m 'From the future'
  $ echo two >two
  $ git add .
  $ export GIT_AUTHOR_DATE=2026-11-20T21:00:00+09:00
  $ git -c core.hooksPath=/dev/null -c user.email=old@example.com commit --quiet -m 'Another address'
  $ sed -i 's,^exec.*gongbu,exec /nowhere/gongbu,; s,/[^ "]*/gongbu,/nowhere/gongbu,g' .git/hooks/post-commit .git/hooks/post-rewrite
  $ cd
  $ mkdir -p code/broken/.git/objects code/broken/.git/refs
  $ echo nonsense >code/broken/.git/HEAD
  $ gongbu add paper later --on 2026-11-21 >/dev/null
  $ chmod 644 .local/share/gongbu/gongbu.db
  $ gongbu cron install --check 21:00 >/dev/null 2>&1
  $ mv tab tab.block
  $ (echo CRON_TZ=America/New_York; cat tab.block) >tab
  $ gongbu config set git.roots '~/code' '~/gone' >/dev/null
  gongbu: $HOME/gone: no such directory (git.roots)
  $ gongbu doctor
  ✗ others on this machine can read $HOME/.local/share/gongbu/gongbu.db — chmod go= $HOME/.local/share/gongbu/gongbu.db
  ✗ the root $HOME/gone is not there — gongbu config edit
  ✗ 1 commit is dated later than today and waits for its day — gongbu log --from tomorrow
  ✗ 1 commit under your name is not counted: old@example.com is not one of your addresses — gongbu me add old@example.com
  ✗ the hook of ~/code/attention runs /nowhere/gongbu, which is not there — gongbu hook install --all
  ✗ $HOME/code/broken: git says: fatal: not a git repository (or any * — gongbu repo rm ~/code/broken (glob)
  ✗ the crontab sets CRON_TZ=America/New_York, but the reminders were computed for * — crontab -e (glob)
  ✗ gongbu is scheduled, but has not run yet — gongbu cron
  [1]
  $ gongbu --lang ko doctor
  ✗ 이 컴퓨터의 다른 사용자가 읽을 수 있습니다: $HOME/.local/share/gongbu/gongbu.db — chmod go= $HOME/.local/share/gongbu/gongbu.db
  ✗ 저장소 위치가 없습니다: $HOME/gone — gongbu config edit
  ✗ 날짜가 미래인 커밋 1개는 그날이 되면 집계합니다 — gongbu log --from tomorrow
  ✗ 내 이름으로 된 커밋 1개를 집계하지 않습니다. 등록하지 않은 주소입니다: old@example.com — gongbu me add old@example.com
  ✗ ~/code/attention의 훅이 실행하는 프로그램이 없습니다: /nowhere/gongbu — gongbu hook install --all
  ✗ $HOME/code/broken: git 오류: fatal: not a git repository (or any * — gongbu repo rm ~/code/broken (glob)
  ✗ crontab에 CRON_TZ=America/New_York 설정이 있지만, 알림 시각은 * 기준으로 계산했습니다 — crontab -e (glob)
  ✗ 예약했지만 아직 한 번도 실행되지 않았습니다 — gongbu cron
  [1]
  $ gongbu check -q
  $ gongbu doctor --json | grep -o '"finding":"[a-z_]*"' | sort | uniq -c
        1 "finding":"address"
        1 "finding":"cron"
        1 "finding":"future_commits"
        1 "finding":"hook"
        1 "finding":"permissions"
        1 "finding":"repository"
        1 "finding":"root"
  $ gongbu doctor --fix | grep ✓
  ✓ fixed: others on this machine can read $HOME/.local/share/gongbu/gongbu.db
  $ stat -c %a .local/share/gongbu/gongbu.db
  600

Old, smaller and damaged backups.

  $ export GONGBU_NOW=2026-11-28T21:00:00+09:00
  $ gongbu doctor | grep backup
  ✗ the newest backup is 7 days old — gongbu backup
  $ echo x >>.local/share/gongbu/backups/2026-11-21/gongbu.db
  $ gongbu doctor | grep backup
  ✗ the newest backup is 7 days old — gongbu backup
  ✗ the backup $HOME/.local/share/gongbu/backups/2026-11-21 is damaged: checksum — gongbu backup
  $ gongbu doctor --drill | grep drill
  [1]

A clock that was set back.

  $ export GONGBU_NOW=2026-11-20T21:00:00+09:00
  $ gongbu doctor | grep clock
  ✗ the clock says 2026-11-20T21:00:00+09:00, but something was recorded at 2026-11-21T21:00:21+09:00 — date
  $ export GONGBU_NOW=2026-11-21T22:00:00+09:00

Wrong totals, and a table of another program.

  $ sqlite3 .local/share/gongbu/gongbu.db 'UPDATE day_total SET count = count + 1; CREATE TABLE theirs (x)'
  $ gongbu today
  gongbu: the database $HOME/.local/share/gongbu/gongbu.db is damaged: day_total does not hold what was recorded — gongbu doctor --fix recomputes them
  [3]
  $ gongbu --lang ko today
  gongbu: $HOME/.local/share/gongbu/gongbu.db: 데이터베이스가 손상되었습니다: day_total의 내용이 기록한 것과 다릅니다 — gongbu doctor --fix로 다시 더하세요
  [3]
  $ gongbu doctor | grep -e totals -e theirs
  ✗ theirs in the database is not as gongbu made it — gongbu restore
  ✗ the totals of 2 days are not the sums of what is recorded — gongbu doctor --fix
  $ gongbu doctor --fix | grep totals
  ✓ fixed: the totals of 2 days are not the sums of what is recorded
  $ gongbu doctor | grep totals
  [1]
  $ gongbu today --no-scan 2>/dev/null | head -1
  2026-11-21 (Sat)  ✓ met

An unreadable database.

  $ printf 'no database at all, but something that is long enough' >.local/share/gongbu/gongbu.db
  $ gongbu doctor | head -1
  ✗ $HOME/.local/share/gongbu/gongbu.db is not a gongbu database — gongbu restore
  $ gongbu --lang ko doctor | head -1
  ✗ $HOME/.local/share/gongbu/gongbu.db: gongbu 데이터베이스가 아닙니다 — gongbu restore
