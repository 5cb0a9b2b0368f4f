#!/bin/sh
# Usage: pages_test.sh GONGBU
# Checks every manual page: each command has one in both languages with all options of its help; man and mandoc report
# no errors; and texts call commands by their main names.
# Exit status: 0 all is well, 1 something is not, 77 there is neither man nor mandoc.
set -eu
gongbu=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GONGBU_HOME="$work/data" LC_ALL=C.UTF-8
unset GONGBU_NOW LANG LC_MESSAGES MANPATH || :
: >"$work/aliases"
failed=0
wrong() {
  echo "$*"
  failed=1
}
"$gongbu" man --install "$work/man"
[ ! -e "$work/data" ] || wrong 'the manual must not touch the data'

commands=$("$gongbu" __complete '' | cut -f1 | grep -vx help)
[ "$(echo "$commands" | wc -l)" -gt 30 ] || wrong 'the commands cannot be read'
"$gongbu" --help >"$work/overview"
sed 's/\\-/-/g; s/\\fB//g; s/\\fR//g' "$work/man/man1/gongbu.1" >"$work/first"
for command in $commands; do
  grep -qE "^  $command( |\$)" "$work/overview" || wrong "gongbu --help does not list $command"
  grep -qx "gongbu $command" "$work/first" || wrong "gongbu(1) does not list $command"
done
# check_other_names COMMAND: the other names in its help in $work/help ("Other names: gongbu cron remove, gongbu cron
# uninstall") must be on the page and show the same help. Those below the same command must be completed, or another
# command with the same beginning.
parent_of() { case $1 in *' '*) echo "${1% *}" ;; esac; }
check_other_names() {
  grep -q "^gongbu $1\( \|\$\)" "$work/help" || return 0 # a value, such as "log today"
  sed -n 's/^Other names: gongbu //p' "$work/help" | sed 's/, gongbu /\n/g' >"$work/names"
  while read -r name; do
    echo "$name" >>"$work/aliases"
    tr '\n' ' ' <"$work/plain" | grep -qF "gongbu $name" || wrong "gongbu $1: $name is not in the page"
    # shellcheck disable=SC2086
    "$gongbu" $name --help | cmp -s "$work/help" - || wrong "gongbu $name is not gongbu $1"
    [ "$(parent_of "$name")" = "$(parent_of "$1")" ] || continue
    # shellcheck disable=SC2086
    [ -n "$("$gongbu" __complete $name)" ] || wrong "$name is not completed"
  done <"$work/names"
}

for folder in man man/ko; do
  language=en
  [ "$folder" = man ] || language=ko
  for page in man1/gongbu.1 man5/gongbu-config.5 man7/gongbu-judging.7 man7/gongbu-sync.7; do
    [ -s "$work/$folder/$page" ] || wrong "there is no $folder/$page"
  done
  for command in $commands; do
    page=$work/$folder/man1/gongbu-$command.1
    [ -s "$page" ] || { wrong "there is no page of $command"; continue; }
    [ "$(grep -c '^\.SH' "$page")" -eq "$(grep -c '^\.SH' "$work/man/man1/gongbu-$command.1")" ] ||
      wrong "gongbu-$command(1) has other sections in $folder"
    # Both languages are generated from one table of options.
    [ "$language" = en ] || continue
    # In roff a dash is "\-".
    sed 's/\\-/-/g; s/\\fB//g; s/\\fR//g' "$page" >"$work/plain"
    for below in '' $("$gongbu" __complete "$command" '' | cut -f1); do
      # A value is not a command: "gongbu VALUE --help" would show the group itself.
      # shellcheck disable=SC2086
      "$gongbu" $command $below --help >"$work/help" 2>/dev/null || continue
      "$gongbu" __complete $command $below -- >"$work/completed"
      grep -oE -e '^  (-[a-zA-Z], )?--[a-z-]+' "$work/help" | grep -oE -e '--[a-z-]+' | while read -r option; do
        grep -qF -e "$option" "$work/plain" || echo "gongbu $command $below: no $option in the page"
        grep -q "^$option$(printf '\t')" "$work/completed" ||
          echo "gongbu $command $below: $option is not completed"
      done >"$work/missing"
      [ ! -s "$work/missing" ] || wrong "$(cat "$work/missing")"
      check_other_names "$command${below:+ $below}"
    done
  done
done

[ "$(sort -u "$work/aliases" | wc -l)" -gt 20 ] || wrong 'the help lists too few other names'

# Finds texts that call a command by another name, such as "gongbu repo rm". Words after a command may be its values.
# The title of the manual is not a command, and "help" has no help.
texts=$(dirname "$0")/../..
cat "$texts/src/base/messages.def" "$texts"/src/cli/manual/*.txt "$texts/README.md" "$texts/.github/README.ko.md" |
  tr '\n' ' ' | grep -oE 'gongbu [a-z]+( [a-z]+)?' | sort -u | grep -vE '^gongbu (manual$|help)' >"$work/named"
[ "$(wc -l <"$work/named")" -gt 100 ] || wrong 'the texts name too few commands'
while read -r _ first second; do
  for words in "$first${second:+ $second}" "$first"; do
    # shellcheck disable=SC2086
    usage=$("$gongbu" help $words 2>/dev/null | head -n 1)
    [ -n "$usage" ] || continue
    case "$usage " in "gongbu $words "*) ;; *) wrong "a text says gongbu $words instead of $usage" ;; esac
    break
  done
done <"$work/named"

checked=77
pages=$(find "$work/man" -type f)
if command -v man >/dev/null && command -v groff >/dev/null; then
  checked=0
  for page in $pages; do
    said=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null) || said="man fails on it: $said"
    [ -z "$said" ] || wrong "$page: $said"
  done
fi
if command -v mandoc >/dev/null; then
  checked=0
  # mandoc wants lines of at most 80 bytes, but a Korean character takes eight.
  # shellcheck disable=SC2086
  said=$(mandoc -Tlint -W warning $pages) || :
  [ -z "$said" ] || wrong "$said"
fi
[ "$failed" -eq 0 ] || exit 1
exit "$checked"
