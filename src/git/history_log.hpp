#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Many histories in one file, because creating a thousand small files is slow. New ones are
/// appended; replaced ones are removed when they take most of the space.
class HistoryLog {
 public:
  /// Position of a history in the file.
  struct Extent {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  /// The file need not exist.
  explicit HistoryLog(std::filesystem::path file);
  ~HistoryLog();
  HistoryLog(const HistoryLog&) = delete;
  HistoryLog& operator=(const HistoryLog&) = delete;

  /// Reads a saved history. If another process replaced the file, returns something else, which
  /// checksums detect. Callable from any thread.
  std::string read(Extent extent) const;

  /// Adds a history, which save() writes; returns its position.
  Extent append(std::string_view bytes);

  /// Writes the added histories. `live` are the positions still needed, which may change. Failures
  /// are ignored.
  void save(const std::vector<Extent*>& live);

 private:
  void write_appended() const;
  void write_anew(const std::vector<Extent*>& live);

  std::filesystem::path file_;
  int descriptor_;
  std::uint64_t saved_ = 0;  ///< bytes in the file
  std::string appended_;     ///< bytes to append
};

}  // namespace gongbu::git
