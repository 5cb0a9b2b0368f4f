#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"

namespace gongbu::cli {

/// One option or argument of a command: what the parser, the help, the manual page and the
/// completions all read.
struct Option {
  std::string names;  ///< "-t,--time"; for an argument its place holder: "KIND"
  bool positional = false;
  bool takes_value = true;
  bool repeats = false;  ///< a list: any number of values
  bool required = false;
  bool excuses = false;  ///< where it is given, nothing else is required: --help
  Msg help{};
  std::string value;                 ///< place holder of the value: "MINUTES"
  std::vector<std::string> choices;  ///< nothing else is accepted; empty: anything

  /// Says whether words, the value and those behind it, make one value; not set: only one word
  /// does.
  std::function<bool(const std::string&)> reads_words;

  /// Stores what was typed ("" for a flag). Throws `usage`.
  std::function<void(const std::string&)> store;

  /// The longest name, without its dashes.
  std::string long_name() const;
};

/// The options of one command. The variables they fill outlive them.
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

  /// An argument that must be there; one that may be; one or more (or any number, with `required`
  /// unset).
  Option& argument(std::string placeholder, std::string& target, Msg help);
  Option& argument(std::string placeholder, std::optional<std::string>& target, Msg help);
  Option& arguments(std::string placeholder, std::vector<std::string>& target, Msg help);

  /// Of these options ("--json"), at most one may be given. The parser checks it; its error names
  /// two in this order.
  void exclusive(std::vector<std::string> names) { exclusive_.push_back(std::move(names)); }

  const std::vector<Option>& all() const { return all_; }
  const std::vector<std::vector<std::string>>& exclusive_groups() const { return exclusive_; }

 private:
  Option& add(Option option);

  std::vector<Option> all_;
  std::vector<std::vector<std::string>> exclusive_;
};

}  // namespace gongbu::cli
