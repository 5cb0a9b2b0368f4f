#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Returns what a zlib stream (RFC 1950) holds; empty when it is damaged, or holds more than `most`
/// bytes.
std::string inflated(std::string_view stream, std::size_t most);

/// Inflates the beginning of a stream: at most `size` bytes; nothing of what is no stream.
std::string inflated_start(std::string_view stream, std::size_t size);

}  // namespace gongbu::git
