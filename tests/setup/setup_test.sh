#!/bin/sh
# Usage: setup_test.sh TREE
# Runs the tree's setup with stubs of all programs, which only log their calls.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree="$work/a clone"
calls="$work/calls"
mkdir "$tree" "$work/bin" "$work/home"
cp "$1/setup" "$tree/setup"
failed=0

for tool in sh awk cat chmod df dirname env grep mkdir mktemp mount rm touch tr; do
  ln -s "$(command -v "$tool")" "$work/bin/$tool"
done

# program NAME BODY: creates a program that logs its call and then runs BODY.
program() {
  printf '#!/bin/sh\necho "%s $*" >>"%s"\n%s\n' "$1" "$calls" "$2" >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}
# A machine with everything installed, as root.
machine() {
  rm -f "$work/bin/sudo" "$calls"
  touch "$calls"
  program apt-get ''
  program ctest ''
  program cmake "$(cat <<'SH'
[ "$1" = --install ] || exit 0
mkdir -p "$4/bin"
cp_settings='mkdir -p "$HOME/.config/gongbu"; touch "$HOME/.config/gongbu/config.toml"'
printf '#!/bin/sh\necho "gongbu $*" >>"%s"\n[ "$1" != init ] || { %s; }\n' "$CALLS" "$cp_settings" >"$4/bin/gongbu"
chmod +x "$4/bin/gongbu"
SH
)"
  # Not logged, because they only answer queries.
  printf '#!/bin/sh\necho installed\n' >"$work/bin/dpkg-query"
  printf '#!/bin/sh\necho 2\n' >"$work/bin/nproc"
  printf '#!/bin/sh\necho 0\n' >"$work/bin/id"
  chmod +x "$work/bin/dpkg-query" "$work/bin/nproc" "$work/bin/id"
}
lacks_libgit2() {
  printf '#!/bin/sh\ncase "$*" in *libgit2-dev*) exit 1 ;; esac\necho installed\n' >"$work/bin/dpkg-query"
}
not_root() { printf '#!/bin/sh\necho 1000\n' >"$work/bin/id"; }

# run STATUS WORD…: runs setup from another directory; its output goes to $output.
run() {
  expected=$1
  shift
  status=0
  output=$(cd "$work/home" && env -i PATH="$work/bin" HOME="${home-$work/home}" CALLS="$calls" \
    "$tree/setup" "$@" 2>&1 </dev/null) || status=$?
  [ "$status" -eq "$expected" ] || wrong "exit status $status, not $expected"
}
wrong() {
  printf '%s: %s\n-- output\n%s\n-- calls\n%s\n' "$name" "$1" "$output" "$(cat "$calls")"
  failed=1
}
says() { case $output in *"$1"*) ;; *) wrong "does not say: $1" ;; esac; }
called() { case $(cat "$calls") in *"$1"*) ;; *) wrong "not called: $1" ;; esac; }
not_called() { case $(cat "$calls") in *"$1"*) wrong "called: $1" ;; esac; }

name='help' && machine
run 0 --help && says 'Usage: ./setup'
run 2 tset && says "'tset' is not known here"
run 2 test now && says "'now' is not known here"
run 2 --prefix && says '--prefix takes a directory'
home= && run 2 && says "HOME is not set" && unset home
[ ! -s "$calls" ] || wrong 'nothing is to be called'

name='first run' && machine
run 0
not_called 'apt-get'
called 'cmake --build build '
called "cmake --install build --prefix $work/home/.local"
called 'gongbu init --yes'
says "$work/home/.local/bin is not on your PATH"

name='second run' && machine
run 0
called 'gongbu today'
not_called 'gongbu init'

name='prefix' && machine
run 0 --prefix 'other place'
called "cmake --install build --prefix $work/home/other place"

name='missing package' && machine && lacks_libgit2
run 0
called 'apt-get update'
called 'apt-get install -qq -y --no-install-recommends libgit2-dev'

name='sudo' && machine && lacks_libgit2 && not_root
program sudo 'shift; exec "$@"'
run 0
called 'sudo -n apt-get update'
called 'apt-get install -qq -y --no-install-recommends libgit2-dev'

name='neither root nor sudo' && machine && lacks_libgit2 && not_root
run 2
says 'apt-get install libgit2-dev'
[ ! -s "$calls" ] || wrong 'nothing is to be called'

name='no Debian' && machine && rm "$work/bin/apt-get"
run 2
says 'libgit2-dev'
[ ! -s "$calls" ] || wrong 'nothing is to be called'

name='failed installation' && machine && lacks_libgit2 && program apt-get 'exit 100'
run 2
says 'as root, run:'
not_called 'cmake'

name='test' && machine
run 0 test
not_called 'apt-get'
called 'cmake --build build-test'
not_called 'gongbu'
called '-DGONGBU_SANITIZE=ON'
case $(tail -n 1 "$calls") in 'ctest --test-dir build-test'*) ;; *) wrong 'ctest is to come last' ;; esac

name='optional package' && machine
printf '#!/bin/sh\ncase "$*" in *chromium) exit 1 ;; esac\necho installed\n' >"$work/bin/dpkg-query"
program apt-get 'case "$*" in *chromium*) exit 100 ;; esac'
run 0 test
says 'going on without: chromium'
called 'ctest --test-dir build-test'

name='plain test' && machine
run 0 test --plain
called '-DGONGBU_SANITIZE=OFF'
called 'cmake --build build-test'

name='package' && machine
program dpkg-buildflags 'echo "-O2 -g"' && program cpack 'touch gongbu.deb' && program lintian ''
ln -sf "$(command -v rm)" "$work/bin/rm" && mkdir -p "$tree/build-package"
run 0 package
called 'cmake --build build-package'
called 'cpack -G DEB'
not_called 'ctest'
case $(tail -n 1 "$calls") in
  'lintian --fail-on error,warning build-package/gongbu.deb') ;;
  *) wrong 'lintian is to come last' ;;
esac
program lintian 'exit 2'
run 2 package

name='failed build' && machine && program cmake 'exit 1'
run 1 test
not_called 'ctest'
exit "$failed"
