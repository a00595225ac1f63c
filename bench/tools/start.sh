# Sourced by the scripts of bench/: builds the programs, finds PHP with wsco, starts the PHP part.
#
#   WSCO_PHP   PHP with wsco (default: build/plain/php of scripts/build), or
#   WSCO_SO    a wsco.so for the PHP in PATH

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

die() { printf '%s: %s\n' "$0" "$*" >&2; exit 2; }

need() {
    local name
    for name in "$@"; do command -v "$name" >/dev/null 2>&1 || die "needs the program $name"; done
}

start() {
    local script=$1 load=()
    shift
    need php make cc
    make -s -C "$here" >&2 || die "cannot build the programs"
    if [ -z "${WSCO_PHP:-}${WSCO_SO:-}" ] && [ ! -x "$here/../build/plain/php" ]; then
        die "no build/plain/php: run scripts/build, or set WSCO_PHP or WSCO_SO"
    fi
    ulimit -n "$(ulimit -Hn)"
    if ! php -n -r 'exit((int) !extension_loaded("sockets"));'; then load=(-d extension=sockets); fi
    exec php -n "${load[@]}" -d error_reporting=-1 -d display_errors=stderr "$here/tools/$script" "$@"
}
