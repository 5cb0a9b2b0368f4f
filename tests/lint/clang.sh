#!/bin/sh
# Usage: clang.sh TREE BUILD
# Checks every source and test with clang, and with libc++ if installed, with warnings as errors. Nothing is linked,
# because the distributions build C++ libraries with libstdc++. With libstdc++, clang-tidy reads the sources anyway
# (tidy.sh). The sources of a room are combined as there. Exit status: 0 clean, 77 there is no clang, else findings.
set -eu
cd "$1"
units=$2/clang
command -v clang++ >/dev/null || exit 77

library=
if echo '#include <string>' | clang++ -stdlib=libc++ -fsyntax-only -x c++ - 2>/dev/null; then
  library=-stdlib=libc++
fi
cmake -S . -B "$units" --log-level=WARNING -DCMAKE_BUILD_TYPE=Debug -DGONGBU_TESTS=ON \
  -DGONGBU_WERROR=ON -DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS=$library" \
  -DCMAKE_CXX_FLAGS_DEBUG= -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8 >/dev/null
# The compile commands, quoted for the shell
sed -n 's/^ *"command": "\(.*\)",*$/\1/p' "$units/compile_commands.json" |
  sed 's/\\\(.\)/\1/g; s/ -o [^ ]* -c / -fsyntax-only /' | tr '\n' '\0' |
  xargs -0 -P "$(nproc)" -n 1 sh -c
