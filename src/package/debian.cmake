# cpack runs this between installing into a temporary directory and building the package.
if(NOT CPACK_GENERATOR STREQUAL DEB)
  return()
endif()
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)

# compress FILE…: compresses without names and times, as lintian requires.
function(compress)
  execute_process(COMMAND gzip -9n ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)

file(GLOB_RECURSE pages ${share}/man/*.[0-9])
compress(${pages})

set(documents ${share}/doc/gongbu)
file(MAKE_DIRECTORY ${documents})
file(COPY_FILE ${CPACK_GONGBU_FILES}/copyright ${documents}/copyright)
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
execute_process(COMMAND date -R -u -d ${CPACK_GONGBU_RELEASED}
  OUTPUT_VARIABLE released OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(${CPACK_GONGBU_FILES}/changelog.in ${documents}/changelog.Debian @ONLY)
compress(${documents}/changelog.Debian)

# An archive of the sources may have other permissions than a clone.
file(GLOB added ${documents}/*)
file(CHMOD ${added} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
