# Usage: self_test.sh
# Tests the lint: a small clean tree passes, and each violation in it fails.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree"
failed=0

clean_tree() {
  rm -rf ./*
  mkdir -p include/gongbu/base include/gongbu/core src/base src/core src/git src/store src/render src/report src/cli tests
  touch CMakeLists.txt README.md setup LICENSE
  echo 'GONGBU_MESSAGE(days, "{0} day|{0} days", "{0}일")' >src/base/messages.def
  printf '#include <string>\n' >include/gongbu/base/message.hpp
  printf '#include <date/date.h>\n\n#include "gongbu/base/message.hpp"\n' >include/gongbu/core/day.hpp
  printf '#include "gongbu/core/day.hpp"\n\nauto d = Msg::days;\n' >src/core/day.cpp
  printf '#include <git2.h>\n\n#include "git/walk.hpp"\n#include "walk.hpp"\n' >src/git/walk.cpp
  echo '#include <vector>' >src/git/walk.hpp
  echo '#include <nlohmann/json.hpp>' >src/render/json.cpp
  echo '#include <CLI/App.hpp>' >src/cli/parser.cpp
}

# passes RULE: the tree passes. fails RULE TEXT: the tree fails, and the output contains the text.
passes() {
  if ! output=$(sh "$here/lint.sh" "$1" "$tree" 2>&1); then
    printf '%s: a clean tree does not pass:\n%s\n' "$1" "$output"
    failed=1
  fi
}
fails() {
  if output=$(sh "$here/lint.sh" "$1" "$tree" 2>&1); then
    printf '%s: not found: %s\n' "$1" "$2"
    failed=1
  elif ! printf '%s\n' "$output" | grep -qF -- "$2"; then
    printf '%s: not said: %s\n%s\n' "$1" "$2" "$output"
    failed=1
  fi
  clean_tree
}

# included FILE HEADER TEXT: a forbidden #include fails.
included() {
  printf '#include %s\n' "$2" >>"$1"
  fails includes "$3"
}

clean_tree
for rule in includes messages layout platform; do passes "$rule"; done

included src/core/day.cpp '"gongbu/store/commits.hpp"' 'room core must not include room store'
mkdir src/helpers
included src/helpers/x.hpp '<string>' 'there is no room helpers'
included src/git/walk.cpp '"gongbu/render/json.hpp"' 'room git must not include room render'
included include/gongbu/base/message.hpp '"gongbu/core/day.hpp"' 'room base must not include room core'
included src/store/commits.cpp '"gongbu/sotre/commits.hpp"' 'there is no room sotre'
included src/store/commits.cpp '"git/walk.hpp"' '"git/walk.hpp" is not a header of room store'
included src/store/commits.cpp '"walk.hpp"' '"walk.hpp" is not a header of room store'
included include/gongbu/core/day.hpp '"scanner.hpp"' 'a public header must not include the private'
included src/git/day.cpp '<string>' 'room core has a file of this name, too'
included src/cli/help.cpp '<CLI/App.hpp>' '<CLI/App.hpp> does not belong here'
included src/git/walk.cpp '<SQLiteCpp/SQLiteCpp.h>' '<SQLiteCpp/SQLiteCpp.h> does not belong here'
included src/store/commits.cpp '<git2.h>' '<git2.h> does not belong here'
included include/gongbu/core/day.hpp '<date/tz.h>' '<date/tz.h> does not belong here'
included src/base/text.cpp '<date/date.h>' '<date/date.h> does not belong here'
included src/core/day.cpp '<filesystem>' '<filesystem> does not belong here'
included src/core/day.cpp '<unistd.h>' '<unistd.h> does not belong here'
included src/report/text.cpp '<nlohmann/json.hpp>' 'does not belong here'
included src/render/text.cpp '<nlohmann/json.hpp>' 'belongs in one file, src/render/json.cpp'
included src/store/commits.cpp '<boost/any.hpp>' '<boost/any.hpp> is new'
included src/store/commits.cpp 'HEADER' 'an #include the lint cannot read'

echo 'GONGBU_MESSAGE(idle, "idle", "쉼")' >>src/base/messages.def
fails messages 'idle: no source uses this message'
echo 'GONGBU_MESSAGE(days, "{0} \"a\"|{0}|{0}", "{0}")' >src/base/messages.def
fails messages 'days: more than one "|" in English'
echo 'GONGBU_MESSAGE(days, "{0} day|{0} days", "{0}일|{0}일")' >src/base/messages.def
fails messages 'days: Korean has one form'
echo 'GONGBU_MESSAGE(days, "{0}", "{0}를 보세요")' >src/base/messages.def
fails messages 'days: the form of the Korean particle'
echo 'GONGBU_MESSAGE(days, "{0}", "{0}을(를) 보세요")' >src/base/messages.def
fails messages 'days: a Korean particle has both forms'
: >src/base/messages.def
fails messages 'there are no messages'

touch notes.txt
fails layout 'notes.txt does not belong at the top level'
rm setup
fails layout 'setup is missing at the top level'

# linux FILE LINE TEXT: a line that only Linux compiles fails.
linux() {
  mkdir -p src/host
  echo "$2" >>"$1"
  fails platform "$3"
}
linux src/git/walk.cpp '#include <sys/vfs.h>' '<sys/vfs.h> is Linux only'
linux src/store/commits.cpp 'int f = ::memfd_create(name, MFD_CLOEXEC);' 'memfd_create is Linux only'
linux src/store/commits.cpp 'int f = open(file, MFD_CLOEXEC);' 'MFD_ is Linux only'
linux src/host/process.cpp 'auto p = read_symlink("/proc/self/exe");' '/proc/ is Linux only'
mkdir -p src/host
echo 'auto p = "/proc/self/exe"; pipe2(a, b);' >src/host/platform.cpp
printf '// pipe2() or /proc would do.\nint my_pipe2 = statx_of(splices);\n' >src/host/process.cpp
passes platform
clean_tree

if command -v clang-format >/dev/null && clang-format --version | grep -q 'version 14\.'; then
  passes format
  echo 'int   x;' >src/core/day.cpp
  fails format 'src/core/day.cpp:1'
fi
exit "$failed"
