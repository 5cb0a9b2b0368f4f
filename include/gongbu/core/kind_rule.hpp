#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/pathspec.hpp"

// Commits that are study of a kind: which ones, by their subject, their files or their repository.
namespace gongbu::core {

/// The kind of a commit.
struct CommitKind {
  std::string kind;                   ///< "problem", "post", …; never "commit"
  std::string rule;                   ///< name of a built-in rule, or the conditions of the user's
  std::optional<minutes> spent = {};  ///< as the subject says

  friend bool operator==(const CommitKind&, const CommitKind&) = default;
};

/// The conditions of a rule as text: `message = "*-BaekjoonHub", path = "_posts/**"`.
std::string conditions_of(const KindRule& rule);

/// A rule that every installation has.
struct BuiltInKindRule {
  std::string_view name;  ///< "baekjoonhub"
  std::string_view kind;
  /// What it looks for, for people: a subject or a pathspec.
  std::string_view example;
};
const std::vector<BuiltInKindRule>& built_in_kind_rules();
bool is_built_in_rule(std::string_view rule);

/// Returns whether this is a built-in rule for solved problems. The tools behind these may upload
/// years of solutions at once.
bool is_problem_rule(std::string_view rule);

/// A bulk upload: so many commits of problem rules in one repository within so long.
inline constexpr std::size_t kBulkUpload = 10;
inline constexpr minutes kBulkTime{10};

/// Finds the bulk uploads among the author times of such commits, which are sorted. Returns for
/// each commit the index of the first one of its upload; nothing: it is in none.
std::vector<std::optional<std::size_t>> bulk_uploads(std::span<const Instant> times);

/// Returns the name of the built-in rule that a subject fits; empty: none.
std::string_view rule_of_subject(std::string_view subject);

/// Returns the subject as people want to read it: "토마토 · Gold V" for one that a built-in rule
/// knows, else the subject itself.
std::string display_subject(std::string_view subject);

/// A problem as BaekjoonHub names it in a subject.
struct SolvedProblem {
  std::string_view level;  ///< "Silver II", "level 2", "D3"; empty: none
  std::string_view title;

  friend bool operator==(const SolvedProblem&, const SolvedProblem&) = default;
};

/// Reads "[Silver II] Title: 유기농 배추, Time: 4 ms, Memory: 2020 KB -BaekjoonHub"; nothing for
/// other subjects.
std::optional<SolvedProblem> parse_baekjoonhub(std::string_view subject);

/// Returns whether a glob matches the whole text. "*" stands for any text, "?" for one character;
/// everything else stands for itself.
bool matches_glob(std::string_view glob, std::string_view text);

/// Finds the kind of the commits of one repository: the first of the user's rules that fits, else
/// the first built-in one.
class KindJudge {
 public:
  /// `is_here` says whether the pattern of a rule names the repository.
  KindJudge(const KindRules& rules, const std::function<bool(const std::string&)>& is_here);

  /// Returns the kind of a commit; nothing: it is a commit only. Without its change, rules with
  /// paths do not fit.
  std::optional<CommitKind> judge(const Commit& commit, const Change* change) const;

  /// Returns whether any rule asks for the files of a commit.
  bool has_paths() const;

 private:
  class WrittenFiles;

  struct Rule {
    std::string kind;
    std::string name;
    std::string message;  ///< in normal form C; empty: any
    std::vector<Pathspec> paths;
    double share = 0;

    bool fits(std::string_view subject, WrittenFiles& files) const;
    bool fits(WrittenFiles& files) const;
    bool has(std::string_view path) const;
  };

  static const std::vector<Rule>& built_in_posts();

  std::vector<Rule> rules_;  ///< the user's, those for other repositories left out
  bool built_in_;
};

}  // namespace gongbu::core
