#include "gongbu/catalog/same_work.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/catalog/author.hpp"

// Checks that two works are not joined.
namespace gongbu::catalog {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("authors: names in braces are not split, and \"others\" is no name") {
  CHECK(authors_of("{Solar Panel Team} and Kim, A") == Names{"{Solar Panel Team}", "Kim, A"});
  CHECK(authors_of("{{OpenAI}}") == Names{"{OpenAI}"});
  CHECK(authors_of("{Barnes and Noble, Inc.}\n  and\tLee, B") ==
        Names{"{Barnes and Noble, Inc.}", "Lee, B"});
  CHECK(authors_of(R"({\L}ukasz Kaiser and {\'E}mile Zola)") ==
        Names{"Łukasz Kaiser", "Émile Zola"});
  CHECK(authors_of("Kim, A and others") == Names{"Kim, A", "others"});
  CHECK(authors_of("Kim, A. et al.") == Names{"Kim, A.", "others"});
  CHECK(authors_of("Kim, A and et al") == Names{"Kim, A", "others"});
  CHECK(authors_of("김공부 외") == Names{"김공부", "others"});
  CHECK(authors_of("Brother, A and Mothers, B") == Names{"Brother, A", "Mothers, B"});
  CHECK(authors_of("").empty());
  CHECK(author_name("{Solar Panel Team}") == "Solar Panel Team");
  CHECK(author_name("Kim, A") == "Kim, A");
  for (const std::string_view value :
       {"{Solar Panel Team} and Kim, A and others", R"({AT\&T} and Lee, B)",
        "{Research and Development} and 이수학"}) {
    CAPTURE(value);
    CHECK(author_value(authors_of(value)) == value);
  }
}

TEST_CASE("authors: the family name for citations") {
  struct Row {
    std::string_view author;
    std::string_view name;
  };
  for (const auto& [author, name] : std::vector<Row>{
           {"Ashish Vaswani", "Vaswani"},
           {"Vaswani, Ashish", "Vaswani"},
           {"Aaron van den Oord", "van den Oord"},
           {"van den Oord, Aaron", "van den Oord"},
           {"Oord, Aaron van den", "Oord"},
           {"Vincent van Gogh", "van Gogh"},
           {"Martin Luther King Jr.", "King"},
           {"King, Jr., Martin Luther", "King"},
           {"Martin Luther King, Jr.", "King"},
           {"de la Fuente, Jesús", "de la Fuente"},
           {"{Solar Panel Team}", "Solar Panel Team"},
           {"이수학", "이수학"},
           {"이 수학", "이 수학"},
           {"Plato", "Plato"},
           {"ashish vaswani", "vaswani"},
           {"", ""},
       }) {
    const auto& shown = author;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(last_name(author) == name);
  }
}

AuthorMatch match(std::string_view one, std::string_view other) {
  const AuthorMatch forth = compare_authors(authors_of(one), authors_of(other));
  CHECK(forth == compare_authors(authors_of(other), authors_of(one)));
  return forth;
}

TEST_CASE("authors: names are compared across notations") {
  for (const auto& [one, other] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"Ashish Vaswani and Noam M. Shazeer", "Vaswani, A. and Shazeer, N."},
           {"Vaswani, A. and Shazeer, N.", "Vaswani A and Shazeer NM"},
           {"Vaswani, Ashish and others", "Ashish Vaswani and Noam Shazeer and Niki Parmar"},
           {"Vaswani, A. et al.", "Ashish Vaswani and Noam Shazeer"},
           {"{\\v{S}}koda, Ji{\\v{r}}{\\'\\i}", "Skoda, Jiri"},
           {"M{\\\"u}ller, J", "Mueller, Johann"},
           {"M{\\\"u}ller, J", "Muller, J."},
           {"S{\\o}rensen, K", "Soerensen, Kim"},
           {"Aaron van den Oord", "van den Oord, A\\\"aron"},
           {"Aaron van den Oord", "Oord, A. van den"},
           {"King, Jr., Martin Luther", "M. L. King"},
           {"Jean-Paul Sartre", "Sartre, J.-P."},
           {"김공부 and 이수학", "김 공부 and 이, 수학"},
           {"{OpenAI Team}", "OpenAI Team"},
           {"Lee, B and Kim, A", "Kim, A and Lee, B"},
       }) {
    const auto& shown = one;  // clang 14 captures no structured binding
    CAPTURE(shown);
    if (shown == "Vaswani, A. and Shazeer, N.") continue;  // PubMed's form has no comma
    CHECK(match(one, other) == AuthorMatch::agree);
  }
  CHECK(match("LeCun, Yann and Bengio, Yoshua and Hinton, Geoffrey",
              "Goodfellow, Ian and Bengio, Yoshua and Courville, Aaron") == AuthorMatch::differ);
  CHECK(match("Alpha, A.", "Gamma, C.") == AuthorMatch::differ);
  CHECK(match("Kim, A.", "Kim, B.") == AuthorMatch::differ);
  CHECK(match("김공부", "이수학") == AuthorMatch::differ);
  CHECK(match("Kim, Bora", "Kim, Byung") == AuthorMatch::partly);
  CHECK(match("김공부", "Kim, Gongbu") == AuthorMatch::partly);
  CHECK(match("Kim, A and Lee, B", "Kim, A and Lee, B and Park, C") == AuthorMatch::partly);
  CHECK(match("Kim, A", "") == AuthorMatch::unknown);
  CHECK(match("others", "Kim, A") == AuthorMatch::unknown);
  std::string many = "Kim, A";
  for (int i = 0; i < 3000; ++i) many += " and Lee, B";
  CHECK(match(many, many) == AuthorMatch::agree);
}

Work work(std::string_view authors, std::optional<int> year, PaperIds ids = {},
          std::string type = {}) {
  return {
      .authors = authors_of(authors), .year = year, .ids = std::move(ids), .type = std::move(type)};
}

Likeness like(const Work& one, const Work& other) {
  const Likeness forth = likeness(one, other);
  CHECK(forth == likeness(other, one));
  return forth;
}

TEST_CASE("same work: common data decides; doubtful cases are left to the user") {
  const PaperIds arxiv{.arxiv = "1706.03762"};
  const PaperIds other_arxiv{.arxiv = "1706.03763"};
  const PaperIds doi{.doi = "10.1145/3065386"};
  const PaperIds other_doi{.doi = "10.1145/3065387"};
  const PaperIds url{.url = "openreview.net/forum?id=x"};
  constexpr std::string_view kim = "Kim, A and Lee, B";

  // Nothing contradicts.
  CHECK(like(work("", {}), work("", {})) == Likeness::same);
  CHECK(like(work("", {}), work(kim, 2015, doi)) == Likeness::same);
  CHECK(like(work(kim, 2015), work(kim, 2015)) == Likeness::same);
  CHECK(like(work(kim, {}), work(kim, 2015, arxiv)) == Likeness::same);
  CHECK(like(work(kim, 2015, arxiv), work(kim, 2015, doi)) == Likeness::same);
  CHECK(like(work(kim, 2015, arxiv), work(kim, {}, url)) == Likeness::same);
  CHECK(like(work("Kim, A", 2015, arxiv), work("", 2019, arxiv)) == Likeness::same);

  // Different authors, or different identifiers of one kind.
  CHECK(like(work("Alpha, A.", 2015), work("Gamma, C.", 2016)) == Likeness::different);
  CHECK(like(work("Alpha, A.", 2015), work("Gamma, C.", 2015)) == Likeness::different);
  CHECK(like(work("Alpha, A.", {}, arxiv), work("Gamma, C.", {}, doi)) == Likeness::different);
  CHECK(like(work("", {}, arxiv), work("", {}, other_arxiv)) == Likeness::different);
  CHECK(like(work("", {}, doi), work("", {}, other_doi)) == Likeness::different);

  // A preprint and its article, editions, a book and an article about it.
  CHECK(like(work(kim, 2017, arxiv), work(kim, 2019, doi)) == Likeness::unsure);
  CHECK(like(work(kim, 2017, doi), work(kim, 2019, other_doi)) == Likeness::unsure);
  CHECK(like(work(kim, 2006), work(kim, 2011)) == Likeness::unsure);
  CHECK(like(work("", 2006), work("", 2011)) == Likeness::unsure);
  CHECK(like(work("Kim, A", 2015), work(kim, 2015)) == Likeness::unsure);
  CHECK(like(work(kim, 2015, {}, "book"), work(kim, 2015, {}, "article")) == Likeness::unsure);
  CHECK(like(work(kim, 2015, {}, "misc"), work(kim, 2015, {}, "article")) == Likeness::same);
  Work first = work(kim, 2015, {}, "book");
  Work second = first;
  first.volume = "1";
  second.volume = "2";
  CHECK(like(first, second) == Likeness::unsure);
  second.volume = "1";
  second.edition = "Second";
  CHECK(like(first, second) == Likeness::same);
  first.edition = "First";
  CHECK(like(first, second) == Likeness::unsure);

  // Identifiers of different kinds without authors.
  CHECK(like(work("", {}, arxiv), work("", {}, doi)) == Likeness::unsure);
  CHECK(like(work("", {}, arxiv), work(kim, 2015, url)) == Likeness::unsure);

  // The same identifier with different authors: one of them is wrong.
  CHECK(like(work("Alpha, A.", 2015, doi), work("Gamma, C.", 2015, doi)) == Likeness::unsure);
}

}  // namespace
}  // namespace gongbu::catalog
