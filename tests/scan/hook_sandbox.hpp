#pragma once

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "sandbox.hpp"

// For tests of installed hooks, run by the real git.

/// Entries of a directory: type, permissions, and bytes or link target.
using Listing =
    std::map<std::string,
             std::tuple<std::filesystem::file_type, std::filesystem::perms, std::string>>;

inline Listing listing_of(const std::filesystem::path& directory) {
  Listing listing;
  if (!std::filesystem::exists(directory)) return listing;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::directory_iterator(directory)) {
    const std::filesystem::file_status status = entry.symlink_status();
    const std::string content = std::filesystem::is_symlink(status)
                                    ? std::filesystem::read_symlink(entry).string()
                                : std::filesystem::is_regular_file(status) ? content_of(entry)
                                                                           : "";
    listing[entry.path().filename().string()] = {status.type(), status.permissions(), content};
  }
  return listing;
}

inline void write_program(const std::filesystem::path& file, const std::string& text,
                          unsigned mode = 0755) {
  write_file(file, text);
  std::filesystem::permissions(file, static_cast<std::filesystem::perms>(mode));
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// A sandbox with a home of gongbu. Hooks call a stand-in for gongbu that records its calls.
class Hooks : public Sandbox {
 public:
  Hooks() {
    write_program(home() / "stand-in", "#!/bin/sh\nexec >>\"" + record().string() +
                                           "\"\nprintf '%s|' \"$@\"\nexec cat\n");
    settings("[git]\nroots = [\"" + root().string() + "\"]\n");
  }

  std::filesystem::path home() const { return root().parent_path() / "it's a home"; }
  std::filesystem::path record() const { return home() / "record"; }

  void settings(const std::string& text) const {
    write_file(home() / "config.toml", "timezone = \"Asia/Seoul\"\n" + text);
  }

  /// A directory in front of gongbu's PATH.
  std::string path;

  Outcome gongbu(const std::filesystem::path& directory, std::vector<std::string> words) const {
    Variables all = git_variables(process_home());
    const std::string search =
        path.empty() ? std::getenv("PATH") : path + ":" + std::getenv("PATH");
    all["GONGBU_HOME"] = home().string();
    all["GONGBU_NOW"] = "2026-11-21T21:00:00+09:00";
    for (const auto& [name, value] : variables) all[name] = value;
    words.insert(words.begin(), {"env", "PATH=" + search, GONGBU_PROGRAM});
    return run_program(words, directory, all);
  }

  /// Returns the "result" or "state" of each row of a command with --json.
  std::string told(const std::filesystem::path& directory, std::vector<std::string> words) const {
    words.insert(words.begin(), "hook");
    words.emplace_back("--json");
    const std::string json = gongbu(directory, words).out;
    std::string found;
    for (const std::string key : {"\"result\":\"", "\"state\":\""})
      for (std::size_t at = 0; (at = json.find(key, at)) != std::string::npos;) {
        at += key.size();
        found += (found.empty() ? "" : " ") + json.substr(at, json.find('"', at) - at);
      }
    return found;
  }

  /// Returns a hook or command that calls the stand-in instead of gongbu.
  std::string diverted(const std::string& text) const {
    const auto assigned = [](const std::filesystem::path& program) {
      return "gongbu='" + replaced(program.string(), "'", R"('\'')") + "'";
    };
    return replaced(text, assigned(std::filesystem::canonical(GONGBU_PROGRAM)),
                    assigned(home() / "stand-in"));
  }
  /// Makes the hooks of a directory call the stand-in.
  void divert(const std::filesystem::path& hooks) const {
    for (const char* name : {"post-commit", "post-rewrite"})
      if (const std::string text = content_of(hooks / name); text != diverted(text))
        write_file(hooks / name, diverted(text));
  }

  /// Returns and clears the calls recorded by the stand-in.
  std::string recorded() const {
    const std::string text = content_of(record());
    std::filesystem::remove(record());
    return text;
  }

  std::string amend(const std::filesystem::path& repository) const {
    const std::string before = git(repository, {"rev-parse", "HEAD"});
    git(repository, {"commit", "-q", "--amend", "-m", "amended"});
    return before + " " + git(repository, {"rev-parse", "HEAD"}) + "\n";
  }
};

/// Recorded calls for a commit, and for an amended one up to the pairs of object ids.
inline const std::string kCommitted = "hook|run|post-commit|";
inline const std::string kAmended = kCommitted + "hook|run|post-rewrite|amend|";
