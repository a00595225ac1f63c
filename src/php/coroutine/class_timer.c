/* SPDX-License-Identifier: MIT */
/* class_timer: Swoole\Timer and the functions swoole_timer_*().
 * Owns: callback and arguments of each timer, from tick() or after() until run/script_timer releases it; and
 *       the set of timers of each worker, until the end of the request: a forked child begins with none.
 * Called by: PHP; run/script_timer when a timer is due; wsco.c. Never: calls a callback outside of a
 *       coroutine of its own.
 * Tested by: tests/phpt/timer. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/engine/callable.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/run/script_timer.h"

#include "ext/spl/spl_array.h"

#include "../../../stubs/timer_arginfo.h"

/* Owner: WSCO_G(timers) or `older` of the next. Freed by: php_wsco_timer_forget(). */
typedef struct php_wsco_timers {
    wsco_script_timers set;
    const wsco_worker *worker;     /* only for comparing */
    wsco_usec start;               /* what exec_msec of info() is counted from */
    struct php_wsco_timers *older; /* of an ancestor of this process */
} php_wsco_timers;

/* Owner: the set. Freed by: release(). */
typedef struct php_wsco_timer {
    wsco_script_timer timer;
    php_wsco_callable callback;
    zend_long interval_ms; /* what the script gave; the timer's may be cut */
    uint32_t argc;
    zval args[1]; /* argc of them; a ticking timer's first is its id */
} php_wsco_timer;

#define INTERVAL_MAX_MS (WSCO_USEC_NEVER / WSCO_USEC_OF_MS(1))

static zend_class_entry *iterator_ce;

/* ---- callbacks ---- */

/* Another callback may have cleared the timer since it was due. */
static void body(void *arg)
{
    php_wsco_timer *self = arg;

    if (!self->timer.removed)
        php_wsco_co_call(&self->callback, self->argc, self->args);
    wsco_script_timer_ended(&self->timer);
    php_wsco_co_settle(); /* a destructor of what the timer held may have thrown */
}

/* Without an execution only the timer is told. */
static void entry(wsco_co *co, void *arg)
{
    php_wsco_timer *self = arg;

    if (co->exec == NULL)
        wsco_script_timer_ended(&self->timer);
    else
        php_wsco_co_guard(co, body, self);
}

static wsco_rc call(wsco_script_timer *timer)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;
    wsco_co *co;

    if (wsco_sched_full(sched)) {
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL,
                     "exceed max number of coroutine %u: a timer's callback is not called",
                     (unsigned)sched->count);
        return WSCO_E_AGAIN;
    }
    co = wsco_co_create_parked(sched, /* parent */ -1);
    if (co == NULL)
        return WSCO_E_NOMEM;
    wsco_co_start(co, entry, wsco_container_of(timer, php_wsco_timer, timer));
    return WSCO_OK;
}

/* After a bailout the engine frees its memory as a whole. */
static void release(wsco_script_timer *timer)
{
    php_wsco_timer *self = wsco_container_of(timer, php_wsco_timer, timer);

    if (CG(unclean_shutdown))
        return;
    php_wsco_callable_free(&self->callback);
    for (uint32_t i = 0; i < self->argc; i++)
        zval_ptr_dtor(&self->args[i]);
    efree(self);
}

static const wsco_script_timer_ops ops = {.call = call, .release = release};

/* ---- the set ---- */

/* NULL: this process has not set a timer yet. */
static php_wsco_timers *current_timers(void)
{
    const wsco_worker *worker = php_wsco_current_worker();
    php_wsco_timers *timers = WSCO_G(timers);

    return timers != NULL && timers->worker == worker ? timers : NULL;
}

/* NULL: with an Error thrown. */
static php_wsco_timers *timers_to_start_in(void)
{
    wsco_worker *worker = php_wsco_worker();
    php_wsco_timers *timers = current_timers();

    if (worker == NULL)
        return NULL;
    if (WSCO_G(in_shutdown)) {
        zend_throw_error(php_wsco_error_ce, "no timer can be set any more: the script is ending");
        return NULL;
    }
    if (timers != NULL)
        return timers;
    timers = ecalloc(1, sizeof *timers);
    wsco_script_timers_init(&timers->set, &worker->timers, &ops);
    timers->worker = worker;
    timers->start = wsco_time_now();
    timers->older = WSCO_G(timers);
    WSCO_G(timers) = timers;
    return timers;
}

void php_wsco_timer_forget(void)
{
    while (WSCO_G(timers) != NULL) {
        php_wsco_timers *timers = WSCO_G(timers);

        wsco_script_timers_deinit(&timers->set);
        WSCO_G(timers) = timers->older;
        efree(timers);
    }
}

static const wsco_script_timer *find(zend_long id)
{
    const php_wsco_timers *timers = current_timers();

    return timers != NULL ? wsco_script_timer_find(&timers->set, id) : NULL;
}

/* The longest interval is longer than the clock counts. */
static wsco_usec interval_of(zend_long ms)
{
    return (uint64_t)ms < INTERVAL_MAX_MS ? WSCO_USEC_OF_MS(ms) : WSCO_USEC_OF_MS(INTERVAL_MAX_MS);
}

/* ---- functions ---- */

/* The id goes before the arguments of a ticking timer. */
static php_wsco_timer *make(zend_fcall_info *fci, zend_fcall_info_cache *fcc, bool once, uint32_t argc,
                            const zval *argv)
{
    php_wsco_timer *self = safe_emalloc(argc, sizeof(zval), sizeof *self);

    php_wsco_callable_init(&self->callback, fci, fcc);
    self->argc = 0;
    if (!once)
        ZVAL_NULL(&self->args[self->argc++]);
    for (uint32_t i = 0; i < argc; i++)
        ZVAL_COPY(&self->args[self->argc++], &argv[i]);
    return self;
}

static void start(INTERNAL_FUNCTION_PARAMETERS, bool once)
{
    php_wsco_timers *timers = NULL;
    php_wsco_timer *self;
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    uint32_t argc;
    zend_long ms;
    zval *argv;

    ZEND_PARSE_PARAMETERS_START(2, -1)
        Z_PARAM_LONG(ms)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_VARIADIC('*', argv, argc)
    ZEND_PARSE_PARAMETERS_END();
    self = make(&fci, &fcc, once, argc, argv);
    self->interval_ms = ms;
    RETVAL_FALSE;
    if (ms < 1)
        php_wsco_warning("Timer must be greater than or equal to 1");
    else
        timers = timers_to_start_in();
    if (timers == NULL) {
        release(&self->timer);
    } else if (wsco_script_timer_start(&timers->set, &self->timer, interval_of(ms), once) != WSCO_OK) {
        php_wsco_fail(WSCO_E_NOMEM);
        release(&self->timer);
    } else {
        RETVAL_LONG(self->timer.id);
        if (!once)
            ZVAL_LONG(&self->args[0], self->timer.id);
    }
}

PHP_FUNCTION(swoole_timer_tick)
{
    start(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* once */ false);
}

PHP_FUNCTION(swoole_timer_after)
{
    start(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* once */ true);
}

#define PARSE_ID(id)                                                                                         \
    ZEND_PARSE_PARAMETERS_START(1, 1)                                                                        \
        Z_PARAM_LONG(id)                                                                                     \
    ZEND_PARSE_PARAMETERS_END()

PHP_FUNCTION(swoole_timer_exists)
{
    const wsco_script_timer *timer;
    zend_long id;

    PARSE_ID(id);
    timer = find(id);
    RETURN_BOOL(timer != NULL && !timer->removed);
}

/* The largest interval ends later than the clock, or an int, can tell. */
static zend_long due_since_start(const wsco_script_timer *timer)
{
    wsco_usec due = wsco_script_timer_due(timer);
    uint64_t ms = (due - current_timers()->start) / WSCO_USEC_OF_MS(1);

    return due < WSCO_USEC_NEVER - 1 && ms < ZEND_LONG_MAX ? (zend_long)ms : ZEND_LONG_MAX;
}

PHP_FUNCTION(swoole_timer_info)
{
    const wsco_script_timer *timer;
    zend_long id;

    PARSE_ID(id);
    timer = find(id);
    if (timer == NULL)
        RETURN_NULL();
    array_init(return_value);
    add_assoc_long(return_value, "exec_msec", due_since_start(timer));
    add_assoc_long(return_value, "exec_count", (zend_long)timer->exec_count);
    add_assoc_long(return_value, "interval",
                   timer->once ? 0 : wsco_container_of(timer, php_wsco_timer, timer)->interval_ms);
    add_assoc_long(return_value, "round", (zend_long)timer->round);
    add_assoc_bool(return_value, "removed", timer->removed);
}

PHP_FUNCTION(swoole_timer_stats)
{
    const php_wsco_timers *timers;

    ZEND_PARSE_PARAMETERS_NONE();
    timers = current_timers();
    array_init(return_value);
    add_assoc_bool(return_value, "initialized", timers != NULL);
    add_assoc_long(return_value, "num", timers != NULL ? timers->set.count : 0);
    add_assoc_long(return_value, "round", timers != NULL ? (zend_long)timers->set.round : 0);
}

static void fill_ids(zval *ids)
{
    const php_wsco_timers *timers = current_timers();

    array_init(ids);
    if (timers == NULL)
        return;
    for (const wsco_link *link = timers->set.all.prev; link != &timers->set.all; link = link->prev) {
        const wsco_script_timer *timer = wsco_container_of(link, wsco_script_timer, all);

        if (!timer->removed)
            add_next_index_long(ids, timer->id);
    }
}

PHP_FUNCTION(swoole_timer_list)
{
    zval ids;

    ZEND_PARSE_PARAMETERS_NONE();
    fill_ids(&ids);
    object_init_ex(return_value, iterator_ce);
    zend_call_known_instance_method_with_1_params(iterator_ce->constructor, Z_OBJ_P(return_value), NULL,
                                                  &ids);
    zval_ptr_dtor(&ids);
}

PHP_FUNCTION(swoole_timer_clear)
{
    php_wsco_timers *timers;
    zend_long id;

    PARSE_ID(id);
    timers = current_timers();
    RETURN_BOOL(timers != NULL && wsco_script_timer_clear(&timers->set, id));
}

PHP_FUNCTION(swoole_timer_clear_all)
{
    php_wsco_timers *timers;

    ZEND_PARSE_PARAMETERS_NONE();
    timers = current_timers();
    if (timers == NULL)
        RETURN_FALSE;
    (void)wsco_script_timers_clear(&timers->set);
    RETURN_TRUE;
}

void php_wsco_register_timer(void)
{
    register_class_Swoole_Timer();
    iterator_ce = register_class_Swoole_Timer_Iterator(spl_ce_ArrayIterator);
}
