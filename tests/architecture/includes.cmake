# Reads each #include of app/, ui/ and model/ and fails on an arrow against the order of the layers:
#
#     cmake -DTOP=<the tree> -P includes.cmake
#
# Reports every wrong line of the tree in one run, as `file:line: error: why`.
cmake_minimum_required(VERSION 3.25)

# Who may include whom. A layer may always include itself.
set(below_values "")
set(below_net values)
set(below_framing values)
set(below_journal framing net values)
set(below_engine journal framing net values)
set(below_lesson engine journal framing net values)
set(below_items lesson engine journal framing net values)
set(below_ui items lesson engine journal framing net values)
set(below_app ui items lesson engine journal framing net values)

set(layers_of_model values net framing journal engine lesson items)
set(layers_with_qt items ui app)

# A header of Qt: <QString>, <QtCore/QString>, <qglobal.h>.
set(qt_header "^(Q[A-Z][A-Za-z0-9]*|Qt[A-Z][A-Za-z0-9]*/.*|q[a-z0-9]+\\.h)$")
# A header of Qt Widgets, by its module or by its class's name. What a name does not tell, the link tells: the target
# of items is not linked to Qt Widgets.
string(CONCAT widgets_header "^QtWidgets(/|$)|^QGraphics|^QStyle(Option|Factory|Painter|d)"
    "|^Q(Application|MainWindow|Label|Frame|Splitter|Completer|Wizard|WhatsThis|SizePolicy|SystemTrayIcon)$"
    "|^Q[A-Za-z]*(Widget.*|View|Dialog|Button|ButtonGroup|Layout|Box|Edit|Bar|Slider|Area|Delegate|Style|Menu|Tip)$")
set(not_widgets_header "^Q(PageLayout|TextLayout|AbstractTextDocumentLayout|ByteArrayView|[A-Za-z0-9]*StringView)$")

# The headers by which a program speaks to the kernel about sockets. Two of them values may use, to name what came back.
set(kernel_header_of_values arpa/inet.h netdb.h)
set(kernel_header "^(sys/(socket|un|select|poll|epoll|event|ioctl|uio|sockio)\\.h|(net|netinet|arpa|linux|asm)/.*|poll\\.h|netdb\\.h|ifaddrs\\.h)$")

set(problems 0)

function(report file line why)
    message(NOTICE "${file}:${line}: error: ${why}")
    math(EXPR problems "${problems} + 1")
    set(problems ${problems} PARENT_SCOPE)
endfunction()

# The layer that a path from the top belongs to; empty where it belongs to none.
function(layer_of path result)
    set(${result} "" PARENT_SCOPE)
    if(path MATCHES "^model/([^/]+)/" AND CMAKE_MATCH_1 IN_LIST layers_of_model)
        set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    elseif(path MATCHES "^(ui|app)/")
        set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    endif()
endfunction()

# Where a header of the project lies, as a path from the top; empty where it is none of the project's.
function(find_header file header result)
    get_filename_component(folder "${file}" DIRECTORY)
    foreach(base IN ITEMS "${folder}/" "model/" "")
        if(EXISTS "${TOP}/${base}${header}")
            get_filename_component(found "${TOP}/${base}${header}" ABSOLUTE)
            file(RELATIVE_PATH found "${TOP}" "${found}")
            set(${result} "${found}" PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${result} "" PARENT_SCOPE)
endfunction()

# Why a header from outside the project may not be included by this layer; empty where it may.
function(objection_to_library layer header result)
    set(why "")
    if(header MATCHES "${qt_header}" AND NOT layer IN_LIST layers_with_qt)
        set(why "${layer} includes <${header}>: from lesson down nothing knows Qt, so that it builds and is tested without it")
    elseif(layer STREQUAL "items" AND header MATCHES "${widgets_header}" AND NOT header MATCHES "${not_widgets_header}")
        set(why "items includes <${header}>: item models know no Qt Widgets, so that they are tested without a window")
    elseif(header MATCHES "${kernel_header}" AND NOT layer STREQUAL "net"
            AND NOT (layer STREQUAL "values" AND header IN_LIST kernel_header_of_values))
        set(why "${layer} includes <${header}>: only model/net speaks to the kernel about sockets")
    endif()
    set(${result} "${why}" PARENT_SCOPE)
endfunction()

# Why a header of the project may not be included by this layer; empty where it may.
function(objection_to_project layer header found result)
    layer_of("${found}" target)
    set(why "")
    if(header MATCHES "^model/")
        string(REGEX REPLACE "^model/" "" shorter "${header}")
        set(why "\"${header}\" is written \"${shorter}\"")
    elseif(target STREQUAL "")
        set(why "${layer} includes \"${header}\", which is in no layer")
    elseif(NOT target STREQUAL layer AND NOT target IN_LIST below_${layer})
        string(REPLACE ";" ", " allowed "${below_${layer}}")
        if(allowed STREQUAL "")
            set(allowed "nothing but itself")
        endif()
        set(why "${layer} includes \"${header}\": ${layer} may include ${allowed}")
    endif()
    set(${result} "${why}" PARENT_SCOPE)
endfunction()

function(check_include file line layer quote header)
    find_header("${file}" "${header}" found)
    if(found)
        objection_to_project(${layer} "${header}" "${found}" why)
    elseif(quote STREQUAL "\"" AND NOT header MATCHES "\\.moc$")
        set(why "\"${header}\" is neither beside this file nor in model/ nor at the top. A library's header is written <${header}>")
    else()
        objection_to_library(${layer} "${header}" why)
    endif()
    if(why)
        report("${file}" ${line} "${why}")
    endif()
    set(problems ${problems} PARENT_SCOPE)
endfunction()

function(check_file file)
    layer_of("${file}" layer)
    if(layer STREQUAL "")
        report("${file}" 1 "this folder has no place in the order of the layers: tests/architecture/includes.cmake gives it one")
        set(problems ${problems} PARENT_SCOPE)
        return()
    endif()
    file(READ "${TOP}/${file}" text)
    # What means something inside a CMake list may stand in a source file too.
    string(REGEX REPLACE "[][;\\\\]" " " text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
            check_include("${file}" ${number} ${layer} "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
        endif()
    endforeach()
    set(problems ${problems} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${TOP}" "${TOP}/app/*" "${TOP}/ui/*" "${TOP}/model/*")
list(FILTER files INCLUDE REGEX "\\.(h|hpp|cpp|cc|cxx)$")
list(SORT files)
foreach(file IN LISTS files)
    check_file("${file}")
endforeach()

list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "There is no source file under ${TOP}: is it the top of the tree?")
elseif(problems)
    message(FATAL_ERROR "${problems} wrong include(s) in ${count} files. Who may include whom: CONTRIBUTING.md.")
endif()
message(NOTICE "${count} files, each include in order")
