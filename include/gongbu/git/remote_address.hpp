#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Returns the address at which people see a remote, without user, password, port of ssh and
/// ".git": https://github.com/me/repo for git@github.com:me/repo.git. Nothing for a path, another
/// transport, or a host without a dot (an alias of ssh). The text is untrusted; the result is http
/// or https with only letters, digits and "-._~/%" after the host.
std::optional<std::string> web_address(std::string_view remote);

/// Returns that address of the remote "origin" of a repository, else of its first remote that has
/// one; nothing for a repository that cannot be read.
std::optional<std::string> web_address_of(const RepositoryPath& location);

}  // namespace gongbu::git
