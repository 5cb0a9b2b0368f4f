#pragma once

#include <optional>
#include <string>
#include <variant>

#include "gongbu/render/json.hpp"
#include "gongbu/store/facts.hpp"
#include "gongbu/store/records.hpp"

// Facts as lines of a segment:
//
//   {"k":"repo","id":"3","s":[1795852800123,"7f3a9c12"],"f":{"name":"notes"}}
//   {"k":"commit","id":"9c1f…","s":[1795852800123,"7f3a9c12"],
//    "f":{"r":3,"o":["4b82…"],"e":"me@example.com","j":"Add a proof","a":1795852000,"t":1795852000,
//         "rec":1795852100,"d":20785,"z":32400}}
//
// What is left out is as usual: verdict 0, reachable, no kind, no size.
namespace gongbu::exchange {

/// Returns a line with its line feed. The stamp names the device that publishes it.
std::string line_of(const store::CommitFact& fact, const store::Stamp& stamp);
std::string line_of(const store::RepositoryFact& fact, const store::Stamp& stamp);

using FactLine = std::variant<store::CommitFact, store::RepositoryFact>;

/// Whether a line is meant to be a fact.
bool is_fact(const render::Json& line);

/// Reads a line; nothing when it is not a fact, or no device would say so: a text that is too long,
/// a number out of range.
std::optional<FactLine> read_fact(const render::Json& line);

}  // namespace gongbu::exchange
