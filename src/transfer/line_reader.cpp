#include "line_reader.hpp"

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::transfer {

bool LineReader::next() {
  constexpr std::size_t kLongestLine = std::size_t{1} << 20U;
  if (rest_.empty()) return false;
  line_ = take_until(rest_, '\n');
  ++number_;
  if (line_.size() > kLongestLine)
    throw make_error(ErrorKind::usage, Msg::err_csv_field, name_, number_, kLongestLine);
  return true;
}

}  // namespace gongbu::transfer
