#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/catalog/bibtex.hpp"

namespace gongbu::catalog {
namespace {

using Symbol = std::pair<std::string_view, std::string_view>;

// Combining characters of accents.
constexpr std::array kAccents = {
    Symbol{"\"", "\u0308"}, Symbol{"'", "\u0301"}, Symbol{"`", "\u0300"},
    Symbol{"^", "\u0302"},  Symbol{"~", "\u0303"}, Symbol{"=", "\u0304"},
    Symbol{".", "\u0307"},  Symbol{"u", "\u0306"}, Symbol{"v", "\u030c"},
    Symbol{"H", "\u030b"},  Symbol{"c", "\u0327"}, Symbol{"d", "\u0323"},
    Symbol{"b", "\u0331"},  Symbol{"r", "\u030a"}, Symbol{"k", "\u0328"},
    Symbol{"h", "\u0309"},  Symbol{"t", "\u0361"}, Symbol{"textcommabelow", "\u0326"}};

constexpr std::array kSymbols = {Symbol{"ss", "ß"},
                                 Symbol{"o", "ø"},
                                 Symbol{"O", "Ø"},
                                 Symbol{"l", "ł"},
                                 Symbol{"L", "Ł"},
                                 Symbol{"ae", "æ"},
                                 Symbol{"AE", "Æ"},
                                 Symbol{"oe", "œ"},
                                 Symbol{"OE", "Œ"},
                                 Symbol{"aa", "å"},
                                 Symbol{"AA", "Å"},
                                 Symbol{"i", "ı"},
                                 Symbol{"j", "ȷ"},
                                 Symbol{"dh", "ð"},
                                 Symbol{"DH", "Ð"},
                                 Symbol{"th", "þ"},
                                 Symbol{"TH", "Þ"},
                                 Symbol{"dj", "đ"},
                                 Symbol{"DJ", "Đ"},
                                 Symbol{"ldots", "…"},
                                 Symbol{"dots", "…"},
                                 Symbol{"textellipsis", "…"},
                                 Symbol{"textendash", "–"},
                                 Symbol{"textemdash", "—"},
                                 Symbol{"textquoteleft", "‘"},
                                 Symbol{"textquoteright", "’"},
                                 Symbol{"textquotedblleft", "“"},
                                 Symbol{"textquotedblright", "”"},
                                 Symbol{"textquotesingle", "'"},
                                 Symbol{"textasciitilde", "~"},
                                 Symbol{"textasciicircum", "^"},
                                 Symbol{"textbackslash", "\\"},
                                 Symbol{"textbraceleft", "{"},
                                 Symbol{"textbraceright", "}"},
                                 Symbol{"textunderscore", "_"},
                                 Symbol{"textless", "<"},
                                 Symbol{"textgreater", ">"},
                                 Symbol{"textbar", "|"},
                                 Symbol{"textdegree", "°"},
                                 Symbol{"ng", "ŋ"},
                                 Symbol{"NG", "Ŋ"},
                                 Symbol{"S", "§"},
                                 Symbol{"pounds", "£"},
                                 Symbol{"euro", "€"},
                                 Symbol{"texteuro", "€"},
                                 Symbol{"copyright", "©"},
                                 Symbol{"textregistered", "®"},
                                 Symbol{"texttrademark", "™"},
                                 Symbol{"guillemotleft", "«"},
                                 Symbol{"guillemotright", "»"},
                                 Symbol{"textexclamdown", "¡"},
                                 Symbol{"textquestiondown", "¿"},
                                 Symbol{"quotesinglbase", "‚"},
                                 Symbol{"quotedblbase", "„"},
                                 Symbol{"textbullet", "•"},
                                 Symbol{"textperiodcentered", "·"},
                                 Symbol{"cdot", "·"},
                                 Symbol{"textdollar", "$"},
                                 Symbol{"textampersand", "&"},
                                 Symbol{"slash", "/"},
                                 Symbol{"sim", "~"},
                                 Symbol{"pm", "±"},
                                 Symbol{"lt", "<"},
                                 Symbol{"gt", ">"},
                                 Symbol{"le", "≤"},
                                 Symbol{"leq", "≤"},
                                 Symbol{"ge", "≥"},
                                 Symbol{"geq", "≥"},
                                 Symbol{"neq", "≠"},
                                 Symbol{"to", "→"},
                                 Symbol{"rightarrow", "→"},
                                 Symbol{"times", "×"},
                                 Symbol{"infty", "∞"},
                                 Symbol{"ell", "ℓ"},
                                 Symbol{"alpha", "α"},
                                 Symbol{"beta", "β"},
                                 Symbol{"gamma", "γ"},
                                 Symbol{"delta", "δ"},
                                 Symbol{"epsilon", "ε"},
                                 Symbol{"varepsilon", "ε"},
                                 Symbol{"zeta", "ζ"},
                                 Symbol{"eta", "η"},
                                 Symbol{"theta", "θ"},
                                 Symbol{"vartheta", "ϑ"},
                                 Symbol{"iota", "ι"},
                                 Symbol{"kappa", "κ"},
                                 Symbol{"lambda", "λ"},
                                 Symbol{"mu", "μ"},
                                 Symbol{"nu", "ν"},
                                 Symbol{"xi", "ξ"},
                                 Symbol{"pi", "π"},
                                 Symbol{"rho", "ρ"},
                                 Symbol{"sigma", "σ"},
                                 Symbol{"varsigma", "ς"},
                                 Symbol{"tau", "τ"},
                                 Symbol{"upsilon", "υ"},
                                 Symbol{"phi", "φ"},
                                 Symbol{"varphi", "φ"},
                                 Symbol{"chi", "χ"},
                                 Symbol{"psi", "ψ"},
                                 Symbol{"omega", "ω"},
                                 Symbol{"Gamma", "Γ"},
                                 Symbol{"Delta", "Δ"},
                                 Symbol{"Theta", "Θ"},
                                 Symbol{"Lambda", "Λ"},
                                 Symbol{"Xi", "Ξ"},
                                 Symbol{"Pi", "Π"},
                                 Symbol{"Sigma", "Σ"},
                                 Symbol{"Upsilon", "Υ"},
                                 Symbol{"Phi", "Φ"},
                                 Symbol{"Psi", "Ψ"},
                                 Symbol{"Omega", "Ω"}};

// In order of precedence.
constexpr std::array kLigatures = {Symbol{"---", "—"}, Symbol{"--", "–"}, Symbol{"``", "“"},
                                   Symbol{"''", "”"}};

template <std::size_t N>
std::optional<std::string_view> find(const std::array<Symbol, N>& symbols, std::string_view name) {
  const auto it = std::find_if(symbols.begin(), symbols.end(),
                               [&](const Symbol& symbol) { return symbol.first == name; });
  return it == symbols.end() ? std::nullopt : std::optional(it->second);
}

// Returns the number of bytes of the first character.
std::size_t character_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && continues_character(text[size])) ++size;
  return size;
}

/// Converts the LaTeX of a value to text. Unknown commands stay, without their backslash.
class Plain {
 public:
  explicit Plain(std::string_view value) : rest_(value) {}

  std::string text() && {
    while (!rest_.empty()) read_one();
    return normalized(trimmed(out_));
  }

 private:
  void read_one() {
    const char c = rest_.front();
    if (c == '\\') {
      read_command();
    } else if (c == '{' || c == '}' || c == '$') {
      rest_.remove_prefix(1);
    } else if (c == '~' || is_ascii_space(c)) {
      rest_.remove_prefix(1);
      add_space();
    } else if (!read_ligature()) {
      out_ += c;
      rest_.remove_prefix(1);
    }
  }

  // White space, including newlines, becomes one space.
  void add_space() {
    if (!out_.empty() && out_.back() != ' ') out_ += ' ';
  }

  bool read_ligature() {
    for (const auto& [typed, character] : kLigatures) {
      if (!rest_.starts_with(typed)) continue;
      rest_.remove_prefix(typed.size());
      out_ += character;
      return true;
    }
    return false;
  }

  std::string_view take(std::size_t n) {
    const std::string_view taken = rest_.substr(0, n);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void skip_space() {
    while (!rest_.empty() && is_ascii_space(rest_.front())) rest_.remove_prefix(1);
  }

  // A command is a backslash with letters, which swallow white space after them, or with one other
  // character.
  void read_command() {
    const auto [name, is_word] = take_command();
    if (const auto accent = find(kAccents, name)) {
      out_ += read_accented(*accent, 0);
    } else if (is_space(name)) {
      add_space();
    } else if (const auto symbol = is_word ? find(kSymbols, name) : std::nullopt) {
      out_ += *symbol;
    } else if (is_space_or_break(name)) {
      // Discretionary breaks and italic corrections are left out.
    } else if (!is_word || rest_.empty() || rest_.front() != '{') {
      out_ += name;  // "\LaTeX" becomes "LaTeX"
    }
  }

  static bool is_space(std::string_view command) {
    return command == "," || (command.size() == 1 && is_ascii_space(command.front()));
  }

  // Returns whether a command stands for no character.
  static bool is_space_or_break(std::string_view command) {
    return is_space(command) || command == "-" || command == "/";
  }

  struct Command {
    std::string_view name;
    bool is_word;
  };

  Command take_command() {
    rest_.remove_prefix(1);
    std::size_t letters = 0;
    while (letters < rest_.size() && is_ascii_letter(rest_[letters])) ++letters;
    const std::string_view name = take(std::max<std::size_t>(letters, 1));
    if (letters > 0) skip_space();
    return {name, letters > 0};
  }

  // "\"o", "\"{o}", "\'{\i}", "\c c", "\~{\^e}": the combining mark follows the letter and its
  // other marks.
  std::string read_accented(std::string_view accent, int depth) {
    std::string letter = read_letter(depth);
    if (!letter.empty()) letter += accent;
    return letter;
  }

  // Reads the letter of an accent; the rest of its braces is read as text.
  std::string read_letter(int depth) {
    constexpr int kDeepest = 8;
    skip_space();
    if (rest_.empty() || rest_.front() == '}' || depth > kDeepest) return {};
    if (rest_.front() == '{') {
      rest_.remove_prefix(1);
      std::string letter = read_letter(depth + 1);
      if (!rest_.empty() && rest_.front() == '}') rest_.remove_prefix(1);
      return letter;
    }
    if (rest_.front() != '\\') return std::string(take(character_size(rest_)));
    const auto [name, is_word] = take_command();
    if (const auto accent = find(kAccents, name)) return read_accented(*accent, depth + 1);
    // Dotless i and j become plain letters under an accent.
    if (name == "i" || name == "j") return std::string(name);
    if (is_space_or_break(name)) return {};
    return std::string(is_word ? find(kSymbols, name).value_or("") : name);
  }

  std::string_view rest_;
  std::string out_;
};

}  // namespace

std::string plain_text_of(std::string_view value) { return Plain(value).text(); }

std::string plain_address_of(std::string_view value) {
  constexpr std::array kWritten = {Symbol{"$<$", "<"},     Symbol{"$>$", ">"},  Symbol{"$_$", "_"},
                                   Symbol{"$\\sim$", "~"}, Symbol{"&lt;", "<"}, Symbol{"&gt;", ">"},
                                   Symbol{"&amp;", "&"}};
  std::string out;
  while (!value.empty()) {
    const auto written = std::find_if(kWritten.begin(), kWritten.end(), [&](const Symbol& symbol) {
      return value.starts_with(symbol.first);
    });
    if (written != kWritten.end()) {
      out += written->second;
      value.remove_prefix(written->first.size());
      continue;
    }
    std::size_t letters = 1;
    while (letters < value.size() && is_ascii_letter(value[letters])) ++letters;
    const auto symbol =
        value[0] == '\\' ? find(kSymbols, value.substr(1, letters - 1)) : std::nullopt;
    if (symbol) {
      out += *symbol;
      value.remove_prefix(letters);
    } else {
      if (std::string_view("{}\\").find(value[0]) == std::string_view::npos) out += value[0];
      value.remove_prefix(1);
    }
  }
  return std::string(trimmed(out));
}

std::string latex_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\textbackslash{}";
    } else if (c == '~') {
      out += "\\textasciitilde{}";
    } else if (c == '^') {
      out += "\\textasciicircum{}";
    } else if (c == '{' || c == '}') {
      out += c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}";  // "\{" would count as a brace
    } else {
      if (std::string_view("&%$#_").find(c) != std::string_view::npos) out += '\\';
      // "--" would be read as a dash.
      if (std::string_view("-`'").find(c) != std::string_view::npos && out.ends_with(c))
        out += "{}";
      out += c;
    }
  }
  return out;
}

}  // namespace gongbu::catalog
