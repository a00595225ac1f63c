#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# src/LAYERS is kept (check_layers.php), and every header of the core compiles alone.
#   tests/tools/check_layers.sh          CC=clang picks the compiler for the headers
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
CC=${CC:-cc}
status=0

php -n tests/tools/check_layers.php || status=1

# Twice in one file, so that a missing guard shows; and as release and as test build.
compile_alone() {
    local header=$1 flags text
    text=$(printf '#include "%s"\n#include "%s"\nextern int nothing;\n' "$PWD/$header" "$PWD/$header")
    for flags in "" "-DWSCO_DEBUG -DWSCO_TEST"; do
        # shellcheck disable=SC2086
        "$CC" -std=gnu11 -Wall -Wextra -Werror $flags -Iinclude -fsyntax-only -x c - <<<"$text" || return 1
    done
}

count=0
for header in $(find include/wsco src -name '*.h' -type f | grep -vE '^(src|include/wsco)/php/' | sort); do
    count=$((count + 1))
    compile_alone "$header" || { echo "$header: does not compile alone"; status=1; }
done

[ $status -ne 0 ] || echo "$count headers compile alone"
exit $status
