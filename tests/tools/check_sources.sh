#!/usr/bin/env bash
# config.m4, config.w32 and package.xml list exactly the sources, headers, stubs and docs of the tree.
# The lists are written by scripts/update-package; this asks it whether they are still true, and then checks with
# a plain grep that no source file is missing (so that a mistake in the script itself is seen too).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

status=0
scripts/update-package --check || status=1
for file in $(find src -name '*.c' -type f); do
    grep -qF "$file" config.m4 || { echo "config.m4 misses $file"; status=1; }
    grep -qF "$(basename "$file")" config.w32 || { echo "config.w32 misses $file"; status=1; }
    grep -qF "\"$file\"" package.xml || { echo "package.xml misses $file"; status=1; }
done
for file in $(grep -oE 'src/[a-z/]+/[a-z0-9_]+\.c' config.m4 | sort -u); do
    [ -f "$file" ] || { echo "config.m4 lists $file, which does not exist"; status=1; }
done
# A file name leads to one file, so each may be used once only.
double=$(find src -name '*.c' -type f | sed 's|.*/||' | sort | uniq -d)
[ -z "$double" ] || { echo "file names used twice: $double"; status=1; }
exit $status
