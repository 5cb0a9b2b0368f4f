#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/paper.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// A paper in one line.
struct PaperRow {
  std::int64_t id = 0;
  std::string title;       ///< may be empty: the identifier stands for it then
  std::string identifier;  ///< "arxiv:1706.03762"; may be empty
  std::string address;     ///< where it is found; may be empty
  std::vector<std::string> authors;
  bool more_authors = false;  ///< there are others, who are not named
  std::string first_author;   ///< the name it is cited by; empty when there are no authors
  std::optional<int> year;
  std::string cite_key;
  core::PaperState state = core::PaperState::to_read;
  int pass = 0;  ///< that is being read; 0: none was named
  core::Day added_on{};
  std::optional<core::Day> last_studied;
  core::minutes spent{0};
  std::vector<std::string> code;  ///< what implements it
};

/// "1 Attention Is All You Need (arxiv:1706.03762)": its number, title and identifier.
render::Line paper_line(const PaperRow& paper);

/// The same with its state: "… · reading 2/3".
render::Line paper_progress_line(const PaperRow& paper, const Translator& tr);

/// "Vaswani et al. 2017", as far as it is known.
std::string authors_name(const PaperRow& paper, const Translator& tr);

/// {"id","title","identifier","url","authors":[…],"more_authors","year","key","state","pass","added_on",
///  "last_studied","minutes","code":[…]}
/// "state" is "to_read", "reading", "read" or "implemented"; "pass" is null when none was named.
render::Json::Object paper_json(const PaperRow& paper);

struct PaperListView {
  std::vector<PaperRow> papers;
};

render::Document document_of(const PaperListView& view, const Translator& tr);

/// {"papers":[…]}
render::Json json_of(const PaperListView& view);

/// One paper with the study of it.
struct PaperView {
  PaperRow paper;
  std::vector<core::Activity> entries;  ///< oldest first
  std::vector<std::int64_t> similar;    ///< papers of its title that may be the same
};

render::Document document_of(const PaperView& view, const Translator& tr);

/// As paper_json(), then "entries":[…] and "similar":[numbers].
render::Json json_of(const PaperView& view);

struct PaperNextView {
  std::optional<PaperRow> paper;
};

render::Document document_of(const PaperNextView& view, const Translator& tr);

/// As paper_json(), or null.
render::Json json_of(const PaperNextView& view);

/// A paper that was added, found to be there already (so far with less known of it, or as two),
/// changed or removed.
struct PaperChangeView {
  enum class Change { added, known, completed, joined, changed, removed };

  PaperRow paper;
  Change change = Change::changed;
};

render::Document document_of(const PaperChangeView& view, const Translator& tr);

/// As paper_json().
render::Json json_of(const PaperChangeView& view);

/// What an import came to; what could not be read is said in warnings.
struct PaperImportView {
  int added = 0;
  int completed = 0;  ///< were there, and more is known of them now
  int joined = 0;     ///< of these, that were two papers on the list
  int known = 0;
  int left_out = 0;
};

render::Document document_of(const PaperImportView& view, const Translator& tr);

/// {"added","completed","joined","known","left_out"}
render::Json json_of(const PaperImportView& view);

}  // namespace gongbu::report
