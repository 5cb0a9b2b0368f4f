#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "gongbu/base/message.hpp"
#include "gongbu/host/terminal.hpp"
#include "gongbu/scan/measure.hpp"
#include "gongbu/scan/scan_repositories.hpp"

namespace gongbu::cli {

/// A progress line on the terminal, erased by the destructor.
class ProgressLine {
 public:
  /// Both arguments must outlive the line.
  ProgressLine(host::Streams& streams, const Translator& tr) : streams_(streams), tr_(tr) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  void show(const scan::ScanState& state);
  void show(std::int64_t measured, std::int64_t all);

  /// Returns options that show the progress of measuring on a terminal. Must not outlive the line.
  scan::MeasureOptions measure_options(const std::atomic<bool>* stop);

 private:
  void show(const std::string& line);

  host::Streams& streams_;
  const Translator& tr_;
  std::string last_;
  bool shown_ = false;
};

}  // namespace gongbu::cli
