#include "sodium.hpp"

#include <dlfcn.h>
#include <sodium.h>

#include "gongbu/base/dlopen_note.hpp"
#include "gongbu/base/error.hpp"

namespace gongbu::exchange::sodium {
namespace {

GONGBU_DLOPEN_NOTE constexpr auto kLibsodiumNote =
    dlopen_note("[{\"soname\":[\"" GONGBU_LIBSODIUM_SONAME
                "\"],\"feature\":\"sync\",\"description\":\"Seals what several machines exchange\","
                "\"priority\":\"recommended\"}]");

static_assert(kKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

Error missing(const char* reason) {
  return make_error(ErrorKind::system, Msg::err_libsodium, GONGBU_LIBSODIUM_SONAME,
                    reason == nullptr ? "" : reason);
}

/// The functions in use.
struct Library {
  decltype(&randombytes_buf) random = nullptr;
  decltype(&crypto_aead_xchacha20poly1305_ietf_encrypt) encrypt = nullptr;
  decltype(&crypto_aead_xchacha20poly1305_ietf_decrypt) decrypt = nullptr;

  Library() {
    handle_ = dlopen(GONGBU_LIBSODIUM_SONAME, RTLD_NOW | RTLD_LOCAL);
    if (handle_ == nullptr) throw missing(dlerror());
    decltype(&sodium_init) init = nullptr;
    find(init, "sodium_init");
    find(random, "randombytes_buf");
    find(encrypt, "crypto_aead_xchacha20poly1305_ietf_encrypt");
    find(decrypt, "crypto_aead_xchacha20poly1305_ietf_decrypt");
    if (init() < 0) throw missing("sodium_init");
  }

 private:
  template <class Function>
  void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(handle_, name));
    if (function == nullptr) throw missing(name);
  }

  void* handle_ = nullptr;
};

const Library& library() {
  static const Library loaded;
  return loaded;
}

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

void random_bytes(std::uint8_t* to, std::size_t size) { library().random(to, size); }

std::string encrypt(std::string_view text, std::string_view additional, const std::uint8_t* nonce,
                    const std::uint8_t* key) {
  std::string sealed(text.size() + kTagSize, '\0');
  library().encrypt(bytes(sealed), nullptr, bytes(text), text.size(), bytes(additional),
                    additional.size(), nullptr, nonce, key);
  return sealed;
}

bool decrypt(std::string_view sealed, std::string_view additional, const std::uint8_t* nonce,
             const std::uint8_t* key, std::string& to) {
  if (sealed.size() < kTagSize) return false;
  to.assign(sealed.size() - kTagSize, '\0');
  return library().decrypt(bytes(to), nullptr, nullptr, bytes(sealed), sealed.size(),
                           bytes(additional), additional.size(), nonce, key) == 0;
}

}  // namespace gongbu::exchange::sodium
