# Shows that includes.cmake finds each kind of wrong arrow, at its line and with its reason, and nothing else:
#
#     cmake -P selftest.cmake
cmake_minimum_required(VERSION 3.25)

set(fixtures "${CMAKE_CURRENT_LIST_DIR}/fixtures")
execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DTOP=${fixtures}/wrong-arrows" -P "${CMAKE_CURRENT_LIST_DIR}/includes.cmake"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "A tree full of wrong arrows passes.")
endif()

# includes.cmake writes no semicolon and no bracket, so an error is an element of a list.
string(REGEX MATCHALL "[^\n]+: error: [^\n]+" found "${output}")
file(STRINGS "${fixtures}/wrong-arrows.expected" expected)
foreach(line IN LISTS expected)
    if(NOT line IN_LIST found)
        message(SEND_ERROR "not found: ${line}")
    endif()
endforeach()
foreach(line IN LISTS found)
    if(NOT line IN_LIST expected)
        message(SEND_ERROR "found, and not expected: ${line}")
    endif()
endforeach()
