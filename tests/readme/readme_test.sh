#!/bin/bash
# Usage: readme_test.sh GONGBU README LANGUAGE
# Runs every command of a README in order in a fresh home directory, and checks its effects. Programs with effects
# outside (crontab, the browser, a remote host) are replaced.
# Exit status: 0 all is well, 1 something is not.
set -eu
gongbu=$(realpath "$1")
readme=$(realpath "$2")
language=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() {
  echo "$*"
  failed=1
}

mkdir -p "$work/bin" "$work/usb"
ln -s "$gongbu" "$work/bin/gongbu"
for program in xdg-open notify-send; do
  printf '#!/bin/sh\nexit 0\n' >"$work/bin/$program"
done
cat >"$work/bin/crontab" <<'SH'
#!/bin/sh
case $1 in
  -l) [ -e "$HOME/tab" ] && exec cat "$HOME/tab"; echo "no crontab for me" >&2; exit 1 ;;
  -r) rm "$HOME/tab" ;;
  -) cat >"$HOME/tab.new"; mv "$HOME/tab.new" "$HOME/tab" ;;
esac
SH
chmod +x "$work"/bin/*

# as MACHINE COMMAND…: runs a command in the home directory of a machine.
as() {
  local home=$work/$1
  shift
  mkdir -p "$home"
  (cd "$home" && env -i HOME="$home" PATH="$work/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 \
    GONGBU_NOW=2026-11-21T21:00:00+09:00 TZ=Asia/Seoul "$@")
}
commit() { as "$1" env GIT_AUTHOR_DATE="$3" git -C code/transformer commit -q --allow-empty -m "$2"; }

# A home with repositories, and files to import.
git init -q --bare "$work/study.git"
for machine in laptop gpu-box; do
  as "$machine" git config --global user.email me@example.com
  as "$machine" git config --global user.name me
  as "$machine" git config --global init.defaultBranch main
  as "$machine" git config --global "url.file://$work/.insteadOf" git@github.com:me/
done
mkdir -p "$work/gpu-box/code"
as gpu-box gongbu init --yes --root code >/dev/null
as laptop git init -q code/transformer
for day in 18 19 20; do
  echo "$day" >"$work/laptop/code/transformer/file$day.py"
  as laptop git -C code/transformer add .
  commit laptop "Add day $day" "2026-11-${day}T20:00:00+09:00"
done
mkdir -p "$work/laptop/code/algorithm/백준/Bronze/1000. A＋B"
# Solved before it was committed: a problem counted on its day is not imported.
printf '# [Bronze V] A+B - 1000\n\n### 제출 일자\n\n2026년 11월 17일 10:00:00\n' \
  >"$work/laptop/code/algorithm/백준/Bronze/1000. A＋B/README.md"
echo 'print(1)' >"$work/laptop/code/algorithm/백준/Bronze/1000. A＋B/a.py"
as laptop git init -q code/algorithm
as laptop git -C code/algorithm add .
as laptop env GIT_AUTHOR_DATE=2026-11-19T10:00:00+09:00 git -C code/algorithm commit -q \
  -m '[Bronze V] Title: A+B, Time: 0 ms, Memory: 0 KB -BaekjoonHub'
printf 'Day,What,Min\n2026-11-18,CS231n,30\n' >"$work/laptop/notes.csv"
printf '날짜,내용,분\n2026-11-18,CS231n,30\n' >"$work/laptop/notes.ko.csv"
[ "$language" = en ] || mv "$work/laptop/notes.ko.csv" "$work/laptop/notes.csv"

# Prints the lines of "sh" blocks except those that need another machine or root, which have tests of their own.
awk '/^```sh$/ { on = 1; next } /^```/ { on = 0 } on' "$readme" >"$work/commands"
count=0
while IFS= read -r line <&3; do
  machine=laptop
  input=/dev/null
  case $line in
    ./setup*) continue ;;              # tests/setup
    *collection.colpkg*) continue ;;   # unit tests of imports
    'gongbu import '*) line="${line%%  #*} --yes" ;;
    *' --key -'*) machine=gpu-box && input=$work/key ;;
    'gongbu restore /media/usb'*) machine=new && line="${line%%  #*} --yes" ;;
    'gongbu sync key'*) line="${line%%  #*} | tee $work/key" ;;
    'gongbu init '*) line="${line%%  #*} --yes --root ~/code" ;;
  esac
  line=${line//\/media\/usb/$work/usb}
  count=$((count + 1))
  as "$machine" bash -c "$line" <"$input" >"$work/said" 2>&1 ||
    wrong "$line: exit status $?: $(cat "$work/said")"
done 3<"$work/commands"
[ "$count" -gt 20 ] || wrong "only $count commands were found"

# The effects of the commands.
as gpu-box gongbu sync >/dev/null
as gpu-box gongbu log | grep -q -e Jensen -e 젠센 || wrong 'the other machine does not have the entry'
as new gongbu log | grep -q -e Jensen -e 젠센 || wrong 'the new machine does not have the entry'
as laptop gongbu import log | grep -qi baekjoonhub || wrong "the solved problem was not imported: $(as laptop gongbu import log)"
as laptop crontab -l | grep -q ' check' || wrong 'nothing is in the crontab'

# Commands within the text must exist, and so must files.
grep -v '^|' "$readme" | tr '\n' ' ' | grep -oE '`gongbu [^`]*`' | tr -d '`' | sort -u |
  while read -r _ words; do
    command=$(echo "$words" | LC_ALL=C sed -E 's/ (--|-[a-zA-Z]|[^ a-z]).*//; s/[;|].*//')
    case $words in --* | COMMAND* | 명령*) continue ;; esac
    # The last words may be values.
    until as laptop gongbu help $command >"$work/said" 2>&1; do
      case $command in
        *' '*) command=${command% *} ;;
        *) echo "gongbu $words: $(cat "$work/said")" && break ;;
      esac
    done
  done >"$work/unknown"
[ ! -s "$work/unknown" ] || wrong "$(cat "$work/unknown")"
top=$(cd "$(dirname "$readme")" && pwd)
grep -oE '\]\([^)h#][^)]*\)' "$readme" | tr -d ']()' | while read -r file; do
  [ -e "$top/$file" ] || echo "there is no $file"
done >"$work/unknown"
[ ! -s "$work/unknown" ] || wrong "$(cat "$work/unknown")"
[ "$(wc -l <"$readme")" -le 180 ] || wrong 'it is longer than 180 lines'
exit "$failed"
