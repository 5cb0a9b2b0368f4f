#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// A systemd timer and its service: the content of two files.
struct Timer {
  std::string name;     ///< "gongbu-check"
  std::string service;  ///< empty if the file does not exist
  std::string timer;    ///< empty if the file does not exist
};

/// Returns the directory of the user's units. Throws `config` without HOME.
std::filesystem::path unit_directory(const host::Environment& env);

/// Reads the files of a timer. Throws `system`.
Timer read_timer(const host::Environment& env, const std::string& name);

/// Writes the files of a timer. Throws `system`.
void write_timer(const host::Environment& env, const Timer& timer);

/// Removes the files of a timer and the link that enables it, if they exist. Throws `system`.
void remove_timer(const host::Environment& env, const std::string& name);

/// Runs `systemctl --user`; returns false if it is missing or fails, as without a running user
/// manager.
bool systemctl(const host::Environment& env, std::vector<std::string> words);

}  // namespace gongbu::automation
