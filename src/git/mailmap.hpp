#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Reads mailmaps and applies them exactly as git does (gitmailmap(5) and git's mailmap.c): later
/// lines beat earlier ones, and a line that is none changes nothing.
class Mailmap {
 public:
  struct Person {
    std::string name;
    std::string email;

    friend bool operator==(const Person&, const Person&) = default;
  };

  /// Adds the lines of a file. Git reads files in pieces of at most 1023 bytes, and a long line is
  /// several to it.
  void add_file(std::string_view content);

  /// Adds the lines of a blob, which end at its first NUL.
  void add_blob(std::string_view content);

  /// Returns who `name <email>` stands for, letters as in the mailmap; the same where nothing maps
  /// it.
  Person map(std::string_view name, std::string_view email) const;

 private:
  /// What an address, or a name with an address, is replaced by.
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
