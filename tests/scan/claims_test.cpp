// Addresses that are the user's only because a repository says so.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "gongbu/scan/claimed_addresses.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;
using namespace std::string_literals;

namespace {

std::set<std::string> claims_of(const Gongbu& gongbu) {
  std::set<std::string> emails;
  for (const scan::Claim& claim :
       scan::ClaimedAddresses(gongbu.work.paths.cache).open_claims(gongbu.work, false))
    emails.insert(claim.email);
  return emails;
}

}  // namespace

TEST_CASE("claims: an address that is not UTF-8") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  write_file(repo / ".mailmap", "Me <me@example.com> <x\xff@example.com>\n");
  const std::string who = "Me <x\xff@example.com> 1795143600 +0000\n";
  box.commit_raw(repo, "tree " + box.git(repo, {"rev-parse", "HEAD^{tree}"}) + "\nauthor " + who +
                           "committer " + who + "\none\n");
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(gongbu.works().size() == 1);
  CHECK(claims_of(gongbu) == std::set{"x\xef\xbf\xbd@example.com"s});
}

TEST_CASE("claims: a repository in a directory with a tab and a newline") {
  Sandbox box;
  const fs::path repo = box.init("a\tb\n\\n");
  box.git(repo, {"config", "user.email", "own@example.com"});
  box.commit(repo, "one");
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(claims_of(gongbu) == std::set{"own@example.com"s});
  gongbu.work.settings.git.ignore = {repo.string()};
  CHECK(claims_of(gongbu).empty());
}

TEST_CASE("claims: what cannot be written is found again by the next scan") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.git(repo, {"config", "user.email", "own@example.com"});
  box.commit(repo, "one");
  Gongbu gongbu(box / "home", box.root());
  const fs::path file = gongbu.work.paths.cache / "own-addresses";
  fs::create_directories(file / "in the way");
  gongbu.scan();
  CHECK(gongbu.works().size() == 1);
  fs::remove_all(file);
  gongbu.scan();
  CHECK(claims_of(gongbu) == std::set{"own@example.com"s});
}

TEST_CASE("claims: what another process added meanwhile is kept") {
  Sandbox box;
  scan::ClaimedAddresses first(box.root());
  first.add({{"a@example.com", "/r"}});
  scan::ClaimedAddresses(box.root()).add({{"a@example.com", "/r"}, {"b@example.com", "/r"}});
  first.mark_shown({{"a@example.com", "/r"}});
  Gongbu gongbu(box / "home", box.root());
  const auto open = scan::ClaimedAddresses(box.root()).open_claims(gongbu.work, true);
  REQUIRE(open.size() == 1);
  CHECK(open[0].email == "b@example.com");
}
