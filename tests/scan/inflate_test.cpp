#include "git/inflate.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <random>
#include <string>

#include "sandbox.hpp"

using gongbu::git::inflated;

namespace {

// Returns text that is hardly compressible; the same one for the same size.
std::string noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>('!' + random() % 90); });
  return bytes;
}

std::string deflated(const std::string& text) {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_zlib_compress_bound(compressor, text.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor, text.data(), text.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

/// A stream in the form that libgit2 uses.
struct Stream {
  Stream() { REQUIRE(inflateInit(&state) == Z_OK); }
  ~Stream() { CHECK(inflateEnd(&state) == Z_OK); }

  // Inflates `from` with at most `in` bytes of input and `out` of output per call; returns the last
  // status.
  int run(const std::string& from, std::size_t in, std::size_t out) {
    text.clear();
    std::string part(out, '\0');
    std::size_t begin = 0;
    int status = Z_OK;
    while (status == Z_OK) {
      std::string given = from.substr(begin, in);
      state.next_in = reinterpret_cast<Bytef*>(given.data());
      state.avail_in = static_cast<uInt>(given.size());
      state.next_out = reinterpret_cast<Bytef*>(part.data());
      state.avail_out = static_cast<uInt>(part.size());
      status = inflate(&state, Z_SYNC_FLUSH);
      begin += given.size() - state.avail_in;
      text.append(part, 0, out - state.avail_out);
    }
    read = begin;
    return status;
  }

  z_stream state{};
  std::string text;      ///< output of the last run
  std::size_t read = 0;  ///< bytes that the last run read
};

}  // namespace

TEST_CASE("inflate: consecutive streams are read at once or in parts") {
  constexpr std::size_t kWhole = 1U << 20U;
  for (const std::size_t size : {0U, 1U, 200U, 70'000U}) {
    const std::string text = noise(size);
    const std::string bytes = deflated(text);
    const std::string followed = bytes + deflated("the next object of a pack");
    Stream stream;
    for (const std::size_t in : {kWhole, std::size_t{1}, std::size_t{1000}})
      for (const std::size_t out : {kWhole, size + 1, std::size_t{1}, std::size_t{64}}) {
        CAPTURE(size);
        CAPTURE(in);
        CAPTURE(out);
        CHECK(stream.run(followed, in, out) == Z_STREAM_END);
        CHECK((stream.text == text));
        CHECK(stream.read == bytes.size());
        CHECK(stream.state.total_in == bytes.size());
        CHECK(stream.state.total_out == size);
        CHECK(stream.run(followed, in, out) == Z_STREAM_END);  // the stream has ended
        CHECK((stream.text.empty() && stream.read == 0));
        CHECK(inflateReset(&stream.state) == Z_OK);
      }
  }
}

TEST_CASE("inflate: damaged streams are errors") {
  std::string bytes = deflated(noise(200));
  bytes[bytes.size() - 1] ^= 1;  // in the checksum
  Stream stream;
  CHECK(stream.run(bytes, bytes.size(), 1000) == Z_DATA_ERROR);
  Stream cut;
  CHECK(cut.run(bytes.substr(0, 100), 100, 1000) == Z_DATA_ERROR);
  Stream other;
  CHECK(other.run("no zlib stream", 100, 1000) == Z_DATA_ERROR);
}

TEST_CASE("inflate: inflated() returns at most the given size") {
  for (const std::size_t size : {0U, 1U, 16'384U, 16'385U, 70'000U}) {
    CAPTURE(size);
    const std::string text = noise(size);
    const std::string bytes = deflated(text);
    CHECK((inflated(bytes, 100'000) == text));
    CHECK((inflated(bytes, size) == text));
    if (size > 0) CHECK(inflated(bytes, size - 1).empty());
    CHECK(inflated(bytes.substr(0, bytes.size() - 1), 100'000).empty());
  }
  CHECK(inflated("", 100).empty());
  CHECK(inflated("no zlib stream", 100).empty());
}

TEST_CASE("inflate: a truncated loose commit is missing, and no scan hangs") {
  Sandbox box;
  const auto repo = box.init("repo");
  const std::string first = box.commit(repo, "first");
  const std::string second = box.commit(repo, "second");
  const auto file = repo / ".git/objects" / first.substr(0, 2) / first.substr(2);
  const std::string whole = content_of(file);
  std::filesystem::permissions(file, std::filesystem::perms::owner_write,
                               std::filesystem::perm_options::add);
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{12},
                                 std::size_t{60}, whole.size() - 5, whole.size() - 1}) {
    CAPTURE(size);
    write_file(file, whole.substr(0, size));
    Gongbu gongbu(box / std::to_string(size), box.root());
    const Scanned scanned = gongbu.scan();
    CHECK(scanned.commits_total == 1);
    CHECK(scanned.warnings.size() == 1);
  }
}

TEST_CASE("inflate: a commit larger than the mapped window of its pack") {
  Sandbox box;
  const auto repo = box.init("repo");
  box.commit(repo, "small");
  write_file(box / "message", "large\n\n" + noise(9U << 20U));
  write_file(repo / "file", "of the large one");
  box.git(repo, {"commit", "-q", "-a", "-F", (box / "message").string()});
  box.commit(repo, "another");
  box.git(repo, {"gc", "-q"});
  Gongbu gongbu(box / "home", box.root());
  CHECK(gongbu.scan().commits_total == 3);
  CHECK(gongbu.commits_read() == 3);
}
