#!/bin/sh
# Usage: readers.sh git|references|sha256|reftable PROGRAM
# Runs some tests with real repositories again: through the git program (completely, or only for references), or in
# repositories with the formats of Git 3.0. Exit status: 77 if the installed git cannot create them.
set -eu
kind=$1
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Tests whose results depend on the reader, and that have no object id of forty digits. READERS=all adds the slow
# ones.
cases='scan: reachable*,scan: merges*,scan: shallow*,identity:*,cache: new commits*'
cases="$cases,measure:*,trailers:*,rewriting: amends*"
[ "${READERS-}" != all ] ||
  cases="$cases,scan: whatever git does*,change:*,cache: no change by git*,policy:*,rewriting:*"

hooks='hook: a commit*,hook: an amended*,compare_with_git:*'

case $kind in
  git | references)
    export GONGBU_TEST_READER="$kind"
    cases="$cases,malformed*,replaced*,alternates*"
    ;;
  sha256)
    git init -q --object-format=sha256 "$scratch/r" 2>"$scratch/error" || {
      echo "skipped: $(git --version): $(head -n 1 "$scratch/error")"
      exit 77
    }
    export GIT_DEFAULT_HASH=sha256
    cases="$cases,$hooks"
    ;;
  reftable)
    git init -q --ref-format=reftable "$scratch/r" 2>"$scratch/error" || {
      echo "skipped: $(git --version): $(head -n 1 "$scratch/error")"
      exit 77
    }
    export GIT_DEFAULT_REF_FORMAT=reftable
    cases="$cases,$hooks"
    ;;
esac

# A test that got another name must not be left out without a word.
set -f
IFS=,
for pattern in $cases; do
  "$program" --list-test-cases "--test-case=$pattern" | grep -q 'filters: [1-9]' || {
    echo "no test is named '$pattern'"
    exit 1
  }
done
unset IFS
"$program" "--test-case=$cases"
