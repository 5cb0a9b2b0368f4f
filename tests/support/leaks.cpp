// libgit2 1.5 leaks memory of its regular expressions when it reads extensions.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2\n"; }
