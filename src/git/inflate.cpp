#include "inflate.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>

#include "gongbu/git/inflate_stream.hpp"
#include "libgit2.hpp"

namespace gongbu::git {
namespace {

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* raw) const { libdeflate_free_decompressor(raw); }
};

// Returns the decompressor of this thread; null without memory.
libdeflate_decompressor* decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> own(
      libdeflate_alloc_decompressor());
  return own.get();
}

// zlib's own functions, found through libgit2, which is linked to zlib.
const Libgit2Function<decltype(::inflateInit_)> zlib_init{"inflateInit_"};
const Libgit2Function<decltype(::inflateInit2_)> zlib_raw_init{"inflateInit2_"};
const Libgit2Function<decltype(::inflate)> zlib_inflate{"inflate"};
const Libgit2Function<decltype(::inflateReset)> zlib_reset{"inflateReset"};
const Libgit2Function<decltype(::inflateEnd)> zlib_end{"inflateEnd"};

constexpr int kRawDeflate = -15;  // largest window, no zlib header
constexpr std::size_t kPart = std::size_t{64} << 10U;

// Size of the buffer with which libgit2 first reads the header of a loose object.
constexpr uInt kLooseHeader = 64;

// Returns whether zlib handles the stream; only then it has a state.
bool has_zlib_state(z_streamp stream) { return stream->state != nullptr; }

int begin(z_streamp stream) {
  stream->state = nullptr;
  stream->total_in = 0;
  stream->total_out = 0;
  stream->msg = nullptr;
  return Z_OK;
}

// Inflates a stream at once; returns false if the input is incomplete or damaged, or the output
// buffer is too small.
bool inflate_whole(z_streamp stream) {
  libdeflate_decompressor* own = decompressor();
  std::size_t read = 0;
  std::size_t written = 0;
  if (own == nullptr ||
      libdeflate_zlib_decompress_ex(own, stream->next_in, stream->avail_in, stream->next_out,
                                    stream->avail_out, &read, &written) != LIBDEFLATE_SUCCESS)
    return false;
  stream->next_in += read;
  stream->avail_in -= static_cast<uInt>(read);
  stream->total_in += read;
  stream->next_out += written;
  stream->avail_out -= static_cast<uInt>(written);
  stream->total_out += written;
  return true;
}

}  // namespace

std::string inflated(std::string_view stream, std::size_t most) {
  constexpr std::size_t kUsual = 16U << 10U;
  std::string out;
  if (decompressor() == nullptr) return out;
  libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
  while (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() < most) {
    out.resize(std::clamp(4 * out.size(), std::min(kUsual, most), most));
    std::size_t written = 0;
    result = libdeflate_zlib_decompress(decompressor(), stream.data(), stream.size(), out.data(),
                                        out.size(), &written);
    if (result == LIBDEFLATE_SUCCESS) return out.substr(0, written);
  }
  return {};
}

std::string inflated_start(std::string_view stream, std::size_t size) {
  std::string out(size, '\0');
  std::string in(stream);
  z_stream state{};
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  if (zlib_init(&state, ZLIB_VERSION, static_cast<int>(sizeof state)) != Z_OK) return {};
  const int status = zlib_inflate(&state, Z_SYNC_FLUSH);
  zlib_end(&state);
  if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return {};
  out.resize(out.size() - state.avail_out);
  return out;
}

// ---- Raw deflate data ----

struct InflateStream::Impl {
  z_stream stream{};
  bool begun = false;
  bool ended = false;
  std::string out = std::string(kPart, '\0');

  bool begin() {
    if (!begun)
      begun = zlib_raw_init(&stream, kRawDeflate, ZLIB_VERSION, static_cast<int>(sizeof stream)) ==
              Z_OK;
    return begun;
  }
};

InflateStream::InflateStream() : impl_(std::make_unique<Impl>()) {}

InflateStream::~InflateStream() {
  if (impl_->begun) zlib_end(&impl_->stream);
}

bool InflateStream::add(std::string_view bytes, const std::function<bool(std::string_view)>& sink) {
  if (!impl_->begin()) return false;
  z_stream& stream = impl_->stream;
  std::string in(bytes);  // zlib's input pointer is not const
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in =
      static_cast<uInt>(std::min<std::size_t>(in.size(), std::numeric_limits<uInt>::max()));
  while (!impl_->ended) {
    stream.next_out = reinterpret_cast<Bytef*>(impl_->out.data());
    stream.avail_out = static_cast<uInt>(impl_->out.size());
    const int status = zlib_inflate(&stream, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return false;
    const std::size_t made = impl_->out.size() - stream.avail_out;
    if (made > 0 && !sink(std::string_view(impl_->out).substr(0, made))) return false;
    impl_->ended = status == Z_STREAM_END;
    if (made < impl_->out.size()) break;  // all input is used
  }
  return true;
}

bool InflateStream::ended() const { return impl_->ended; }

}  // namespace gongbu::git

// Reading a history is mostly inflating commits. libgit2 calls zlib for that; libdeflate takes half
// the time, but only for complete streams, as nearly all objects in packs are. libgit2, loaded
// later, finds the following functions in the program instead of zlib's. Streams that libdeflate
// cannot inflate (incomplete, damaged) are passed to zlib from their beginning.
//
// NOLINTBEGIN(readability-identifier-naming): zlib's names
extern "C" int inflateInit_(z_streamp stream, const char* /*version*/, int /*size*/) {
  return gongbu::git::begin(stream);
}

extern "C" int inflate(z_streamp stream, int flush) {
  using namespace gongbu::git;
  if (!has_zlib_state(stream)) {
    const bool ended = stream->total_in > 0;
    const bool is_whole = stream->avail_out != kLooseHeader;
    if (ended || (is_whole && inflate_whole(stream))) return Z_STREAM_END;
    const int status = zlib_init(stream, ZLIB_VERSION, static_cast<int>(sizeof *stream));
    if (status != Z_OK) return status;
  }
  const uInt room = stream->avail_out;
  const bool is_starved = stream->avail_in == 0 && room > 0;
  const int status = zlib_inflate(stream, flush);
  // For a truncated loose object, libgit2 would try to read more forever.
  const bool is_cut_off = status == Z_BUF_ERROR && is_starved && stream->avail_out == room;
  return is_cut_off ? Z_DATA_ERROR : status;
}

extern "C" int inflateReset(z_streamp stream) {
  using namespace gongbu::git;
  return has_zlib_state(stream) ? zlib_reset(stream) : begin(stream);
}

extern "C" int inflateEnd(z_streamp stream) {
  using namespace gongbu::git;
  return has_zlib_state(stream) ? zlib_end(stream) : Z_OK;
}
// NOLINTEND(readability-identifier-naming)
