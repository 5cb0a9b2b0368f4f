#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "commit_parser.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"
#include "mailmap.hpp"
#include "reader.hpp"

namespace gongbu::git {

/// Authorship of a commit.
enum class Authorship {
  other,            ///< another author
  own,              ///< author or co-author with one of the user's addresses
  unknown_address,  ///< the user's name with an address that is not configured
};

/// Decides whether commits of a repository are own, by the configured addresses, the repository's
/// effective user.email and user.name (includeIf applied), and its mailmap.
class Identity {
 public:
  /// Reads the repository's configuration and mailmap.
  Identity(Reader& reader, const RepositoryPath& location, const std::vector<std::string>& emails);

  Authorship judge(const CommitView& commit);

  /// Returns a value that changes whenever judge() could return another result.
  std::uint64_t key() const { return key_; }

  /// Returns the files outside of the repository on which the results depend: included
  /// configuration files and mailmap.file, but not those of scan_context().
  const std::vector<std::string>& files() const { return files_; }

  /// Returns the claimed addresses of the commits that judge() found own; at most kMostClaims,
  /// because a mailmap may have any number.
  static constexpr std::size_t kMostClaims = 10'000;
  const std::set<ClaimedAddress>& claimed() const { return claimed_; }

 private:
  Authorship judge_author(const CommitView& commit);
  std::string mapped_email(std::string_view name, std::string_view email) const;
  bool is_own(std::string_view email) const;
  bool is_known(std::string_view name, std::string_view email) const;
  void note_claim(const CommitView& commit, std::string_view email);

  Mailmap mailmap_;
  std::unordered_set<std::string> emails_;  ///< lower case
  /// Those that the user's settings and configuration name, without the repository's own mailmap.
  std::unordered_set<std::string> known_emails_;
  Mailmap known_mailmap_;                  ///< the user's own mailmap.file
  std::unordered_set<std::string> names_;  ///< folded
  /// Allows lookups by string_view, because every commit needs one.
  struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// By "name <email", then ">encoding" if there is an encoding.
  std::unordered_map<std::string, Authorship, TextHash, std::equal_to<>> judged_;
  std::uint64_t key_ = 0;
  std::vector<std::string> files_;
  std::set<ClaimedAddress> claimed_;
};

}  // namespace gongbu::git
