#include "gongbu/automation/property_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "gongbu/automation/crontab.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/render/markup.hpp"

namespace gongbu::automation {
namespace {

constexpr std::string_view kPropertyListHead =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
)";

std::string text_element(std::string_view text) {
  return fmt::format("<string>{}</string>", render::markup_text(text));
}

// Returns a dictionary for StartCalendarInterval; a missing key matches any value.
std::string calendar_interval(const core::Recurrence& when) {
  const auto hour = std::chrono::floor<std::chrono::hours>(when.time);
  if (when.hourly)
    return fmt::format("    <dict><key>Minute</key><integer>{}</integer></dict>\n",
                       when.time.count());
  std::string keys;
  if (when.weekday)  // 0 is Sunday
    keys = fmt::format("<key>Weekday</key><integer>{}</integer>", when.weekday->c_encoding());
  return fmt::format(
      "    <dict>{}<key>Hour</key><integer>{}</integer><key>Minute</key><integer>{}</integer>"
      "</dict>\n",
      keys, hour.count(), (when.time - hour).count());
}

}  // namespace

std::optional<std::string> property_list(core::Job job, std::span<const std::string> words,
                                         std::span<const core::Recurrence> times) {
  const bool fits = std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return printable(word) == word;  // XML has no way to write control characters
  });
  if (!fits) return std::nullopt;
  std::string text(kPropertyListHead);
  text += fmt::format("  <key>Label</key>\n  {}\n",
                      text_element(fmt::format("gongbu.{}", core::name_of(job))));
  text +=
      fmt::format("  <key>ProgramArguments</key>\n  <array>\n    {}\n", text_element(kEnvProgram));
  for (const std::string& word : words) text += fmt::format("    {}\n", text_element(word));
  text += "  </array>\n  <key>StartCalendarInterval</key>\n  <array>\n";
  for (const core::Recurrence& when : times) text += calendar_interval(when);
  text += "  </array>\n  <key>ProcessType</key>\n  <string>Background</string>\n";
  return text + "</dict>\n</plist>\n";
}

}  // namespace gongbu::automation
