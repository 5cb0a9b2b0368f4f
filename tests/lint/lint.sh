#!/bin/sh
# Usage: lint.sh includes|layout|messages|platform|format TREE
# Checks one of the project's rules in a tree. Exit status: 0 kept, 1 broken, 77 cannot be checked here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rule=$1
cd "$2"

sources() { find src include "$@" -name '*.[ch]pp' -o -name '*.[ch]pp.in' | LC_ALL=C sort; }

check_includes() {
  # shellcheck disable=SC2046  # names of our own files hold no spaces
  awk -f "$here/includes.awk" $(sources)
}

check_messages() {
  # shellcheck disable=SC2046
  awk -f "$here/messages.awk" src/base/messages.def $(sources)
}

# Only one file may use what only Linux has.
check_platform() {
  # shellcheck disable=SC2046
  awk -f "$here/platform.awk" $(sources)
}

# Allowed files at the top level, besides dotfiles and build results.
check_layout() {
  status=0
  for name in *; do
    case $name in
      CMakeLists.txt | src | include | hooks | tests | README.md | setup | LICENSE | build | build-*) ;;
      *)
        echo "$name does not belong at the top level"
        status=1
        ;;
    esac
  done
  for name in CMakeLists.txt src include tests README.md setup LICENSE; do
    [ -e "$name" ] && continue
    echo "$name is missing at the top level"
    status=1
  done
  return "$status"
}

# Only clang-format of Debian 12 is used, because other versions format some lines differently.
check_format() {
  command -v clang-format >/dev/null || return 77
  clang-format --version | grep -q 'version 14\.' || return 77
  # shellcheck disable=SC2046
  clang-format --dry-run -Werror $(sources tests | grep -v '\.in$')
}

"check_$rule"
