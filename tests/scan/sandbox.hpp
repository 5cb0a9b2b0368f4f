#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "../unit/temporary_directory.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "gongbu/store/commits.hpp"

/// Output and status of a command.
struct Outcome {
  int status = 0;  ///< exit status; -1 if killed by a signal
  std::string out;
  std::string err;
};

using Variables = std::map<std::string, std::string>;

/// Runs a program in `directory` with exactly these variables (and PATH).
Outcome run_program(const std::vector<std::string>& command, const std::filesystem::path& directory,
                    const Variables& variables, const std::string& input = "");

/// Returns variables that hide the machine's configuration from git, except in `home`.
Variables git_variables(const std::filesystem::path& home);

/// Returns the same as an Environment.
gongbu::host::Environment git_environment();

/// The home directory of this process, set by main(), because libgit2 reads it once.
const std::filesystem::path& process_home();
void set_process_home(std::filesystem::path home);

std::vector<std::string> lines_of(const std::string& text);

/// Returns the content of a file; "" if it does not exist.
std::string content_of(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& content);

/// A directory for repositories, and git commands with their own clock. Each sandbox writes a new
/// `~/.gitconfig`.
class Sandbox {
 public:
  static constexpr const char* kEmail = "me@example.com";

  Sandbox();

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path operator/(const std::string& path) const { return root_ / path; }

  /// Runs git in `directory`; throws with its output if it fails. The last newline is removed.
  std::string git(const std::filesystem::path& directory, const std::vector<std::string>& args,
                  const std::string& input = "") const;
  /// Runs git; returns whether it succeeded.
  bool try_git(const std::filesystem::path& directory, const std::vector<std::string>& args) const;

  /// Creates a repository with a branch `main`.
  std::filesystem::path init(const std::string& path, const std::vector<std::string>& options = {});

  /// Changes a file and commits it a minute later; returns the object id.
  std::string commit(const std::filesystem::path& repository, const std::string& subject,
                     const std::vector<std::string>& options = {});

  /// Writes a raw commit object and sets `branch` to it; returns its object id.
  std::string commit_raw(const std::filesystem::path& repository, const std::string& raw,
                         const std::string& branch = "main");

  /// Time of git, in Unix seconds.
  std::int64_t time = 1'700'000'000;
  std::string offset = "+0900";
  /// Further variables for git, such as GIT_AUTHOR_NAME.
  Variables variables;

 private:
  TemporaryDirectory directory_;
  std::filesystem::path root_;
  int changes_ = 0;
};

/// A work as stored.
struct StoredWork {
  std::string day;
  int dropped = 0;
  std::set<std::pair<std::string, std::string>> reachable;  ///< (repository name, object)
  std::set<std::pair<std::string, std::string>> gone;

  friend bool operator==(const StoredWork&, const StoredWork&) = default;
};
/// (author address, author time, subject)
using WorkKey = std::tuple<std::string, std::int64_t, std::string>;
using StoredWorks = std::map<WorkKey, StoredWork>;

/// Result of a scan.
struct Scanned : gongbu::scan::ScanSummary {
  std::int64_t commits_total = 0;
  std::int64_t commits_future = 0;
  std::vector<gongbu::core::UnknownIdentity> unknown_identities = {};
};

/// A gongbu instance: database, cache, settings.
class Gongbu {
 public:
  /// Uses `home`, and `root` as the root of repositories, in Asia/Seoul.
  Gongbu(const std::filesystem::path& home, const std::filesystem::path& root);

  /// Scans, a second later than the last time.
  Scanned scan(bool full = false);
  /// Scans with --since this instant (Unix seconds).
  Scanned scan_since(std::int64_t since, bool full = false);
  /// Returns the number of commit objects read by the last scan.
  std::uint64_t commits_read() const { return commits_read_; }

  StoredWorks works();
  std::int64_t number(const std::string& sql);
  std::vector<std::string> column(const std::string& sql);

  gongbu::app::Workspace work;
  const std::atomic<bool>* stop = nullptr;

 private:
  Scanned scan(gongbu::scan::ScanOptions options);

  std::uint64_t commits_read_ = 0;
};

/// Returns the English text of the warnings.
std::vector<std::string> texts_of(const std::vector<gongbu::Error>& warnings);
