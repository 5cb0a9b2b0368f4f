#!/bin/sh
# Usage: cron_test.sh crontab|daemon-slow PROGRAM
# Runs gongbu with the machine's crontab program and cron daemon in a mount namespace. /etc, /run, the spool and the
# home directory are private there; the machine's are never changed.
# Exit status: 0 all is well, 1 something is not, 77 cannot be tested here (prints the reason).
set -eu
part=$1
program=$2

skip() {
  echo "skipped: $1"
  exit 77
}

if [ "${3-}" != inside ]; then
  command -v crontab >/dev/null || skip 'there is no crontab program'
  command -v unshare >/dev/null || skip 'there is no unshare'
  [ -x /usr/sbin/cron ] || [ "$part" != daemon-slow ] || skip 'there is no cron daemon'
  [ -d /var/spool/cron ] || skip 'this cron keeps its crontabs elsewhere'
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  # Without root, a user namespace allows mounting.
  as=
  [ "$(id -u)" -eq 0 ] || as=-r
  # shellcheck disable=SC2086
  unshare -m $as true 2>/dev/null || skip 'mount namespaces are not allowed'
  status=0
  # shellcheck disable=SC2086
  unshare -m $as sh "$0" "$part" "$program" inside "$work" || status=$?
  exit "$status"
fi

work=$4
failed=0
wrong() {
  echo "wrong: $1"
  failed=1
}

# A machine in UTC without jobs.
cp -a /etc "$work/etc" 2>/dev/null || [ -e "$work/etc/passwd" ] || skip '/etc cannot be copied'
rm -rf "$work/etc/crontab" "$work/etc/cron."* "$work/etc/localtime" "$work/etc/timezone"
ln -s /usr/share/zoneinfo/Etc/UTC "$work/etc/localtime"
mount --bind "$work/etc" /etc
mount -t tmpfs none /var/spool/cron
mkdir -m 1730 /var/spool/cron/crontabs
spool=/var/spool/cron/crontabs/$(id -un)

home="$work/it's a home of 100%"
mkdir -p "$home/bin" "$home/.config/gongbu"
printf 'timezone = "Asia/Seoul"\nlanguage = "ko"\n' >"$home/.config/gongbu/config.toml"
cat >"$home/bin/notify-send" <<'SH'
#!/bin/sh
printf '%s\n' "$@" "$DBUS_SESSION_BUS_ADDRESS" >"$HOME/notice"
SH
chmod +x "$home/bin/notify-send"

# Runs gongbu as from the user's shell, at a fixed time.
gongbu() {
  env -i HOME="$home" PATH="$home/bin:/usr/bin:/bin" GONGBU_NOW=2026-11-21T21:00:00+09:00 \
    "$program" "$@"
}

check_crontab() {
  printf '# mine\n\nMAILTO=me@example.com\nLANG=C\n5 4 * * * echo "100\\%%"\n' | crontab -
  crontab -l >"$work/before"
  gongbu cron install --check 21:00,01:00 --week 'sun 08:00' --json >"$work/json"
  crontab -l >"$work/installed"
  cat >"$work/times" <<'TXT'
0 16 * * *
0 12 * * *
0 23 * * 6
TXT
  sed -n '/^# >>> gongbu/,/^# <<< gongbu/s/^\([0-9]* [0-9]* [*] [*] [*0-9]\) .*/\1/p' \
    "$work/installed" | cmp - "$work/times" || wrong 'the times are not those of the UTC clock'
  head -n 5 "$work/installed" | cmp - "$work/before" || wrong 'the lines of the user changed'
  grep -q '"machine_zone":"Etc/UTC"' "$work/json" || wrong 'the zone of the machine is another one'

  gongbu cron install --check 21:00,01:00 --week 'sun 08:00' >/dev/null
  crontab -l | cmp - "$work/installed" || wrong 'installing again changes the crontab'
  gongbu cron remove >/dev/null
  crontab -l | cmp - "$work/before" || wrong 'the crontab is not as it was'

  # Concurrent runs: one block at the end, nothing lost.
  for hour in 1 2 3 4 5 6 7 8; do
    gongbu cron install --check "$hour:30" >/dev/null &
  done
  wait
  [ "$(crontab -l | grep -c '^# >>> gongbu')" -eq 1 ] || wrong 'not exactly one block'
  gongbu cron remove >/dev/null
  crontab -l | cmp - "$work/before" || wrong 'installing at once lost something'

  # A crontab without a final newline gets only that newline, because crontab rejects files without
  # it.
  printf '# a comment that is long enough to have been written by hand\n5 4 * * * true' >"$spool"
  gongbu cron install >/dev/null
  gongbu cron remove >/dev/null
  [ "$(tail -n 1 "$spool")" = '5 4 * * * true' ] || wrong 'the last line is not as it was'

  # A crontab that cron would reject is not replaced.
  printf '# a comment that is long enough to have been written by hand\nnot a line\n' >"$spool"
  cp "$spool" "$work/before"
  status=0
  gongbu cron install >/dev/null 2>"$work/error" || status=$?
  [ "$status" -eq 3 ] || wrong "status $status for a crontab with errors"
  [ "$(wc -l <"$work/error")" -eq 1 ] || wrong 'not one line of error'
  cmp "$spool" "$work/before" || wrong 'a refused crontab was changed'

  # If there was no crontab, none is left.
  crontab -r
  gongbu cron install >/dev/null
  gongbu cron remove >/dev/null
  [ ! -e "$spool" ] || wrong 'an empty crontab is left behind'
}

# Waits up to $1 seconds until the file $2 is not empty.
wait_for() {
  seconds=$1
  until [ -s "$2" ]; do
    seconds=$((seconds - 1))
    [ "$seconds" -gt 0 ] || return 1
    sleep 1
  done
}

# The minute after the next in the user's zone, because cron must have read the crontab by then.
soon() { TZ=Asia/Seoul date -d "@$(($(date +%s) + 70))" "+$1"; }

check_daemon() {
  mount -t tmpfs none /run
  cp /usr/sbin/cron "$work/cron"
  mount -t tmpfs none /usr/sbin
  cat >/usr/sbin/sendmail <<SH
#!/bin/sh
cat >"$work/mail.\$\$"
mv "$work/mail.\$\$" "$work/mail"
SH
  chmod +x /usr/sbin/sendmail
  # A session unknown to cron: only its processes know the bus.
  env -i DBUS_SESSION_BUS_ADDRESS=unix:abstract=/tmp/of-the-session sleep 200 &
  session=$!

  # A check at the start of the study day would be rejected: keep that away from now.
  echo "day_start = \"$(TZ=Asia/Seoul date -d '2 hours' +%H:00)\"" >>"$home/.config/gongbu/config.toml"
  gongbu cron install --check "$(soon %H:%M)" >/dev/null
  "$work/cron" -f &
  daemon=$!
  trap 'kill $daemon $session' EXIT
  if ! wait_for 150 "$work/mail"; then
    wrong 'no mail came'
    return
  fi
  sed '1,/^$/d' "$work/mail" >"$work/body"
  grep -q '^오늘은 아직 공부 기록이 없습니다 · .*남음' "$work/body" || wrong 'not the line of check'
  [ "$(wc -l <"$work/body")" -eq 1 ] || wrong 'the mail is not one line'
  grep -q '^오늘의 공부$' "$home/notice" || wrong 'no notification'
  grep -q '^unix:abstract=/tmp/of-the-session$' "$home/notice" || wrong 'not the bus of the session'

  # The summary of the week in the mail: no escape codes, lines of up to 80 columns.
  rm "$work/mail"
  gongbu cron install --week "$(LC_ALL=C soon '%a %H:%M')" --no-notify >/dev/null
  if ! wait_for 150 "$work/mail"; then
    wrong 'no summary came'
    return
  fi
  sed '1,/^$/d' "$work/mail" >"$work/body"
  grep -q '^주간 ' "$work/body" || wrong 'not the page of the week'
  ! LC_ALL=C grep -q "$(printf '\033')" "$work/body" || wrong 'escape codes in a mail'
  [ "$failed" -eq 0 ] || cat "$work/mail"
}

case $part in
  crontab) check_crontab ;;
  daemon-slow) check_daemon ;;
esac
exit "$failed"
