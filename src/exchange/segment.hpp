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

// Files on the branch of a device.
namespace gongbu::exchange {

inline constexpr int kFormat = 1;
/// Size limit of files other than segments, in bytes.
inline constexpr std::size_t kMostSmallFile = std::size_t{64} * 1024;
inline constexpr std::string_view kDeviceFile = "device";
inline constexpr std::string_view kCheckFile = "check";
inline constexpr std::string_view kCheckText = "gongbu sync check\n";

/// The file "device": describes the device that writes the branch.
struct DeviceFile {
  int version = kFormat;
  std::string device;
  std::string name;
  std::string zone;
  std::string day_start;
  std::string week_start;
  std::string language = {};
  std::string addresses = {};        ///< digest of the user's addresses; empty: unknown
  std::string policies = {};         ///< digest of the rules for commits; empty: unknown
  std::string secret = {};           ///< for hashing the keys of commits; hexadecimal
  std::vector<std::string> retired;  ///< devices retired by this one
  /// Devices without a branch on the remote whose facts this one passed on, with the latest stamp
  /// of these.
  std::map<std::string, std::int64_t> passed_on = {};

  friend bool operator==(const DeviceFile&, const DeviceFile&) = default;
};
std::string to_text(const DeviceFile& file);
/// Parses the file; returns nothing if it is invalid. The name becomes printable, of at most 64
/// characters.
std::optional<DeviceFile> parse_device_file(std::string_view text);

/// Returns whether the text is a device id: 8 hexadecimal digits.
bool is_device_id(std::string_view text);
/// Returns whether the text is a valid device name: 1 to 64 printable characters.
bool is_device_name(std::string_view text);

/// Returns the path of the segment after `last` ("": the first one): "2026/11/28/001.seg", by UTC
/// day. Paths ascend even if the clock is set back.
std::string next_segment(std::string_view last, core::Instant now);
bool is_segment(std::string_view path);
/// Returns whether a segment of a device was written before another one of the same device.
bool is_before(std::string_view path, std::string_view other);

/// The changes that a device published in one sync.
struct Segment {
  int version = kFormat;
  std::string device;
  core::Instant at{};
  /// The last segment that the device had read of each other device.
  std::map<std::string, std::string> seen;

  struct Line {
    std::string text;
    std::optional<store::RecordPart> record;
    std::optional<FactLine> fact = {};
    std::optional<PassedOnFact> passed_on = {};  ///< none of these: unknown to this version
  };
  std::vector<Line> lines;
};

/// Returns the first line of a segment.
std::string header_line(const Segment& segment);
/// Parses a segment; returns nothing without a header or if truncated. Skips lines that are not
/// JSON objects. Of a newer format reads only the version.
std::optional<Segment> parse_segment(std::string_view text);

}  // namespace gongbu::exchange
