#!/bin/bash
# Usage: shells_test.sh SHELL GONGBU
# Types into a real bash, zsh or fish, presses Tab and compares the resulting line.
# Exit status: 0 all is well, 1 something is not, 77 the shell is not installed.
set -eu
shell=$1
gongbu=$(realpath "$2")
command -v "$shell" >/dev/null || { echo "$shell is not installed" && exit 77; }
[ "$shell" = fish ] || command -v script >/dev/null || { echo 'script is not installed' && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/data"
ln -s "$gongbu" "$work/bin/gongbu"
clean() {
  env -i HOME="$work" GONGBU_HOME="$work/data" PATH="$work/bin:/usr/bin:/bin" TERM=dumb \
    LC_ALL=C.UTF-8 GONGBU_NOW=2026-11-21T21:00:00+09:00 "$@"
}
printf 'timezone = "Asia/Seoul"\nkinds = ["알고리즘"]\n' >"$work/data/config.toml"
clean gongbu add math prml:3.1.2 -t 45m >/dev/null
clean gongbu add paper "What's new: 논문 & more" -t 45m >/dev/null
touch "$work/one file.bib"
clean gongbu completion "$shell" >"$work/gongbu.$shell"
failed=0

# typed TEXT: the line after TEXT and Tab.
typed() {
  case $shell in
    bash) clean script -qec 'bash --norc --noprofile -i' /dev/null ;;
    zsh) clean script -qec 'zsh -f -i' /dev/null ;;
  esac < <(
    case $shell in
      bash) echo "PS1= ; bind 'set enable-bracketed-paste off'; source $work/gongbu.bash; cd $work" ;;
      # No questions, no menus: Tab inserts only what is certain.
      zsh) echo "PS1= RPS1= ; unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste; setopt no_auto_menu; autoload -U compinit; compinit -u -D; source $work/gongbu.zsh; bindkey -e; cd $work" ;;
    esac
    sleep 1
    printf '%s\t' "$1"
    sleep 1.5 # a slow machine answers late
    printf '\001printf "<%%s>" \n'
    sleep 0.2
    printf 'exit\n'
  ) | tr -d '\r' | sed -n 's/.*\(<gongbu>.*>\).*/\1/p' | tail -n 1
}

# becomes TEXT WORDS: after Tab, the line must have these words.
becomes() {
  line=$(typed "$1")
  [ "$line" = "$2" ] || { printf '%s: "%s" became %s, not %s\n' "$shell" "$1" "$line" "$2"; failed=1; }
}

# offers TEXT WORD…: fish must list these words.
offers() {
  text=$1
  shift
  clean fish --no-config -c "source $work/gongbu.fish; cd $work; complete -C '$text'" >"$work/offered"
  for word in "$@"; do
    grep -qxF -- "$word" "$work/offered" || {
      printf 'fish: "%s" does not offer %s but\n' "$text" "$word"
      head -5 "$work/offered"
      failed=1
    }
  done
}

if [ "$shell" = fish ]; then
  offers 'gongbu portf' "$(clean gongbu __complete portf)"
  offers 'gongbu goal s' "$(printf 'set\t%s' "$(clean gongbu __complete goal set | cut -f2)")"
  offers 'gongbu add math prml:3.1.' "$(printf 'prml:3.1.2\tGeometry of least squares')"
  offers 'gongbu add paper Wh' "What's new: 논문 & more"
  offers 'gongbu edit ' "$(printf '1\tmath prml:3.1.2 Geometry of least squares')"
  offers 'gongbu paper import one' 'one file.bib'
  offers 'gongbu --lang k' 'ko'
else
  becomes 'gongbu portf' '<gongbu><portfolio>'
  becomes 'gongbu goal se' '<gongbu><goal><set>'
  becomes 'gongbu add 알' '<gongbu><add><알고리즘>'
  becomes 'gongbu add math prml:3.2' '<gongbu><add><math><prml:3.2>'
  becomes 'gongbu add math prm' '<gongbu><add><math><prml:>'
  becomes 'gongbu add paper Wh' "<gongbu><add><paper><What's new: 논문 & more>"
  becomes 'gongbu paper import one' '<gongbu><paper><import><one file.bib>'
  becomes 'gongbu log --dro' '<gongbu><log><--dropped>'
  becomes 'gongbu --lang=k' '<gongbu><--lang=ko>'
  becomes 'gongbu config set week_start su' '<gongbu><config><set><week_start><sunday>'
  # Nothing is printed if the settings are invalid.
  printf 'timezone = 3\n' >"$work/data/config.toml"
  becomes 'gongbu add 알' '<gongbu><add><알>'
fi
exit "$failed"
