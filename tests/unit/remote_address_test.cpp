#include "gongbu/git/remote_address.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace gongbu::git {

TEST_CASE("remote address: every form of git leads to the web page of the repository") {
  const std::string page = "https://github.com/me/repo";
  for (const char* remote :
       {"git@github.com:me/repo.git", "git@github.com:me/repo", "github.com:me/repo.git",
        "https://github.com/me/repo.git", "https://github.com/me/repo/",
        "HTTPS://github.com/me/repo", "https://user:secret@github.com/me/repo.git",
        "https://ghp_token@github.com/me/repo", "https://a@b@github.com/me/repo",
        "ssh://git@github.com/me/repo.git", "ssh://git@github.com:22/me/repo.git",
        "git://github.com/me/repo.git", "git@github.com:/me/repo.git"}) {
    CAPTURE(remote);
    CHECK(web_address(remote) == page);
  }
  CHECK(web_address("http://git.example.org:3000/a/b_c-d.e.git") ==
        "http://git.example.org:3000/a/b_c-d.e");
  CHECK(web_address("git@gitlab.com:group/sub/repo.git") == "https://gitlab.com/group/sub/repo");
}

TEST_CASE("remote address: an untrusted or local remote has none") {
  for (const char* remote : {"",
                             ":",
                             "://",
                             "/srv/git/repo.git",
                             "../repo",
                             "file:///srv/repo",
                             "C:/repo",
                             "work:me/repo",
                             "me@work:repo",
                             "javascript:alert(1)",
                             "javascript://x.org/%0aalert(1)",
                             "data:text/html,x.y/z",
                             "ext::sh -c touch",
                             "https://",
                             "https://github.com",
                             "https://github.com/",
                             "https://localhost/repo",
                             "https:///me/repo",
                             "https://-x.org/a",
                             "https://github.com/../../etc",
                             "https://github.com/a//b",
                             "https://github.com/a/./b",
                             "https://github.com/a b",
                             "https://github.com/a\"><script>",
                             "https://github.com/a'b",
                             "https://github.com/a)b",
                             "https://github.com/a\nb",
                             "https://github.com/\x1b[31m",
                             "https://git\xd0\xb0hub.com/me/repo",
                             "https://x.org:port/a",
                             "https://x.org\\@evil.org/a",
                             "git@github.com:me/repo?x",
                             "git@github.com:me/re po",
                             "git@github.com::me/repo"}) {
    CAPTURE(remote);
    CHECK(web_address(remote) == std::nullopt);
  }
  CHECK(web_address("https://x.org/" + std::string(3'000, 'a')) == std::nullopt);
}

}  // namespace gongbu::git
