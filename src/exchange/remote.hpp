#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/host/environment.hpp"

// The remote and what is known of it.
namespace gongbu::exchange {

inline constexpr std::string_view kBranches = "refs/heads/gongbu/v1/";
inline constexpr std::string_view kFetched = "refs/remotes/sync/";
inline constexpr std::string_view kMain = "refs/heads/main";

/// A remote that was not reached, or that refuses, and the reason in one line.
struct Unreachable {
  Phrase reason;
};

/// A branch of each device: where all devices meet.
class Remote {
 public:
  /// Commits of the branches by name ("refs/heads/main").
  using Branches = std::map<std::string, std::string>;

  virtual ~Remote() = default;

  /// Throws Unreachable.
  virtual Branches list() = 0;

  /// Brings the devices' branches, except `own`, to kFetched, and forgets those that are gone.
  /// There must be one. Throws Unreachable.
  virtual void fetch(const std::string& own) = 0;

  /// Brings one branch to kFetched + `as`. Throws Unreachable.
  virtual void fetch_branch(const std::string& branch, const std::string& as) = 0;

  /// Sends a branch under its name, never forced. Returns false when the remote has another history
  /// of it; throws Unreachable for any other refusal.
  virtual bool push(const std::string& branch) = 0;
};

/// What a user may write as the address of a remote.
struct Address {
  std::string url;        ///< for git
  bool is_local = false;  ///< a directory of this machine
  bool is_ssh = false;
};
/// Reads an address; relative paths are below `base`. Throws `usage` for what git would take for an
/// option, or for a remote helper.
Address parse_address(const std::string& text, const host::Paths& paths,
                      const std::filesystem::path& base);

/// A remote reached through the git program.
class GitRemote : public Remote {
 public:
  /// `git_dir` is the bare repository to fetch into and push from.
  GitRemote(const host::Environment& env, std::filesystem::path git_dir, Address address,
            bool interactive, const std::atomic<bool>* stop)
      : env_(env),
        git_dir_(std::move(git_dir)),
        address_(std::move(address)),
        interactive_(interactive),
        stop_(stop) {}

  Branches list() override;
  void fetch(const std::string& own) override;
  void fetch_branch(const std::string& branch, const std::string& as) override;
  bool push(const std::string& branch) override;

 private:
  struct Outcome {
    int status = 0;
    std::string out;
    std::string complaint;
  };
  Outcome run(std::vector<std::string> words, int seconds) const;

  host::Environment env_;
  std::filesystem::path git_dir_;
  Address address_;
  bool interactive_;
  const std::atomic<bool>* stop_;
};

/// Pushes the branch main; returns false when another device changed it since `before`. Throws like
/// Remote::push().
bool push_main(Remote& remote, const Remote::Branches& before);

}  // namespace gongbu::exchange
