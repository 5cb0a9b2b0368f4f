#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace gongbu::git {

/// Decompresses raw deflate data (RFC 1951) part by part with zlib, which comes with libgit2.
class InflateStream {
 public:
  InflateStream();
  InflateStream(const InflateStream&) = delete;
  InflateStream& operator=(const InflateStream&) = delete;
  ~InflateStream();

  /// Decompresses the next bytes and hands the output to `sink` in parts; `sink` returns false to
  /// stop. Returns false if the data is damaged or `sink` stopped.
  bool add(std::string_view bytes, const std::function<bool(std::string_view)>& sink);
  /// Returns whether the data ended.
  bool ended() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
