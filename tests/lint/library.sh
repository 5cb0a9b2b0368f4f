#!/bin/sh
# Prints the flag that makes clang use libc++; nothing if it is not installed.
if echo '#include <string>' | clang++ -stdlib=libc++ -fsyntax-only -x c++ - 2>/dev/null; then
  echo -stdlib=libc++
fi
