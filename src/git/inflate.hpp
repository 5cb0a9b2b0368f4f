#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Inflates a zlib stream (RFC 1950); returns "" if it is damaged or larger than `most` bytes.
std::string inflated(std::string_view stream, std::size_t most);

/// Inflates at most `size` bytes from the beginning of a zlib stream, which may be truncated;
/// returns "" if it is damaged.
std::string inflated_start(std::string_view stream, std::size_t size);

}  // namespace gongbu::git
