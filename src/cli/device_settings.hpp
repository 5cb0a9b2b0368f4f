#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/exchange/sync.hpp"

namespace gongbu::cli {

/// Returns the settings of another device that affect verdicts and differ from this device's.
std::vector<std::string> differing_settings(const exchange::DeviceState& own,
                                            const exchange::DeviceState& other,
                                            const Translator& tr);

}  // namespace gongbu::cli
