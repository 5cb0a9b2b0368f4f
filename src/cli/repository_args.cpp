#include "repository_args.hpp"

#include "gongbu/base/text.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::cli {

std::vector<const store::Repository*> repositories_named(
    const std::vector<store::Repository>& repositories, std::string_view name) {
  const std::string wanted = normalized(name);
  std::vector<const store::Repository*> meant;
  for (const store::Repository& repository : repositories)
    if (normalized(repository.name) == wanted) meant.push_back(&repository);
  return meant;
}

Error unknown_repository(const std::string& word,
                         const std::vector<store::Repository>& repositories) {
  std::vector<std::string_view> names;
  for (const store::Repository& repository : repositories) names.push_back(repository.name);
  const auto near = nearest(word, names);
  return make_error(ErrorKind::usage, Msg::err_repo_unknown, word)
      .hint(near ? phrase(Msg::hint_did_you_mean, *near) : phrase(Msg::hint_repo_list));
}

Error ambiguous_repository(Context& context, const std::string& name,
                           const std::vector<const store::Repository*>& meant) {
  std::string paths;
  for (const store::Repository* repository : meant)
    paths +=
        (paths.empty() ? "" : ", ") + host::abbreviated(repository->work_tree, context.paths());
  return make_error(ErrorKind::usage, Msg::err_repo_ambiguous, name, paths)
      .hint(phrase(Msg::hint_repo_path));
}

}  // namespace gongbu::cli
