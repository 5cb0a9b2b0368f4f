# `cpack -G DEB` in a build directory makes a package for the Debian or Ubuntu it runs on.

# Prints the dependency on a library that is loaded at run time, which dpkg-shlibdeps cannot see: its package, and the
# minimum version that the package declares. Prints nothing if dpkg does not know the library.
function(loaded_library directory soname result)
  set(${result} "" PARENT_SCOPE)
  file(REAL_PATH ${directory}/${soname} file)
  execute_process(COMMAND dpkg-query --search ${file}
    RESULT_VARIABLE status OUTPUT_VARIABLE found ERROR_QUIET)
  string(REGEX MATCH "^[a-z0-9+.-]+" package "${found}")
  if(NOT status EQUAL 0 OR NOT package)
    return()
  endif()
  string(REGEX MATCH "^[^ ]+" qualified "${found}")
  string(REGEX REPLACE ": *$" "" qualified "${qualified}")
  # "libgit2 1.5 libgit2-1.5 (>= 1.5.1)"
  execute_process(COMMAND dpkg-query --control-show ${qualified} shlibs
    OUTPUT_VARIABLE shlibs ERROR_QUIET)
  string(REGEX MATCH "\\(>= [^)]+\\)" version "${shlibs}")
  string(STRIP "${package} ${version}" dependency)
  set(${result} "${dependency}" PARENT_SCOPE)
endfunction()

set(CPACK_PACKAGE_NAME gongbu)
set(CPACK_PACKAGE_VENDOR "the gongbu authors")
set(CPACK_PACKAGE_CONTACT "The gongbu authors <maintainers@gongbu.invalid>" CACHE STRING "Maintainer of the packages")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "one study streak from git commits and recorded study")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"It keeps one streak of the days on which you studied, from two sources: the
commits in your git repositories, which it finds automatically, and the study
that you record (papers, books, courses, coding tests).

It shows what counted on a day and why, judges goals, rest days and holidays,
reminds you from cron, draws a page and a card, imports other trackers, and
brings several machines together over any git remote. All data is in one file
in your home directory. English and Korean.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libnotify-bin, cron")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)

set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
foreach(library IN ITEMS libgit2 libsodium)
  loaded_library(${${library}_LIBDIR} ${${library}_soname} dependency)
  if(dependency)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", ${dependency}")
  endif()
endforeach()

# A release has packages for several systems: "1.debian12", "1.ubuntu24.04".
cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
set(CPACK_DEBIAN_PACKAGE_RELEASE "1.${system_ID}${system_VERSION_ID}")

# Compresses and moves files that a package has in other places than a user's prefix.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
set(CPACK_GONGBU_FILES ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_GONGBU_RELEASED ${gongbu_released})
include(CPack)
