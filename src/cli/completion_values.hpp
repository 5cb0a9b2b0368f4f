#pragma once

#include <string>
#include <vector>

#include "context.hpp"
#include "options.hpp"

namespace gongbu::cli {

/// A value that is being typed.
struct CompletionQuery {
  std::string command;                 ///< "goal set"; empty before a command
  const Option& option;                ///< the option or argument with this value
  std::vector<std::string> arguments;  ///< earlier arguments of the command
  std::string current;                 ///< the part of the value typed so far
};

/// A value and its meaning.
struct CompletionValue {
  std::string word;
  std::string meaning;
};

enum class CompletionPaths { none, files, directories };

struct CompletionValues {
  std::vector<CompletionValue> words;
  CompletionPaths paths = CompletionPaths::none;  ///< which paths the shell adds
};

/// Returns possible values of an option or argument; none from a missing database or one of another
/// version. Never changes the database. Throws if reading it fails.
CompletionValues completion_values(Context& context, const CompletionQuery& query);

}  // namespace gongbu::cli
