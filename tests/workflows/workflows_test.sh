#!/bin/sh
# Usage: workflows_test.sh TREE
# Checks the workflows: yamllint finds nothing, actions are pinned by hash, the steps are valid shell, and release.sh
# prepares a release from a tag.
# Exit status: 0 all is well, 1 something is not.
set -eu
tree=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() {
  echo "$*"
  failed=1
}
cd "$tree/.github/workflows"

if command -v yamllint >/dev/null; then
  yamllint --strict -d '{extends: default, rules: {document-start: disable, truthy: {check-keys: false},
    line-length: {max: 120}}}' . || wrong 'yamllint objects'
fi

for workflow in *.yml; do
  grep -q '^permissions:$' "$workflow" || wrong "$workflow: no permissions"
  # The version of a hash is in the line above.
  awk '/uses:/ { if ($0 !~ /@[0-9a-f]+$/ || length($NF) - index($NF, "@") != 40 || before !~ /^ *# v[0-9.]+$/) print }
    { before = $0 }' "$workflow" >"$work/unpinned"
  [ ! -s "$work/unpinned" ] || wrong "$workflow: not pinned: $(cat "$work/unpinned")"
  # Steps: "run: COMMAND", or the lines below "run: |".
  awk '/^ *(- )?run: \|$/ { match($0, /[^ ]/); depth = RSTART; on = 1; next }
    on { match($0, /[^ ]/); if (RSTART > depth) { print; next } on = 0 }
    sub(/^ *(- )?run: /, "")' "$workflow" >"$work/steps"
  [ -s "$work/steps" ] || wrong "$workflow: no steps are read"
  sh -n "$work/steps" || wrong "$workflow: a step is no shell"
done

# Prepares a release of a repository with these files.
git() { command git -c user.name=t -c user.email=t@example.com "$@"; }
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
mkdir "$work/clone" "$work/release"
cp -R "$tree/CMakeLists.txt" "$tree/setup" "$tree/LICENSE" "$work/clone"
cd "$work/clone"
git init -q .
git add .
git commit -q -m 'Begin'
version=$(sed -n 's/^project(gongbu VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
release() { sh "$tree/.github/workflows/release.sh" "$@" >"$work/said" 2>&1; }

git tag v9.9.9
! release v9.9.9 "$work/release" "$work/notes" || wrong 'a tag of another version is released'
git tag "v$version"
! release "v$version" "$work/release" "$work/notes" || wrong 'a tag without a message is released'
git tag -f -a -m 'Nothing said' "v$version" >/dev/null
! release "v$version" "$work/release" "$work/notes" || wrong 'a tag that says no change is released'
[ -z "$(ls "$work/release")" ] || wrong 'a refused release leaves files'

git tag -f -a --cleanup=whitespace -m 'gongbu' -m "$(printf '### Added\n\n- packages')" "v$version" >/dev/null
echo deb >"$work/release/gongbu_$version-1.deb"
for _ in first again; do
  release "v$version" "$work/release" "$work/notes" || wrong "release.sh: $(cat "$work/said")"
done
grep -qx -- '- packages' "$work/notes" || wrong "the notes are not the message: $(cat "$work/notes")"
(cd "$work/release" && sha256sum --quiet -c SHA256SUMS) || wrong 'the checksums are wrong'
[ "$(wc -l <"$work/release/SHA256SUMS")" -eq 2 ] || wrong "not all files have a checksum: $(cat "$work/release/SHA256SUMS")"
tar -tzf "$work/release/gongbu-$version.tar.gz" | grep -qx "gongbu-$version/setup" || wrong 'no setup in the archive'
exit "$failed"
