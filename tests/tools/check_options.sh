#!/usr/bin/env bash
# Every option that the code reads stands in the list of src/php/runtime/option_names.c: one that is missing there would be
# called unknown when a script sets it. And each that a server takes is explained: in the reference, whose behaviours and those
# of Sockets have tests that name it, or in the table of README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

status=0
# Readers: php_wsco_option(options, "x"), take_bool(options, "x", ...), flag(options, "x"), text(from, "ssl_x"), find2(...)
read_names=$(grep -rhoE '\b(php_wsco_option[a-z_]*|take_[a-z_]+|flag|text|file|number|find2?|finds?)\((options|from), "[a-z0-9_]+"(, "[a-z0-9_]+")?' \
    src/php | grep -oE '"[a-z0-9_]+"' | sort -u)
[ "$(wc -w <<<"$read_names")" -ge 40 ] || { echo "only $(wc -w <<<"$read_names") options found: has a reader another name?"; status=1; }
for name in $read_names; do
    grep -q "{$name, " src/php/runtime/option_names.c || { echo "src/php/runtime/option_names.c does not list $name"; status=1; }
done

taken=$(grep -oE '^    \{"[a-z0-9_]+", (HTTP|TCP)[^,]*, [A-Z]+' src/php/runtime/option_names.c | grep -v IGNORED | grep -oE '[a-z0-9_]{3,}')
[ "$(wc -w <<<"$taken")" -ge 50 ] || { echo "only $(wc -w <<<"$taken") options listed: has the list another form?"; status=1; }
for name in $taken; do
    grep -q "^| \`$name\` | " README.md || grep -rqw "$name" tests/phpt/{reference,tcp_server,socket} ||
        { echo "README.md does not explain the option $name"; status=1; }
done
exit $status
