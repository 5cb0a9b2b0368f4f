#pragma once

#include <span>
#include <string>

#include "options.hpp"

namespace gongbu::cli {

/// Parses the words after a command's name into its options. Throws `usage`, with the nearest known
/// option for an unknown one.
void parse(std::span<const std::string> words, const Options& options);

}  // namespace gongbu::cli
