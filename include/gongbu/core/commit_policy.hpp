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

// Rules that decide which commits count. Like a goal, a policy has a first day; a commit is judged
// by the policy in force on its study day.
namespace gongbu::core {

/// One file changed by a commit, compared with its first parent.
struct FileChange {
  std::string path;  ///< relative to the top of the tree, as in git; of a rename, the new path
  std::int64_t added = 0;    ///< lines, white space ignored
  std::int64_t removed = 0;  ///< lines, white space ignored
  bool binary = false;       ///< binary or too large to compare: line counts do not apply
  /// The linguist-generated or linguist-vendored attribute; empty if neither is set.
  std::optional<bool> generated = {};

  friend bool operator==(const FileChange&, const FileChange&) = default;
};

/// The difference between a commit and its first parent; a root commit adds every file.
struct Change {
  /// Omits files with only white space changes. Includes renames, mode changes and empty files,
  /// although they have no changed lines.
  std::vector<FileChange> files;
  /// Number of files of a huge commit that are neither stored nor judged.
  std::int64_t files_left_out = 0;

  friend bool operator==(const Change&, const Change&) = default;
};

/// Size of a change.
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
  int min_lines = 0;         ///< minimum of added plus removed lines; 0: any change counts
  /// Pathspecs (core/pathspec.hpp) of files that never count, in addition to those of
  /// is_generated_path(). A file that matches an exclusion counts in any case.
  std::vector<std::string> never_paths;
  /// Globs (core/kind_rule.hpp) of names or addresses of automated authors. Authors with "[bot]" in
  /// their name are always included.
  std::vector<std::string> bots;

  friend bool operator==(const CommitPolicy&, const CommitPolicy&) = default;
};

/// Overrides for some repositories; unset members keep the general policy.
struct RepositoryPolicy {
  std::string path;  ///< shell pattern of a work tree or of a directory above it
  std::optional<bool> count_merges;
  std::optional<bool> count_empty;
  std::optional<int> min_lines;
  std::optional<std::vector<std::string>> never_paths;
  std::optional<std::vector<std::string>> bots;

  friend bool operator==(const RepositoryPolicy&, const RepositoryPolicy&) = default;
};

/// Returns `policy` with the overrides applied.
CommitPolicy with(CommitPolicy policy, const RepositoryPolicy& overrides);

/// Default of KindRule::share.
inline constexpr double kUsualShare = 0.5;

/// A rule that gives commits a kind of study. It matches a commit that meets all its conditions; it
/// has at least one.
struct KindRule {
  std::string kind;                     ///< "problem", "post", …
  std::string message = {};             ///< glob of the subject (core/kind_rule.hpp); empty: any
  std::vector<std::string> paths = {};  ///< pathspecs; empty: any
  double share = kUsualShare;   ///< minimum share of changed lines in `paths`; above 0, at most 1
  std::string repository = {};  ///< shell pattern as in RepositoryPolicy; empty: any

  friend bool operator==(const KindRule&, const KindRule&) = default;
};

/// Rules for the kinds of commits; the first one that matches applies.
struct KindRules {
  std::vector<KindRule> own;
  bool built_in = false;  ///< those of built_in_kind_rules() follow

  friend bool operator==(const KindRules&, const KindRules&) = default;
};

/// Rules for all repositories.
struct PolicyRules {
  CommitPolicy everywhere;
  std::vector<RepositoryPolicy> repositories;  ///< later entries take precedence
  KindRules kinds = {};

  friend bool operator==(const PolicyRules&, const PolicyRules&) = default;
};

/// Rules with their first day.
struct DatedRules {
  Day from;
  PolicyRules rules;
};

/// Returns the index of the rules in force on `day`: the last that began by then, or else the
/// first. `history` is sorted by day and not empty.
std::size_t in_force(std::span<const DatedRules> history, Day day);

/// Serialize rules as text, one per line, and parse them. Equal rules have equal texts. Parsing
/// ignores unknown rules, which a newer version may have written.
std::string to_text(const PolicyRules& rules);
PolicyRules rules_from_text(std::string_view text);

/// Date of git's first commit. An earlier author date comes from a machine whose clock was not set
/// (1970, 1980); accepting it would move the beginning of the history there.
inline constexpr Instant kFirstCommit{date::sys_days{date::year{2005} / 4 / 7}};

/// A policy with its patterns parsed, for judging many commits.
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

/// Judges one commit. `change` may be null if it was not measured. The first rule that applies
/// decides: merges, bots, empty commits, white space, paths, lines. A counted merge, or a commit
/// with a counted binary file, needs no minimum of lines.
Dropped judge_commit(const CommitRules& rules, const Commit& commit, const Change* change);

/// Returns whether the path is a lock file, a minified script, or in a directory written by a
/// package manager or a tool. Such files never count.
bool is_generated_path(std::string_view path);

}  // namespace gongbu::core
