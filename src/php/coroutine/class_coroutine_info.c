/* SPDX-License-Identifier: MIT */
/* class_coroutine_info: Swoole\Coroutine, the methods that only report: ids, context object, counters,
 * backtraces.
 * Owns: nothing. Called by: PHP. Never: suspends or wakes anything.
 * Tested by: tests/phpt/coroutine. */
#include "wsco/php/engine/globals.h"

#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/engine/vm_state.h"
#include "wsco/php/runtime/report.h"

#define PARSE_ID(id)                                                                                         \
    ZEND_PARSE_PARAMETERS_START(0, 1)                                                                        \
        Z_PARAM_OPTIONAL                                                                                     \
        Z_PARAM_LONG(id)                                                                                     \
    ZEND_PARSE_PARAMETERS_END()

PHP_METHOD(Swoole_Coroutine, getCid)
{
    wsco_co *co = php_wsco_current();

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(co != NULL ? co->id : -1);
}

PHP_METHOD(Swoole_Coroutine, getPcid)
{
    zend_long id = 0;
    wsco_co *co;

    PARSE_ID(id);
    co = php_wsco_find_or_current(id);
    if (co == NULL)
        RETURN_FALSE;
    RETURN_LONG(co->parent);
}

PHP_METHOD(Swoole_Coroutine, exists)
{
    zend_long id;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(id)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(php_wsco_find(id) != NULL);
}

PHP_METHOD(Swoole_Coroutine, getContext)
{
    zend_long id = 0;
    php_wsco_task *task;
    wsco_co *co;
    zval object;

    PARSE_ID(id);
    co = php_wsco_find_or_current(id);
    if (co == NULL || co->state == WSCO_CO_PARKED)
        RETURN_NULL();
    task = php_wsco_task_of(co);
    if (task->context == NULL) {
        object_init_ex(&object, php_wsco_context_ce);
        task->context = Z_OBJ(object);
    }
    RETURN_OBJ_COPY(task->context);
}

PHP_METHOD(Swoole_Coroutine, stats)
{
    static const char *const absent[] = {"signal_listener_num",
                                         "aio_task_num",
                                         "aio_worker_num",
                                         "aio_idle_worker_num",
                                         "aio_pending_release_worker_num",
                                         "aio_peak_worker_num",
                                         "aio_created_worker_num",
                                         "aio_released_worker_num",
                                         "aio_scale_up_count",
                                         "aio_scale_down_count",
                                         "aio_queue_size"};
    wsco_worker *worker = php_wsco_current_worker();

    ZEND_PARSE_PARAMETERS_NONE();
    array_init(return_value);
    add_assoc_long(return_value, "event_num", worker != NULL ? worker->loop.watchers : 0);
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
        add_assoc_long(return_value, absent[i], 0);
    add_assoc_long(return_value, "c_stack_size", (zend_long)WSCO_G(stack_size));
    add_assoc_long(return_value, "coroutine_num", worker != NULL ? worker->sched.count : 0);
    add_assoc_long(return_value, "coroutine_peak_num", worker != NULL ? worker->sched.peak : 0);
    add_assoc_long(return_value, "coroutine_last_cid", worker != NULL ? worker->sched.last_id : 0);
}

static void fill_ids(zval *ids)
{
    wsco_worker *worker = php_wsco_current_worker();

    array_init(ids);
    if (worker == NULL)
        return;
    for (wsco_link *link = worker->sched.all.next; link != &worker->sched.all; link = link->next)
        add_next_index_long(ids, wsco_container_of(link, wsco_co, all)->id);
}

PHP_METHOD(Swoole_Coroutine, list)
{
    zval ids;

    ZEND_PARSE_PARAMETERS_NONE();
    fill_ids(&ids);
    object_init_ex(return_value, php_wsco_iterator_ce);
    zend_call_known_instance_method_with_1_params(php_wsco_iterator_ce->constructor, Z_OBJ_P(return_value),
                                                  NULL, &ids);
    zval_ptr_dtor(&ids);
}

PHP_METHOD(Swoole_Coroutine, getElapsed)
{
    zend_long id = 0;
    wsco_co *co;

    PARSE_ID(id);
    co = php_wsco_find_or_current(id);
    RETURN_LONG(co != NULL ? (zend_long)((wsco_time_now() - co->started) / WSCO_USEC_OF_MS(1)) : -1);
}

PHP_METHOD(Swoole_Coroutine, getStackUsage)
{
    zend_long id = 0;
    const char *at;
    wsco_co *co;

    PARSE_ID(id);
    co = php_wsco_find_or_current(id);
    if (co == NULL)
        RETURN_FALSE;
    at = co == php_wsco_current() ? (char *)&id
        : co->exec != NULL        ? (char *)php_wsco_room_of(co->exec)->at
                                  : NULL;
    /* On a native Fiber's stack, or with the engine's own backend, the coroutine is outside these bounds. */
    if (at == NULL || at < co->exec->stack_low || at > co->exec->stack_high)
        RETURN_LONG(0);
    RETURN_LONG(co->exec->stack_high - at);
}

/* Reads the arguments of getBackTrace() and printBackTrace(). NULL: there is no such coroutine, or an
 * exception is pending. */
static wsco_co *parse_trace(zend_execute_data *execute_data, zend_long *options, zend_long *limit)
{
    zend_long id = 0;

    ZEND_PARSE_PARAMETERS_START(0, 3)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(id)
        Z_PARAM_LONG(*options)
        Z_PARAM_LONG(*limit)
    ZEND_PARSE_PARAMETERS_END_EX(return NULL);
    return php_wsco_find_or_current(id);
}

PHP_METHOD(Swoole_Coroutine, getBackTrace)
{
    zend_long options = DEBUG_BACKTRACE_PROVIDE_OBJECT, limit = 0;
    wsco_co *co = parse_trace(execute_data, &options, &limit);

    if (co == NULL || !php_wsco_report_trace(co, return_value, (int)options, (int)limit))
        RETURN_FALSE;
}

PHP_METHOD(Swoole_Coroutine, printBackTrace)
{
    zend_long options = 0, limit = 0;
    wsco_co *co = parse_trace(execute_data, &options, &limit);

    if (co != NULL)
        php_wsco_report_print_trace(co, (int)options, (int)limit);
}

PHP_FUNCTION(Swoole_Coroutine_deadlock_check)
{
    ZEND_PARSE_PARAMETERS_NONE();
    if (php_wsco_current_worker() != NULL && WSCO_G(worker)->sched.count > 0)
        php_wsco_report_coroutines();
}
