#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A paper. Texts are valid UTF-8 without NUL, identifiers in the one form of each; what is not
/// known is empty.
struct Paper {
  std::int64_t id = 0;  ///< short number the user types; never used again
  std::string uuid;     ///< derived from the first identifier, else a UUIDv7
  std::string title;
  std::string arxiv;
  std::string doi;
  std::string url;
  std::vector<std::string> authors;
  std::optional<int> year;
  std::string cite_key;
  std::string bibtex;  ///< the entry it was imported from
  int pass = 0;        ///< 1 to 3: the one being read; 0: none was named
  bool read = false;   ///< to the end
  core::Day added_on{};

  friend bool operator==(const Paper&, const Paper&) = default;
};

/// Code that implements a paper.
struct PaperLink {
  std::int64_t id = 0;
  std::string paper_uuid;
  std::string target;  ///< git directory of a repository, or object id of a commit
  std::string label;   ///< what people know it by
  core::Day added_on{};
};

/// The topic that an entry about this paper has.
std::string topic_of(const Paper& paper);

/// The papers by number, without those that were removed or merged into another.
std::vector<Paper> papers(Database& database);

/// Returns the paper with this number, or the one that it was merged into; nothing when that is not
/// there (any more).
std::optional<Paper> find_paper(Database& database, std::int64_t id);

/// The papers that were merged into others, each with the uuid of the one that stands for it.
std::vector<Paper> merged_papers(Database& database);

/// Adds a paper (its id and uuid are made here) as one change; returns it as it is stored. One with
/// the same identifier that was removed is back with its number.
Paper add_paper(Database& database, Paper paper, core::Instant now);

/// Replaces everything but id and uuid, as one change. Throws `data` when the paper is not there
/// (any more).
void update_paper(Database& database, const Paper& paper, core::Instant now);

/// Makes one paper of two, as one change: the one with the smaller uuid stands for both, on every
/// machine alike, and gets the content of `joined`. Entries and links keep their paper and follow
/// it there. Returns the paper that stands for both.
Paper merge_papers(Database& database, Paper joined, const Paper& one, const Paper& other,
                   core::Instant now);

/// Removes a paper (flagged, not erased), as one change; entries about it stay. Throws `data` when
/// it is not there (any more).
void remove_paper(Database& database, std::int64_t id, core::Instant now);

/// The links of all papers, oldest first.
std::vector<PaperLink> paper_links(Database& database);

/// Adds a link and removes (flags) one, if it is there, as one change each.
void add_paper_link(Database& database, const PaperLink& link, core::Instant now);
void remove_paper_link(Database& database, const PaperLink& link, core::Instant now);

/// A commit as links name it.
struct KnownCommit {
  std::string oid;  ///< 40 or 64 hexadecimal digits
  std::string repository;
  std::string subject;
};

/// The known commits, counted or not, whose object id begins with `prefix` (hexadecimal digits in
/// lower case): two at most, enough to know whether there is one.
std::vector<KnownCommit> commits_with_prefix(Database& database, const std::string& prefix);

}  // namespace gongbu::store
