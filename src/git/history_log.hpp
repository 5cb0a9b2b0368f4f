#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Histories one after the other in one file: a thousand small repositories are not to have a
/// thousand files, which take longer to make than to fill. It grows at its end; what was replaced
/// stays behind until it outweighs the rest.
class HistoryLog {
 public:
  /// Where a history lies in the file.
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  /// The file need not exist.
  explicit HistoryLog(std::filesystem::path file);
  ~HistoryLog();
  HistoryLog(const HistoryLog&) = delete;
  HistoryLog& operator=(const HistoryLog&) = delete;

  /// Reads what was saved, or something else when the file is not the one it was: histories tell
  /// by their checksums. From any thread.
  std::string read(Place place) const;

  /// Takes a history; save() writes it.
  Place append(std::string_view bytes);

  /// Writes what was appended. `live` are the places still needed: they may move. Failures are
  /// ignored.
  void save(const std::vector<Place*>& live);

 private:
  void write_appended() const;
  void write_anew(const std::vector<Place*>& live);

  std::filesystem::path file_;
  int descriptor_;
  std::uint64_t saved_ = 0;  ///< bytes in the file
  std::string appended_;     ///< what will follow them
};

}  // namespace gongbu::git
