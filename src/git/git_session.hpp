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

/// Reads one repository through the git program: one `git cat-file --batch-command`, started with
/// the first question, answers for its objects. For one thread. Everything here throws `git`,
/// naming the repository, when there is no git, or it refuses, ends or hangs; after that always.
class GitSession {
 public:
  explicit GitSession(const RepositoryPath& location);

  /// Runs another git to its end; returns what it prints.
  std::string output(const std::vector<std::string>& words);

  struct Header {
    core::ObjectId oid;
    git_object_t kind = GIT_OBJECT_INVALID;
    std::size_t size = 0;
  };
  struct Answer : Header {
    std::string_view bytes;  ///< until the next question
  };

  /// Asks for objects of which contents() will be called in this order: at most kMostAsked.
  static constexpr std::size_t kMostAsked = 256;
  void ask(std::span<const core::ObjectId> oids);

  /// Returns an object, replaced as git does; nothing when it is missing or larger than
  /// kLargestObject. `name` is an object id or what else git-rev-parse(1) understands.
  std::optional<Answer> contents(const std::string& name);
  std::optional<Answer> contents(const core::ObjectId& oid);

  /// Returns what an object is and its size; nothing when it is missing.
  std::optional<Header> info(const core::ObjectId& oid);

  /// The error after which nothing is read any more.
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
  std::deque<core::ObjectId> asked_;  ///< their contents are not taken yet
  std::string buffer_;
  std::size_t taken_ = 0;  ///< bytes of the buffer
  std::optional<Error> failure_;
};

}  // namespace gongbu::git
