#pragma once

#include "importer.hpp"

// The two functions of each format; see Importer.
namespace gongbu::transfer {

bool is_notion(const ImportFile& file);
void read_notion(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_toggl(const ImportFile& file);
void read_toggl(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_forest(const ImportFile& file);
void read_forest(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_csv(const ImportFile& file);
void read_csv(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_solvedac(const ImportFile& file);
void read_solvedac(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_github(const ImportFile& file);
void read_github(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_anki(const ImportFile& file);
void read_anki(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_loop(const ImportFile& file);
void read_loop(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_baekjoonhub(const ImportFile& file);
void read_baekjoonhub(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_timewarrior(const ImportFile& file);
void read_timewarrior(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_watson(const ImportFile& file);
void read_watson(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_wakatime(const ImportFile& file);
void read_wakatime(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_git_stats(const ImportFile& file);
void read_git_stats(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_klog(const ImportFile& file);
void read_klog(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_harsh(const ImportFile& file);
void read_harsh(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_habitctl(const ImportFile& file);
void read_habitctl(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_jrnl(const ImportFile& file);
void read_jrnl(const ImportFile& file, const ImportContext& context, ImportRows& rows);

bool is_org(const ImportFile& file);
void read_org(const ImportFile& file, const ImportContext& context, ImportRows& rows);

}  // namespace gongbu::transfer
