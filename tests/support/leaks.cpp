// libgit2 1.5 loses memory of its regular expressions when it looks for extensions.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2\n"; }
