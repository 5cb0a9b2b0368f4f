#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/pathspec.hpp"

// Which commits mean something. A policy holds from a day on, like a goal; a commit is judged by
// the one in force on its study day.
namespace gongbu::core {

/// What a commit changes in one file, against its first parent.
struct FileChange {
  std::string path;          ///< as git has it, from the top of the tree; the new one of a rename
  std::int64_t added = 0;    ///< lines, white space ignored
  std::int64_t removed = 0;  ///< lines, white space ignored
  bool binary = false;       ///< counts as a whole; so does a file too large to compare
  /// What `.gitattributes` says with linguist-generated or linguist-vendored; nothing: neither.
  std::optional<bool> generated = {};

  friend bool operator==(const FileChange&, const FileChange&) = default;
};

/// What a commit changes against its first parent; a root commit adds everything.
struct Change {
  /// Files with nothing but white space changed are not among them; those that were renamed, got
  /// another mode, or came or went empty are, though no line says so.
  std::vector<FileChange> files;
  std::int64_t files_left_out = 0;  ///< of a huge commit: neither kept nor judged

  friend bool operator==(const Change&, const Change&) = default;
};

/// How large a change is.
struct ChangeSize {
  std::int64_t files = 0;
  std::int64_t added = 0;
  std::int64_t removed = 0;

  friend bool operator==(const ChangeSize&, const ChangeSize&) = default;
};
ChangeSize size_of(const Change& change);

/// The rules for the commits of a repository.
struct CommitPolicy {
  bool count_merges = false;
  bool count_empty = false;  ///< also those that change only white space
  int min_lines = 0;         ///< lines added and removed that a commit needs; 0: any change will do
  /// Paths that never count (core/pathspec.hpp), beside those of never_counts_by_itself(). What an
  /// exclusion fits counts in any case.
  std::vector<std::string> never_paths;
  /// Authors, names or addresses, beside those with "[bot]" in them; "*" stands for anything.
  std::vector<std::string> bots;

  friend bool operator==(const CommitPolicy&, const CommitPolicy&) = default;
};

/// What is different in some repositories: what is set replaces what the policy says.
struct RepositoryPolicy {
  std::string path;  ///< of work trees, or of a directory above them; a shell pattern
  std::optional<bool> count_merges;
  std::optional<bool> count_empty;
  std::optional<int> min_lines;
  std::optional<std::vector<std::string>> never_paths;
  std::optional<std::vector<std::string>> bots;

  friend bool operator==(const RepositoryPolicy&, const RepositoryPolicy&) = default;
};

CommitPolicy with(CommitPolicy policy, const RepositoryPolicy& different);

/// The rules for all repositories.
struct PolicyRules {
  CommitPolicy everywhere;
  std::vector<RepositoryPolicy> repositories;  ///< the later ones win

  friend bool operator==(const PolicyRules&, const PolicyRules&) = default;
};

/// Rules with the day from which they hold.
struct DatedRules {
  Day from;
  PolicyRules rules;
};

/// The place of the rules in force on `day`: the last that began, or else the first. `history` is
/// in the order of days, and not empty.
std::size_t in_force(std::span<const DatedRules> history, Day day);

/// Rules as a text, one a line, that is the same exactly when the rules are; and back. What is not
/// understood (a newer program wrote it) is left out.
std::string to_text(const PolicyRules& rules);
PolicyRules rules_from_text(std::string_view text);

/// When git's own history begins. A commit of an earlier date is from a machine whose clock was not
/// set, which says 1970 or 1980: it would put the beginning of all there.
inline constexpr Instant kFirstCommit{date::sys_days{date::year{2005} / 4 / 7}};

/// A policy made ready to judge many commits: its patterns are read once.
class CommitRules {
 public:
  explicit CommitRules(const CommitPolicy& policy);

 private:
  friend Dropped judge_commit(const CommitRules& rules, const Commit& commit, const Change* change);

  bool is_bot(const Commit& commit) const;
  bool counts(const FileChange& file) const;
  Dropped judge_change(const Change& change) const;

  bool count_merges_;
  bool count_empty_;
  int min_lines_;
  std::vector<Pathspec> never_paths_;
  std::vector<std::string> bots_;  ///< folded
};

/// Judges a commit by what is known of it; `change` may be null: not measured. The first rule that
/// speaks decides: merges, bots, empty commits, then white space, paths and lines. A merge that
/// counts is not measured by its lines, nor is a commit with a binary file that counts.
Dropped judge_commit(const CommitRules& rules, const Commit& commit, const Change* change);

/// Lock files, what package managers and tools put into a tree, minified scripts.
bool never_counts_by_itself(std::string_view path);

}  // namespace gongbu::core
