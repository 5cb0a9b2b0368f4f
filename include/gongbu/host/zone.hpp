#pragma once

#include <filesystem>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Loads an IANA time zone from the system's database, with its offsets up to the year 2100. "UTC"
/// needs no database. Throws `config` with a suggestion for an unknown zone, `system` if there is
/// no database.
core::Zone load_zone(const std::string& name);

/// Returns the IANA name of the machine's zone: from TZ, `etc`/localtime, `etc`/timezone, else
/// "UTC". Skips names that cannot be loaded, such as POSIX strings ("KST-9").
std::string system_zone_name(const Environment& env, const std::filesystem::path& etc = "/etc");

}  // namespace gongbu::host
