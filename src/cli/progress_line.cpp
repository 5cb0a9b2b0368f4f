#include "progress_line.hpp"

#include <cstddef>

#include "gongbu/base/text.hpp"

namespace gongbu::cli {

ProgressLine::~ProgressLine() {
  if (shown_) streams_.err("\r\x1b[K");
}

void ProgressLine::show(const scan::ScanState& state) {
  show(tr_(Msg::scan_progress, state.repositories_done, state.repositories, state.commits));
}

void ProgressLine::show(std::int64_t measured, std::int64_t all) {
  show(tr_(Msg::measure_progress, measured, all));
}

scan::MeasureOptions ProgressLine::measure_options(const std::atomic<bool>* stop) {
  scan::MeasureOptions options{.stop = stop};
  if (streams_.err_is_terminal())
    options.on_progress = [this](std::int64_t done, std::int64_t all) { show(done, all); };
  return options;
}

void ProgressLine::show(const std::string& line) {
  if (line == last_) return;
  streams_.err("\r" +
               fit(line, static_cast<std::size_t>(streams_.columns().value_or(kUsualColumns)) - 1) +
               "\x1b[K");
  last_ = line;
  shown_ = true;
}

}  // namespace gongbu::cli
