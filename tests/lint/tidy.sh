#!/bin/sh
# Usage: tidy.sh TREE BUILD [UNIT]
# Runs clang-tidy over the sources of src/, or over one unit of them. Most of its time goes into the
# headers that sources share, so those of a room are put together, some at a time, as CMake does it
# for a unity build; commands, whose names are alike, stay by themselves. A unit that passed is not
# checked again until one of its sources is compiled anew: the compiler knows all that it is made of.
# Exit status: 0 clean, 77 no clang-tidy of the version that .clang-tidy is written for (that of
# Debian 12), else findings.
set -eu
cd "$1"
build=$2
units=$build/tidy

check() {
  stamp=$units/passed/$(echo "$1" | tr / _)
  if [ -e "$stamp" ] && [ "$stamp" -nt .clang-tidy ]; then
    objects=$({ echo "$1"; sed -n 's/^#include "\(.*\)"$/\1/p' "$1"; } |
      sed -n 's|.*/src/\(.*\.cpp\)$|-o -path */\1.o|p')
    # shellcheck disable=SC2086 # words of find's
    newer=$(set -f && find "$build/src/CMakeFiles" -newer "$stamp" \( -false $objects \))
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
  -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8 >/dev/null
sed -n 's/^ *"file": "\(.*\)",*$/\1/p' "$units/compile_commands.json" |
  xargs -P "$(nproc)" -n 1 sh tests/lint/tidy.sh "$PWD" "$build"
