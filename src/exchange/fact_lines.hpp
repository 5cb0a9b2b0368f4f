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
// Omitted fields have their defaults: verdict 0, reachable, no kind, no size. A fact of a device
// that has no branch on the remote is passed on by another one:
//
//   {"k":"passed_on","id":"7f3a9c12","name":"gpu-box","fact":{"k":"commit",…}}
namespace gongbu::exchange {

/// Returns a line with its newline. The stamp names the publishing device.
std::string line_of(const store::CommitFact& fact, const store::Stamp& stamp);
std::string line_of(const store::RepositoryFact& fact, const store::Stamp& stamp);

using FactLine = std::variant<store::CommitFact, store::RepositoryFact>;

/// Returns whether a line has the form of a fact, valid or not.
bool is_fact(const render::Json& line);

/// Parses a fact; returns nothing if it is invalid, for example with a text that is too long or a
/// number out of range.
std::optional<FactLine> read_fact(const render::Json& line);

/// A fact of a device without a branch on the remote.
struct PassedOnFact {
  std::string device;
  std::string name;  ///< of the device; printable
  FactLine fact;
};

std::string passed_on_line(const PassedOnFact& fact);
/// Returns whether a line has the form of a fact that is passed on, valid or not.
bool is_passed_on(const render::Json& line);
/// Parses such a line; returns nothing if it is invalid.
std::optional<PassedOnFact> read_passed_on(const render::Json& line);

}  // namespace gongbu::exchange
