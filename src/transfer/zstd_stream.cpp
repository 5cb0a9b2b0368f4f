#include "zstd_stream.hpp"

#include <zstd.h>

#include <cstddef>
#include <string>

namespace gongbu::transfer {
namespace {

struct FreeStream {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

// Maximum window size as a power of two, which limits memory.
constexpr int kLargestWindow = 26;

}  // namespace

struct ZstdStream::Impl {
  std::unique_ptr<ZSTD_DStream, FreeStream> stream{ZSTD_createDStream()};
  std::string out = std::string(ZSTD_DStreamOutSize(), '\0');
  bool ended = false;
};

ZstdStream::ZstdStream() : impl_(std::make_unique<Impl>()) {
  ZSTD_DCtx_setParameter(impl_->stream.get(), ZSTD_d_windowLogMax, kLargestWindow);
}

ZstdStream::~ZstdStream() = default;

bool ZstdStream::add(std::string_view bytes, const std::function<void(std::string_view)>& sink) {
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  for (;;) {
    ZSTD_outBuffer out{impl_->out.data(), impl_->out.size(), 0};
    const std::size_t left = ZSTD_decompressStream(impl_->stream.get(), &out, &in);
    if (ZSTD_isError(left) != 0) return false;
    sink(std::string_view(impl_->out).substr(0, out.pos));
    impl_->ended = left == 0;
    if (in.pos == in.size && out.pos < out.size) return true;
  }
}

bool ZstdStream::ended() const { return impl_->ended; }

}  // namespace gongbu::transfer
