#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/git_process.hpp"
#include "libgit2.hpp"

namespace gongbu::git {

/// Reads a repository through the git program. One `git cat-file --batch-command`, started on first
/// use, reads the objects. For one thread. All functions throw `git`, naming the repository, if git
/// is missing, fails or hangs, and then always again.
class GitSession {
 public:
  explicit GitSession(const RepositoryPath& location);

  /// Runs another git command; returns its output.
  std::string output(const std::vector<std::string>& words);

  struct Header {
    core::ObjectId oid;
    git_object_t kind = GIT_OBJECT_INVALID;
    std::size_t size = 0;
  };
  struct Answer : Header {
    std::string_view bytes;  ///< valid until the next call
  };

  /// Requests objects in advance; contents() must be called in this order. At most kMostAsked.
  static constexpr std::size_t kMostAsked = 256;
  void ask(std::span<const core::ObjectId> oids);

  /// Returns an object, replaced as git does; nothing if it is missing or larger than
  /// kLargestObject. `name` is an object id or any name of git-rev-parse(1).
  std::optional<Answer> contents(const std::string& name);
  std::optional<Answer> contents(const core::ObjectId& oid);

  /// Returns type and size of an object; nothing if it is missing.
  std::optional<Header> info(const core::ObjectId& oid);

  /// Returns the error after which everything fails.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  [[noreturn]] void fail(Error error);
  [[noreturn]] void fail_ended(GitProcess& process);
  std::unique_ptr<GitProcess> start(const std::vector<std::string>& words);
  void send(const std::string& commands);
  void fill(std::size_t size);
  std::optional<Header> take_header();
  std::optional<Answer> take_contents();
  void skip_asked();

  RepositoryPath location_;
  std::unique_ptr<GitProcess> process_;
  std::deque<core::ObjectId> asked_;  ///< requested but not read yet
  std::string buffer_;
  std::size_t taken_ = 0;  ///< read bytes of buffer_
  std::optional<Error> failure_;
};

}  // namespace gongbu::git
