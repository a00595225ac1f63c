#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The layer rule of the source tree, checked on the #include lines, and: every header compiles alone.
#
#   layer   may include            foreign headers besides the C library's
#   base    base                   pthread.h and sys/mman.h (process.c)
#   proto   base                   llhttp (http_parse.c, llhttp_unit_*.c), zlib (ws_deflate.c, http_coding.c),
#                                  openssl/evp.h (ws_accept.c)
#   io      base                   OS sockets and polling; openssl (stream_tls.c, tls.c, tls_priv.h)
#   co      base                   sys/mman.h, sanitizer and valgrind annotations
#   srv     base proto io co
#   php     all                    all; only this layer and php_wsco.h see Zend
#
# A header of another layer, or a public one of the same, is "wsco/<layer>/x.h"; a private one is "x_priv.h"
# from its own directory. A foreign header that no line below knows is an error: add it here on purpose, or
# do without.
#
#   tests/tools/check_layers.sh [top directory]        CC=clang picks the compiler for the headers
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"
CC=${CC:-cc}
status=0

# layer <tab> file <tab> line <tab> included name with its quotes
includes() {
    find src include/wsco tests/unit tests/fuzz tests/sim \( -name '*.c' -o -name '*.h' \) -type f 2>/dev/null | sort |
    while read -r file; do
        case $file in
        src/*/* | include/wsco/*/*) layer=$(basename "$(dirname "$file")") ;;
        *) layer=tests ;;
        esac
        awk -v OFS='\t' -v layer="$layer" -v file="$file" '
            /^[ \t]*#[ \t]*include/ {
                sub(/^[ \t]*#[ \t]*include[ \t]*/, "")
                if (match($0, /^("[^"]*"|<[^>]*>)/)) $0 = substr($0, 1, RLENGTH)
                print layer, file, NR, $0
            }' "$file"
    done
}

judge() {
    awk -F '\t' '
    BEGIN {
        allowed["base"] = "base"
        allowed["proto"] = "base proto"
        allowed["io"] = "base io"
        allowed["co"] = "base co"
        allowed["srv"] = "base proto io co srv"
        libc = "^(assert|ctype|errno|fcntl|float|inttypes|limits|math|setjmp|signal|stdalign|stdarg|stdbool|" \
               "stddef|stdint|stdio|stdlib|string|strings|time|unistd|sys/(types|uio|stat|time|resource))\\.h$"
        sockets = "^(poll|netdb|arpa/inet|netinet/(in|tcp)|sys/(socket|un|epoll|event|eventfd|sendfile|select|ioctl)|" \
                  "winsock2|ws2tcpip|afunix)\\.h$"
        zend = "^(php.*\\.h|SAPI\\.h|TSRM.*|zend.*|Zend/.*|main/.*|ext/.*|sapi/.*)$"
    }
    function bad(why) { print $2 ":" $3 ": " $4 ": " why; failed = 1 }
    function foreign(name,    file) {
        file = $2
        sub(/.*\//, "", file)
        if (name ~ zend) return 0
        if (name ~ libc) return 1
        if ($1 == "io") return name ~ sockets || (name ~ /^openssl\// && file ~ /^(stream_tls\.c|tls\.c|tls_priv\.h)$/)
        if ($1 == "base") return file == "process.c" && name ~ /^(pthread|sys\/mman)\.h$/
        if ($1 == "co") return name ~ /^(sys\/mman\.h|sanitizer\/.*|valgrind\/.*)$/
        if ($1 != "proto") return 0
        if (file ~ /^llhttp_unit_.*\.c$/) return name ~ /^(llhttp\/)?(llhttp|api|http)\.[ch]$/
        if (file == "http_parse.c") return name ~ /^(llhttp\/)?llhttp\.h$/
        if (file ~ /^(ws_deflate|http_coding)\.c$/) return name == "zlib.h"
        return file == "ws_accept.c" && name == "openssl/evp.h"
    }
    function ours(name,    part, dir) {
        if (split(name, part, "/") == 3 && part[1] == "wsco") {
            if (index(" " allowed[$1] " ", " " part[2] " ") == 0) bad($1 " may not include " part[2])
            return
        }
        dir = $2
        sub(/[^\/]*$/, "", dir)
        if (name !~ /^[a-z0-9_]+_priv\.h$/) bad("neither \"wsco/<layer>/x.h\" nor \"x_priv.h\"")
        else if (dir ~ /^include/) bad("a public header may not include a private one")
        else if (system("test -f " dir name) != 0) bad("not in this directory")
    }
    $1 == "php" { next }
    {
        name = $4
        quoted = name ~ /^"/
        gsub(/^["<]|[">]$/, "", name)
    }
    $1 == "tests" {
        if (name ~ zend) bad("core tests build without PHP")
        next
    }
    !($1 in allowed) { bad("unknown layer " $1); next }
    name == "php_wsco.h" { bad("only src/php may include it"); next }
    quoted { ours(name); next }
    name ~ /^wsco\// { bad("write it with quotes"); next }
    !foreign(name) { bad("foreign header not allowed here (" $1 ")") }
    END { exit failed }'
}

# Twice in one file, so that a missing guard shows; and as release and as test build.
compile_alone() {
    local header=$1 flags text
    text=$(printf '#include "%s"\n#include "%s"\nextern int nothing;\n' "$PWD/$header" "$PWD/$header")
    for flags in "" "-DWSCO_DEBUG -DWSCO_TEST"; do
        # shellcheck disable=SC2086
        "$CC" -std=gnu11 -Wall -Wextra -Werror $flags -Iinclude -fsyntax-only -x c - <<<"$text" || return 1
    done
}

includes | judge || status=1

count=0
for header in $(find include/wsco src -name '*.h' -type f 2>/dev/null | grep -vE '^(src|include/wsco)/php/' | sort); do
    count=$((count + 1))
    compile_alone "$header" || { echo "$header: does not compile alone"; status=1; }
done

[ $status -ne 0 ] || echo "layers: all includes allowed, $count headers compile alone"
exit $status
