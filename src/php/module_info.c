/* SPDX-License-Identifier: MIT */
/* module_info: what php --ri wsco prints.
 * Owns: nothing. Called by: the engine. Never: starts a worker.
 * Tested by: tests/phpt/functions/info.phpt */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* dladdr */
#endif

#include "wsco/php/module_info.h"

#include "wsco/io/loop.h"
#include "wsco/php/runtime.h"
#include "wsco/proto/http_parse.h"

#include "ext/standard/info.h"

#include <dlfcn.h>
#include <openssl/crypto.h>
#include <zlib.h>

extern void *jump_fcontext(void *to, void *data);

static void add_polls(void)
{
    static const char *const names[] = {"epoll", "kqueue", "poll"};
    const wsco_poll_ops *chosen = wsco_loop_backend(getenv("WSCO_POLL"));
    char list[64] = "";

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (wsco_loop_backend(names[i]) != NULL)
            snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s", *list != '\0' ? " " : "",
                     names[i]);
    php_info_print_table_row(2, "poll backends", list);
    php_info_print_table_row(2, "poll backend in use",
                             chosen != NULL ? chosen->name : "WSCO_POLL names none");
}

/* PHP exports a function of that name too: whose we are bound to is worth a line. */
static const char *jump_owner(void)
{
    static char text[512];
    Dl_info ours, jump;
    const char *file;

    if (dladdr(&wsco_module_entry, &ours) == 0 || dladdr((void *)&jump_fcontext, &jump) == 0)
        return "boost.context";
    file = strrchr(jump.dli_fname, '/') != NULL ? strrchr(jump.dli_fname, '/') + 1 : jump.dli_fname;
    snprintf(text, sizeof text, "boost.context (bound in %s%s)", file,
             jump.dli_fbase == ours.dli_fbase ? "" : ": not our copy");
    return text;
}

void php_wsco_module_info(ZEND_MODULE_INFO_FUNC_ARGS)
{
    const wsco_context_ops *context = php_wsco_context();

    php_info_print_table_start();
    php_info_print_table_row(2, "wsco", "enabled");
    php_info_print_table_row(2, "version", WSCO_VERSION);
    php_info_print_table_row(2, "API of Swoole", WSCO_SWOOLE_VERSION);
    add_polls();
    php_info_print_table_row(2, "context backend",
                             context != NULL ? context->name : "WSCO_CONTEXT names none");
    php_info_print_table_row(2, "jump_fcontext", jump_owner());
    php_info_print_table_row(2, "llhttp", wsco_http_parser_version());
    php_info_print_table_row(2, "OpenSSL", OpenSSL_version(OPENSSL_VERSION));
    php_info_print_table_row(2, "TLS", "server: TLS 1.2, TLS 1.3");
    php_info_print_table_row(2, "zlib", zlibVersion());
    php_info_print_table_row(2, "hooks", "not built yet");
    if (!php_wsco_sapi_fits())
        php_info_print_table_row(2, "coroutines", "not under this SAPI");
    php_info_print_table_end();
    display_ini_entries(zend_module);
}
