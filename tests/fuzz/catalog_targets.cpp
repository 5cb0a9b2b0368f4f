#include <span>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/author.hpp"
#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/citation.hpp"
#include "gongbu/catalog/paper_id.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "targets.hpp"

namespace gongbu::fuzz {
namespace {

// Calls a parser of user input, which may only throw `usage`.
template <class Read>
void expect_usage_error(const Read& read) {
  try {
    read();
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "bad words are a usage error");
  }
}

}  // namespace

void read_bibtex(std::string_view bytes) {
  for (const catalog::BibEntry& entry : catalog::read_bibtex(bytes).entries) {
    const catalog::Bibliography again = catalog::read_bibtex(catalog::write_bibtex(entry));
    require(again.problems.empty() && again.entries.size() == 1, "what it wrote is one entry");
    const catalog::BibEntry& same = again.entries.front();
    require(same.type == entry.type && same.key == entry.key && same.fields == entry.fields,
            "what it wrote is what it read");
    catalog::make_key(catalog::citation_of(entry));
  }
}

void read_latex(std::string_view bytes) {
  const std::string plain = catalog::plain_text_of(bytes);
  require(normalized(plain) == plain, "plain text is UTF-8 in normal form C");
  require(catalog::plain_text_of(catalog::latex_of(plain)) == plain,
          "plain text is itself as LaTeX");
  catalog::plain_address_of(bytes);
  for (const std::string& author : catalog::authors_of(bytes)) catalog::last_name(author);
}

void read_outline(std::string_view bytes) {
  expect_usage_error([&] {
    const catalog::Syllabus syllabus = catalog::read_outline("book", bytes, "book.tsv");
    for (std::size_t i = 0; i < syllabus.topics.size(); ++i) {
      const catalog::Topic& topic = syllabus.topics[i];
      require(topic.end > i && topic.end <= syllabus.topics.size(), "parts follow their topic");
      require(topic.page >= 0 && topic.pages >= 0 && topic.exercises >= 0, "no negative pages");
      require(syllabus.find(topic.number).has_value(), "every topic is found by its number");
    }
  });
  catalog::read_id(bytes);
  expect_usage_error([&] { catalog::read_reference(bytes, std::span(&catalog::prml(), 1)); });
}

void read_paper_id(std::string_view bytes) {
  catalog::title_key(bytes);
  expect_usage_error([&] {
    const auto ids = catalog::read_paper_id(bytes);
    if (!ids) return;
    require(!ids->empty(), "an identifier is not empty");
    catalog::paper_address(*ids);
    const auto again = catalog::read_paper_id(catalog::paper_id_name(*ids));
    require(again == ids, "an identifier is itself");
  });
}

}  // namespace gongbu::fuzz
