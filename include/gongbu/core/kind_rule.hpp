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

// Rules that determine the kind of study of a commit by its subject, files or repository.
namespace gongbu::core {

/// The kind of a commit.
struct CommitKind {
  std::string kind;                   ///< "problem", "post", …; never "commit"
  std::string rule;                   ///< name of a built-in rule, or conditions of a user's rule
  std::optional<minutes> spent = {};  ///< from the subject, if it has a duration

  friend bool operator==(const CommitKind&, const CommitKind&) = default;
};

/// Returns the conditions of a rule as text: `message = "*-BaekjoonHub", path = "_posts/**"`.
std::string conditions_of(const KindRule& rule);

/// A built-in rule.
struct BuiltInKindRule {
  std::string_view name;  ///< "baekjoonhub"
  std::string_view kind;
  /// Example of a matching subject, or a pathspec, for display.
  std::string_view example;
};
const std::vector<BuiltInKindRule>& built_in_kind_rules();
bool is_built_in_rule(std::string_view rule);

/// Returns whether this is a built-in rule for solved problems, whose tools may upload years of
/// solutions at once.
bool is_problem_rule(std::string_view rule);

/// A bulk upload has at least this many commits of problem rules in one repository within this
/// time.
inline constexpr std::size_t kBulkUpload = 10;
inline constexpr minutes kBulkTime{10};

/// Finds the bulk uploads in sorted author times of commits of problem rules. Returns for each
/// commit the index of the first commit of its upload, or nothing.
std::vector<std::optional<std::size_t>> bulk_uploads(std::span<const Instant> times);

/// Returns the name of the built-in rule that matches a subject, or "".
std::string_view rule_of_subject(std::string_view subject);

/// Returns the subject for display: "토마토 · Gold V" for a subject that matches a built-in rule,
/// else unchanged.
std::string display_subject(std::string_view subject);

/// A problem in a subject of BaekjoonHub.
struct SolvedProblem {
  std::string_view level;  ///< "Silver II", "level 2", "D3"; empty: none
  std::string_view title;
  std::string_view site;  ///< by the level: "백준", "프로그래머스", "SWEA", "구름"; empty: unknown

  friend bool operator==(const SolvedProblem&, const SolvedProblem&) = default;
};

/// Parses "[Silver II] Title: 유기농 배추, Time: 4 ms, Memory: 2020 KB -BaekjoonHub", or "[level 2]
/// Title: 타겟 넘버 -BaekjoonHub" of a bulk upload; returns nothing for other subjects.
std::optional<SolvedProblem> parse_baekjoonhub(std::string_view subject);

/// Returns whether a subject is that of a commit with which BaekjoonHub uploads all problems solved
/// so far.
bool is_upload_of_all(std::string_view subject);

/// Returns whether a glob matches the whole text: "*" matches any text, "?" one character; other
/// characters are literal.
bool matches_glob(std::string_view glob, std::string_view text);

/// Determines the kind of commits of one repository by the first matching rule of the user, else
/// the first matching built-in one.
class KindJudge {
 public:
  /// `is_here` returns whether the pattern of a rule matches the repository.
  KindJudge(const KindRules& rules, const std::function<bool(const std::string&)>& is_here);

  /// Returns the kind of a commit; nothing if no rule matches. Without its change, rules with paths
  /// do not match.
  std::optional<CommitKind> judge(const Commit& commit, const Change* change) const;

  /// Returns whether any rule needs the files of a commit.
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

  std::vector<Rule> rules_;  ///< the user's rules for this repository
  bool built_in_;
};

}  // namespace gongbu::core
