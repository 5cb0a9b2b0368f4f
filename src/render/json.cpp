#include "gongbu/render/json.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::render {
namespace {

using nlohmann::ordered_json;

bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

// Returns whether a text needs no escapes. Checks for plain ASCII first, because most texts are.
bool needs_no_escape(std::string_view text, bool ascii) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return true;
  return !ascii && text.find('"') == std::string_view::npos &&
         text.find('\\') == std::string_view::npos && printable(text) == text;
}

void append_quoted(std::string& text, std::string_view value) {
  text += '"';
  text += value;
  text += '"';
}

/// Writes a value as text.
class JsonWriter {
 public:
  /// `ascii`: escape all other characters.
  JsonWriter(bool pretty, bool ascii) : pretty_(pretty), ascii_(ascii) {}

  std::string& text() { return text_; }
  /// Returns whether any string needed more than quotes.
  bool has_escaped() const { return has_escaped_; }

  void write(const Json& json) {
    std::visit([this](const auto& value) { put(value); }, json.value());
  }

 private:
  void put(std::monostate /*null*/) { text_ += "null"; }
  void put(bool value) { text_ += value ? "true" : "false"; }
  void put(std::int64_t value) { text_ += std::to_string(value); }
  void put(double value) { text_ += ordered_json(value).dump(); }

  void put(const std::string& value) {
    if (needs_no_escape(value, ascii_)) return append_quoted(text_, value);
    has_escaped_ = true;
    text_ += ordered_json(value).dump(-1, ' ', ascii_, ordered_json::error_handler_t::replace);
  }

  void put(const Json::Array& array) {
    put_all('[', array, ']', [this](const Json& element) { write(element); });
  }

  void put(const Json::Object& object) {
    put_all('{', object, '}', [this](const auto& member) {
      put(member.first);
      text_ += pretty_ ? ": " : ":";
      write(member.second);
    });
  }

  template <class Container, class Put>
  void put_all(char begin, const Container& container, char end, const Put& put_one) {
    text_ += begin;
    ++depth_;
    bool is_first = true;
    for (const auto& each : container) {
      if (!is_first) text_ += ',';
      is_first = false;
      break_line();
      put_one(each);
    }
    --depth_;
    if (!container.empty()) break_line();
    text_ += end;
  }

  void break_line() {
    if (!pretty_) return;
    text_ += '\n';
    text_.append(2 * depth_, ' ');
  }

  bool pretty_;
  bool ascii_;
  bool has_escaped_ = false;
  std::size_t depth_ = 0;
  std::string text_;
};

/// Builds a value from the events of nlohmann's parser.
class JsonBuilder {
 public:
  explicit JsonBuilder(std::size_t most_values) : left_(most_values) {}

  std::optional<Json> take() { return std::move(result_); }
  JsonFault fault() const { return fault_; }

  // ---- Events; they return false to stop reading ----

  bool null() { return add({}); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    return value <= kMost ? add(static_cast<std::int64_t>(value)) : add(static_cast<double>(value));
  }
  bool number_float(double value, const std::string& /*text*/) { return add(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
  bool start_array(std::size_t /*size*/) { return open(Json::Array{}); }
  bool start_object(std::size_t /*size*/) { return open(Json::Object{}); }
  bool key(std::string& value) {
    keys_.back() = std::move(value);
    return true;
  }
  bool end_array() { return close(); }
  bool end_object() {
    drop_repeated(std::get<Json::Object>(open_.back()));
    return close();
  }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) {
    return false;
  }

 private:
  using Container = std::variant<Json::Array, Json::Object>;

  bool add(Json value) {
    if (left_-- == 0) return fail(JsonFault::size);
    put(std::move(value));
    return true;
  }

  bool open(Container container) {
    if (open_.size() == kMostJsonLevels) return fail(JsonFault::depth);
    if (left_-- == 0) return fail(JsonFault::size);
    open_.push_back(std::move(container));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    Json value =
        std::visit([](auto& container) { return Json(std::move(container)); }, open_.back());
    open_.pop_back();
    keys_.pop_back();
    put(std::move(value));
    return true;
  }

  void put(Json value) {
    if (open_.empty()) {
      result_ = std::move(value);
    } else if (auto* array = std::get_if<Json::Array>(&open_.back())) {
      array->push_back(std::move(value));
    } else {
      std::get<Json::Object>(open_.back()).emplace_back(std::move(keys_.back()), std::move(value));
    }
  }

  bool fail(JsonFault fault) {
    fault_ = fault;
    return false;
  }

  // Of members with equal keys, keeps the first position and the last value.
  void drop_repeated(Json::Object& object) {
    order_.resize(object.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    const auto key_of = [&](std::size_t at) -> const std::string& { return object[at].first; };
    std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      const int order = key_of(a).compare(key_of(b));
      return order != 0 ? order < 0 : a < b;
    });
    repeated_.clear();
    for (std::size_t i = 1, first = 0; i < order_.size(); ++i) {
      if (key_of(order_[i]) != key_of(order_[first])) {
        first = i;
        continue;
      }
      object[order_[first]].second = std::move(object[order_[i]].second);
      repeated_.push_back(order_[i]);
    }
    if (repeated_.empty()) return;
    std::sort(repeated_.begin(), repeated_.end());
    std::size_t at = 0;
    auto next = repeated_.begin();
    std::erase_if(object, [&](const auto& /*member*/) {
      const bool is_repeated = next != repeated_.end() && *next == at;
      ++at;
      if (is_repeated) ++next;
      return is_repeated;
    });
  }

  std::vector<Container> open_;    ///< innermost last
  std::vector<std::string> keys_;  ///< last key of each open object
  std::optional<Json> result_;
  std::size_t left_;  ///< number of further values allowed
  JsonFault fault_ = JsonFault::syntax;
  std::vector<std::size_t> order_;  // reused buffer
  std::vector<std::size_t> repeated_;
};

}  // namespace

Json named_json(std::string key, const Json& object) {
  Json::Object named{{std::move(key), object}};
  if (const auto* members = value_in<Json::Object>(&object))
    for (const auto& [name, value] : *members)
      if (name != named.front().first) named.emplace_back(name, value);
  return named;
}

Json day_json(const std::optional<core::Day>& day) { return day ? Json(core::iso(*day)) : Json(); }

std::string to_json(const Json& value, bool pretty) {
  JsonWriter writer(pretty, false);
  writer.write(value);
  std::string text = std::move(writer.text()) + '\n';
  // JSON allows unescaped DEL, C1 controls and bidirectional overrides. They are rare, so only
  // texts that contain one are written entirely in ASCII.
  if (!writer.has_escaped() || printable_lines(text) == text) return text;
  JsonWriter escaped(pretty, true);
  escaped.write(value);
  return std::move(escaped.text()) + '\n';
}

bool append_unescaped(std::string& text, std::string_view value) {
  if (!needs_no_escape(value, false)) return false;
  append_quoted(text, value);
  return true;
}

std::optional<Json> parse_json(std::string_view text, JsonFault* fault, std::size_t most_values) {
  JsonBuilder builder(most_values);
  // The parser would stop at NUL.
  const bool has_nul = text.find('\0') != std::string_view::npos;
  if (!has_nul && ordered_json::sax_parse(text.begin(), text.end(), &builder))
    return builder.take();
  if (fault != nullptr) *fault = builder.fault();
  return std::nullopt;
}

const Json* member(const Json& json, std::string_view key) {
  const auto* object = value_in<Json::Object>(&json);
  if (object == nullptr) return nullptr;
  for (const auto& [name, value] : *object)
    if (name == key) return &value;
  return nullptr;
}

}  // namespace gongbu::render
