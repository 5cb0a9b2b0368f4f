#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::host {

/// Where what nobody sees at once is written down: the errors of hooks.
std::filesystem::path hook_log(const std::filesystem::path& database);

/// Adds a line. A log that has grown to 32 KB is put aside as "<file>.1" first, in the place of the
/// one before. Failures are ignored: there is nobody to tell.
void append_to_log(const std::filesystem::path& file, std::string_view line);

/// Returns the last lines of a log, at most `count`, the oldest first.
std::vector<std::string> last_log_lines(const std::filesystem::path& file, std::size_t count);

}  // namespace gongbu::host
