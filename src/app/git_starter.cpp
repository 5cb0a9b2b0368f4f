#include "gongbu/app/git_starter.hpp"

#include <utility>

#include "gongbu/host/git_program.hpp"

namespace gongbu::app {
namespace {

class RunningGit : public git::GitProcess {
 public:
  explicit RunningGit(std::unique_ptr<host::RunningProgram> program)
      : program_(std::move(program)) {}

  bool write(std::string_view text) override { return program_->write(text); }
  std::optional<std::size_t> read(char* to, std::size_t size) override {
    return program_->read(to, size);
  }
  bool succeeded() override { return program_->wait() == 0; }
  std::string error_line() override {
    program_->end_input();
    program_->wait();
    return program_->error_line();
  }

 private:
  std::unique_ptr<host::RunningProgram> program_;
};

}  // namespace

git::StartGit git_starter(const host::Environment& env, const std::atomic<bool>* stop,
                          std::chrono::milliseconds timeout) {
  return [env, stop, timeout](
             const std::string& git_dir,
             const std::vector<std::string>& words) -> std::unique_ptr<git::GitProcess> {
    auto program = host::GitProgram::start(env, git_dir, words, {timeout, stop});
    if (program == nullptr) return nullptr;
    return std::make_unique<RunningGit>(std::move(program));
  };
}

}  // namespace gongbu::app
