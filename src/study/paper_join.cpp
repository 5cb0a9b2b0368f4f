#include "paper_join.hpp"

#include <algorithm>
#include <utility>

namespace gongbu::study {

store::Paper completed(store::Paper paper, const store::Paper& details) {
  const auto take = [](auto& known, const auto& more) {
    if (known.empty()) known = more;
  };
  take(paper.title, details.title);
  take(paper.arxiv, details.arxiv);
  take(paper.doi, details.doi);
  take(paper.url, details.url);
  take(paper.authors, details.authors);
  take(paper.cite_key, details.cite_key);
  take(paper.bibtex, details.bibtex);
  if (!paper.year) paper.year = details.year;
  return paper;
}

store::Paper join_papers(app::Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other) {
  store::Paper joined = completed(kept, other);
  joined.pass = std::max(kept.pass, other.pass);
  joined.read = kept.read || other.read;
  joined.added_on = std::min(kept.added_on, other.added_on);
  return store::merge_papers(workspace.database, std::move(joined), kept, other, workspace.now);
}

}  // namespace gongbu::study
