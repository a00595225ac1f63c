# Shared by scripts/{build,demo,test}: installs what is missing, builds one variant. Sourced, not run; bash.
#
# Layout of build/<variant>/:
#   tree/       links to the source tree, where phpize leaves what it makes; the tree itself stays clean
#   modules/    wsco.so
#   ext/        wsco.so and links to PHP's own shared extensions: one extension_dir for the tests
#   php         runs PHP with this wsco.so, no ini file, and the options in WSCO_PHP_FLAGS

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export LC_ALL=C DEBIAN_FRONTEND=noninteractive

say()  { printf '%s\n' "== $*" >&2; }
die()  { printf '%s\n' "$0: $*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# ---------------------------------------------------------------------------------------------- packages

apt_updated=no

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# as_root COMMAND...: with sudo, unless we are root.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# update_packages: tells apt what there is, once a run.
update_packages() {
    [ $apt_updated = no ] || return 0
    quietly as_root apt-get update
    apt_updated=yes
}

# need_packages NAME...: installs those that are missing.
need_packages() {
    local name missing=()
    for name in "$@"; do
        if ! have dpkg-query || ! installed "$name"; then missing+=("$name"); fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    have apt-get || { say "not a Debian system; these must be there: ${missing[*]}"; return 0; }
    [ "$(id -u)" = 0 ] || have sudo || die "as root: apt-get install ${missing[*]}"
    say "installing ${missing[*]}"
    update_packages
    quietly as_root apt-get install -y --no-install-recommends "${missing[@]}"
}

# without_services COMMAND...: what it installs does not start the services that it brings.
without_services() {
    local policy=/usr/sbin/policy-rc.d status=0
    if [ -e $policy ] || ! have apt-get; then "$@"; return; fi
    printf '#!/bin/sh\nexit 101\n' | as_root sh -c "cat >$policy && chmod 755 $policy"
    ("$@") || status=$?
    as_root rm -f $policy
    return $status
}

# quietly COMMAND...: its output is shown only if it fails.
quietly() {
    local output
    output=$("$@" 2>&1 </dev/null) && return
    printf '%s\n' "$output" | tail -n 20 >&2
    die "failed: $*"
}

# Debian 13 has llhttp as a library; Debian 12 has its C sources in a Node package.
llhttp_package() {
    local version=0
    if [ -r /etc/os-release ]; then version=$(. /etc/os-release && echo "${VERSION_ID:-0}"); fi
    case $version in 12*) echo node-llhttp ;; *) echo libllhttp-dev ;; esac
}

# What every build needs. A PHP that is not Debian's (phpize in PATH, no package) is taken as it is.
need_build_packages() {
    need_packages make gcc libc6-dev pkg-config autoconf libboost-context-dev libssl-dev zlib1g-dev "$(llhttp_package)"
    need_packages libdeflate-dev libbrotli-dev libzstd-dev
    if ! have php || ! have phpize; then need_packages php-cli php-dev; fi
}

# need_php_extension NAME: a shared extension of PHP that Debian packs apart.
need_php_extension() {
    php -n -r 'exit((int) !(extension_loaded($argv[1]) || extension_loaded("Zend $argv[1]")));' "$1" && return
    [ -f "$(php-config --extension-dir)/$1.so" ] && return
    need_packages "php$(php -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')-$1"
}

# Our C files, without what is generated.
c_files() {
    find src include tests bench php_wsco.h -name '*.[ch]' -type f ! -name '*_arginfo.h' 2>/dev/null | sort
}

# ---------------------------------------------------------------------------------------------- building

# variant_settings VARIANT: sets CC and OPTIONS. Two variants do without the libraries that are optional.
variant_settings() {
    local lean=(--without-wsco-libdeflate --without-wsco-brotli --without-wsco-zstd)
    CC=${CC:-gcc}
    OPTIONS=()
    case $1 in
        plain) ;;
        werror-gcc) CC=gcc OPTIONS=(--enable-wsco-werror) ;;
        werror-clang) CC=clang OPTIONS=(--enable-wsco-werror "${lean[@]}"); need_packages clang ;;
        asan) CC=gcc OPTIONS=(--enable-wsco-asan) ;;
        kqueue) OPTIONS=(--enable-wsco-test-kqueue "${lean[@]}") ;;
        *) die "no variant $1: plain, werror-gcc, werror-clang, asan, kqueue" ;;
    esac
}

# build_variant VARIANT: builds build/VARIANT/modules/wsco.so. Only what changed is compiled again.
build_variant() (
    set -e
    variant=$1
    dir=$ROOT/build/$variant
    variant_settings "$variant"
    need_build_packages
    # Other flags mean a new start; another list of files only a new configure.
    flags="$(php-config --vernum) $(php-config --extension-dir) $CC ${OPTIONS[*]} $(
        sed '/BEGIN source lists/,/END source lists/d' "$ROOT/config.m4" | sha1sum)"
    if [ "$(cat "$dir/flags" 2>/dev/null)" != "$flags" ]; then rm -rf "$dir"; fi
    mkdir -p "$dir/tree"
    for name in config.m4 php_wsco.h src include stubs; do
        ln -sfn "$ROOT/$name" "$dir/tree/$name"
    done
    if [ "$variant" = kqueue ]; then
        mkdir -p "$dir/tree/tests"
        ln -sfn "$ROOT/tests/kqueue" "$dir/tree/tests/kqueue"
    fi
    if ! cmp -s "$ROOT/config.m4" "$dir/config.m4.done"; then
        say "configure $variant"
        if ! configure_variant "$dir" >"$dir/configure.log" 2>&1; then
            tail -n 5 "$dir/configure.log" >&2
            exit 1
        fi
        echo "$flags" >"$dir/flags"
        cp "$ROOT/config.m4" "$dir/config.m4.done"
    fi
    say "make $variant"
    # phpize's rules remember headers that have moved since; without their objects they forget them.
    if ! make -C "$dir" -j"$(nproc)" >"$dir/make.log" 2>&1 && grep -q 'No rule to make target' "$dir/make.log"; then
        find "$dir" -name '*.dep' -delete
        make -C "$dir" clean >/dev/null 2>&1
    fi
    if ! make -C "$dir" -j"$(nproc)" >"$dir/make.log" 2>&1; then
        grep -E -A6 ' (error|warning): |undefined reference' "$dir/make.log" | head -n 60 >&2 || true
        say "see $dir/make.log"
        exit 1
    fi
    check_binding "$dir/modules/wsco.so"
    link_extensions "$dir"
    write_php_wrapper "$dir" "$variant"
)

configure_variant() {
    (cd "$1/tree" && phpize) && (cd "$1" && CC=$CC ./tree/configure "${OPTIONS[@]}")
}

# PHP's binary exports jump_fcontext too: the module must carry its own and ask nobody for one.
check_binding() {
    if nm -D "$1" 2>/dev/null | grep -E ' [A-Z] (make|jump)_fcontext'; then
        die "$1 exports or imports boost.context symbols"
    fi
}

link_extensions() {
    mkdir -p "$1/ext"
    ln -sf "$(php-config --extension-dir)"/*.so "$1/ext/" 2>/dev/null || true
    ln -sfn "$1/modules/wsco.so" "$1/ext/wsco.so"
}

# The wrapper is the PHP that the tests run. No ini file; posix and sockets where they are shared extensions.
write_php_wrapper() {
    local dir=$1 variant=$2 php name load=
    php=$(php-config --php-binary)
    [ -x "$php" ] || php=$(command -v php)
    for name in posix sockets; do
        if [ -e "$dir/ext/$name.so" ]; then load="$load -d extension=$name"; fi
    done
    {
        echo '#!/bin/sh'
        if [ "$variant" = asan ]; then asan_environment "$dir"; fi
        echo "exec '$php' -n -d extension_dir='$dir/ext'$load -d extension=wsco \$WSCO_PHP_FLAGS \"\$@\""
    } >"$dir/php.new"
    chmod +x "$dir/php.new"
    mv "$dir/php.new" "$dir/php"
}

# How a sanitized extension runs under a PHP that is not sanitized; each line has its reason.
asan_environment() {
    local dir=$1 supp=$ROOT/tests/tools/lsan.supp
    gcc -shared -fPIC -O2 -o "$dir/nodeepbind.so" "$ROOT/tests/tools/nodeepbind.c" -ldl
    cat <<END
# libasan must be in the process before wsco.so; the shim before it strips RTLD_DEEPBIND, which libasan refuses.
# What a test wants loaded too goes before both.
export LD_PRELOAD="\${WSCO_PRELOAD:+\$WSCO_PRELOAD }$dir/nodeepbind.so" WSCO_ASAN_LIB='$(gcc -print-file-name=libasan.so)'
LD_PRELOAD="\$LD_PRELOAD \$(readlink -f "\$WSCO_ASAN_LIB")"
# malloc for everything, so that libasan sees each allocation; USE_TRACKED_ALLOC=1 is set by tests of the memory limit.
export USE_ZEND_ALLOC=0
# Leak reports name functions only while the module is still loaded.
export ZEND_DONT_UNLOAD_MODULES=1
# The shim comes before libasan on purpose: verify_asan_link_order=0.
export ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=1:detect_stack_use_after_return=0:\$ASAN_OPTIONS"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:\$UBSAN_OPTIONS"
END
    cat <<'END'
# Reports go to files where the tests say so: nothing that a child process of a test reports is lost.
if [ -n "$WSCO_ASAN_REPORTS" ]; then
    name=php
    for last in "$@"; do case $last in *.php) name=${last##*/} ;; esac; done
    ASAN_OPTIONS="$ASAN_OPTIONS:log_path=$WSCO_ASAN_REPORTS/$name"
    UBSAN_OPTIONS="$UBSAN_OPTIONS:log_path=$WSCO_ASAN_REPORTS/$name"
fi
END
    if [ -f "$supp" ]; then echo "export LSAN_OPTIONS=\"suppressions=$supp:print_suppressions=0:\$LSAN_OPTIONS\""; fi
}
