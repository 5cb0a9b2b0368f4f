#include "replacements.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

#include "bounded_file.hpp"
#include "config.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"
#include "object_backend.hpp"
#include "objects.hpp"

namespace gongbu::git {
namespace {

constexpr int kLongestChain = 5;  // of replacements, as in git

struct ReplacingBackend {
  git_odb_backend parent;  // must be first
  Replacements replacements;
  Handle<git_odb> objects;

  /// Returns the replacement of an object; null if there is none.
  const core::ObjectId* find(const git_oid* oid) const {
    const auto found = replacements.find(to_object_id(*oid));
    return found == replacements.end() ? nullptr : &found->second;
  }
};

const ReplacingBackend& backend_of(const git_odb_backend* parent) {
  return *reinterpret_cast<const ReplacingBackend*>(parent);
}

int read_replaced(void** data, std::size_t* size, git_object_t* type, git_odb_backend* parent,
                  const git_oid* oid) {
  const core::ObjectId* const name = backend_of(parent).find(oid);
  if (name == nullptr) return GIT_PASSTHROUGH;
  const Handle<git_odb_object> object = read_object(backend_of(parent).objects.get(), *name);
  if (!object) return GIT_ERROR;
  *type = git_odb_object_type(object.get());
  return give_content(parent, bytes_of(object), data, size);
}

int read_replaced_header(std::size_t* size, git_object_t* type, git_odb_backend* parent,
                         const git_oid* oid) {
  const core::ObjectId* const name = backend_of(parent).find(oid);
  if (name == nullptr) return GIT_PASSTHROUGH;
  const git_oid target = to_git_oid(*name);
  return git_odb_read_header(size, type, backend_of(parent).objects.get(), &target);
}

void release_replacing(git_odb_backend* parent) {
  delete reinterpret_cast<ReplacingBackend*>(parent);
}

// Parses "<commit> <parent> …" with single spaces; returns nothing for other lines.
std::optional<std::vector<core::ObjectId>> parse_graft(std::string_view line, std::size_t id_size) {
  if (line.empty() || line.front() == '#') return std::nullopt;
  std::vector<core::ObjectId> names;
  while (true) {
    const auto* const end = std::find_if(line.begin(), line.end(),
                                         [](unsigned char c) { return std::isspace(c) != 0; });
    const auto length = static_cast<std::size_t>(end - line.begin());
    const auto name = core::from_hex(ascii_lower(line.substr(0, length)));
    if (!name || name->size() != id_size) return std::nullopt;
    names.push_back(*name);
    if (length == line.size()) return names;
    line.remove_prefix(length + 1);
  }
}

std::string_view without_end_space(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r\v\f") + 1);
}

// Returns the final replacement of each object, because replacements may be replaced.
Replacements with_last_ones(const Replacements& each) {
  Replacements last;
  for (const auto& [name, first] : each) {
    core::ObjectId target = first;
    int steps = 1;
    for (auto next = each.find(target); next != each.end(); next = each.find(target)) {
      if (++steps > kLongestChain) break;
      target = next->second;
    }
    last[name] = steps > kLongestChain ? core::ObjectId{} : target;
  }
  return last;
}

}  // namespace

Replacements replacements_among(std::span<const Reference> references,
                                const RepositoryPath& location) {
  Replacements each;
  for (const auto& [name, target] : references)
    if (name.starts_with(kReplaceRefs))
      if (const auto replaced = core::from_hex(name.substr(name.rfind('/') + 1)))
        each[*replaced] = target;
  if (!each.empty() &&
      !Config::in(location.git_dir, location.git_dir).flag("core.usereplacerefs", true))
    each.clear();
  return with_last_ones(each);
}

Replacements read_replacements(const RepositoryPath& location) {
  const References references(location, std::array{kReplaceRefs});
  return replacements_among(references.list(), location);
}

Grafts read_grafts(const std::string& git_dir, std::size_t id_size) {
  Grafts grafts;
  const std::string lines = content_of(git_dir + "/info/grafts", kLargestShallow);
  for (const std::string_view line : lines_of(lines)) {
    if (auto names = parse_graft(without_end_space(line), id_size)) {
      const core::ObjectId commit = names->front();
      names->erase(names->begin());
      grafts.try_emplace(commit, *std::move(names));  // git uses the first of several
    }
  }
  return grafts;
}

bool has_unusual_grafts(const std::string& git_dir) {
  const std::string text = content_of(git_dir + "/info/grafts", kLargestShallow);
  const auto is_unusual = [](std::string_view line) {
    return line.find_first_of("\t\r\v\f") != std::string_view::npos ||
           !parse_graft(line, core::ObjectId::kSha1);
  };
  const std::vector<std::string_view> lines = lines_of(text);
  return (!text.empty() && text.back() != '\n') ||
         std::any_of(lines.begin(), lines.end(), is_unusual);
}

std::uint64_t key_of(const Replacements& replacements, const Grafts& grafts) {
  // A sum of hashes, because the order of the maps is unspecified.
  std::uint64_t key = 0;
  for (const auto& [name, target] : replacements)
    key += Hash().add(core::to_hex(name)).add(core::to_hex(target)).value();
  for (const auto& [name, parents] : grafts) {
    Hash hash;
    hash.add("graft").add(core::to_hex(name));
    for (const core::ObjectId& parent : parents) hash.add(core::to_hex(parent));
    key += hash.value();
  }
  return key;
}

git_odb_backend* make_replacing_backend(Replacements replacements, Handle<git_odb> objects) {
  auto* backend = new ReplacingBackend{{}, std::move(replacements), std::move(objects)};
  backend->parent.version = GIT_ODB_BACKEND_VERSION;
  backend->parent.read = guarded<read_replaced>;
  backend->parent.read_header = guarded<read_replaced_header>;
  backend->parent.free = release_replacing;
  return &backend->parent;
}

}  // namespace gongbu::git
