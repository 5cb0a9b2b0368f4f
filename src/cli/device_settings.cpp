#include "device_settings.hpp"

namespace gongbu::cli {

std::vector<std::string> differing_settings(const exchange::DeviceState& own,
                                            const exchange::DeviceState& other,
                                            const Translator& tr) {
  std::vector<std::string> differs;
  if (other.zone != own.zone) differs.push_back("timezone = " + other.zone);
  if (other.day_start != own.day_start) differs.push_back("day_start = " + other.day_start);
  if (other.week_start != own.week_start) differs.push_back("week_start = " + other.week_start);
  // Older versions do not send these.
  if (!other.addresses.empty() && other.addresses != own.addresses)
    differs.push_back(tr(Msg::sync_settings_addresses));
  if (!other.policies.empty() && other.policies != own.policies)
    differs.push_back(tr(Msg::sync_settings_policies));
  return differs;
}

}  // namespace gongbu::cli
