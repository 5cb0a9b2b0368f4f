#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace gongbu::transfer {

/// Decompresses Zstandard data in parts.
class ZstdStream {
 public:
  ZstdStream();
  ZstdStream(const ZstdStream&) = delete;
  ZstdStream& operator=(const ZstdStream&) = delete;
  ~ZstdStream();

  /// Decompresses the next bytes and passes the output to `sink` in parts. Returns false if the
  /// data is damaged.
  bool add(std::string_view bytes, const std::function<void(std::string_view)>& sink);
  /// Returns whether the end of the data was reached.
  bool ended() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::transfer
