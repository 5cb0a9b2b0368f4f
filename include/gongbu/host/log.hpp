#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::host {

/// Returns the path of the log of hook errors, which are not shown otherwise.
std::filesystem::path hook_log(const std::filesystem::path& database);

/// Appends a line. A log of 32 KB is first renamed to "<file>.1", replacing an older one. Ignores
/// failures, because they cannot be reported.
void append_to_log(const std::filesystem::path& file, std::string_view line);

/// Returns at most `count` last lines of a log, oldest first.
std::vector<std::string> last_log_lines(const std::filesystem::path& file, std::size_t count);

}  // namespace gongbu::host
