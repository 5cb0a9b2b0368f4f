#pragma once

#include <string>
#include <string_view>

#include "gongbu/core/day.hpp"

namespace gongbu::store {

/// Returns a new UUID of version 7 (RFC 9562): `now`, then random bits, so that UUIDs sort by time.
std::string new_uuid(core::Instant now);

/// Returns the UUID of version 8 derived from the SHA-256 of "gongbu <name>", the same on every
/// machine.
std::string derived_uuid(std::string_view name);

}  // namespace gongbu::store
