#include "gongbu/store/fact_key.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>

#include "gongbu/base/sha256.hpp"
#include "store/fact_secret.hpp"

namespace gongbu::store {
namespace {

std::string_view bytes_of(const Sha256Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

// Hashes with the secret twice, as HMAC does, so that no length extension is possible.
core::ObjectId commit_key(std::string_view secret, std::string_view email,
                          core::Instant authored_at, std::string_view subject) {
  const std::string text = fmt::format("{}\n{}\n", authored_at.time_since_epoch().count(), email);
  const Sha256Digest inner =
      Sha256().add("gongbu commit").add(secret).add(text).add(subject).finish();
  const Sha256Digest outer = Sha256().add("gongbu key").add(secret).add(bytes_of(inner)).finish();
  return core::ObjectId::from_bytes(outer.data(), core::ObjectId::kSha1);
}

core::ObjectId commit_key(std::string_view secret, const StoredCommit& stored) {
  if (stored.fact) return stored.fact->key;
  const core::Commit& commit = stored.commit;
  return commit_key(secret, commit.author_email, commit.authored_at, commit.subject);
}

std::string fact_secret(SQLite::Database& connection) {
  return connection.execAndGet("SELECT coalesce(secret, '') FROM fact_state").getString();
}

}  // namespace gongbu::store
