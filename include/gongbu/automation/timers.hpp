#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// A timer of systemd with the service it starts: the content of two files.
struct Timer {
  std::string name;     ///< "gongbu-check"
  std::string service;  ///< empty: there is no such file
  std::string timer;    ///< empty: there is no such file
};

/// Returns the directory of the user's own units. Throws `config` without HOME.
std::filesystem::path unit_directory(const host::Environment& env);

/// Reads the files of a timer. Throws `system`.
Timer read_timer(const host::Environment& env, const std::string& name);

/// Writes the files of a timer. Throws `system`.
void write_timer(const host::Environment& env, const Timer& timer);

/// Removes the files of a timer and the link that enables it; none of them has to be there. Throws
/// `system`.
void remove_timer(const host::Environment& env, const std::string& name);

/// Lets `systemctl --user` do something; false when it is not there or fails, as it does without a
/// systemd of the user's that runs.
bool systemctl(const host::Environment& env, std::vector<std::string> words);

}  // namespace gongbu::automation
