#!/bin/sh
# Usage: tidy.sh TREE BUILD [UNIT]
# Runs clang-tidy on the sources of src/, or on one unit of them, with libc++ if installed. A unit combines some sources
# of a room, as in ./setup test, because most of the time goes into their common headers. A unit that passed is checked
# again only when its object is newer.
# Exit status: 0 clean, 77 there is no clang-tidy of the required version (that of Debian 12), else findings.
set -eu
cd "$1"
build=$2
units=$build/tidy

check() {
  stamp=$units/passed/$(echo "$1" | tr / _)
  if [ -e "$stamp" ] && [ "$stamp" -nt .clang-tidy ]; then
    # The object of the same unit, or of the source itself.
    case $1 in
      "$units"/*) object=$build${1#"$units"}.o ;;
      *) object=$(find "$build/src/CMakeFiles" -path "*/${1##*/src/}.o") ;;
    esac
    newer=$(find "$object" -newer "$stamp")
    [ -n "$newer" ] || return 0
  fi
  # The path analyser takes two thirds of the time; sanitizers replace it here.
  clang-tidy -p "$units" --quiet --checks='-clang-analyzer-*,-bugprone-suspicious-include' "$1"
  mkdir -p "$units/passed"
  touch "$stamp"
}

if [ $# -eq 3 ]; then
  check "$3"
  exit
fi
command -v clang-tidy >/dev/null || exit 77
clang-tidy --version | grep -q 'version 14\.' || exit 77
cmake -S . -B "$units" --log-level=WARNING -DCMAKE_BUILD_TYPE=Debug -DGONGBU_TESTS=OFF \
  -DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS=$(sh tests/lint/library.sh)" \
  -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=16 >/dev/null
sed -n 's/^ *"file": "\(.*\)",*$/\1/p' "$units/compile_commands.json" |
  xargs -P "$(nproc)" -n 1 sh tests/lint/tidy.sh "$PWD" "$build"
