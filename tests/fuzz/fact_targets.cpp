#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "exchange/fact_lines.hpp"
#include "exchange/segment.hpp"
#include "gongbu/store/facts.hpp"
#include "store/totals.hpp"
#include "targets.hpp"

namespace gongbu::fuzz {
namespace {

namespace fs = std::filesystem;

/// Returns a database shared by all inputs; removed at exit.
store::Database& database() {
  static struct Directory {
    fs::path path = fs::temp_directory_path() / ("gongbu-facts-" + std::to_string(getpid()));
    Directory() { fs::create_directory(path); }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    ~Directory() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
  } directory;
  static store::Database made = store::Database::open(directory.path / "gongbu.db");
  return made;
}

void require_same_when_written(const store::CommitFact& fact) {
  const store::Stamp stamp{fact.ms, "00000001"};
  const std::string line = exchange::line_of(fact, stamp);
  const auto json = render::parse_json(line);
  const auto again = json ? exchange::read_fact(*json) : std::nullopt;
  require(again.has_value(), "a fact that is written is read");
  require(exchange::line_of(std::get<store::CommitFact>(*again), stamp) == line,
          "it says the same");
}

}  // namespace

// Merges facts of two devices; a line "===" separates their segments.
void read_facts(std::string_view bytes) {
  store::Transaction transaction(database());  // never committed
  for (const char* device : {"00000001", "00000002"}) {
    const std::size_t end = bytes.find("\n===\n");
    const std::string_view text = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
    bytes = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 5);
    const auto segment = exchange::parse_segment(text);
    if (!segment) continue;
    store::DeviceFacts facts;
    for (const exchange::Segment::Line& line : segment->lines) {
      if (line.passed_on) {
        const auto json = render::parse_json(exchange::passed_on_line(*line.passed_on));
        require(json && exchange::read_passed_on(*json), "a fact that is passed on is read");
      }
      if (!line.fact) continue;
      if (const auto* commit = std::get_if<store::CommitFact>(&*line.fact)) {
        require_same_when_written(*commit);
        facts.commits.push_back(*commit);
      } else {
        facts.repositories.push_back(std::get<store::RepositoryFact>(*line.fact));
      }
    }
    store::merge_facts(database(), device, facts);
    require(store::merge_facts(database(), device, facts) == 0, "a second time changes nothing");
    for (const store::CommitFact& fact :
         store::facts_of(database(), device, store::FactLevel::full).commits)
      require_same_when_written(fact);
  }
  require(store::count_wrong_totals(database().connection()) == 0, "totals are sums");
}

}  // namespace gongbu::fuzz
