/* SPDX-License-Identifier: MIT */
/* report: where suspended coroutines are: backtraces, and the deadlock report at the end of the loop.
 * Owns: nothing. Called by: runtime.c, class_coroutine.c.
 * Never: switches to the coroutine it looks at: it reads the frames that one left behind.
 * Tested by: tests/phpt/coroutine/deadlock*.phpt, backtrace*.phpt. */
#include "wsco/php/report.h"

#include "wsco/php/runtime.h"
#include "wsco/php/vm_state.h"

#include "zend_builtin_functions.h"
#include "zend_exceptions.h"

bool php_wsco_report_trace(wsco_co *co, zval *trace, int options, int limit)
{
    zend_execute_data *own = EG(current_execute_data);
    bool is_current = co == php_wsco_current();
    const php_wsco_vm_state *at = co->exec != NULL ? php_wsco_room_of(co->exec)->at : NULL;

    if (!is_current && at == NULL)
        return false;
    if (!is_current)
        EG(current_execute_data) = at->execute_data;
    zend_fetch_debug_backtrace(trace, is_current, options, limit);
    EG(current_execute_data) = own;
    return true;
}

void php_wsco_report_print_trace(wsco_co *co, int options, int limit)
{
    zend_string *text;
    zval trace;

    if (!php_wsco_report_trace(co, &trace, options, limit))
        return;
    text = zend_trace_to_string(Z_ARRVAL(trace), /* include_main */ false);
    ZEND_WRITE(ZSTR_VAL(text), ZSTR_LEN(text));
    zend_string_release(text);
    zval_ptr_dtor(&trace);
}

static void print_rule(char c)
{
    char line[67];

    memset(line, c, sizeof line);
    line[0] = ' ';
    line[sizeof line - 1] = '\n';
    ZEND_WRITE(line, sizeof line);
}

static void print_coroutine(wsco_co *co)
{
    php_printf("\n  [Coroutine-" ZEND_LONG_FMT "]\n", (zend_long)co->id);
    print_rule('-');
    php_wsco_report_print_trace(co, DEBUG_BACKTRACE_IGNORE_ARGS, (int)WSCO_G(deadlock_depth));
}

void php_wsco_report_coroutines(void)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;
    zend_long left = WSCO_G(deadlock_trace) ? WSCO_G(deadlock_limit) : 0;

    ZEND_WRITE("\n", 1);
    print_rule('=');
    php_printf("  [FATAL ERROR]: all coroutines (count: %u) are asleep - deadlock!\n",
               (unsigned)sched->count);
    print_rule('=');
    for (wsco_link *link = sched->all.prev; link != &sched->all && left > 0; link = link->prev) {
        wsco_co *co = wsco_container_of(link, wsco_co, all);

        if (co->state == WSCO_CO_PARKED)
            continue;
        print_coroutine(co);
        left--;
    }
    ZEND_WRITE("\n", 1);
    print_rule('=');
}

void php_wsco_report_deadlock(void)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;

    if (!WSCO_G(deadlock_check) || sched->count == 0 || WSCO_G(reported_id) == sched->last_id)
        return;
    WSCO_G(reported_id) = sched->last_id;
    php_wsco_report_coroutines();
}
