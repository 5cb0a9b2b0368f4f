#pragma once

#include <string>
#include <vector>

#include "context.hpp"
#include "options.hpp"

namespace gongbu::cli {

/// A value that is being typed.
struct CompletionQuery {
  std::string command;                 ///< "goal set"; empty before a command
  const Option& option;                ///< or argument, whose value it is
  std::vector<std::string> arguments;  ///< of the command, before it
  std::string current;                 ///< what is typed of it
};

/// A value with what it means.
struct CompletionValue {
  std::string word;
  std::string meaning;
};

enum class CompletionPaths { none, files, directories };

struct CompletionValues {
  std::vector<CompletionValue> words;
  CompletionPaths paths = CompletionPaths::none;  ///< to be completed by the shell
};

/// Returns the values that an option or argument can have. A database of another version, or none,
/// gives no values; it is never changed. Throws what reading it throws.
CompletionValues completion_values(Context& context, const CompletionQuery& query);

}  // namespace gongbu::cli
