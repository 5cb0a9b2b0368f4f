#include "alternates.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "bounded_file.hpp"
#include "git_dir.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "repository_files.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepestAlternate = 5;  // as in git
// Of one repository with its alternates, because each line is looked up.
constexpr std::size_t kMostDirectories = 100;
constexpr std::size_t kMostLines = 1000;

// Removes the escape after a backslash from `rest` and returns its character; nothing if it is
// invalid.
std::optional<char> unescaped(std::string_view& rest) {
  constexpr std::string_view kNames = "abfnrtv\\\"";
  constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\\"";
  constexpr std::size_t kOctalDigits = 3;
  if (rest.empty()) return std::nullopt;
  if (const std::size_t at = kNames.find(rest.front()); at != std::string_view::npos) {
    rest.remove_prefix(1);
    return kMeanings[at];
  }
  const std::string_view digits = rest.substr(0, kOctalDigits);
  if (digits.size() < kOctalDigits || digits.front() > '3' ||
      digits.find_first_not_of("01234567") != std::string_view::npos)
    return std::nullopt;
  rest.remove_prefix(kOctalDigits);
  return static_cast<char>((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'));
}

// Returns a path in double quotes as git quotes it; nothing if it is not quoted correctly.
std::optional<std::string> unquoted(std::string_view line) {
  if (!line.starts_with('"')) return std::nullopt;
  line.remove_prefix(1);
  std::string path;
  while (!line.empty()) {
    const char c = line.front();
    line.remove_prefix(1);
    if (c == '"') return path;
    const std::optional<char> meant = c == '\\' ? unescaped(line) : c;
    if (!meant) return std::nullopt;
    path += *meant;
  }
  return std::nullopt;
}

class AlternateSearch {
 public:
  explicit AlternateSearch(const RepositoryPath& location) : location_(location) {}

  void add(const std::string& directory, int depth) {
    std::error_code error;
    if (std::find(found.begin(), found.end(), directory) != found.end()) return;
    if (depth > 0 && !fs::is_directory(directory, error)) return;
    found.push_back(directory);
    if (found.size() > kMostDirectories) refuse();
    if (depth > kDeepestAlternate) return;
    const fs::path file = fs::path(directory) / "info/alternates";
    const std::string lines = read_plain(location_, file, kLargestSmallFile);
    for (const std::string_view line : lines_of(lines)) {
      if (line.empty() || line.front() == '#') continue;
      if (++lines_ > kMostLines) refuse();
      const fs::path entry = unquoted(line).value_or(std::string(line));
      add(real_path(directory / entry), depth + 1);
    }
  }

  std::vector<std::string> found;

 private:
  [[noreturn]] void refuse() const {
    throw make_error(ErrorKind::git, Msg::err_repository_alternates, location_.work_tree);
  }

  const RepositoryPath& location_;
  std::size_t lines_ = 0;
};

}  // namespace

std::vector<std::string> object_directories(const RepositoryPath& location) {
  AlternateSearch search(location);
  search.add(location.git_dir + "/objects", 0);
  return std::move(search.found);
}

}  // namespace gongbu::git
