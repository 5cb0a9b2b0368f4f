#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gongbu/automation/hook_script.hpp"

using namespace gongbu::automation;

namespace {

const std::vector<std::string> kPrograms = {"/usr/bin/gongbu", "/home/me/it's a/$HOME/`x` \"y\"\\z",
                                            "/한글/gongbu"};

}  // namespace

TEST_CASE("a hook script is recognized with the program it runs") {
  for (const HookEvent event : kHookEvents) {
    for (const std::string& program : kPrograms) {
      const std::string script = hook_script(event, program);
      CHECK(own_hook_program(script) == program);
      CHECK(script.size() < kHookHeadSize);
      CHECK(script.find(kept_hook_name(event)) != std::string::npos);
      CHECK(script.find("/usr/local/bin/gongbu") == std::string::npos);
    }
  }
  CHECK(hook_script(HookEvent::post_commit, "/x") != hook_script(HookEvent::post_rewrite, "/x"));
}

TEST_CASE("damaged hooks of gongbu's are recognized, other hooks are not") {
  for (const char* other : {"", "#!/bin/sh\n", "#!/bin/sh\ngongbu=/usr/bin/gongbu\n",
                            "#!/bin/sh\n# calls gongbu\ngongbu hook run post-commit\n",
                            "\x7f"
                            "ELF"})
    CHECK(own_hook_program(other) == std::nullopt);
  const std::string head = "#!/bin/sh\n# A hook of gongbu's.";
  CHECK(own_hook_program(head) == "");
  CHECK(own_hook_program(head + "\ngongbu='/usr/bin/gongbu") == "");
  CHECK(own_hook_program(head + "\ngongbu=/usr/bin/gongbu\n") == "/usr/bin/gongbu");
}

TEST_CASE("a configured hook command is recognized with the program it runs") {
  for (const std::string& program : kPrograms)
    CHECK(hook_command_program(hook_command(program)) == program);
  CHECK(hook_command_program("gongbu hook run") == std::nullopt);
  CHECK(hook_command_program("gongbu='/x'; other") == std::nullopt);
}
