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
  std::string title;       ///< may be empty; then the identifier is shown
  std::string identifier;  ///< "arxiv:1706.03762"; may be empty
  std::string address;     ///< URL; may be empty
  std::vector<std::string> authors;
  bool more_authors = false;  ///< more authors than are listed
  std::string first_author;   ///< family name for citations; empty without authors
  std::optional<int> year;
  std::string cite_key;
  core::PaperState state = core::PaperState::to_read;
  int pass = 0;  ///< current reading pass; 0: not given
  core::Day added_on{};
  std::optional<core::Day> last_studied;
  core::minutes spent{0};
  std::vector<std::string> code;  ///< linked implementations
};

/// Returns number, title and identifier: "1 Attention Is All You Need (arxiv:1706.03762)".
render::Line paper_line(const PaperRow& paper);

/// Returns the same with its state: "… · reading 2/3".
render::Line paper_progress_line(const PaperRow& paper, const Translator& tr);

/// Returns "Attention Is All You Need (arxiv:1706.03762)", linked, without the program's number.
render::Line cited_paper_line(const PaperRow& paper);

/// Returns "to read", "reading 2/3", …
std::string paper_state_name(const PaperRow& paper, const Translator& tr);

/// Returns "Vaswani et al. 2017", or the known parts of it.
std::string authors_name(const PaperRow& paper, const Translator& tr);

/// {"id","title","identifier","url","authors":[…],"more_authors","year","key","state","pass","added_on",
///  "last_studied","minutes","code":[…]}
/// "state" is "to_read", "reading", "read" or "implemented"; "pass" is null if not given.
render::Json::Object paper_json(const PaperRow& paper);

struct PaperListView {
  std::vector<PaperRow> papers;
  bool is_first_run = false;  ///< no paper is known at all
};

render::Document document_of(const PaperListView& view, const Translator& tr);

/// {"papers":[…]}
render::Json json_of(const PaperListView& view);

/// A paper and its entries.
struct PaperView {
  PaperRow paper;
  std::vector<core::Activity> entries;  ///< oldest first
  std::vector<std::int64_t> similar;    ///< papers with the same title, possible duplicates
};

render::Document document_of(const PaperView& view, const Translator& tr);

/// As in paper_json(), then "entries":[…] and "similar":[numbers].
render::Json json_of(const PaperView& view);

struct PaperNextView {
  std::optional<PaperRow> paper;
};

render::Document document_of(const PaperNextView& view, const Translator& tr);

/// {"paper":{…}} as in paper_json(), or null if there is none; see render::named_json().
render::Json json_of(const PaperNextView& view);

/// A paper that was added, already existed (perhaps with less data or as two papers), was changed
/// or removed.
struct PaperChangeView {
  enum class Change { added, known, completed, joined, changed, removed };

  PaperRow paper;
  Change change = Change::changed;
};

render::Document document_of(const PaperChangeView& view, const Translator& tr);

/// As in paper_json().
render::Json json_of(const PaperChangeView& view);

/// Result of an import; unreadable entries are reported as warnings.
struct PaperImportView {
  int added = 0;
  int completed = 0;  ///< existing papers that gained data
  int joined = 0;     ///< completed papers that joined two existing ones
  int known = 0;
  int left_out = 0;
};

render::Document document_of(const PaperImportView& view, const Translator& tr);

/// {"added","completed","joined","known","left_out"}
render::Json json_of(const PaperImportView& view);

}  // namespace gongbu::report
