#pragma once

#include <string>

#include "gongbu/core/day.hpp"

namespace gongbu::store {

/// Returns a new UUID of version 7 (RFC 9562): `now`, then random bits, so that they sort by time.
std::string new_uuid(core::Instant now);

}  // namespace gongbu::store
