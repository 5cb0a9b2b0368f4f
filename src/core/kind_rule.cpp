#include "gongbu/core/kind_rule.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::core {
namespace {

constexpr std::string_view kProblem = "problem";
constexpr std::string_view kPost = "post";

constexpr std::string_view kBaekjoonHub = "baekjoonhub";
constexpr std::string_view kBoj = "boj";
constexpr std::string_view kLeetHub = "leethub";

constexpr std::string_view kBaekjoonHubMark = "-BaekjoonHub";
constexpr std::string_view kSamplesMark = " - 예제 입출력 -BaekjoonHub";  // only samples
constexpr std::string_view kBojMark = "[BOJ]";
constexpr std::string_view kLeetHubMark = " - LeetHub";

/// Folders in which a site generator looks for posts.
struct PostFolder {
  std::string_view rule;
  std::string_view path;
};
constexpr std::array kPostFolders = {
    PostFolder{"jekyll", "_posts/**"}, PostFolder{"hugo", "content/posts/**"},
    PostFolder{"hugo", "content/post/**"}, PostFolder{"astro", "src/content/blog/**"}};

// Removes `mark` from the end of a text. Returns false if it is not there.
bool take_end(std::string_view& text, std::string_view mark) {
  if (!text.ends_with(mark)) return false;
  text = trimmed(text.substr(0, text.size() - mark.size()));
  return true;
}

/// The parts of a subject such as "[BOJ] 1874 / 실버3 / 40분".
struct BojSubject {
  std::string_view problem;  ///< "1874", perhaps with a title
  std::string_view level;    ///< empty: none
  std::optional<minutes> spent;
};

std::optional<minutes> parse_spent(std::string_view text) {
  constexpr minutes kDay{1440};
  // A bare number may be anything, such as a score.
  if (text.find_first_not_of("0123456789.") == std::string_view::npos) return std::nullopt;
  const auto spent = parse_minutes(text);
  return spent && *spent >= minutes{1} && *spent <= kDay ? spent : std::nullopt;
}

std::optional<BojSubject> parse_boj(std::string_view subject) {
  if (!subject.starts_with(kBojMark)) return std::nullopt;
  subject = trimmed(subject.substr(kBojMark.size()));
  if (subject.empty() || !is_ascii_digit(subject.front())) return std::nullopt;
  BojSubject boj;
  boj.problem = trimmed(take_until(subject, '/'));
  while (!subject.empty()) {
    const std::string_view part = trimmed(take_until(subject, '/'));
    if (const auto spent = parse_spent(part)) {
      boj.spent = spent;
    } else if (boj.level.empty()) {
      boj.level = part;
    }
  }
  return boj;
}

// "3 ms (90.5%)" of "Time: 3 ms (90.5%), Space: 44 MB (57.8%) - LeetHub". Other commits of LeetHub
// add a README or notes to a solution.
std::optional<std::string_view> parse_leethub(std::string_view subject) {
  constexpr std::string_view kTime = "Time: ";
  if (!take_end(subject, kLeetHubMark)) return std::nullopt;
  if (subject == "Added solution" || subject == "Updated solution") return subject;
  if (!subject.starts_with(kTime)) return std::nullopt;
  subject.remove_prefix(kTime.size());
  return subject.substr(0, subject.find(", "));
}

// Returns the site whose problems have this level, or "". Problems without a level are "Unrated" on
// two sites.
std::string_view site_of_level(std::string_view level) {
  struct SiteLevel {
    std::string_view begin;
    std::string_view site;
  };
  constexpr std::array kLevels = {
      SiteLevel{"Bronze ", "백준"},         SiteLevel{"Silver ", "백준"},
      SiteLevel{"Gold ", "백준"},           SiteLevel{"Platinum ", "백준"},
      SiteLevel{"Diamond ", "백준"},        SiteLevel{"Ruby ", "백준"},
      SiteLevel{"level ", "프로그래머스"},  SiteLevel{"lv", "프로그래머스"},
      SiteLevel{"unrated", "프로그래머스"}, SiteLevel{"난이도 ", "구름"}};
  for (const SiteLevel& each : kLevels)
    if (level.starts_with(each.begin)) return each.site;
  return level.size() == 2 && level[0] == 'D' && is_ascii_digit(level[1]) ? "SWEA" : "";
}

std::string with_level(std::string_view title, std::string_view level) {
  return level.empty() ? std::string(title) : fmt::format("{} · {}", title, level);
}

std::vector<Pathspec> parsed_paths(const std::vector<std::string>& texts) {
  std::vector<Pathspec> paths;
  for (const std::string& text : texts)
    if (auto path = Pathspec::parse(text)) paths.push_back(*std::move(path));
  return paths;
}

}  // namespace

std::string conditions_of(const KindRule& rule) {
  std::vector<std::string> conditions;
  if (!rule.message.empty()) conditions.push_back(fmt::format("message = \"{}\"", rule.message));
  if (!rule.paths.empty())
    conditions.push_back(fmt::format("path = \"{}\"", fmt::join(rule.paths, "\", \"")));
  if (!rule.paths.empty() && rule.share != kUsualShare)
    conditions.push_back(fmt::format("share = {}", rule.share));
  if (!rule.repository.empty())
    conditions.push_back(fmt::format("repository = \"{}\"", rule.repository));
  return fmt::format("{}", fmt::join(conditions, ", "));
}

const std::vector<BuiltInKindRule>& built_in_kind_rules() {
  static const std::vector<BuiltInKindRule> rules = [] {
    std::vector<BuiltInKindRule> all = {
        {kBaekjoonHub, kProblem, "[Silver II] Title: …, Time: …, Memory: … -BaekjoonHub"},
        {kBoj, kProblem, "[BOJ] 1874 / 실버3 / 40분"},
        {kLeetHub, kProblem, "Time: …, Space: … - LeetHub"}};
    for (const PostFolder& folder : kPostFolders) all.push_back({folder.rule, kPost, folder.path});
    return all;
  }();
  return rules;
}

bool is_built_in_rule(std::string_view rule) {
  const auto& rules = built_in_kind_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const BuiltInKindRule& one) { return one.name == rule; });
}

bool is_problem_rule(std::string_view rule) {
  return rule == kBaekjoonHub || rule == kBoj || rule == kLeetHub;
}

std::vector<std::optional<std::size_t>> bulk_uploads(std::span<const Instant> times) {
  std::vector<std::optional<std::size_t>> firsts(times.size());
  std::size_t begin = 0;  // first time within kBulkTime before times[last]
  for (std::size_t last = 0; last < times.size(); ++last) {
    while (times[last] - times[begin] > kBulkTime) ++begin;
    if (last - begin + 1 < kBulkUpload) continue;
    const std::size_t first = firsts[begin].value_or(begin);  // may continue an upload
    for (std::size_t i = last + 1; i-- > begin && !firsts[i];) firsts[i] = first;
  }
  return firsts;
}

std::string_view rule_of_subject(std::string_view subject) {
  if (subject.ends_with(kSamplesMark)) return {};
  if (subject.ends_with(kBaekjoonHubMark)) return kBaekjoonHub;
  if (parse_boj(subject)) return kBoj;
  return parse_leethub(subject) ? kLeetHub : std::string_view();
}

std::string display_subject(std::string_view subject) {
  if (const auto solved = parse_baekjoonhub(subject))
    return with_level(solved->title, solved->level);
  if (const auto boj = parse_boj(subject)) return with_level(boj->problem, boj->level);
  if (const auto time = parse_leethub(subject)) return with_level("LeetCode", *time);
  std::string_view rest = subject;
  return take_end(rest, kBaekjoonHubMark) && !rest.empty() ? std::string(rest)
                                                           : std::string(subject);
}

std::optional<SolvedProblem> parse_baekjoonhub(std::string_view subject) {
  constexpr std::string_view kTitle = "Title: ";
  constexpr std::string_view kTime = ", Time: ";
  if (!take_end(subject, kBaekjoonHubMark)) return std::nullopt;
  SolvedProblem solved;
  if (subject.starts_with('[')) {
    const std::size_t end = subject.find("] ");
    if (end == std::string_view::npos) return std::nullopt;
    solved.level = subject.substr(1, end - 1);
    subject.remove_prefix(end + 2);
  }
  if (!subject.starts_with(kTitle)) return std::nullopt;
  // A title may hold anything, the words after it do not.
  solved.title = trimmed(subject.substr(0, subject.rfind(kTime)).substr(kTitle.size()));
  solved.site = site_of_level(solved.level);
  return solved.title.empty() ? std::nullopt : std::optional(solved);
}

bool is_upload_of_all(std::string_view subject) {
  return take_end(subject, kBaekjoonHubMark) && trimmed(subject) == "전체 코드 업로드";
}

// Goes back to the last "*" when the rest does not match: at most size × size steps.
bool matches_glob(std::string_view glob, std::string_view text) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t g = 0;
  std::size_t t = 0;
  std::size_t star = kNone;
  std::size_t taken = 0;  // end of the text that the last star matches
  const auto next = [&](std::size_t at) {
    do ++at;
    while (at < text.size() && continues_character(text[at]));
    return at;
  };
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      taken = t;
    } else if (g < glob.size() && glob[g] == '?') {
      ++g;
      t = next(t);
    } else if (g < glob.size() && glob[g] == text[t]) {
      ++g;
      ++t;
    } else if (star != kNone) {
      g = star + 1;
      t = taken = next(taken);
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', g) == kNone;
}

/// The files of a change that are not generated.
class KindJudge::WrittenFiles {
 public:
  /// `change` may be missing.
  explicit WrittenFiles(const Change* change) : change_(change) {}

  bool is_known() const { return change_ != nullptr; }

  /// All files of the change.
  const std::vector<FileChange>& all() const { return change_->files; }

  const std::vector<const FileChange*>& written() {
    if (written_) return *written_;
    written_.emplace();
    for (const FileChange& file : all())
      if (!(file.generated ? *file.generated : is_generated_path(file.path)))
        written_->push_back(&file);
    return *written_;
  }

 private:
  const Change* change_;
  std::optional<std::vector<const FileChange*>> written_;  ///< set when a rule first needs it
};

KindJudge::KindJudge(const KindRules& rules, const std::function<bool(const std::string&)>& is_here)
    : built_in_(rules.built_in) {
  for (const KindRule& rule : rules.own) {
    if (!rule.repository.empty() && !is_here(rule.repository)) continue;
    rules_.push_back({rule.kind, conditions_of(rule), normalized(rule.message),
                      parsed_paths(rule.paths), rule.share});
  }
}

const std::vector<KindJudge::Rule>& KindJudge::built_in_posts() {
  static const std::vector<Rule> posts = [] {
    std::vector<Rule> all;
    for (const PostFolder& folder : kPostFolders)
      all.push_back({std::string(kPost),
                     std::string(folder.rule),
                     {},
                     parsed_paths({std::string(folder.path)}),
                     kUsualShare});
    return all;
  }();
  return posts;
}

std::optional<CommitKind> KindJudge::judge(const Commit& commit, const Change* change) const {
  WrittenFiles files(change);
  const auto first_of = [&](const std::vector<Rule>& rules) -> std::optional<CommitKind> {
    for (const Rule& rule : rules)
      if (rule.fits(commit.subject, files)) return CommitKind{rule.kind, rule.name, {}};
    return std::nullopt;
  };
  std::optional<CommitKind> kind = first_of(rules_);
  if (!kind && built_in_) {
    if (const std::string_view rule = rule_of_subject(commit.subject); !rule.empty())
      kind = CommitKind{std::string(kProblem), std::string(rule), {}};
    else if (change != nullptr)
      kind = first_of(built_in_posts());
  }
  if (!kind) return kind;
  if (const auto boj = parse_boj(commit.subject)) kind->spent = boj->spent;
  return kind;
}

bool KindJudge::has_paths() const {
  return built_in_ || std::any_of(rules_.begin(), rules_.end(),
                                  [](const Rule& rule) { return !rule.paths.empty(); });
}

bool KindJudge::Rule::fits(std::string_view subject, WrittenFiles& files) const {
  if (!message.empty()) {
    const bool is_plain = std::none_of(subject.begin(), subject.end(), is_beyond_ascii);
    // Hangul from macOS may be decomposed.
    if (!(is_plain ? matches_glob(message, subject) : matches_glob(message, normalized(subject))))
      return false;
  }
  return paths.empty() || (files.is_known() && fits(files));
}

// Files without lines, such as pictures, only speak for a commit that changes no lines.
bool KindJudge::Rule::fits(WrittenFiles& change) const {
  const std::vector<FileChange>& all_files = change.all();
  if (std::none_of(all_files.begin(), all_files.end(),
                   [this](const FileChange& file) { return has(file.path); }))
    return false;
  std::int64_t lines = 0;
  std::int64_t lines_here = 0;
  std::int64_t files = 0;
  std::int64_t files_here = 0;
  for (const FileChange* file : change.written()) {
    const bool is_here = has(file->path);
    lines += file->added + file->removed;
    lines_here += is_here ? file->added + file->removed : 0;
    ++files;
    files_here += is_here ? 1 : 0;
  }
  const auto [part, all] = lines > 0 ? std::pair(lines_here, lines) : std::pair(files_here, files);
  return part > 0 && static_cast<double>(part) >= share * static_cast<double>(all);
}

// Exclusions alone exclude from everything, as in git.
bool KindJudge::Rule::has(std::string_view path) const {
  bool any_included = false;
  bool is_included = false;
  for (const Pathspec& spec : paths) {
    if (spec.excludes()) {
      if (spec.matches(path)) return false;
    } else {
      any_included = true;
      is_included = is_included || spec.matches(path);
    }
  }
  return is_included || !any_included;
}

}  // namespace gongbu::core
