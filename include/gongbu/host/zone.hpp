#pragma once

#include <filesystem>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Loads an IANA time zone with its offsets up to the year 2100 out of the system's database. "UTC"
/// needs no database.
/// Throws `config` with a suggestion when there is no such zone, `system` when there is no
/// database.
core::Zone load_zone(const std::string& name);

/// Returns the IANA name of the machine's zone: TZ, else what `etc`/localtime points to, else what
/// `etc`/timezone says, else "UTC". Names that do not load (POSIX strings such as "KST-9") are
/// passed over.
std::string system_zone_name(const Environment& env, const std::filesystem::path& etc = "/etc");

}  // namespace gongbu::host
