#!/bin/sh
# Usage: release.sh TAG DIRECTORY NOTES
# Adds to the packages in DIRECTORY the source archive of a tag and the checksums of all, and writes the notes of
# the release, which are the message of the tag. Exit status: 0 done, 1 the tag is not one to release.
set -eu
tag=$1
directory=$2
notes=$3

fail() {
  echo "release: $1" >&2
  exit 1
}

version=$(git show "$tag:CMakeLists.txt" | sed -n 's/^project(gongbu VERSION \([0-9.]*\).*/\1/p')
[ "$tag" = "v$version" ] || fail "$tag is not the version in CMakeLists.txt, $version"
[ "$(git cat-file -t "$tag")" = tag ] || fail "$tag has no message: make it by git tag -a"

# Headings of https://keepachangelog.com say what changed.
git for-each-ref --format='%(contents:subject)%0a%0a%(contents:body)' "refs/tags/$tag" >"$notes"
grep -qE '^#+ (Added|Changed|Deprecated|Removed|Fixed|Security)$' "$notes" ||
  fail "the message of $tag has no heading such as '### Added'"

archive=gongbu-$version.tar.gz
git archive --format=tar --prefix="gongbu-$version/" "$tag" | gzip -9n >"$directory/$archive"
cd "$directory"
rm -f SHA256SUMS
sums=$(sha256sum -- *)
echo "$sums" >SHA256SUMS
