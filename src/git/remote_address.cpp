#include "gongbu/git/remote_address.hpp"

#include <algorithm>
#include <cstddef>

#include "config.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {
namespace {

constexpr std::size_t kLongest = 2'000;  // of a URL that browsers accept

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// Returns whether people can look up the host: "github.com", "github.com:8443".
bool is_host(std::string_view host) {
  const std::string_view name = take_until(host, ':');
  const bool plain = std::all_of(name.begin(), name.end(),
                                 [](char c) { return is_word(c) || c == '.' || c == '-'; });
  return plain && name.find('.') != std::string_view::npos && is_word(name.front()) &&
         is_word(name.back()) && std::all_of(host.begin(), host.end(), is_ascii_digit);
}

// Returns the path without slashes at its ends and ".git"; "" if a character or a part is not
// plain.
std::string_view plain_path(std::string_view path) {
  constexpr std::string_view kMarks = "-._~/%";
  const auto is_plain = [&](char c) { return is_word(c) || kMarks.find(c) != kMarks.npos; };
  if (!std::all_of(path.begin(), path.end(), is_plain)) return {};
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.ends_with(".git")) path.remove_suffix(4);
  const std::vector<std::string_view> parts = split(path, "/");
  const bool climbs = std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part.empty() || part == "." || part == "..";
  });
  return climbs ? std::string_view() : path;
}

std::optional<std::string> address(std::string_view scheme, std::string_view host,
                                   std::string_view path) {
  // A browser may see another host where the user is not plain: "x.org\@y.org".
  constexpr std::string_view kOdd = "\\\"<>?# ";
  if (host.find_first_of(kOdd) != host.npos) return std::nullopt;
  if (const std::size_t at = host.rfind('@'); at != host.npos) host.remove_prefix(at + 1);
  path = plain_path(path);
  if (path.empty() || host.empty() || !is_host(host)) return std::nullopt;
  std::string out(scheme);
  return out.append("://").append(host).append("/").append(path);
}

}  // namespace

std::optional<std::string> web_address(std::string_view remote) {
  if (remote.size() > kLongest) return std::nullopt;
  const std::size_t mark = remote.find("://");
  if (mark == std::string_view::npos) {  // user@host:path
    const std::size_t colon = remote.find(':');
    if (colon == std::string_view::npos || remote.substr(0, colon).find('/') != remote.npos)
      return std::nullopt;
    const std::string_view path = remote.substr(colon + 1);
    return path.starts_with(':') ? std::nullopt : address("https", remote.substr(0, colon), path);
  }
  const std::string scheme = ascii_lower(remote.substr(0, mark));
  std::string_view path = remote.substr(mark + 3);
  std::string_view host = take_until(path, '/');
  if (scheme == "https" || scheme == "http") return address(scheme, host, path);
  if (scheme != "ssh" && scheme != "git" && scheme != "git+ssh") return std::nullopt;
  const std::size_t port = host.rfind(':');
  if (port != std::string_view::npos && host.find('@', port) == std::string_view::npos)
    host = host.substr(0, port);
  return address("https", host, path);
}

std::optional<std::string> web_address_of(const RepositoryPath& location) {
  constexpr std::string_view kSection = "remote.";
  constexpr std::string_view kName = ".url";
  try {
    require_readable(location);
  } catch (const Error&) {
    return std::nullopt;  // the scan says so
  }
  const Config config = Config::in(location.git_dir, location.git_dir);
  if (const auto url = config.text("remote.origin.url"))
    if (auto found = web_address(*url)) return found;
  for (const Config::Setting& setting : config.settings())
    if (setting.value && setting.key.starts_with(kSection) && setting.key.ends_with(kName))
      if (auto found = web_address(*setting.value)) return found;
  return std::nullopt;
}

}  // namespace gongbu::git
