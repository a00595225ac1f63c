/* SPDX-License-Identifier: MIT */
/* report: where suspended coroutines are (backtraces, the deadlock report at the end of the loop), and on
 * which request a handler failed.
 * Owns: nothing. Called by: script.c, class_coroutine_info.c, serve.c, class_tcp_server.c.
 * Never: switches to the coroutine it looks at: it reads the frames that the coroutine left behind.
 * Tested by: tests/phpt/coroutine/deadlock*.phpt, backtrace*.phpt, tests/phpt/log. */
#include "wsco/php/runtime/report.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/vm_state.h"
#include "wsco/php/runtime/co_name.h"
#include "wsco/php/runtime/log.h"

#include "zend_builtin_functions.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

bool php_wsco_report_trace(wsco_co *co, zval *trace, int options, int limit)
{
    zend_execute_data *own = EG(current_execute_data);
    bool is_current = co == php_wsco_current();
    const php_wsco_vm_state *at = co->exec != NULL ? php_wsco_room_of(co->exec)->at : NULL;

    if (!is_current && at == NULL)
        return false;
    if (!is_current)
        EG(current_execute_data) = at->current_execute_data;
    zend_fetch_debug_backtrace(trace, is_current, options, limit);
    EG(current_execute_data) = own;
    return true;
}

static void append_trace(smart_str *out, wsco_co *co, int options, int limit)
{
    zend_string *text;
    zval trace;

    if (!php_wsco_report_trace(co, &trace, options, limit))
        return;
    text = zend_trace_to_string(Z_ARRVAL(trace), /* include_main */ false);
    smart_str_append(out, text);
    zend_string_release(text);
    zval_ptr_dtor(&trace);
}

/* Writes the complete text at once: output callbacks may end the coroutines that the text is about. */
static void write_out(smart_str *out)
{
    zend_string *text = smart_str_extract(out);

    ZEND_WRITE(ZSTR_VAL(text), ZSTR_LEN(text));
    zend_string_release(text);
}

static void append_head(smart_str *out, const wsco_co *co)
{
    char name[PHP_WSCO_CO_NAME_SIZE];

    php_wsco_co_name(co, name);
    smart_str_append_printf(out, "[Coroutine-" ZEND_LONG_FMT "]%s%s\n", (zend_long)co->id,
                            *name != '\0' ? " " : "", name);
}

static bool has_name(const wsco_co *co)
{
    char name[PHP_WSCO_CO_NAME_SIZE];

    php_wsco_co_name(co, name);
    return *name != '\0';
}

void php_wsco_report_print_trace(wsco_co *co, int options, int limit)
{
    smart_str out = {0};

    if (has_name(co))
        append_head(&out, co);
    append_trace(&out, co, options, limit);
    write_out(&out);
}

static void append_rule(smart_str *out, char c)
{
    char line[67];

    memset(line, c, sizeof line);
    line[0] = ' ';
    line[sizeof line - 1] = '\n';
    smart_str_appendl(out, line, sizeof line);
}

static void append_coroutine(smart_str *out, wsco_co *co)
{
    smart_str_appends(out, "\n  ");
    append_head(out, co);
    append_rule(out, '-');
    append_trace(out, co, DEBUG_BACKTRACE_IGNORE_ARGS, (int)WSCO_G(deadlock_depth));
}

void php_wsco_report_coroutines(void)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;
    zend_long left = WSCO_G(deadlock_trace) ? WSCO_G(deadlock_limit) : 0;
    smart_str out = {0};

    smart_str_appendc(&out, '\n');
    append_rule(&out, '=');
    smart_str_append_printf(&out, "  [FATAL ERROR]: all coroutines (count: %u) are asleep - deadlock!\n",
                            (unsigned)sched->count);
    append_rule(&out, '=');
    for (wsco_link *link = sched->all.prev; link != &sched->all && left > 0; link = link->prev) {
        wsco_co *co = wsco_container_of(link, wsco_co, all);

        if (co->state == WSCO_CO_PARKED)
            continue;
        append_coroutine(&out, co);
        left--;
    }
    smart_str_appendc(&out, '\n');
    append_rule(&out, '=');
    write_out(&out);
}

void php_wsco_report_deadlock(void)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;

    if (!WSCO_G(deadlock_check) || sched->count == 0 || WSCO_G(reported_id) == sched->last_id)
        return;
    WSCO_G(reported_id) = sched->last_id;
    php_wsco_report_coroutines();
}

void php_wsco_report_thrown(const wsco_conn *conn, const char *handler_of)
{
    char ip[WSCO_ADDR_TEXT], name[PHP_WSCO_CO_NAME_SIZE];

    wsco_peer_text(&conn->peer, ip, sizeof ip);
    php_wsco_co_name(conn->co, name);
    php_wsco_log(PHP_WSCO_LOG_ERROR, 0, NULL,
                 "uncaught error in the handler of %s, client %s:%d, coroutine " ZEND_LONG_FMT "%s%s",
                 handler_of, ip, (int)conn->peer.port, (zend_long)conn->co->id, *name != '\0' ? " " : "",
                 name);
}
