#include "gongbu/host/zone.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "host/tzif.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr int kLastYear = 2100;

// Needs no database, so a minimal container works.
constexpr std::string_view kUtc = "UTC";

constexpr std::array<const char*, 3> kDatabases = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
                                                   "/etc/zoneinfo"};

// Returns the directory of the system's zones, if it exists.
std::optional<fs::path> database() {
  std::error_code error;
  for (const char* directory : kDatabases)
    if (fs::is_directory(directory, error)) return directory;
  return std::nullopt;
}

Error no_database() {
  return make_error(ErrorKind::system, Msg::err_no_zones, kDatabases.front())
      .hint(phrase(Msg::hint_no_zones));
}

Error unreadable(const fs::path& file, const std::error_code& error) {
  return make_error(ErrorKind::system, Msg::err_read_file, printable(file.string()),
                    error.message());
}

// Accepts only relative paths of plain words, which cannot leave the database.
bool is_name(std::string_view name) {
  constexpr std::size_t kLongest = 100;
  return !name.empty() && name.size() <= kLongest && name.front() != '/' &&
         name.find("..") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) {
           return std::isalnum(c) != 0 || c == '/' || c == '_' || c == '-' || c == '+';
         });
}

// Throws if the file exists but cannot be read: falling back to another zone would change study
// days.
std::optional<core::Zone> find_zone(const fs::path& directory, const std::string& name) {
  if (!is_name(name)) return std::nullopt;
  const fs::path file = directory / name;
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::none) throw unreadable(file, error);
  if (!fs::is_regular_file(status)) return std::nullopt;
  const std::string bytes = read_file(file).value_or("");
  constexpr std::string_view kMagic = "TZif";  // the directory also contains text tables
  if (!bytes.empty() && !bytes.starts_with(kMagic)) return std::nullopt;
  auto periods = parse_tzif(bytes, kLastYear);
  if (!periods)
    throw make_error(ErrorKind::system, Msg::err_zone_damaged, printable(file.string()))
        .hint(phrase(Msg::hint_zone_damaged));
  return core::Zone(name, std::move(*periods));
}

// Returns all zone names; skips the copies in "posix" and "right" and lower-case tables.
std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  const auto root = database();
  if (!root) return names;
  std::error_code error;
  for (fs::recursive_directory_iterator it(*root, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().lexically_relative(*root).string();
    if (std::isupper(static_cast<unsigned char>(name.front())) == 0) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file(error)) {
      names.push_back(name);
    }
  }
  return names;
}

Error unknown_zone(const std::string& name) {
  if (ascii_lower(name) == "kst")  // a common abbreviation, but not a zone name
    return make_error(ErrorKind::config, Msg::err_unknown_zone, printable(name))
        .hint(phrase(Msg::hint_did_you_mean, "Asia/Seoul"));
  const std::vector<std::string> names = zone_names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = nearest(name, known);
  return make_error(ErrorKind::config, Msg::err_unknown_zone, printable(name))
      .hint(meant ? phrase(Msg::hint_did_you_mean, *meant) : phrase(Msg::hint_zone_form));
}

// Without a database only UTC can be loaded.
bool loads(const std::string& name) {
  if (name == kUtc) return true;
  const auto directory = database();
  return directory && find_zone(*directory, name);
}

// Returns the zone name of a file in the database: "/usr/share/zoneinfo/Asia/Seoul" is
// "Asia/Seoul".
std::string zone_of_file(const std::string& path) {
  constexpr std::string_view kFolder = "zoneinfo/";
  const std::size_t at = path.find(kFolder);
  return at == std::string::npos ? std::string() : path.substr(at + kFolder.size());
}

std::string zone_of_variable(const Environment& env) {
  std::string name = env.get("TZ").value_or("");
  if (name.starts_with(':')) name.erase(0, 1);  // POSIX: an implementation-defined name follows
  return name.starts_with('/') ? zone_of_file(name) : name;
}

std::string zone_of_link(const fs::path& link) {
  std::error_code error;
  const fs::path target = fs::read_symlink(link, error);
  if (error && error != std::errc::no_such_file_or_directory &&
      error != std::errc::invalid_argument)  // not a symbolic link
    throw unreadable(link, error);
  return zone_of_file(target.string());
}

std::string zone_of_text(const fs::path& file) {
  return std::string(trimmed(read_file(file).value_or("")));
}

}  // namespace

core::Zone load_zone(const std::string& name) {
  if (name == kUtc) return core::Zone::fixed(name, core::seconds(0));
  const auto directory = database();
  if (!directory) throw no_database();
  std::optional<core::Zone> zone = find_zone(*directory, name);
  if (!zone) throw unknown_zone(name);
  return std::move(*zone);
}

std::string system_zone_name(const Environment& env, const fs::path& etc) {
  std::string name = zone_of_variable(env);
  if (!loads(name)) name = zone_of_link(etc / "localtime");
  if (!loads(name)) name = zone_of_text(etc / "timezone");
  return loads(name) ? name : std::string(kUtc);
}

}  // namespace gongbu::host
