#!/bin/sh
# Usage: clang.sh TREE BUILD
# Checks every test, and every source that clang-tidy does not check (tidy.sh), with clang, and with libc++ if
# installed, with warnings as errors. Nothing is linked, because the distributions build C++ libraries with libstdc++.
# Exit status: 0 clean, 77 there is no clang, else findings.
set -eu
cd "$1"
units=$2/clang
command -v clang++ >/dev/null || exit 77

cmake -S . -B "$units" --log-level=WARNING -DCMAKE_BUILD_TYPE=Debug -DGONGBU_TESTS=ON \
  -DGONGBU_WERROR=ON -DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS=$(sh tests/lint/library.sh)" \
  -DCMAKE_CXX_FLAGS_DEBUG= -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=16 >/dev/null
unread=
! clang-tidy --version 2>/dev/null | grep -q 'version 14\.' || unread=$PWD/tests/
# Prints the compile commands, quoted for the shell.
commands() {
  sed -n 's/^ *"command": "\(.*\)",*$/\1/p' "$units/compile_commands.json" | sed 's/\\\(.\)/\1/g'
}
# Runs the commands that it reads, in the directory of the tests, which their outputs are relative to.
run() (
  cd "$units/tests"
  tr '\n' '\0' | xargs -0 -P "$(nproc)" -n 1 sh -c
)
commands | grep -F -- ' -emit-pch ' | run
commands | grep -F -- " -c $unread" | grep -vF -- ' -emit-pch ' | sed 's/ -o [^ ]* -c / -fsyntax-only /' | run
