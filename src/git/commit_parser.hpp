#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::git {

/// Author and time from an author line.
struct Signature {
  std::string_view who;  ///< "Name <address", unchanged
  std::string_view name;
  std::string_view email;
  std::int64_t time = 0;   ///< Unix seconds; 0 if the line has no time
  int offset_minutes = 0;  ///< ahead of UTC
};

/// A commit object parsed in place; the views point into the parsed buffer. No copies, because the
/// commits of all authors are read and few become a core::Commit.
struct CommitView {
  core::ObjectId tree{};
  bool has_tree = false;
  std::vector<core::ObjectId> parents;
  Signature author;
  std::string_view committer;  ///< the line after "committer "
  std::string_view encoding;   ///< empty: UTF-8
  std::string_view message;
};

/// Returns the object id of the empty tree, of `id_size` bytes.
const core::ObjectId& empty_tree(std::size_t id_size);

/// Parses the raw bytes of a commit object into `commit`, reusing its memory. Odd dates and names
/// are read as git reads them. Returns false for a malformed commit, which has no author: its tree
/// or a parent is invalid, or there is not exactly one author line with an address before the
/// committer line. Its valid tree and parents are set even then, so that a walk can continue.
/// `id_size` is the size in bytes of object ids in the repository.
bool parse_commit(std::string_view raw, CommitView& commit,
                  std::size_t id_size = core::ObjectId::kSha1);

/// Returns the committer time of a raw commit object, in Unix seconds; nothing without a committer
/// line.
std::optional<std::int64_t> committed_at(std::string_view raw);

/// Parses the target of a raw tag object; returns false if there is none.
bool parse_tag_target(std::string_view raw, core::ObjectId& target,
                      std::size_t id_size = core::ObjectId::kSha1);

/// Returns the subject as git's %s does: the first paragraph on one line. `encoding` is the
/// commit's.
std::string subject_of(std::string_view message, std::string_view encoding);

/// Converts `text` from `encoding` to UTF-8 in normal form C. Text in an empty, unknown or wrong
/// encoding is read as UTF-8.
std::string to_utf8(std::string_view text, std::string_view encoding);

/// Returns the commit to be stored; does not decide whether it is own or empty.
core::Commit make_commit(const core::ObjectId& oid, const CommitView& commit);

/// Returns the `Study:` and `Paper:` trailers of a message, one per line, in the form of
/// core::Commit::trailers: UTF-8, tokens in this spelling, folded lines joined. Trailers are
/// recognized as by git-interpret-trailers(1).
std::string study_trailers(std::string_view message, std::string_view encoding);

/// Returns the addresses in the `Co-authored-by:` trailers of a message's last paragraph.
std::vector<std::string_view> co_author_addresses(std::string_view message);

}  // namespace gongbu::git
