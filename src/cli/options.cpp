#include "options.hpp"

#include <charconv>
#include <utility>

#include "gongbu/base/error.hpp"

namespace gongbu::cli {
namespace {

Option option(std::string names, std::string placeholder, Msg help) {
  Option made;
  made.names = std::move(names);
  made.value = std::move(placeholder);
  made.help = help;
  return made;
}

Option argument_option(std::string placeholder, Msg help) {
  Option made = option(std::move(placeholder), "", help);
  made.positional = true;
  return made;
}

}  // namespace

std::string Option::all_names() const {
  return old_names.empty() ? names : names + "," + old_names;
}

bool Option::has_name(const std::string& word) const {
  return !positional && ("," + all_names() + ",").find("," + word + ",") != std::string::npos;
}

std::string Option::long_name() const {
  const std::size_t dashes = names.rfind("--");
  return dashes == std::string::npos ? names : names.substr(dashes + 2);
}

Option& Options::add(Option option) { return all_.emplace_back(std::move(option)); }

Option& Options::flag(std::string names, bool& target, Msg help) {
  Option made = option(std::move(names), "", help);
  made.takes_value = false;
  made.store = [&target](const std::string&) { target = true; };
  return add(std::move(made));
}

Option& Options::value(std::string names, std::string placeholder, std::string& target, Msg help) {
  Option made = option(std::move(names), std::move(placeholder), help);
  made.store = [&target](const std::string& text) { target = text; };
  return add(std::move(made));
}

Option& Options::value(std::string names, std::string placeholder,
                       std::optional<std::string>& target, Msg help) {
  Option made = option(std::move(names), std::move(placeholder), help);
  made.store = [&target](const std::string& text) { target = text; };
  return add(std::move(made));
}

Option& Options::values(std::string names, std::string placeholder,
                        std::vector<std::string>& target, Msg help) {
  Option made = option(std::move(names), std::move(placeholder), help);
  made.repeats = true;
  made.store = [&target](const std::string& text) { target.push_back(text); };
  return add(std::move(made));
}

Option& Options::number(std::string names, std::string placeholder, int& target, int least,
                        int most, Msg help) {
  Option made = option(std::move(names), std::move(placeholder), help);
  const std::string name = "--" + made.long_name();
  made.store = [&target, least, most, name](const std::string& text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number < least || number > most)
      throw make_error(ErrorKind::usage, Msg::err_number, name, least, most, text);
    target = number;
  };
  return add(std::move(made));
}

Option& Options::argument(std::string placeholder, std::string& target, Msg help) {
  Option made = argument_option(std::move(placeholder), help);
  made.required = true;
  made.store = [&target](const std::string& text) { target = text; };
  return add(std::move(made));
}

Option& Options::argument(std::string placeholder, std::optional<std::string>& target, Msg help) {
  Option made = argument_option(std::move(placeholder), help);
  made.store = [&target](const std::string& text) { target = text; };
  return add(std::move(made));
}

Option& Options::arguments(std::string placeholder, std::vector<std::string>& target, Msg help) {
  Option made = argument_option(std::move(placeholder), help);
  made.required = true;
  made.repeats = true;
  made.store = [&target](const std::string& text) { target.push_back(text); };
  return add(std::move(made));
}

}  // namespace gongbu::cli
