#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fact_lines.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/store/records.hpp"

// The files of a device's branch.
namespace gongbu::exchange {

inline constexpr int kFormat = 1;
/// The largest file of a branch that is no segment.
inline constexpr std::size_t kMostSmallFile = std::size_t{64} * 1024;
inline constexpr std::string_view kDeviceFile = "device";
inline constexpr std::string_view kCheckFile = "check";
inline constexpr std::string_view kCheckText = "gongbu sync check\n";

/// The file "device": who writes the branch.
struct DeviceFile {
  int version = kFormat;
  std::string device;
  std::string name;
  std::string zone;
  std::string day_start;
  std::string week_start;
  std::string language = {};
  std::string addresses = {};  ///< a digest of the user's addresses; empty: not known
  std::string policies = {};   ///< a digest of the rules for commits; empty: not known
  std::string secret = {};     ///< under which keys of commits are hashed, in hexadecimal digits
  std::vector<std::string> retired;  ///< devices that this one has taken out of service

  friend bool operator==(const DeviceFile&, const DeviceFile&) = default;
};
std::string to_text(const DeviceFile& file);
/// Returns nothing for text that is not one. Its name is printable and at most 64 characters.
std::optional<DeviceFile> parse_device_file(std::string_view text);

/// Whether the text can name a device: 8 hexadecimal digits.
bool is_device_id(std::string_view text);
/// Whether a device may be called that: 1 to 64 printable characters.
bool is_device_name(std::string_view text);

/// Returns the path of the segment that follows `last` (empty: none) on a UTC day:
/// "2026/11/28/001.seg". Paths never go back in time.
std::string next_segment(std::string_view last, core::Instant now);
bool is_segment(std::string_view path);
/// Whether a segment was written before another one of its device.
bool is_before(std::string_view path, std::string_view other);

/// What one device said in one sync.
struct Segment {
  int version = kFormat;
  std::string device;
  core::Instant at{};
  /// The last segment of each device that it had read.
  std::map<std::string, std::string> seen;

  struct Line {
    std::string text;
    std::optional<store::RecordPart> record;
    std::optional<FactLine> fact;  ///< neither: this gongbu does not know it
  };
  std::vector<Line> lines;
};

/// Returns the first line of a segment.
std::string header_line(const Segment& segment);
/// Reads a segment; nothing when it does not begin with a header, or ends within a line. Lines that
/// are not JSON objects are left out. Of a newer format only the version is read.
std::optional<Segment> parse_segment(std::string_view text);

}  // namespace gongbu::exchange
