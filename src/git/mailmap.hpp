#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Parses and applies mailmaps exactly as git does (gitmailmap(5), mailmap.c): later lines take
/// precedence, invalid lines are ignored.
class Mailmap {
 public:
  struct Person {
    std::string name;
    std::string email;

    friend bool operator==(const Person&, const Person&) = default;
  };

  /// Adds the lines of a file. Git reads at most 1023 bytes at a time, so a longer line counts as
  /// several.
  void add_file(std::string_view content);

  /// Adds the lines of a blob up to its first NUL.
  void add_blob(std::string_view content);

  /// Returns the mapped `name <email>` with the case of the mailmap; unchanged if nothing maps it.
  Person map(std::string_view name, std::string_view email) const;

 private:
  /// Replacement for an address, or for a name with an address.
  struct Replacement {
    std::optional<std::string> name;
    std::optional<std::string> email;
  };
  struct Entry {
    Replacement any_name;
    std::map<std::string, Replacement> by_name;  ///< by old name in lower case
  };

  void add_line(std::string_view line);

  std::map<std::string, Entry> by_email_;  ///< by old address in lower case
};

}  // namespace gongbu::git
