#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The rules for the kinds of commits.
struct KindView {
  core::KindRules rules;
};

render::Document document_of(const KindView& view, const Translator& tr);

/// {"rules":[{"number","kind","rule","commits","built_in"}],"built_in":bool}: in the order in which
/// they are tried; "commits" says which ones fit; built-in rules have no number (null).
render::Json json_of(const KindView& view);

/// A rule of the user that was added, was there already, or was removed.
struct KindChangedView {
  enum class Change { added, known, removed };
  Change change{};
  std::size_t number = 0;  ///< from 1 on, in the order in which rules are tried
  core::KindRule rule;
};

render::Document document_of(const KindChangedView& view, const Translator& tr);

/// {"change":"added"|"known"|"removed","rule":{…}}
render::Json json_of(const KindChangedView& view);

/// What the rules make of the commits of a repository.
struct KindTestView {
  struct Example {
    core::Day day;
    std::string subject;  ///< for people
  };
  struct Group {
    std::string kind;  ///< "commit": no rule fits
    std::string rule;  ///< "" without one
    std::int64_t commits = 0;
    std::vector<Example> examples = {};  ///< the newest
  };
  std::string repository;  ///< name
  std::vector<Group> groups;
  std::int64_t not_compared = 0;  ///< commits whose files were not looked at
  std::int64_t uploaded = 0;      ///< commits in bulk uploads
  std::int64_t imported = 0;      ///< of these, those that imported entries stand for
};

render::Document document_of(const KindTestView& view, const Translator& tr);

/// {"repository","kinds":[{"kind","rule","commits","examples":[{"day","subject"}]}],
///  "not_compared":N,"uploaded":N,"imported":N}; "rule" is null for commits only.
render::Json json_of(const KindTestView& view);

}  // namespace gongbu::report
