// Compares gongbu with git: compare_with_git --gongbu PROGRAM [--zone ZONE] [--day-start HH:MM]
// REPOSITORY…
//
// For each of the twenty authors with most commits, compares the commits that `gongbu log` counts
// on each day with those of
//
//     git log --branches --remotes HEAD --no-merges --use-mailmap --author=ADDRESS
//
// by author date in the zone, without commits whose tree equals their first parent's; commits with
// the same author address, author time and subject count once. (HEADs of linked worktrees are
// included.) Prints each day that differs; exits with 1 if there is one.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostAuthors = 20;

struct Options {
  std::string gongbu;
  std::string zone = "Asia/Seoul";
  std::string day_start = "00:00";
  std::vector<fs::path> repositories;
};

/// A commit of `git log`.
struct Shown {
  std::string oid;
  std::string email;  ///< after .mailmap
  std::string time;
  std::string local;  ///< "2026-11-21 23:59"
  std::string parents;
  std::string tree;
  std::string subject;
};

using DayCounts = std::map<std::string, int>;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string succeed(const std::vector<std::string>& command, const fs::path& directory,
                    const Variables& variables) {
  Outcome outcome = run_program(command, directory, variables);
  if (outcome.status != 0) throw std::runtime_error(command[0] + ": " + outcome.err);
  return std::move(outcome.out);
}

Variables variables_of(const fs::path& home, const Options& options) {
  Variables variables = git_variables(home);
  variables["TZ"] = options.zone;
  return variables;
}

std::vector<std::string> worktree_heads(const fs::path& repository, const Variables& variables) {
  std::vector<std::string> heads;
  for (const std::string& line :
       lines_of(succeed({"git", "worktree", "list", "--porcelain"}, repository, variables)))
    if (line.starts_with("HEAD ") && line.find_first_not_of('0', 5) != std::string::npos)
      heads.push_back(line.substr(5));
  return heads;
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = fields.size() == 6 ? std::string::npos : line.find('\x1f', begin);
    fields.push_back(line.substr(begin, end - begin));
  }
  return fields;
}

std::vector<Shown> git_log(const fs::path& repository, const Variables& variables) {
  std::vector<std::string> command{"git",
                                   "log",
                                   "--branches",
                                   "--remotes",
                                   "--use-mailmap",
                                   "--date=format-local:%Y-%m-%d %H:%M",
                                   "--format=%H%x1f%aE%x1f%at%x1f%ad%x1f%P%x1f%T%x1f%s"};
  for (const std::string& head : worktree_heads(repository, variables)) command.push_back(head);
  std::vector<Shown> log;
  for (const std::string& line : lines_of(succeed(command, repository, variables))) {
    std::vector<std::string> f = fields_of(line);
    log.push_back({f.at(0), lower(f.at(1)), f.at(2), f.at(3), f.at(4), f.at(5), f.at(6)});
  }
  return log;
}

std::vector<std::string> top_authors(const std::vector<Shown>& log) {
  std::map<std::string, int> counts;
  for (const Shown& commit : log)
    if (!commit.email.empty()) ++counts[commit.email];
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [email, count] : counts) order.emplace_back(-count, email);
  std::sort(order.begin(), order.end());
  std::vector<std::string> authors;
  for (std::size_t i = 0; i < std::min(kMostAuthors, order.size()); ++i)
    authors.push_back(order[i].second);
  return authors;
}

std::string day_before(const std::string& day) {
  int year = std::stoi(day.substr(0, 4));
  unsigned month = static_cast<unsigned>(std::stoi(day.substr(5, 2)));
  unsigned date = static_cast<unsigned>(std::stoi(day.substr(8, 2)));
  if (date > 1) return fmt::format("{:04}-{:02}-{:02}", year, month, date - 1);
  if (month == 1) return fmt::format("{:04}-12-31", year - 1);
  constexpr unsigned kLast[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  date = kLast[month - 2] + (month == 3 && leap ? 1 : 0);
  return fmt::format("{:04}-{:02}-{:02}", year, month - 1, date);
}

/// Counts of one author according to git.
class GitSide {
 public:
  GitSide(const std::vector<Shown>& log, std::string day_start)
      : log_(log), day_start_(std::move(day_start)) {
    for (const Shown& commit : log) by_oid_.emplace(commit.oid, &commit);
  }

  const Shown* find(const std::string& oid) const {
    const auto it = by_oid_.find(oid);
    return it == by_oid_.end() ? nullptr : it->second;
  }

  DayCounts days(const std::string& author) const {
    std::set<std::pair<std::string, std::string>> seen;  // works, whatever their address
    DayCounts days;
    for (const Shown& commit : log_)
      if (commit.email == author && counts(commit) &&
          seen.emplace(commit.time, commit.subject).second)
        ++days[day_of(commit)];
    return days;
  }

 private:
  std::string day_of(const Shown& commit) const {
    const std::string day = commit.local.substr(0, 10);
    return commit.local.substr(11) < day_start_ ? day_before(day) : day;
  }

  bool counts(const Shown& commit) const {
    static const std::set<std::string> kEmptyTrees{
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
        "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"};
    if (commit.parents.empty()) return !kEmptyTrees.contains(commit.tree);
    if (commit.parents.find(' ') != std::string::npos) return false;
    const Shown* parent = find(commit.parents);
    return parent == nullptr || parent->tree != commit.tree;
  }

  const std::vector<Shown>& log_;
  std::string day_start_;
  std::unordered_map<std::string, const Shown*> by_oid_;
};

// Returns the counts of gongbu for an author, without commits that it counts for another reason (a
// trailer, the repository's user.email).
DayCounts gongbu_days(const std::string& author, const fs::path& repository, const GitSide& git,
                      const Options& options) {
  const TemporaryDirectory home;
  write_file(home.path() / "config.toml",
             fmt::format("timezone = \"{}\"\nday_start = \"{}\"\n[git]\nroots = ['''{}''']\n"
                         "emails = ['''{}''']\n",
                         options.zone, options.day_start, repository.string(), author));
  Variables variables = variables_of(home.path(), options);
  variables["GONGBU_HOME"] = home.path();
  variables["GONGBU_NOW"] = "2200-01-01T00:00:00Z";
  variables["LC_ALL"] = "C";
  succeed({options.gongbu, "scan"}, home.path(), variables);
  const auto log = nlohmann::json::parse(succeed(
      {options.gongbu, "log", "--json", "--no-scan", "--kind", "commit"}, home.path(), variables));
  DayCounts days;
  for (const auto& commit : log.at("activities")) {
    const Shown* shown = git.find(commit.at("oid"));
    if (shown == nullptr || shown->email == author) ++days[commit.at("day")];
  }
  return days;
}

int report(const std::string& author, const DayCounts& git, const DayCounts& gongbu) {
  int differences = 0;
  std::set<std::string> days;
  for (const auto& [day, count] : git) days.insert(day);
  for (const auto& [day, count] : gongbu) days.insert(day);
  for (const std::string& day : days) {
    const auto count_in = [&](const DayCounts& counts) {
      const auto it = counts.find(day);
      return it == counts.end() ? 0 : it->second;
    };
    if (count_in(git) == count_in(gongbu)) continue;
    fmt::print("{}: {} git {}, gongbu {}\n", author, day, count_in(git), count_in(gongbu));
    ++differences;
  }
  return differences;
}

int compare(const fs::path& repository, const Options& options) {
  const TemporaryDirectory home;
  const std::vector<Shown> log = git_log(repository, variables_of(home.path(), options));
  const GitSide git(log, options.day_start);
  int differences = 0;
  int commits = 0;
  const std::vector<std::string> authors = top_authors(log);
  for (const std::string& author : authors) {
    const DayCounts expected = git.days(author);
    for (const auto& [day, count] : expected) commits += count;
    differences += report(author, expected, gongbu_days(author, repository, git, options));
  }
  fmt::print("{}: {} authors, {} commits, {} days differ\n", repository.string(), authors.size(),
             commits, differences);
  return differences;
}

Options parse(const std::vector<std::string>& args) {
  Options options;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--gongbu") {
      options.gongbu = fs::absolute(args.at(++i));
    } else if (args[i] == "--zone") {
      options.zone = args.at(++i);
    } else if (args[i] == "--day-start") {
      options.day_start = args.at(++i);
    } else {
      options.repositories.push_back(fs::canonical(args[i]));
    }
  }
  if (options.gongbu.empty() || options.repositories.empty())
    throw std::runtime_error(
        "usage: compare_with_git --gongbu PROGRAM [--zone ZONE] "
        "[--day-start HH:MM] REPOSITORY...");
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = parse({argv + 1, argv + argc});
    int differences = 0;
    for (const fs::path& repository : options.repositories)
      differences += compare(repository, options);
    return differences == 0 ? 0 : 1;
  } catch (const std::exception& exception) {
    fmt::print(stderr, "{}\n", exception.what());
    return 2;
  }
}
