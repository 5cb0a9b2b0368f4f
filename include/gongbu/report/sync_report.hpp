#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The remote, and when each device was last heard from.
struct SyncStatusView {
  struct Device {
    std::string device;
    std::string name;
    bool own = false;
    bool retired = false;
    std::string heard;  ///< RFC 3339; empty: never
    /// Settings that affect verdicts and differ from this device's.
    std::vector<std::string> differs;
  };
  std::string address;
  bool sealed = false;
  std::string succeeded;  ///< RFC 3339; empty: never
  std::string commits;    ///< how much of the commits is published: "full", "hashed" or "none"
  std::int64_t waiting = 0;
  std::vector<Device> devices;
  std::vector<std::string> unread;
  std::int64_t kept = 0;
};

render::Document document_of(const SyncStatusView& view, const Translator& tr);

/// {"remote","sealed","commits","synced","waiting","devices":[{"device","name","own","retired","heard",
/// "differs"}],"unread","kept"}
render::Json json_of(const SyncStatusView& view);

/// Values that another device replaced, newest first.
struct SyncLogView {
  struct Row {
    std::int64_t id = 0;
    std::string merged;  ///< RFC 3339
    std::string table;
    std::string about;
    std::string group;
    std::string value;
    std::string device;
    bool restored = false;
  };
  std::vector<Row> rows;
};

render::Document document_of(const SyncLogView& view, const Translator& tr);

/// {"lost":[{"id","merged","record","about","field","value","device","restored"}]}
render::Json json_of(const SyncLogView& view);

}  // namespace gongbu::report
