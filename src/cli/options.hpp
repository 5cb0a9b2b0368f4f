#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"

namespace gongbu::cli {

/// An option or argument of a command, read by the parser, the help, the manual page and the
/// completions.
struct Option {
  std::string names;      ///< "-t,--time"; for an argument its placeholder: "KIND"
  std::string old_names;  ///< accepted, but in no help: "--last"
  bool positional = false;
  bool takes_value = true;
  bool repeats = false;  ///< a list: any number of values
  bool required = false;
  bool excuses = false;  ///< if given, required arguments may be missing: --help
  Msg help{};
  std::string value;                 ///< placeholder of the value: "MINUTES"
  std::vector<std::string> choices;  ///< accepted values; empty: any

  /// Returns whether several words form one value ("1h 30m"). Unset: a value is one word.
  std::function<bool(const std::string&)> reads_words;

  /// Stores the typed value ("" for a flag). Throws `usage`.
  std::function<void(const std::string&)> store;

  /// Returns `names` and `old_names`, separated by commas.
  std::string all_names() const;

  /// Returns whether a word ("--time") is one of all names; false for arguments.
  bool has_name(const std::string& word) const;

  /// Returns the longest name without dashes.
  std::string long_name() const;
};

/// The options of one command. Their target variables must outlive them.
class Options {
 public:
  /// A flag.
  Option& flag(std::string names, bool& target, Msg help);

  /// An option with a value.
  Option& value(std::string names, std::string placeholder, std::string& target, Msg help);
  Option& value(std::string names, std::string placeholder, std::optional<std::string>& target,
                Msg help);
  /// An option that may be given several times.
  Option& values(std::string names, std::string placeholder, std::vector<std::string>& target,
                 Msg help);
  /// A whole number from `least` to `most`.
  Option& number(std::string names, std::string placeholder, int& target, int least, int most,
                 Msg help);

  /// A required argument, an optional one, and one or more (any number if `required` is unset).
  Option& argument(std::string placeholder, std::string& target, Msg help);
  Option& argument(std::string placeholder, std::optional<std::string>& target, Msg help);
  Option& arguments(std::string placeholder, std::vector<std::string>& target, Msg help);

  /// Of these options ("--json") and arguments ("DAY"), at most one may be given. The parser checks
  /// it; its error names two in this order.
  void exclusive(std::vector<std::string> names) { exclusive_.push_back(std::move(names)); }

  const std::vector<Option>& all() const { return all_; }
  const std::vector<std::vector<std::string>>& exclusive_groups() const { return exclusive_; }

 private:
  Option& add(Option option);

  std::vector<Option> all_;
  std::vector<std::vector<std::string>> exclusive_;
};

}  // namespace gongbu::cli
