#include "history_log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <utility>

#include "cache_file.hpp"

namespace gongbu::git {
namespace {

// Files up to this size are not compacted.
constexpr std::uint64_t kSmallFile = 1U << 20U;

}  // namespace

HistoryLog::HistoryLog(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(open(file_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
  struct stat status {};
  if (descriptor_ >= 0 && fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode))
    saved_ = static_cast<std::uint64_t>(status.st_size);
}

HistoryLog::~HistoryLog() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::string HistoryLog::read(Extent extent) const {
  if (extent.size > saved_ || extent.offset > saved_ - extent.size) return {};
  std::string bytes(extent.size, '\0');
  const ssize_t got =
      pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(extent.offset));
  return got == static_cast<ssize_t>(bytes.size()) ? bytes : std::string();
}

HistoryLog::Extent HistoryLog::append(std::string_view bytes) {
  const Extent extent{saved_ + appended_.size(), bytes.size()};
  appended_ += bytes;
  return extent;
}

void HistoryLog::save(const std::vector<Extent*>& live) {
  if (appended_.empty()) return;
  std::uint64_t needed = 0;
  for (const Extent* extent : live) needed += extent->size;
  if (saved_ + appended_.size() > 2 * needed + kSmallFile) {
    write_anew(live);
  } else {
    write_appended();
  }
}

void HistoryLog::write_appended() const {
  std::ofstream out(file_, std::ios::binary | std::ios::app);
  out.write(appended_.data(), static_cast<std::streamsize>(appended_.size()));
}

void HistoryLog::write_anew(const std::vector<Extent*>& live) {
  std::string content;
  for (Extent* extent : live) {
    const bool is_new = extent->offset >= saved_;
    const std::string bytes =
        is_new ? appended_.substr(extent->offset - saved_, extent->size) : read(*extent);
    *extent = {content.size(), bytes.size()};
    content += bytes;
  }
  write_cache(file_, content);
}

}  // namespace gongbu::git
