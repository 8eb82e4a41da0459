# Fails where the top of the tree holds an entry that is not on the list:
#
#     cmake -DTOP=<the tree> -P toplevel.cmake
#
# Looks at what git knows; in a tree without git, at what is there.
cmake_minimum_required(VERSION 3.25)

set(folders app ui model resources tests installer docs)
set(files CMakeLists.txt CMakePresets.json lab README.md LICENSE CHANGELOG.md CONTRIBUTING.md)
set(made build dist screenshots CMakeUserPresets.json)

execute_process(COMMAND git -C "${TOP}" ls-files --full-name -- "${TOP}"
    RESULT_VARIABLE status OUTPUT_VARIABLE known ERROR_QUIET)
if(status EQUAL 0 AND EXISTS "${TOP}/.git" AND known)
    string(REGEX REPLACE "\n$" "" known "${known}")
    string(REGEX REPLACE "/[^\n]*" "" known "${known}")
    string(REPLACE "\n" ";" entries "${known}")
    list(REMOVE_DUPLICATES entries)
else()
    file(GLOB entries RELATIVE "${TOP}" "${TOP}/*")
    list(REMOVE_ITEM entries ${made})
endif()

foreach(entry IN LISTS entries)
    if(NOT entry MATCHES "^\\." AND NOT entry IN_LIST folders AND NOT entry IN_LIST files)
        message(SEND_ERROR "${entry} has no place at the top of the tree; CONTRIBUTING.md says what belongs where.")
    endif()
endforeach()
foreach(entry IN LISTS folders files)
    if(NOT EXISTS "${TOP}/${entry}")
        message(SEND_ERROR "${entry} is missing at the top of the tree.")
    endif()
endforeach()
