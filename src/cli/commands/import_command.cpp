#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/import_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/transfer/import.hpp"
#include "gongbu/transfer/records_import.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::import_command {
namespace {

constexpr int kDeclined = 1;
constexpr int kLeftOut = 1;
constexpr std::string_view kOwnFormat = "gongbu";

struct Args {
  std::vector<std::string> words;
  std::optional<std::string> kind;
  std::vector<std::string> map;
  std::optional<std::string> from;
  std::optional<std::string> until;
  bool fill = false;
  bool count = false;
  bool rests = false;
  bool yes = false;
  bool dry_run = false;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.arguments("FILE", args.words, Msg::arg_import);
  options.value("--kind", "KIND", args.kind, Msg::opt_import_kind);
  options.values("--map", "PATTERN=KIND", args.map, Msg::opt_import_map);
  describe_day(options, "--from", args.from, Msg::opt_import_from);
  describe_day(options, "--until", args.until, Msg::opt_import_until);
  options.flag("--fill", args.fill, Msg::opt_import_fill);
  options.flag("--count", args.count, Msg::opt_import_count);
  options.flag("--rests", args.rests, Msg::opt_import_rests);
  options.flag("-y,--yes", args.yes, Msg::opt_import_yes);
  options.flag("-n,--dry-run", args.dry_run, Msg::opt_import_dry_run);
  describe_json(options, args.output);
  options.exclusive({"--yes", "--dry-run"});
}

bool is_format(const std::string& word) {
  const auto formats = transfer::import_formats();
  return word == kOwnFormat || std::any_of(formats.begin(), formats.end(), [&](const auto& format) {
           return format.first == word;
         });
}

// Reads "date=날짜,subject=제목".
void read_columns(const std::string& text, transfer::ImportOptions& options) {
  std::string column;
  for (const std::string_view part : split(text, ",")) {
    const std::size_t equals = part.find('=');
    const std::string word(trimmed(part.substr(0, equals)));
    if (equals != std::string_view::npos && transfer::is_import_column(word)) {
      column = word;
      options.columns[column] = trimmed(part.substr(equals + 1));
    } else {
      options.columns[column] += "," + std::string(part);  // a comma in a column name
    }
  }
}

void read_map(Context& context, const std::string& text, transfer::ImportOptions& options) {
  const std::size_t first = text.find('=');
  const std::size_t last = text.rfind('=');
  if (first == std::string::npos || first == 0 || last + 1 == text.size())
    throw make_error(ErrorKind::usage, Msg::err_import_map, text)
        .hint(phrase(Msg::hint_import_map));
  if (transfer::is_import_column(text.substr(0, first))) return read_columns(text, options);
  options.kinds.emplace_back(text.substr(0, last), read_kind(context, text.substr(last + 1)));
}

transfer::ImportOptions options_of(Context& context, const Args& args) {
  const core::Day today = context.workspace().today;
  transfer::ImportOptions options;
  if (args.kind) options.kind = read_kind(context, *args.kind);
  for (const std::string& text : args.map) read_map(context, text, options);
  if (args.from) options.from = read_past_day(*args.from, today);
  if (args.until) options.until = read_last_day(*args.until, options.from, today);
  if (options.from && options.until && *options.until < *options.from)
    throw make_error(ErrorKind::usage, Msg::err_import_range, core::iso(*options.from),
                     core::iso(*options.until));
  options.fill = args.fill;
  options.count = args.count;
  options.rests = args.rests;
  return options;
}

std::vector<transfer::TypedFile> files_of(Context& context, std::vector<std::string> words,
                                          transfer::ImportOptions& options) {
  if (words.size() > 1 && is_format(words.front())) {
    options.format = words.front();
    words.erase(words.begin());
  }
  std::vector<transfer::TypedFile> files;
  for (const std::string& word : words)
    files.push_back({host::expand(word, context.paths(), host::working_directory()), word});
  return files;
}

// Returns the text of the file if it is the only one and an export of gongbu itself.
std::optional<std::string> records_export(const std::vector<transfer::TypedFile>& files,
                                          const transfer::ImportOptions& options) {
  constexpr std::uintmax_t kMostExport = std::uintmax_t{128} << 20U;
  if (files.size() != 1 || (options.format && *options.format != kOwnFormat)) return std::nullopt;
  const std::filesystem::path& file = files.front().path;
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
  if (!options.format && std::ifstream(file).get() != '{') return std::nullopt;
  if (std::filesystem::file_size(file, error) > kMostExport) {
    if (!options.format) return std::nullopt;
    throw make_error(ErrorKind::usage, Msg::err_import_size, files.front().name,
                     kMostExport >> 20U);
  }
  auto text = host::read_file(file);
  if (!text || (!options.format && !transfer::is_records_export(*text))) return std::nullopt;
  return text;
}

int import_own(Context& context, const Args& args, const std::string& text,
               const std::string& name) {
  app::Workspace& work = context.workspace();
  const store::RecordState records = transfer::records_in_export(work.database, text, name);
  const auto take = [&] {
    return store::merge_records(work.database, records, work.now, store::Origin::import);
  };
  std::int64_t count = 0;
  {
    // Rolled back: only counts the changes.
    const store::ChangeTransaction trial(work.database, "import", work.now, store::Origin::import);
    count = take();
  }
  const auto say = [&](const std::string& line) {
    if (!args.output.json) context.say(line);
  };
  say(context.tr()(Msg::import_records, count));
  const bool keeps = args.yes || (!args.dry_run && count > 0 &&
                                  context.agrees(context.tr()(Msg::import_question)));
  if (keeps && count > 0) {
    back_up_before(context);
    take();
  }
  if (args.output.json)
    context.show(render::Json::Object{{"changes", count}, {"applied", keeps && count > 0}});
  if (count > 0)
    say(context.tr()(keeps ? phrase(Msg::import_done) : phrase(Msg::rebuild_unchanged)));
  return keeps || args.dry_run || count == 0 ? 0 : kDeclined;
}

void check_files(const std::vector<transfer::TypedFile>& files) {
  std::error_code error;
  for (const transfer::TypedFile& file : files)
    if (!std::filesystem::exists(file.path, error))
      throw make_error(ErrorKind::usage, Msg::err_file_missing, file.name);
}

int run(Context& context, const Args& args) {
  const bool asks = !args.yes && !args.dry_run;
  if (args.dry_run) context.skip_daily_backup();
  transfer::ImportOptions options = options_of(context, args);
  const auto files = files_of(context, args.words, options);
  check_files(files);
  if (asks && (!context.streams().in_is_terminal() || args.output.json))
    throw make_error(ErrorKind::usage, Msg::err_no_terminal).hint(phrase(Msg::hint_import_yes));
  if (const auto text = records_export(files, options))
    return import_own(context, args, *text, files.front().name);
  context.scan_first({});
  transfer::Import import(context.workspace(), files, std::move(options));
  const auto show = [&](const report::ImportView& view) {
    if (args.output.json) return context.show(json_of(view, context.tr()));
    context.show(document_of(view, context.tr()));
  };
  std::optional<report::ImportView> view;
  bool keeps = args.yes;
  if (!args.yes) {
    view = import.try_out();
    show(*view);
    if (asks && !view->changes_nothing()) {
      context.say("");
      keeps = context.agrees(context.tr()(Msg::import_question));
    }
  }
  const bool declined = asks && !keeps && !view->changes_nothing();
  if (keeps) {
    back_up_before(context);
    view = import.keep();
    if (args.yes) show(*view);
  }
  if (!args.output.json && !view->changes_nothing()) {
    context.say("");
    context.say(context.tr()(keeps ? phrase(Msg::import_done) : phrase(Msg::rebuild_unchanged)));
  }
  return declined ? kDeclined : view->left_out.empty() ? 0 : kLeftOut;
}

// ---- import log ----

struct LogArgs {
  OutputArgs output;
};

void describe_log(Options& options, LogArgs& args) { describe_json(options, args.output); }

int log(Context& context, const LogArgs& args) {
  app::Workspace& work = context.workspace();
  report::ImportLogView view;
  for (const store::ImportBatch& batch : store::import_batches(work.database))
    view.batches.push_back(
        {.id = batch.id,
         .format = batch.format,
         .file = host::abbreviated(batch.file, context.paths()),
         .digest = batch.digest,
         .made_at = core::rfc3339(batch.made_at, work.zone.offset_at(batch.made_at)),
         .added = batch.added,
         .changed = batch.changed,
         .left_out = batch.left_out,
         .present = batch.present});
  context.show(view, args.output);
  return 0;
}

// ---- import rm ----

struct RemoveArgs {
  std::string batch;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.argument("BATCH", args.batch, Msg::arg_import_batch);
}

int remove(Context& context, const RemoveArgs& args) {
  app::Workspace& work = context.workspace();
  const auto number = find_number(args.batch);
  const auto missing = [&] {
    return make_error(ErrorKind::usage, Msg::err_import_batch, args.batch)
        .hint(phrase(Msg::hint_import_batch));
  };
  if (!number) throw missing();
  const auto batches = store::import_batches(work.database);
  if (std::none_of(batches.begin(), batches.end(),
                   [&](const store::ImportBatch& batch) { return batch.id == *number; }))
    throw missing();
  back_up_before(context);
  const PastVerdicts past(context, {});
  const auto removed = store::remove_import(work.database, *number, work.now);
  context.say(context.tr()(Msg::import_taken_out, removed->removed.size()));
  if (!removed->kept.empty())
    context.say(context.tr()(Msg::import_taken_out_kept, removed->kept.size()));
  past.tell();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("import", Msg::cmd_import, Msg::examples_import, describe, run),
          make_command<LogArgs>("import log", Msg::cmd_import_log, Msg::examples_import_log,
                                describe_log, log),
          make_command<RemoveArgs>("import rm", Msg::cmd_import_rm, Msg::examples_import_rm,
                                   describe_remove, remove)};
}

}  // namespace gongbu::cli::import_command
