/* SPDX-License-Identifier: MIT */
/* hook: turns hooks on and off.
 * Owns: the state of the hooks, and the imports that are replaced, until the module ends.
 * Called by: Swoole\Runtime, Coroutine::set(), run(), wsco.c.
 * Never: replaces anything before the script has hooks on for the first time; claims more than is hooked.
 * Tested by: tests/phpt/hook, tests/phpt/silence/hook_flags.phpt. */
#include "hook_priv.h"

#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/patches.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/options.h"
#include "wsco/php/runtime/worker.h"

#include "zend_smart_str.h"

php_wsco_hook_state php_wsco_hook_now;

static wsco_imports imports;
static zif_handler original_dl;

/* What a script asks for by a flag that it names. SWOOLE_HOOK_ALL has bits that mean nothing. */
static const struct {
    uint32_t flag;
    const char *name;
} names[] = {
    {PHP_WSCO_HOOK_TCP, "TCP"},
    {PHP_WSCO_HOOK_UDP, "UDP"},
    {PHP_WSCO_HOOK_UNIX, "UNIX"},
    {PHP_WSCO_HOOK_UDG, "UDG"},
    {PHP_WSCO_HOOK_SSL, "SSL"},
    {PHP_WSCO_HOOK_TLS, "TLS"},
    {PHP_WSCO_HOOK_STREAM_FUNCTION, "STREAM_FUNCTION"},
    {PHP_WSCO_HOOK_FILE, "FILE"},
    {PHP_WSCO_HOOK_SLEEP, "SLEEP"},
    {PHP_WSCO_HOOK_PROC, "PROC"},
    {PHP_WSCO_HOOK_CURL, "CURL"},
    {PHP_WSCO_HOOK_NATIVE_CURL, "NATIVE_CURL"},
    {PHP_WSCO_HOOK_BLOCKING_FUNCTION, "BLOCKING_FUNCTION"},
    {PHP_WSCO_HOOK_SOCKETS, "SOCKETS"},
    {PHP_WSCO_HOOK_STDIO, "STDIO"},
    {PHP_WSCO_HOOK_NET_FUNCTION, "NET_FUNCTION"},
    {PHP_WSCO_HOOK_MONGODB, "MONGODB"},
};

/* ---- on and off ---- */

/* If we were a part of the program, its imports would be ours too. */
static uint32_t available(void)
{
#ifdef COMPILE_DL_WSCO
    return wsco_imports_supported() && php_wsco_sapi_fits() ? PHP_WSCO_HOOK_BUILT : 0;
#else
    return 0;
#endif
}

void php_wsco_hook_set(zend_long flags)
{
    uint32_t wanted = (uint32_t)flags & available();

    php_wsco_hook_now.thread = pthread_self();
    if (wanted != 0)
        wsco_imports_replace(&imports);
    php_wsco_hook_now.flags = imports.slots > 0 ? wanted : 0;
}

zend_long php_wsco_hook_flags(void)
{
    return (zend_long)php_wsco_hook_now.flags;
}

/* Names of the flags that the script has asked for in vain; empty: there are none. */
static void list_missing(smart_str *list, uint32_t flags)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if ((flags & names[i].flag & ~php_wsco_hook_now.flags) == 0)
            continue;
        if (list->s != NULL)
            smart_str_appends(list, ", ");
        smart_str_appends(list, names[i].name);
    }
    smart_str_0(list);
}

static void tell(uint32_t flags)
{
    smart_str list = {NULL, 0};

    if (WSCO_G(hooks_told))
        return;
    list_missing(&list, flags);
    if (list.s == NULL)
        return;
    WSCO_G(hooks_told) = true;
    php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL,
                 "hook_flags: not hooked yet, so what waits there blocks the whole process: %s",
                 ZSTR_VAL(list.s));
    smart_str_free(&list);
}

void php_wsco_hook_apply(void)
{
    if (!WSCO_G(hooks_new))
        return;
    WSCO_G(hooks_new) = false;
    php_wsco_hook_set(WSCO_G(hook_flags));
    tell((uint32_t)WSCO_G(hook_flags));
}

void php_wsco_hook_begin(void)
{
    php_wsco_hook_set(WSCO_G(hooks_chosen) ? WSCO_G(hook_flags) : PHP_WSCO_HOOK_ALL);
}

/* ---- the module ---- */

/* An extension that comes later imports the same functions. */
static void dl(INTERNAL_FUNCTION_PARAMETERS)
{
    original_dl(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (php_wsco_hook_now.flags != 0)
        wsco_imports_replace(&imports);
}

void php_wsco_hook_startup(void)
{
    imports = (wsco_imports){.table = php_wsco_hook_table, .count = php_wsco_hook_table_count};
    php_wsco_hook_now.flags = 0;
    original_dl = php_wsco_replace_function(ZEND_STRL("dl"), dl);
    php_wsco_hook_caller_startup();
    php_wsco_hook_stream_startup();
    php_wsco_hook_signal_startup();
    php_wsco_hook_forked_startup();
}

void php_wsco_hook_forget(void)
{
    php_wsco_hook_now.flags = 0;
    php_wsco_hook_signal_forget();
}

void php_wsco_hook_shutdown(void)
{
    if (original_dl != NULL)
        php_wsco_replace_function(ZEND_STRL("dl"), original_dl);
    php_wsco_hook_stream_shutdown();
    php_wsco_hook_signal_shutdown();
    php_wsco_hook_forked_shutdown();
    wsco_imports_restore(&imports);
}
