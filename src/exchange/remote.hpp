#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/host/environment.hpp"

// Access to the git remote of sync.
namespace gongbu::exchange {

inline constexpr std::string_view kBranches = "refs/heads/gongbu/v1/";
inline constexpr std::string_view kFetched = "refs/remotes/sync/";
inline constexpr std::string_view kMain = "refs/heads/main";

/// How often to try to write main, which other devices may write at the same time.
inline constexpr int kMostAttempts = 8;

/// Thrown if the remote cannot be reached or refuses; `reason` is one line.
struct Unreachable {
  Phrase reason;
};

/// The git repository through which devices sync; each device writes its own branch.
class Remote {
 public:
  /// The commit of each branch, by full name ("refs/heads/main").
  using Branches = std::map<std::string, std::string>;

  virtual ~Remote() = default;

  /// Lists the branches. Throws Unreachable.
  virtual Branches list() = 0;

  /// Fetches the branches of all devices except `own` to kFetched and removes those deleted in the
  /// remote. The remote must have one such branch. Throws Unreachable.
  virtual void fetch(const std::string& own) = 0;

  /// Fetches one branch to kFetched + `as`. Throws Unreachable.
  virtual void fetch_branch(const std::string& branch, const std::string& as) = 0;

  /// Pushes a branch without force. Returns false if the branch in the remote has diverged; throws
  /// Unreachable for other errors.
  virtual bool push(const std::string& branch) = 0;
};

/// A remote address typed by the user.
struct Address {
  std::string url;        ///< as passed to git
  bool is_local = false;  ///< a directory of this machine
  bool is_ssh = false;
};
/// Parses an address; relative paths start at `base`. Throws `usage` for text that git would take
/// for an option or a remote helper.
Address parse_address(const std::string& text, const host::Paths& paths,
                      const std::filesystem::path& base);

/// Returns why git failed, in one line, from its standard error: its fatal line, or, when that only
/// says that the other side is gone, what ssh or the other side said before. Empty: it said
/// nothing.
std::string reason_in(std::string_view errors);

/// A remote reached through the git program.
class GitRemote : public Remote {
 public:
  /// How long git may take.
  struct Timeouts {
    std::chrono::seconds list{60};
    std::chrono::seconds transfer{300};
  };

  /// `git_dir` is the bare repository to fetch into and push from.
  GitRemote(const host::Environment& env, std::filesystem::path git_dir, Address address,
            bool interactive, const std::atomic<bool>* stop)
      : env_(env),
        git_dir_(std::move(git_dir)),
        address_(std::move(address)),
        interactive_(interactive),
        stop_(stop) {}

  void set_timeouts(Timeouts timeouts) { timeouts_ = timeouts; }

  Branches list() override;
  void fetch(const std::string& own) override;
  void fetch_branch(const std::string& branch, const std::string& as) override;
  bool push(const std::string& branch) override;

 private:
  struct Outcome {
    int status = 0;
    std::string out;
    std::string errors;  ///< of a failure, at least one line
  };
  Outcome run(std::vector<std::string> words, std::chrono::seconds timeout) const;

  host::Environment env_;
  std::filesystem::path git_dir_;
  Address address_;
  bool interactive_;
  const std::atomic<bool>* stop_;
  Timeouts timeouts_;
};

/// Pushes the branch main; returns false if another device changed it since `before`. Throws like
/// Remote::push().
bool push_main(Remote& remote, const Remote::Branches& before);

}  // namespace gongbu::exchange
