// BaekjoonHub: a repository of solved problems that a browser extension pushes to.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/host/encoding.hpp"
#include "gongbu/host/files.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 500'000;
constexpr std::uintmax_t kLargestReadme = 1U << 20U;
constexpr int kDeepest = 12;

struct Site {
  std::string_view address;    ///< in the link to the problem
  std::string_view directory;  ///< in the usual paths
  std::string_view name;
};

constexpr std::array<Site, 4> kSites = {{{"acmicpc.net", "백준", "백준"},
                                         {"programmers.co.kr", "프로그래머스", "프로그래머스"},
                                         {"swexpertacademy.com", "SWEA", "SWEA"},
                                         {"goorm.io", "goorm", "구름"}}};

/// A problem according to its README.
struct Problem {
  std::string site;
  std::string number;
  std::string title;
  std::string tier;
  std::string topics;
  std::string path;  ///< relative to the top of the repository
  std::optional<core::Instant> at;
};

// Replaces the spaces of several widths that the extension writes.
std::string plain_spaces(std::string_view text) {
  std::string plain = normalized(text);
  for (const std::string_view space : {"\u2005", "\u00A0", "\u2004", "\u2006", "\u2009", "\u3000"})
    for (std::size_t at = 0; (at = plain.find(space, at)) != std::string::npos;)
      plain.replace(at, space.size(), " ");
  return plain;
}

// Parses "# [Silver II] 유기농 배추 - 1012", or "# 합 계산기 - 49054/1" of 구름.
bool read_title(std::string_view line, Problem& problem) {
  if (!line.starts_with("# ")) return false;
  line = trimmed(line.substr(2));
  const std::size_t dash = line.rfind(" - ");
  if (dash == std::string_view::npos) return false;
  problem.number = trimmed(line.substr(dash + 3));
  const bool has_exam = problem.number.find('/') != std::string::npos;
  std::string_view title = line.substr(0, dash);
  if (!has_exam) {
    const std::size_t bracket = title.find(']');
    if (!title.starts_with('[') || bracket == std::string_view::npos) return false;
    problem.tier = trimmed(title.substr(1, bracket - 1));
    title.remove_prefix(bracket + 1);
  }
  problem.title = trimmed(title);
  constexpr std::string_view kDigits = "0123456789";
  std::string_view number = problem.number;
  const std::string_view exam = has_exam ? take_until(number, '/') : "0";
  const bool is_number = exam.find_first_not_of(kDigits) == std::string_view::npos &&
                         number.find_first_not_of(kDigits) == std::string_view::npos;
  return is_number && !exam.empty() && !number.empty() && !problem.title.empty() &&
         line.size() <= kLongestImportText;
}

// Looks at the link to the problem first, because a text may mention another site.
std::string site_of(std::string_view text, std::string_view path) {
  const std::size_t link = text.find("[문제 링크](");
  const std::string_view address =
      link == std::string_view::npos ? "" : text.substr(link, text.find('\n', link) - link);
  for (const std::string_view part : {address, text})
    for (const Site& site : kSites)
      if (part.find(site.address) != std::string_view::npos) return std::string(site.name);
  for (const Site& site : kSites)
    if (path.find(site.directory) != std::string_view::npos) return std::string(site.name);
  return "";
}

// Returns the first line below a heading.
std::string below_heading(const std::vector<std::string_view>& lines, std::string_view heading) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].starts_with("###") || trimmed(lines[i].substr(3)) != heading) continue;
    for (std::size_t j = i + 1; j < lines.size(); ++j)
      if (!trimmed(lines[j]).empty())
        return std::string(lines[j].starts_with('#') ? "" : trimmed(lines[j]));
  }
  return "";
}

std::optional<Problem> read_problem(const std::string& bytes, std::string path,
                                    const core::Zone& zone) {
  const auto decoded = host::decode_text(bytes);  // without a byte order mark
  const std::string text = plain_spaces(decoded ? decoded->text : bytes);
  const auto lines = lines_of(text);
  Problem problem;
  const auto title = std::find_if(lines.begin(), lines.end(),
                                  [](std::string_view line) { return !trimmed(line).empty(); });
  if (title == lines.end() || !read_title(trimmed(*title), problem)) return std::nullopt;
  problem.site = site_of(text, path);
  if (problem.site.empty()) return std::nullopt;
  if (const auto written = parse_written_time(below_heading(lines, "제출 일자"), zone))
    problem.at = written->at ? *written->at
                             : zone.earliest(core::WallTime{written->day} + std::chrono::hours{12});
  problem.topics = below_heading(lines, "분류").substr(0, kLongestImportText);
  problem.path = std::move(path);
  return problem;
}

bool is_readme(const fs::directory_entry& entry) {
  std::error_code error;
  return ascii_lower(entry.path().filename().string()) == "readme.md" && !entry.is_symlink(error) &&
         entry.is_regular_file(error) && entry.file_size(error) <= kLargestReadme;
}

// Calls `take` with each problem below a directory until it returns false.
void for_each_problem(const fs::path& top, const core::Zone& zone,
                      const std::function<bool(Problem)>& take) {
  std::error_code error;
  std::size_t files = 0;
  fs::recursive_directory_iterator it(top, fs::directory_options::skip_permission_denied, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (++files > kMostFiles) throw make_error(ErrorKind::usage, Msg::err_import_rows, kMostFiles);
    if (it->path().filename() == ".git" || it.depth() > kDeepest) it.disable_recursion_pending();
    if (!is_readme(*it)) continue;
    const std::string path = it->path().lexically_relative(top).string();
    auto problem = read_problem(host::read_file(it->path()).value_or(""), path, zone);
    if (problem && !take(*std::move(problem))) return;
  }
}

// Finds when each problem was first added, from git's output: "<mark><seconds>" before the changes
// of each commit, newest first, each ":<modes> <old blob> <new blob> A" or M and its path,
// separated by NUL. A file that was moved later is still the problem: the move adds it with the
// same content, or in a directory of the same name, "1012. 유기농 배추".
class AddedFiles {
 public:
  /// The problems without a date.
  explicit AddedFiles(std::span<const Problem> problems) {
    std::set<std::string> several;
    for (const Problem& problem : problems) {
      if (problem.at) continue;
      problems_[problem.path] = problem.path;
      const std::string directory = numbered_directory(problem.path);
      if (directory.empty() || !problem_number_fits(directory, problem.number)) continue;
      if (!directories_.emplace(directory, problem.path).second) several.insert(directory);
    }
    for (const std::string& directory : several) directories_.erase(directory);
  }

  void add(std::string_view bytes) {
    for (const char c : bytes) {
      if (c == '\0') {
        end_token();
      } else if (token_.size() < kLongestToken) {
        token_ += c;
      }
    }
  }
  std::optional<core::Instant> find(const std::string& path) const {
    const auto found = times_.find(path);
    return found == times_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static constexpr char kMark = '\x01';
  static constexpr std::size_t kLongestToken = std::size_t{64} << 10U;

  // Returns the name of the directory of a README if it begins with a number, else "".
  static std::string numbered_directory(std::string_view path) {
    const std::size_t end = path.rfind('/');
    if (end == std::string_view::npos || ascii_lower(path.substr(end + 1)) != "readme.md")
      return "";
    const std::string_view directory = path.substr(0, end);
    const std::string_view name = directory.substr(directory.rfind('/') + 1);
    return digits_at(name, 0).empty() ? "" : normalized(name);
  }
  // Returns whether "1012. 유기농 배추" is the directory of problem 1012.
  static bool problem_number_fits(std::string_view directory, std::string_view number) {
    return digits_at(directory, 0) == number.substr(number.rfind('/') + 1);
  }

  void end_token() {
    std::string_view token = token_;
    while (token.starts_with('\n')) token.remove_prefix(1);
    if (!change_.empty()) {
      note(change_.back() == 'A', change_, token);
      change_.clear();
    } else if (token.starts_with(kMark)) {
      time_ = core::clamped(parse_whole(trimmed(token.substr(1))).value_or(0));
    } else if (token.starts_with(':')) {
      change_ = token;
    }
    token_.clear();
  }

  void note(bool is_added, std::string_view change, std::string_view path) {
    const auto fields = split(change, " ");
    constexpr std::size_t kBlob = 3;
    if (fields.size() <= kBlob) return;
    auto problem = problems_.find(path);
    if (problem == problems_.end()) {
      const auto same = blobs_.find(fields[kBlob]);
      const auto moved = directories_.find(numbered_directory(path));
      if (same == blobs_.end() && moved == directories_.end()) return;
      problem = problems_.emplace(path, same != blobs_.end() ? same->second : moved->second).first;
    }
    if (!is_added) return;
    times_[problem->second] = time_;
    blobs_.emplace(fields[kBlob], problem->second);
  }

  std::map<std::string, std::string, std::less<>> problems_;  // by path, also former ones
  std::map<std::string, std::string, std::less<>> directories_;
  std::map<std::string, std::string, std::less<>> blobs_;  // with which files were added
  std::string token_;
  std::string change_;
  core::Instant time_{};
  std::map<std::string, core::Instant> times_;
};

AddedFiles added_files(const ImportFile& file, std::span<const Problem> problems) {
  AddedFiles added(problems);
  const auto git =
      git::start_git(file.path(), {"log", "--no-show-signature", "--no-ext-diff", "--no-textconv",
                                   "--no-relative", "--root", "--no-renames", "--diff-filter=AM",
                                   "--raw", "--no-abbrev", "-z", "--format=%x01%at", "HEAD", "--"});
  if (git == nullptr) throw make_error(ErrorKind::usage, Msg::err_import_git, file.name(), "git");
  std::string part(std::size_t{64} << 10U, '\0');
  for (;;) {
    const auto size = git->read(part.data(), part.size());
    if (size && *size > 0) {
      added.add(std::string_view(part).substr(0, *size));
      continue;
    }
    if (!size || !git->succeeded())
      throw make_error(ErrorKind::usage, Msg::err_import_git, file.name(), git->error_line());
    added.add(std::string_view("\0", 1));
    return added;
  }
}

std::string subject_of(const Problem& problem) {
  std::string subject = fmt::format("{} {} {}", problem.site, problem.number, problem.title);
  return problem.tier.empty() ? subject : subject + " (" + problem.tier + ")";
}

// Keeps only the first of several solutions of a problem.
std::map<std::string, Problem> first_solutions(std::vector<Problem> problems, ImportRows& rows) {
  std::map<std::string, Problem> first;
  std::size_t undated = 0;
  for (Problem& problem : problems) {
    if (!problem.at) {
      ++undated;
      continue;
    }
    const std::string id = problem.site + " " + problem.number;
    const auto found = first.find(id);
    if (found == first.end()) {
      first.emplace(id, std::move(problem));
    } else if (*problem.at < *found->second.at) {
      found->second = std::move(problem);
    }
  }
  rows.leave_out(0, phrase(Msg::import_undated_problem), undated);
  return first;
}

}  // namespace

bool is_baekjoonhub(const ImportFile& file) {
  bool is_any = false;
  if (file.is_directory())
    for_each_problem(file.path(), core::Zone::fixed("UTC", core::seconds{0}),
                     [&](const Problem& /*problem*/) {
                       is_any = true;
                       return false;
                     });
  return is_any;
}

void read_baekjoonhub(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  std::vector<Problem> problems;
  if (file.is_directory())
    for_each_problem(file.path(), context.zone, [&](Problem problem) {
      problems.push_back(std::move(problem));
      return true;
    });
  if (problems.empty()) throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
  const bool is_any_undated = std::any_of(problems.begin(), problems.end(),
                                          [](const Problem& problem) { return !problem.at; });
  std::error_code error;
  if (is_any_undated && fs::exists(file.path() / ".git", error)) {
    const AddedFiles added = added_files(file, problems);
    for (Problem& problem : problems)
      if (!problem.at) problem.at = added.find(problem.path);
  }
  for (auto& [id, problem] : first_solutions(std::move(problems), rows)) {
    const core::Day day = core::study_day(*problem.at, context.zone, context.day_start);
    if (context.has_solved({day, problem.site, problem.title})) {
      rows.leave_out(0, phrase(Msg::import_beside_problem));
      continue;
    }
    rows.add({.native_id = id,
              .at = problem.at,
              .label = problem.site,
              .subject = subject_of(problem),
              .note = problem.topics});
  }
}

}  // namespace gongbu::transfer
