/* SPDX-License-Identifier: MIT */
/* batch: Swoole\Coroutine\batch(), parallel() and map(): several callables at once, and a wait for all of
 * them. In C for the reasons of class_wait_group.c.
 * Owns: each batch, together with its coroutines. Called by: PHP.
 * Never: lets a coroutine that ends late touch what was returned; starts anything before every callable is
 *       known.
 * Tested by: tests/phpt/coroutine/batch*.phpt, tests/phpt/reference/coroutine/library-*.phpt. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/suspend.h"

/* One callable. Owner: the batch. */
typedef struct part {
    php_wsco_taker taker;
    struct batch *of;
    php_wsco_callable callable; /* empty in parallel() and map(), which have one for all */
    zval result;                /* UNDEF until it has returned */
} part;

/* Owner: counted, the call that waits and each coroutine that has not returned. Freed by: let_go(). */
typedef struct batch {
    uint32_t references;
    uint32_t running;
    bool returned;     /* results that come now are nobody's */
    wsco_waitq waiter; /* at most one */
    uint32_t count;
    part parts[];
} batch;

/* ---- a batch ---- */

static batch *make_batch(uint32_t count)
{
    batch *self = safe_emalloc(count, sizeof(part), sizeof *self);

    memset(self, 0, sizeof *self + count * sizeof(part));
    self->references = 1;
    self->count = count;
    wsco_link_init(&self->waiter);
    for (uint32_t i = 0; i < count; i++)
        self->parts[i].of = self;
    return self;
}

static void let_go(batch *self)
{
    if (--self->references == 0)
        efree(self);
}

/* Runs destructors, which find no coroutine that would still write here. */
static void end_batch(batch *self)
{
    self->returned = true;
    for (uint32_t i = 0; i < self->count; i++) {
        zval result;

        php_wsco_callable_free(&self->parts[i].callable);
        ZVAL_COPY_VALUE(&result, &self->parts[i].result);
        ZVAL_UNDEF(&self->parts[i].result);
        zval_ptr_dtor(&result);
    }
    let_go(self);
}

static void take(php_wsco_taker *taker, zval *result)
{
    part *self = wsco_container_of(taker, part, taker);
    batch *of = self->of;

    if (!of->returned) {
        ZVAL_COPY_VALUE(&self->result, result);
        ZVAL_UNDEF(result);
    }
    if (--of->running == 0)
        (void)wsco_wait_wake_one(&of->waiter, WSCO_OK);
    let_go(of);
}

/* False when it is not started: with a warning, or with an exception pending. */
static bool start(part *self, php_wsco_callable *callable, uint32_t argc, zval *argv)
{
    batch *of = self->of;

    self->taker.take = take;
    of->references++;
    of->running++;
    if (php_wsco_co_create_for(&self->taker, callable, argc, argv))
        return EG(exception) == NULL;
    of->running--;
    let_go(of);
    return false;
}

/* Suspends until all have returned or time is over. With an exception pending if the caller may not wait, or
 * is being ended. */
static void wait_for(batch *self, double timeout)
{
    wsco_rc rc;

    if (self->running == 0 || !php_wsco_may_suspend())
        return;
    rc = wsco_wait_on(&WSCO_G(worker)->sched, &self->waiter, php_wsco_wait_due(timeout));
    if (rc != WSCO_OK)
        php_wsco_fail(rc == WSCO_E_TIMEOUT ? WSCO_E_CO_TIMEDOUT : rc);
}

/* Fills `results` with what has been returned so far, under the keys of `keys`; null for the rest. */
static void collect(batch *self, HashTable *keys, zval *results)
{
    uint32_t at = 0;
    zend_string *name;
    zend_ulong index;

    array_init_size(results, self->count);
    ZEND_HASH_FOREACH_KEY(keys, index, name)
    {
        zval result;

        if (Z_ISUNDEF(self->parts[at].result))
            ZVAL_NULL(&result);
        else
            ZVAL_COPY_VALUE(&result, &self->parts[at].result);
        ZVAL_UNDEF(&self->parts[at++].result);
        if (name != NULL)
            zend_hash_add_new(Z_ARRVAL_P(results), name, &result);
        else
            zend_hash_index_add_new(Z_ARRVAL_P(results), index, &result);
    }
    ZEND_HASH_FOREACH_END();
}

/* ---- functions ---- */

/* False with an exception pending. Finding a callable may load classes, so it comes before any call. */
static bool take_callables(batch *self, HashTable *tasks)
{
    uint32_t at = 0;
    zval *task;

    ZEND_HASH_FOREACH_VAL(tasks, task) {
        zend_fcall_info fci;
        zend_fcall_info_cache fcc;
        char *error = NULL;

        if (zend_fcall_info_init(task, 0, &fci, &fcc, NULL, &error) != SUCCESS) {
            if (EG(exception) == NULL)
                zend_argument_type_error(1, "must hold valid callbacks only, %s",
                                         error ? error : "one is not");
        } else {
            php_wsco_callable_init(&self->parts[at++].callable, &fci, &fcc);
        }
        if (error != NULL)
            efree(error);
        if (EG(exception) != NULL)
            return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

PHP_FUNCTION(Swoole_Coroutine_batch)
{
    HashTable *tasks;
    double timeout = -1;
    batch *self;
    bool good;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ARRAY_HT(tasks)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    self = make_batch(zend_hash_num_elements(tasks));
    good = take_callables(self, tasks);
    for (uint32_t i = 0; i < self->count && good; i++)
        good = start(&self->parts[i], &self->parts[i].callable, 0, NULL) || EG(exception) == NULL;
    if (good)
        wait_for(self, timeout);
    if (EG(exception) == NULL)
        collect(self, tasks, return_value);
    end_batch(self);
}

PHP_FUNCTION(Swoole_Coroutine_map)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    php_wsco_callable callable;
    HashTable *list;
    double timeout = -1;
    uint32_t at = 0;
    batch *self;
    zval *item;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_ARRAY_HT(list)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_callable_init(&callable, &fci, &fcc);
    self = make_batch(zend_hash_num_elements(list));
    ZEND_HASH_FOREACH_VAL(list, item) {
        ZVAL_DEREF(item);
        if (!start(&self->parts[at++], &callable, 1, item) && EG(exception) != NULL)
            break;
    }
    ZEND_HASH_FOREACH_END();
    if (EG(exception) == NULL)
        wait_for(self, timeout);
    if (EG(exception) == NULL)
        collect(self, list, return_value);
    end_batch(self);
    php_wsco_callable_free(&callable);
}

PHP_FUNCTION(Swoole_Coroutine_parallel)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    php_wsco_callable callable;
    zend_long count;
    batch *self;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(count)
        Z_PARAM_FUNC(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_callable_init(&callable, &fci, &fcc);
    self = make_batch(1);
    self->returned = true;
    for (zend_long i = 0; i < count; i++)
        if (!start(&self->parts[0], &callable, 0, NULL))
            break;
    if (EG(exception) == NULL)
        wait_for(self, -1);
    end_batch(self);
    php_wsco_callable_free(&callable);
}
