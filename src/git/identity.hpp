#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "commit_parser.hpp"
#include "gongbu/git/discovery.hpp"
#include "mailmap.hpp"
#include "reader.hpp"

namespace gongbu::git {

/// Whose a commit is.
enum class Authorship {
  other,            ///< somebody else's
  own,              ///< author or co-author with one of the user's addresses
  unknown_address,  ///< the user's name with an address that is not configured
};

/// Decides whose a commit is, in one repository: the configured addresses, the repository's
/// effective user.email and user.name (includeIf applied), and its mailmap.
class Identity {
 public:
  /// Reads the repository's configuration and mailmap.
  Identity(Reader& reader, const RepositoryPath& location, const std::vector<std::string>& emails);

  Authorship judge(const CommitView& commit);

  /// A value that changes whenever judge() could answer differently.
  std::uint64_t key() const { return key_; }

  /// The files outside of the repository that its answers depend on: those that the configuration
  /// includes, and the one that mailmap.file names. Those of scan_context() are not among them.
  const std::vector<std::string>& files() const { return files_; }

  /// Addresses that only the repository's own configuration names, in lower case.
  const std::vector<std::string>& own_emails() const { return own_emails_; }

 private:
  Authorship judge_author(const CommitView& commit);
  std::string mapped_email(std::string_view name, std::string_view email) const;
  bool is_own(std::string_view email) const;

  Mailmap mailmap_;
  std::unordered_set<std::string> emails_;  ///< lower case
  std::unordered_set<std::string> names_;   ///< folded
  /// Found by views, too: authors repeat, and each commit asks.
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// By "name <email", with ">encoding" where there is one.
  std::unordered_map<std::string, Authorship, TextHash, std::equal_to<>> judged_;
  std::uint64_t key_ = 0;
  std::vector<std::string> files_;
  std::vector<std::string> own_emails_;
};

}  // namespace gongbu::git
