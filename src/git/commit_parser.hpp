#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::git {

/// Who wrote a commit, and when, as its author line says.
struct Signature {
  std::string_view who;  ///< name and address as they are written
  std::string_view name;
  std::string_view email;
  std::int64_t time = 0;   ///< Unix seconds; 0 when the line does not say
  int offset_minutes = 0;  ///< ahead of UTC
};

/// A commit object, read in place: the views point into the buffer it was parsed from, because
/// every commit of every author is read, and few become a core::Commit.
struct CommitView {
  core::ObjectId tree{};
  bool has_tree = false;
  std::vector<core::ObjectId> parents;
  Signature author;
  std::string_view committer;  ///< the rest of that line
  std::string_view encoding;   ///< empty: UTF-8
  std::string_view message;
};

/// Returns the id of the tree of a commit without files, in `id_size` bytes.
const core::ObjectId& empty_tree(std::size_t id_size);

/// Parses the raw bytes of a commit object into `commit`, whose memory is used again. Odd dates and
/// names are read as git reads them. Returns false for a malformed commit, which is nobody's: tree
/// or a parent cannot be read, or there is not exactly one author line with an address before the
/// committer's. Its tree, if it has one, and its parents are there all the same: a walk goes on.
/// `id_size` is the bytes of object ids in the repository.
bool parse_commit(std::string_view raw, CommitView& commit,
                  std::size_t id_size = core::ObjectId::kSha1);

/// Returns when a commit object, as raw bytes, was committed, in Unix seconds; nothing when it does
/// not say.
std::optional<std::int64_t> committed_at(std::string_view raw);

/// Parses the object that a tag object names; returns false when it names none.
bool parse_tag_target(std::string_view raw, core::ObjectId& target,
                      std::size_t id_size = core::ObjectId::kSha1);

/// Returns the subject as git's %s: the first paragraph as one line. `encoding` is the commit's.
std::string subject_of(std::string_view message, std::string_view encoding);

/// Returns `text` in UTF-8 and normal form C, converted from `encoding` where it is named and
/// known.
std::string to_utf8(std::string_view text, std::string_view encoding);

/// Returns what is recorded of a commit; whose it is and whether it is empty is not judged.
core::Commit make_commit(const core::ObjectId& oid, const CommitView& commit);

/// Returns the `Study:` and `Paper:` trailers of a message, one a line, as core::Commit::trailers
/// has them: UTF-8, their tokens spelt like this, folded lines joined. What is a block of trailers
/// is as git-interpret-trailers(1) has it.
std::string study_trailers(std::string_view message, std::string_view encoding);

/// Returns the addresses in the `Co-authored-by:` trailers of a message's last paragraph.
std::vector<std::string_view> co_author_addresses(std::string_view message);

}  // namespace gongbu::git
