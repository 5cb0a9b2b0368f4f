#include "gongbu/catalog/paper_id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Identifiers of papers in pasted text.
namespace gongbu::catalog {
namespace {

using Table = std::vector<std::pair<std::string_view, std::string_view>>;

void check(const Table& table) {
  for (const auto& [word, name] : table) {
    const auto& shown = word;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const auto ids = read_paper_id(word);
    REQUIRE(ids.has_value());
    CHECK(paper_id_name(*ids) == name);
    CHECK(read_paper_id(paper_id_name(*ids)) == ids);
    CHECK(read_paper_id(paper_address(*ids)) == ids);
  }
}

TEST_CASE("papers: the DOI in a publisher's URL loses the publisher's suffix") {
  check({
      {"https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full",
       "doi:10.3389/fnins.2020.00001"},
      {"https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/pdf?x=1",
       "doi:10.3389/fnins.2020.00001"},
      {"https://link.springer.com/article/10.1007/s10994-021-05946-3/fulltext.html",
       "doi:10.1007/s10994-021-05946-3"},
      {"https://link.springer.com/article/10.1007/s10994-021-05946-3#Sec1",
       "doi:10.1007/s10994-021-05946-3"},
      {"https://link.springer.com/article/10.1007/s10994-021-05946-3/tables/2",
       "doi:10.1007/s10994-021-05946-3"},
      {"https://link.springer.com/content/pdf/10.1007%2Fs10994-021-05946-3.pdf",
       "doi:10.1007/s10994-021-05946-3"},
      {"https://link.springer.com/chapter/10.1007/978-3-319-24574-4_28",
       "doi:10.1007/978-3-319-24574-4_28"},
      {"https://dl.acm.org/doi/abs/10.1145/3065386", "doi:10.1145/3065386"},
      {"https://dl.acm.org/doi/fullHtml/10.1145/3065386", "doi:10.1145/3065386"},
      {"https://dl.acm.org/doi/pdf/10.1145/3065386?download=true", "doi:10.1145/3065386"},
      {"https://onlinelibrary.wiley.com/doi/epdf/10.1002/sim.1234", "doi:10.1002/sim.1234"},
      {"https://onlinelibrary.wiley.com/doi/10.1002/sim.1234/abstract", "doi:10.1002/sim.1234"},
      {"https://www.tandfonline.com/doi/full/10.1080/01621459.2017.1285773?needAccess=true",
       "doi:10.1080/01621459.2017.1285773"},
      {"https://journals.sagepub.com/doi/pdf/10.1177/0278364913491297",
       "doi:10.1177/0278364913491297"},
      {"https://iopscience.iop.org/article/10.1088/1742-5468/ac9830/meta",
       "doi:10.1088/1742-5468/ac9830"},
      {"https://iopscience.iop.org/article/10.1088/1742-5468/ac9830/pdf",
       "doi:10.1088/1742-5468/ac9830"},
      {"https://www.annualreviews.org/doi/10.1146/annurev-statistics-040120-025426/",
       "doi:10.1146/annurev-statistics-040120-025426"},
      {"https://www.pnas.org/doi/10.1073/pnas.1611835114#supplementary-materials",
       "doi:10.1073/pnas.1611835114"},
      {"https://royalsocietypublishing.org/doi/10.1098/rspa.2020.0334.full.pdf",
       "doi:10.1098/rspa.2020.0334"},
      {"https://www.jneurosci.org/content/10.1523/JNEUROSCI.0001-20.2020.full-text",
       "doi:10.1523/jneurosci.0001-20.2020"},
      {"https://academic.oup.com/bioinformatics/advance-article/doi/10.1093/bioinformatics/btaa1/"
       "5678",
       "doi:10.1093/bioinformatics/btaa1"},
      {"https://www.nature.com/articles/s41586-020-2649-2", "doi:10.1038/s41586-020-2649-2"},
      {"https://www.nature.com/articles/nature14539.pdf?origin=ppub", "doi:10.1038/nature14539"},
      {"https://elifesciences.org/articles/12345", "doi:10.7554/elife.12345"},
      {"https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345",
       "doi:10.1371/journal.pone.0012345"},
      {"https://journals.plos.org/plosone/article/file?id=10.1371/"
       "journal.pone.0012345&type=printable",
       "doi:10.1371/journal.pone.0012345"},
      {"https://journals.plos.org/x/article?id=info%3Adoi%2F10.1371%2Fjournal.pone.0012345",
       "doi:10.1371/journal.pone.0012345"},
      {"https://doi-org.proxy.example.ac.kr/10.1145/3065386", "doi:10.1145/3065386"},
      {"dl.acm.org/doi/10.1145/3065386", "doi:10.1145/3065386"},
      {"www.doi.org/10.1145/3065386", "doi:10.1145/3065386"},
  });
}

TEST_CASE("papers: all versions of a preprint of bioRxiv and medRxiv have one DOI") {
  check({
      {"https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full",
       "doi:10.1101/2020.01.01.123456"},
      {"https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf",
       "doi:10.1101/2020.01.01.123456"},
      {"https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full.pdf+html",
       "doi:10.1101/2020.01.01.123456"},
      {"https://www.medrxiv.org/content/10.1101/2020.01.01.20012345v3.abstract",
       "doi:10.1101/2020.01.01.20012345"},
      {"https://www.biorxiv.org/content/10.1101/123456v1", "doi:10.1101/123456"},
      {"https://www.medrxiv.org/content/medrxiv/early/2020/03/01/2020.02.27.20028027.full.pdf",
       "doi:10.1101/2020.02.27.20028027"},
      {"10.1101/2020.01.01.123456v2", "doi:10.1101/2020.01.01.123456"},
      {"https://doi.org/10.1101/2020.01.01.123456", "doi:10.1101/2020.01.01.123456"},
      {"10.1101/gr.1234v2", "doi:10.1101/gr.1234v2"},
      {"10.21203/rs.3.rs-1234/v1", "doi:10.21203/rs.3.rs-1234/v1"},
  });
}

TEST_CASE("papers: a bare DOI is unchanged") {
  check({
      {"10.1000/report/full", "doi:10.1000/report/full"},
      {"doi:10.1000/some.pdf", "doi:10.1000/some.pdf"},
      {"https://doi.org/10.1000/some.full", "doi:10.1000/some.full"},
      {"https://doi.org/10.1000/abstract", "doi:10.1000/abstract"},
      {"https://publisher.example/doi/10.1000/full", "doi:10.1000/full"},
      {"10.1000/x?y", "doi:10.1000/x?y"},
  });
}

TEST_CASE("papers: brackets, signs and percent codes in DOIs") {
  constexpr std::string_view kSici =
      "doi:10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2";
  check({
      {"10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2", kSici},
      {"https://onlinelibrary.wiley.com/doi/abs/10.1002/"
       "(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
       kSici},
      {"https://doi.org/10.1002/%28SICI%291097-0258%2819980815%2F30%2917%3A15%2F16%3C1661%3A%3A"
       "AID-SIM968%3E3.0.CO%3B2-2",
       kSici},
      {"10.1002%2Fsim.1234", "doi:10.1002/sim.1234"},
      {"10.1016/0196-6774(89)90038-2", "doi:10.1016/0196-6774(89)90038-2"},
      {"(doi:10.1016/0196-6774(89)90038-2).", "doi:10.1016/0196-6774(89)90038-2"},
      {"<https://doi.org/10.1145/3065386>", "doi:10.1145/3065386"},
      {"[10.1145/3065386]", "doi:10.1145/3065386"},
      {"\"10.1145/3065386\",", "doi:10.1145/3065386"},
      {"info:doi/10.1145/3065386", "doi:10.1145/3065386"},
      {"10.1130/0091-7613(1990)018<0001:X>2.3.CO;2",
       "doi:10.1130/0091-7613(1990)018<0001:x>2.3.co;2"},
      {"10.1002/1521-3951(200101)223:1<3::AID-PSSB3>3.0.CO;2->",
       "doi:10.1002/1521-3951(200101)223:1<3::aid-pssb3>3.0.co;2->"},
  });
}

TEST_CASE("papers: URLs of sites that show arXiv papers") {
  for (const std::string_view word :
       {"https://www.alphaxiv.org/overview/2401.04089",
        "https://www.alphaxiv.org/abs/2401.04089v1",
        "https://www.alphaxiv.org/pdf/2401.04089",
        "https://hf.co/papers/2401.04089",
        "https://huggingface.co/papers/2401.04089?utm_source=x",
        "https://papers.cool/arxiv/2401.04089",
        "https://ar5iv.org/abs/2401.04089",
        "https://ar5iv.labs.arxiv.org/html/2401.04089v2",
        "https://arxiv.org/pdf/2401.04089v2.pdf",
        "https://arxiv.org/html/2401.04089v2#S3.SS1",
        "https://arxiv.org/abs/2401.04089?context=cs.LG",
        "https://browse.arxiv.org/pdf/2401.04089v1",
        "https://arxiv.org/ftp/arxiv/papers/2401/2401.04089.pdf",
        "https://arxiv.org/e-print/2401.04089",
        "https://www.arxiv-vanity.com/papers/2401.04089/",
        "https://scirate.com/arxiv/2401.04089",
        "https://www.semanticscholar.org/arxiv/2401.04089",
        "https://api.semanticscholar.org/arXiv:2401.04089",
        "https://www.emergentmind.com/papers/2401.04089",
        "https://doi.org/10.48550/arXiv.2401.04089",
        "https://ui.adsabs.harvard.edu/abs/2024arXiv240104089V/abstract",
        "alphaxiv.org/abs/2401.04089",
        "huggingface.co/papers/2401.04089",
        "arXiv:2401.04089v1[cs.CL]",
        "(arXiv:2401.04089)"}) {
    CAPTURE(word);
    const auto ids = read_paper_id(word);
    REQUIRE(ids.has_value());
    CHECK(paper_id_name(*ids) == "arxiv:2401.04089");
  }
  check({{"https://arxiv.org/abs/hep-th/9901001v3", "arxiv:hep-th/9901001"},
         {"https://ui.adsabs.harvard.edu/abs/2014arXiv1412.6980K", "arxiv:1412.6980"}});
}

TEST_CASE("papers: a number is an arXiv id only with a prefix") {
  for (const std::string_view word :
       {"https://example.com/2401.04089", "https://huggingface.co/datasets/2401.04089",
        "https://arxiv.org/list/cs.CL/2401", "https://arxiv.org/a/kim_b_1"}) {
    CAPTURE(word);
    const auto ids = read_paper_id(word);
    REQUIRE(ids.has_value());
    CHECK(ids->arxiv.empty());
    CHECK_FALSE(ids->url.empty());
  }
  for (const std::string_view word : {"Node.js", "TCP/IP", "v1.5/2.0", "a.b/c", "GPT-3.5/4"})
    CHECK_FALSE(read_paper_id(word).has_value());
}

TEST_CASE("papers: the pages of one paper have one URL") {
  constexpr std::string_view kForum = "https://openreview.net/forum?id=YicbFdNTTy";
  check({
      {"https://openreview.net/forum?id=YicbFdNTTy", kForum},
      {"https://openreview.net/pdf?id=YicbFdNTTy", kForum},
      {"https://www.openreview.net/forum?id=YicbFdNTTy&noteId=abc#tab-x", kForum},
      {"https://openreview.net/forum?noteId=abc&id=YicbFdNTTy", kForum},
      {"https://papers.cool/venue/YicbFdNTTy@OpenReview", kForum},
      {"openreview.net/forum?id=YicbFdNTTy", kForum},
      {"https://aclanthology.org/N19-1423.pdf", "https://aclanthology.org/N19-1423"},
      {"https://aclanthology.org/N19-1423/", "https://aclanthology.org/N19-1423"},
      {"https://ieeexplore.ieee.org/abstract/document/7780459",
       "https://ieeexplore.ieee.org/document/7780459"},
      {"https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=7780459",
       "https://ieeexplore.ieee.org/document/7780459"},
      {"https://www.sciencedirect.com/science/article/abs/pii/S0893608014002135?via%3Dihub",
       "https://sciencedirect.com/science/article/pii/S0893608014002135"},
      {"https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_CVPR_2016_paper.pdf",
       "https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_CVPR_2016_paper.html"},
  });
}

TEST_CASE("papers: an address reads back as itself") {
  for (const char* address :
       {"https://dl.acm.org/doi/10www.arxiv.org/.#1=a", "https://a.org/x./", "https://a.org/x),;#b",
        "https://a.org//", "https://a.org/(x)", "https://www.a.org/?q=1/."}) {
    CAPTURE(address);
    const std::string name = paper_id_name(read_paper_id(address).value());
    CHECK(paper_id_name(read_paper_id(name).value()) == name);
  }
}

TEST_CASE("papers: the stamp in the margin of arXiv papers is not a title") {
  for (const std::string_view words : {"[cs.CL] 6 Dec 2017", "[cs.CL]  06 Dec 2017", "(cs)",
                                       "[math-ph]", "15 Jan 1999", "[stat.ML] 1 Jan 2020"}) {
    CAPTURE(words);
    CHECK(without_arxiv_stamp(words) == "");
  }
  CHECK(without_arxiv_stamp("[cs.CL] 6 Dec 2017 Attention") == "Attention");
  CHECK(without_arxiv_stamp("[cs.CL] Attention") == "Attention");
  for (const std::string_view words :
       {"Attention Is All You Need", "[Re] A study", "6 Dec", "3 Days 2017", "2017", "", "[cs.CL",
        "[A survey] of things", "12 Rules 2018"}) {
    CAPTURE(words);
    CHECK(without_arxiv_stamp(words) == words);
  }
}

}  // namespace
}  // namespace gongbu::catalog
