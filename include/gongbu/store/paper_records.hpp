#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A paper. Texts are valid UTF-8 without NUL, identifiers are in canonical form; unknown fields
/// are empty.
struct Paper {
  std::int64_t id = 0;  ///< number that the user types; never reused
  std::string uuid;     ///< derived from the first identifier, else a UUIDv7
  std::string title;
  std::string arxiv;
  std::string doi;
  std::string url;
  std::vector<std::string> authors;
  std::optional<int> year;
  std::string cite_key;
  std::string bibtex;  ///< BibTeX entry it was imported from
  int pass = 0;        ///< current reading pass, 1 to 3; 0: unknown
  bool read = false;   ///< read to the end
  core::Day added_on{};

  friend bool operator==(const Paper&, const Paper&) = default;
};

/// Code that implements a paper.
struct PaperLink {
  std::int64_t id = 0;
  std::string paper_uuid;
  std::string target;  ///< git directory of a repository, or object id of a commit
  std::string label;   ///< name for display
  core::Day added_on{};
};

/// Returns the topic of entries about this paper.
std::string topic_of(const Paper& paper);

/// Returns the papers by number, without removed and merged ones.
std::vector<Paper> papers(Database& database);

/// Returns the paper with this number, or the paper it was merged into; nothing if that does not
/// exist or was removed.
std::optional<Paper> find_paper(Database& database, std::int64_t id);

/// Returns the merged papers, each with the uuid of the paper it was merged into.
std::vector<Paper> merged_papers(Database& database);

/// Adds a paper with a new id and uuid, as one change; returns it as stored. A removed paper with
/// the same identifier is restored with its number.
Paper add_paper(Database& database, Paper paper, core::Instant now);

/// Updates all fields except id and uuid, as one change. Throws `data` if the paper does not exist
/// or was removed.
void update_paper(Database& database, const Paper& paper, core::Instant now);

/// Merges two papers as one change: the one with the smaller uuid survives, so that every machine
/// chooses alike, with the content of `joined`. Entries and links of the other one resolve to it.
/// Returns the surviving paper.
Paper merge_papers(Database& database, Paper joined, const Paper& one, const Paper& other,
                   core::Instant now);

/// Flags a paper as deleted, as one change; entries about it stay. Throws `data` if it does not
/// exist or was removed.
void remove_paper(Database& database, std::int64_t id, core::Instant now);

/// Returns the links of all papers, oldest first.
std::vector<PaperLink> paper_links(Database& database);

/// Add a link, and flag one as deleted if it exists; each as one change.
void add_paper_link(Database& database, const PaperLink& link, core::Instant now);
void remove_paper_link(Database& database, const PaperLink& link, core::Instant now);

/// A commit that a link can name.
struct KnownCommit {
  std::string oid;  ///< 40 or 64 hexadecimal digits
  std::string repository;
  std::string subject;
};

/// Returns at most two stored commits, counted or not, whose object id begins with `prefix`
/// (lower-case hexadecimal digits); two mean that it is ambiguous.
std::vector<KnownCommit> commits_with_prefix(Database& database, const std::string& prefix);

}  // namespace gongbu::store
