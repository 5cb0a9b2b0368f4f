#include "paper_doubts.hpp"

#include <cstdint>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::cli {

void warn_of_doubt(Context& context, const study::RecordedPaper& result) {
  const store::Paper& paper = result.paper;
  for (const std::int64_t similar : result.similar)
    context.warn(
        make_error(ErrorKind::usage, Msg::warn_paper_similar, paper.id, paper.title, similar)
            .hint(phrase(Msg::hint_paper_join, similar, paper.id)));
  const std::string name = catalog::paper_id_name({paper.arxiv, paper.doi, paper.url});
  for (const std::string& identifier : result.not_kept)
    context.warn(make_error(ErrorKind::usage, Msg::warn_paper_lost, identifier, paper.id, name));
}

}  // namespace gongbu::cli
