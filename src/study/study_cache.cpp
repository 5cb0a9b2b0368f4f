#include "gongbu/study/study_cache.hpp"

#include "gongbu/study/study.hpp"

namespace gongbu::study {

const std::vector<store::Entry>& StudyCache::entries() {
  if (!entries_) entries_ = store::entries_with_topics(workspace_.database);
  return *entries_;
}

const std::vector<store::Paper>& StudyCache::papers() {
  if (!papers_) papers_ = store::papers(workspace_.database);
  return *papers_;
}

const std::vector<store::PaperLink>& StudyCache::paper_links() {
  if (!paper_links_) paper_links_ = store::paper_links(workspace_.database);
  return *paper_links_;
}

const std::vector<catalog::Syllabus>& StudyCache::syllabi() {
  if (!syllabi_) syllabi_ = ::gongbu::study::syllabi(workspace_);
  return *syllabi_;
}

}  // namespace gongbu::study
