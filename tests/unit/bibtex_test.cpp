#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/author.hpp"
#include "gongbu/catalog/citation.hpp"

// Identifiers of papers, and BibTeX.
namespace gongbu::catalog {
namespace {

PaperIds arxiv(std::string id) { return {.arxiv = std::move(id)}; }
PaperIds doi(std::string id) { return {.doi = std::move(id)}; }

TEST_CASE("papers: identifiers have one form") {
  const std::vector<std::pair<std::string_view, PaperIds>> table = {
      {"arxiv:1706.03762", arxiv("1706.03762")},
      {"arXiv:1706.03762v5", arxiv("1706.03762")},
      {" 1706.03762v12, ", arxiv("1706.03762")},
      {"https://arxiv.org/abs/1706.03762v5", arxiv("1706.03762")},
      {"http://www.arxiv.org/pdf/1706.03762v5.pdf", arxiv("1706.03762")},
      {"https://arxiv.org/pdf/0704.0001?download=1#page=3", arxiv("0704.0001")},
      {"https://ar5iv.labs.arxiv.org/html/1706.03762/", arxiv("1706.03762")},
      {"https://huggingface.co/papers/1706.03762", arxiv("1706.03762")},
      {"arxiv.org/abs/1706.03762", arxiv("1706.03762")},
      {"arxiv:hep-th/9901001v2", arxiv("hep-th/9901001")},
      {"https://arxiv.org/abs/math.GT/0309136", arxiv("math/0309136")},
      {"cs.AI/0102003", arxiv("cs/0102003")},
      {"doi:10.48550/arXiv.1706.03762", arxiv("1706.03762")},
      {"https://doi.org/10.48550/arXiv.hep-th/9901001", arxiv("hep-th/9901001")},
      {"10.1145/3065386", doi("10.1145/3065386")},
      {"DOI:10.1145/3065386.", doi("10.1145/3065386")},
      {"https://dx.doi.org/10.1000/ABC%2Fd", doi("10.1000/abc/d")},
      {"https://dl.acm.org/doi/pdf/10.1145/3065386", doi("10.1145/3065386")},
      {"https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf",
       doi("10.1007/s11263-015-0816-y")},
      {"https://openreview.net/forum?id=YicbFdNTTy", {.url = "openreview.net/forum?id=YicbFdNTTy"}},
      {"http://Example.com/A/#top", {.url = "example.com/A"}},
  };
  for (const auto& [word, ids] : table) {
    const auto& shown = word;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(read_paper_id(word) == ids);
    CHECK(read_paper_id(paper_id_name(ids)) == ids);
    CHECK(read_paper_id(paper_address(ids)) == ids);
  }
}

TEST_CASE("papers: other text is not an identifier") {
  for (const std::string_view word :
       {"", "Attention", "1706.3762", "1713.03762", "1706.037621", "10.1145", "10.12/x", "v2",
        "hep-th/99010011", "hep-th/9913001", "/9901001", "https://", "3.14159", "2020/2021"}) {
    CAPTURE(word);
    CHECK_FALSE(read_paper_id(word).has_value());
  }
  CHECK_FALSE(read_paper_id(std::string(100'000, '1')).has_value());
  for (const std::string_view word : {"arxiv:", "arXiv:1706.0376x", "doi:", "doi:10.1145/"}) {
    CAPTURE(word);
    CHECK_THROWS_AS(read_paper_id(word), Error);
  }
}

TEST_CASE("papers: titles that differ only in form have the same key") {
  CHECK(title_key("Attention Is All You Need") == title_key("attention is all you need."));
  CHECK(title_key("\u1112\u1161\u11ab\u1100\u1173\u11af") == title_key("한 글"));
  CHECK(title_key("A: B") != title_key("A: C"));
  CHECK(title_key("???") != title_key("!!!"));
}

TEST_CASE("bibtex: LaTeX becomes text") {
  const std::vector<std::pair<std::string_view, std::string_view>> table = {
      {"Attention {Is} {All}", "Attention Is All"},
      {R"(G{\"o}del, K{\'{e}}, \v{S}koda, {\'\i}, \c c, \L{}ukasz, \o re, Stra{\ss}e)",
       "Gödel, Ké, Škoda, í, ç, Łukasz, øre, Straße"},
      {R"(Erd{\H o}s \& R\'enyi: 100\% \_\#\$)", "Erdős & Rényi: 100% _#$"},
      {R"({$\beta$}-{VAE}: $k^2$ \emph{fast} \textbf{x})", "β-VAE: k^2 fast x"},
      {R"($\zeta\iota\xi\upsilon \Theta\Lambda\Xi\Pi\Upsilon\Psi$)", "ζιξυΘΛΞΠΥΨ"},
      {"a -- b --- c ``d'' e~f", "a – b — c “d” e f"},
      {"two\n   lines\t", "two lines"},
      {R"(\LaTeX, \unknown{kept}, \)", R"(LaTeX, kept,)"},
      {R"({\textquoteright}s {\textasciitilde} \'{})", "’s ~"},
      {"\u1112\u1161\u11ab", "한"},
      // Multiple accents, as in Vietnamese, and accents on named letters.
      {R"(Nguy\~{\^e}n, Nguy{\~{\^{e}}}n, \~{\^e}, \'{\^{o}}, \h{\^o}, \h o, \d{\u a}, \`{\u{A}})",
       "Nguyễn, Nguyễn, ễ, ố, ổ, ỏ, ặ, Ằ"},
      {R"(\'{\ae} \={\i} \^\j \'{\o} \r A \k{e} \H{o} \v z \u g \b d \.I)", "ǽ ī ĵǿ Å ę ő ž ğ ḏ İ"},
      {R"(\t{oo}k \textcommabelow{s})", "o͡ok ș"},
      {R"(\"{}x \'{ab} {\'}e)", "x áb e"},
      {R"(a \"{\ } \~\, b)", "a b"},
      {"a \\\v b", "a b"},
      {R"(a\-b \ng \S 3 \textbullet{} {\textless}b{\textgreater} $a \leq b$)", "ab ŋ§3 • <b> a ≤b"},
  };
  for (const auto& [value, text] : table) {
    const auto& shown = value;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(plain_text_of(value) == text);
  }
  CHECK(plain_address_of(R"(https://a.org/{\textasciitilde}me/x\_y--z)") ==
        "https://a.org/~me/x_y--z");
  CHECK(plain_address_of(R"(10.1000/x(1)1{\textless}1:a{\textgreater}2.0)") ==
        "10.1000/x(1)1<1:a>2.0");
  CHECK(plain_address_of(R"(10.1/a\textless b\textgreater{}c\_d\%e\&f{\_}g)") ==
        "10.1/a< b>c_d%e&f_g");
  CHECK(plain_address_of(R"(10.1/a$<$b$>$c&lt;d&gt;e&amp;f\textunderscore g)") ==
        "10.1/a<b>c<d>e&f_ g");
  CHECK(plain_address_of(std::string(100'000, '{') + "\\'" + std::string(100'000, '{')) == "'");
  CHECK(plain_text_of("\\'" + std::string(100'000, '{') + "e") == "e");
}

TEST_CASE("bibtex: text survives the round trip through LaTeX") {
  for (const std::string_view text :
       {"100% & $5 #1 a_b {x} \\ ~ ^", "한글 Gödel — “x”", "a } b { c", "plain"}) {
    CHECK(plain_text_of(latex_of(text)) == text);
    const BibEntry entry{"misc", "k", {{"title", latex_of(text)}}, 1};
    const Bibliography read = read_bibtex(write_bibtex(entry));
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].fields == entry.fields);
  }
}

TEST_CASE("bibtex: entries, abbreviations and comments are parsed") {
  const Bibliography read = read_bibtex(
      "me@example.com wrote\n"
      "@STRING(pub = {ACM})\n@comment{x}\n@preamble{\"\\newcommand{a}\" # pub}\n"
      "@Article{key1, Title = \"A {\"}quoted{\"} title\", month = jan # \"~1\", year=2020,\n"
      "  publisher = pub # \" Press\", }\n"
      "@book(key2, title = {B}) @misc{, title={C}}");
  CHECK(read.problems.empty());
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].type == "article");
  CHECK(read.entries[0].key == "key1");
  CHECK(read.entries[0].line == 5);
  CHECK(read.entries[0].field("title") == "A {\"}quoted{\"} title");
  CHECK(read.entries[0].field("month") == "jan~1");
  CHECK(read.entries[0].field("year") == "2020");
  CHECK(read.entries[0].field("publisher") == "ACM Press");
  CHECK(read.entries[0].field("none").empty());
  CHECK(read.entries[1].key == "key2");
  CHECK(read.entries[2].key.empty());
}

TEST_CASE("bibtex: a key ends at a comma, white space or brace") {
  for (const std::string_view key : {"10.1016/0196-6774(89)90038-2", "a=b", "a#b", "x@y", "a\"b",
                                     "a%b", "DBLP:conf/nips/x", "한글2020"}) {
    CAPTURE(key);
    for (const std::string_view after : {", title={T}}", " , title={T}}", "\n,title={T}}", "}"}) {
      const Bibliography read = read_bibtex("@misc{ " + std::string(key) + std::string(after));
      REQUIRE(read.entries.size() == 1);
      CHECK(read.problems.empty());
      CHECK(read.entries[0].key == key);
      CHECK(read_bibtex(write_bibtex(read.entries[0])).entries.at(0).key == key);
    }
  }
  const Bibliography read = read_bibtex("@misc(10.1/a(b)c, title={A}) @misc(x) @misc(y(z))");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].key == "10.1/a(b)c");
  CHECK(read.entries[1].key == "x");
  CHECK(read.entries[2].key == "y(z)");
}

TEST_CASE("bibtex: line endings are normalized and control characters removed") {
  const std::string unix_file =
      "@article{w,\n title={A long\n  title},\n author={Kim, A and\n Lee, B}\n}\n";
  for (const std::string_view end : {"\r\n", "\r"}) {
    std::string file;
    for (const char c : unix_file) c == '\n' ? file += end : file += c;
    const Bibliography read = read_bibtex(file);
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].fields == read_bibtex(unix_file).entries.at(0).fields);
  }
  using namespace std::string_literals;
  const Bibliography broken = read_bibtex("@misc{a, title={\xC2\x00\x82}}"s);
  CHECK(broken.entries.at(0).field("title") == "\uFFFD\uFFFD");
  const std::string controls = "@misc{a\x1b, title={b\x1b[31m\x00\x7f\x07\xC2\x9Bx\ty\fz}}"s;
  const Bibliography read = read_bibtex(controls);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].key == "a");
  CHECK(read.entries[0].field("title") == "b[31mx\ty z");
}

// Returns a random value with balanced braces.
std::string random_value(std::mt19937& random, int depth) {
  constexpr std::string_view kPieces[] = {"a",      "Deep",   " ",           "\n",     "\t",
                                          "\"",     "#",      "@misc{x, y=", "한글",   "é",
                                          "\\&",    "\\'{e}", "\\textless",  "% x",    ",",
                                          " and ",  "=",      "(",           ")",      "\\",
                                          "$x$",    "--",     "~",           "@",      "\n@book(",
                                          "others", "\r\n",   "{\\\"o}",     "\n @a{", "}"};
  std::string value;
  const std::size_t pieces = random() % 8;
  for (std::size_t i = 0; i < pieces; ++i) {
    const std::string_view piece = kPieces[random() % std::size(kPieces)];
    if (piece == "}") {
      if (depth < 4) value += "{" + random_value(random, depth + 1) + "}";
    } else if (piece.find('{') == std::string_view::npos || piece.ends_with('}')) {
      value += piece;
    } else {
      value += std::string(piece) + random_value(random, depth + 1) + "}";
    }
  }
  return value;
}

TEST_CASE("bibtex: written entries are read back byte for byte") {
  std::mt19937 random(7);
  int kept = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string file = "@article{key" + std::to_string(i);
    for (std::size_t field = random() % 5; field > 0; --field) {
      file += ",\n f" + std::to_string(field) + " = {" + random_value(random, 0) + "}";
      if (random() % 3 == 0) file += " # {" + random_value(random, 0) + "}";
    }
    const Bibliography read = read_bibtex(file + "}\n");
    if (read.entries.size() != 1)
      continue;  // a line that looks like an entry ends the previous one
    ++kept;
    const Bibliography again = read_bibtex(write_bibtex(read.entries[0]));
    CAPTURE(file);
    REQUIRE(again.problems.empty());
    REQUIRE(again.entries.size() == 1);
    REQUIRE(again.entries[0].type == read.entries[0].type);
    REQUIRE(again.entries[0].key == read.entries[0].key);
    REQUIRE(again.entries[0].fields == read.entries[0].fields);
    REQUIRE(write_bibtex(again.entries[0]) == write_bibtex(read.entries[0]));
    REQUIRE(citation_of(again.entries[0]).title == citation_of(read.entries[0]).title);
  }
  CHECK(kept > 3'000);
}

TEST_CASE("bibtex: a line in a value that looks like an entry is written in two parts") {
  const Bibliography read = read_bibtex("@misc{a, note={x\n} # {@misc{y, z}}}");
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].field("note") == "x\n@misc{y, z}");
  CHECK(read_bibtex(write_bibtex(read.entries[0])).entries.at(0).fields == read.entries[0].fields);
}

TEST_CASE("bibtex: a broken entry does not affect others") {
  using What = BibProblem::What;
  struct Row {
    std::string_view text;
    int line;
    What what;
  };
  const std::string before = "@misc{a, title={A}}\n";
  const std::string after = "\n@misc{b, title={B}}\n";
  for (const auto& [text, line, what] : std::vector<Row>{
           {"@misc{x, title={open", 2, What::unterminated},
           {"\n@misc{x, title=\"open", 3, What::unterminated},
           {"@misc{x, title={T}", 2, What::unterminated},
           {"@misc{x", 2, What::unterminated},
           {"@misc{x, title {T}}", 2, What::syntax},
           {"@misc{x, = {T}}", 2, What::syntax},
           {"@misc{x, title = }", 2, What::syntax},
           {"@misc{x, title = \"a } b\"}", 2, What::syntax},
           {"@misc{x y, title={T}}", 2, What::syntax},
       }) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const Bibliography read = read_bibtex(before + std::string(text) + after);
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].key == "a");
    CHECK(read.entries[1].key == "b");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == line);
    CHECK(read.problems[0].key == "x");
    CHECK(read.problems[0].what == what);
  }
  const Bibliography cut = read_bibtex(before + "@misc{x, title={never");
  CHECK(cut.entries.size() == 1);
  CHECK(cut.problems.at(0).what == What::unterminated);
  CHECK(read_bibtex("").entries.empty());
  CHECK(read_bibtex("@ @@ @{ @misc").entries.empty());
}

TEST_CASE("bibtex: many broken entries are parsed in linear time") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "@misc{x, title={open\n";
  CHECK(read_bibtex(text).problems.size() == 100'000);
}

TEST_CASE("bibtex: the arXiv id is found in the fields of each tool") {
  for (const std::string_view fields :
       {"eprint = {1706.03762}, archiveprefix = {arXiv}", "eprint={arXiv:1706.03762v5}",
        "url = {http://arxiv.org/abs/1706.03762}", "doi = {10.48550/arXiv.1706.03762}",
        "note = {arXiv:1706.03762 [cs]}", "journal={arXiv preprint arXiv:1706.03762}",
        "journal={ArXiv}, volume={abs/1706.03762}, url={https://api.semanticscholar.org/x}"}) {
    CAPTURE(fields);
    const auto read = read_bibtex("@misc{k, title={T}, " + std::string(fields) + "}");
    CHECK(citation_of(read.entries.at(0)).ids == arxiv("1706.03762"));
  }
  const auto read = read_bibtex(
      "@misc{k, title={T}, doi={none}, eprint={x}, url={https://a.org/b}, date={2021-03-01},\n"
      "author={Kim, A and {Research and Development} And 이수학 and}}");
  const Citation citation = citation_of(read.entries.at(0));
  CHECK(citation.ids == PaperIds{.url = "a.org/b"});
  CHECK(citation.year == 2021);
  CHECK(citation.authors ==
        std::vector<std::string>{"Kim, A", "{Research and Development}", "이수학 and"});
}

TEST_CASE("bibtex: a paper without an entry gets one from its citation") {
  const Citation citation{.title = "The Lottery & Tickets",
                          .authors = {"Frankle, Jonathan", "Carbin, Michael"},
                          .year = 2019,
                          .ids = arxiv("1803.03635")};
  CHECK(make_key(citation) == "frankle2019lottery");
  BibEntry entry{"misc", make_key(citation), {}, 0};
  complete(entry, citation);
  const Citation back = citation_of(read_bibtex(write_bibtex(entry)).entries.at(0));
  CHECK(back.title == citation.title);
  CHECK(back.authors == citation.authors);
  CHECK(back.year == citation.year);
  CHECK(back.ids == citation.ids);
  const Citation team{.title = "T",
                      .authors = {"{Solar Panel Team}", "Kim, A", "Barnes and Noble", "others"}};
  BibEntry of_team{"misc", "t", {}, 0};
  complete(of_team, team);
  CHECK(of_team.field("author") ==
        "{Solar Panel Team} and Kim, A and {Barnes and Noble} and others");
  const BibEntry once = entry;
  complete(entry, citation);
  CHECK(entry.fields == once.fields);
}

}  // namespace
}  // namespace gongbu::catalog
