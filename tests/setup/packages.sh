#!/bin/sh
# Usage: packages.sh TREE
# Checks the packages that setup lists: exactly those that CMake needs and, on a Debian, each one known and installed.
# Exit status: 0 all is well, 1 something is not.
set -eu
cd "$1"
status=0
wrong() {
  echo "$1"
  status=1
}

# The package of each name in find_package() and pkg_check_modules()
package_of() {
  case $1 in
    Threads) echo g++ ;;
    PkgConfig) echo pkg-config ;;
    fmt) echo libfmt-dev ;;
    date) echo libhowardhinnant-date-dev ;;
    SQLiteCpp) echo libsqlitecpp-dev ;;
    CLI11) echo libcli11-dev ;;
    nlohmann_json) echo nlohmann-json3-dev ;;
    tomlplusplus) echo libtomlplusplus-dev ;;
    libdeflate) echo libdeflate-dev ;;
    libgit2) echo libgit2-dev ;;
    libzstd) echo libzstd-dev ;;
    libsodium) echo libsodium-dev ;;
    ZLIB) echo zlib1g-dev ;;
    utf8proc) echo libutf8proc-dev ;;
    doctest) echo doctest-dev ;;
  esac
}

# Packages that CMake does not check, some of them for tests/lint, tests/cron, tests/page, tests/faults,
# tests/completion, tests/manual, tests/workflows and tests/package.
beside_cmake='cmake ninja-build libsqlite3-dev tzdata git clang clang-format clang-tidy libc++-dev libc++abi-dev'
beside_cmake="$beside_cmake cron chromium fonts-noto-cjk librsvg2-bin sqlite3 strace fish zsh groff man-db mandoc"
beside_cmake="$beside_cmake yamllint dpkg-dev lintian"

listed=$(awk "/^[a-z]+_packages='/ { on = 1 } on { print } on && /'\$/ { on = 0 }" setup |
  sed "s/^[a-z_]*='//; s/'//")
looked_for=$(sed -nE 's/^ *(find_package|pkg_check_modules)\(([A-Za-z0-9_]+).*/\2/p' \
  CMakeLists.txt src/CMakeLists.txt tests/CMakeLists.txt)
[ -n "$listed" ] || wrong 'the packages of setup cannot be read'
[ -n "$looked_for" ] || wrong 'what CMake looks for cannot be read'

needed=" $beside_cmake "
for name in $looked_for; do
  package=$(package_of "$name")
  [ -n "$package" ] || wrong "CMake looks for $name: which package has it?"
  needed="$needed$package "
done
for package in $needed; do
  case " $(echo "$listed" | tr '\n' ' ') " in
    *" $package "*) ;;
    *) wrong "setup does not list $package" ;;
  esac
done
for package in $listed; do
  case $needed in
    *" $package "*) ;;
    *) wrong "setup lists $package, which nothing needs" ;;
  esac
  if command -v dpkg-query >/dev/null; then
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || state=
    [ "$state" = installed ] || wrong "$package is not installed"
  fi
done
exit "$status"
