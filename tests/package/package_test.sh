#!/bin/sh
# Usage: package_test.sh BUILD PROGRAM TREE
# Makes a package of a build and checks it: dependencies, locations of files, and the messages of lintian.
# Exit status: 0 all is well, 1 something is not, 77 packages cannot be made here.
set -eu
build=$1
program=$2
tree=$3
for tool in cpack dpkg-deb dpkg-shlibdeps readelf; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" && exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() {
  echo "$*"
  failed=1
}

# The program knows the libraries that it loads at run time.
readelf --string-dump=.note.dlopen "$program" >"$work/notes"
for library in libgit2 libsodium; do
  grep -q "\"soname\":\[\"$library\.so\.[0-9.]*\"\]" "$work/notes" || wrong "no note about $library: $(cat "$work/notes")"
done

(cd "$build" && cpack -G DEB -B "$work/made") >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
package=$(echo "$work"/made/*.deb)
dpkg-deb --field "$package" >"$work/control"
dpkg-deb --contents "$package" | awk '{ print $1, $2, $6 }' >"$work/files"

# has FIELD TEXT: a field of the package must contain the text.
has() { sed -n "s/^$1: //p" "$work/control" | grep -qE "$2" || wrong "$1 lacks $2: $(grep "^$1:" "$work/control" || :)"; }
has Depends 'libc6 '
has Depends 'libsqlite3-0 '
has Depends 'tzdata'
has Depends 'libgit2-[0-9.]+'
has Depends 'libsodium23'
has Recommends '^git$'
has Suggests '^libnotify-bin, cron$'

# placed FILE: the file must be in the package, owned by root and readable by all.
placed() {
  grep -qE "^-rw[x-]r-[x-]r-[x-] root/root \./usr/$1\$" "$work/files" || wrong "usr/$1 is missing or cannot be read"
}
placed bin/gongbu
placed share/bash-completion/completions/gongbu
placed share/zsh/vendor-completions/_gongbu
placed share/fish/vendor_completions.d/gongbu.fish
for page in man1/gongbu man1/gongbu-add man5/gongbu-config man7/gongbu-judging man7/gongbu-sync; do
  placed "share/man/$page.[1-7].gz"
  placed "share/man/ko/$page.[1-7].gz"
done
placed share/doc/gongbu/copyright
placed share/doc/gongbu/changelog.Debian.gz
! grep -vE ' \./(usr/.*)?$' "$work/files" || wrong 'files outside /usr'
[ -z "$(dpkg-deb --ctrl-tarfile "$package" | tar -t | grep -E 'inst$|rm$')" ] ||
  wrong 'scripts: a purge could touch what a user recorded'

dpkg-deb --fsys-tarfile "$package" | tar -xO ./usr/share/doc/gongbu/copyright >"$work/copyright"
sed -n '5,$p' "$tree/LICENSE" | while read -r line; do
  [ -z "$line" ] || grep -qxF " $line" "$work/copyright" || echo "$line"
done >"$work/missing"
[ ! -s "$work/missing" ] || wrong "the copyright file lacks: $(cat "$work/missing")"

# An installation elsewhere is removed as described in README.md.
cmake --install "$build" --prefix "$work/a prefix" >/dev/null
[ -s "$work/a prefix/share/man/ko/man1/gongbu.1" ] || wrong 'the manual was not installed'
xargs -d '\n' rm <"$build/install_manifest.txt"
[ -z "$(find "$work/a prefix" -type f)" ] || wrong "not uninstalled: $(find "$work/a prefix" -type f)"

# lintian is not for sanitizers and debug builds; ./setup package checks release builds.
if command -v lintian >/dev/null && ! grep -q libasan "$work/control"; then
  lintian --fail-on error,warning "$package" || wrong 'lintian objects'
fi
exit "$failed"
