/* SPDX-License-Identifier: MIT */
/* event_set: what Swoole\Event keeps for each worker, and how it calls the script.
 * Owns: the sets, from the first use of Swoole\Event in a process to the end of the request: a forked child
 *       begins with none. Callables and handles of their events, until run/script_event releases these.
 * Called by: class_event.c, event_loop.c; run/script_event when a descriptor is ready; wsco.c.
 * Never: calls a callback outside of a coroutine of its own. Tested by: tests/phpt/event. */
#include "event_set_priv.h"

#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/coroutine/descriptor.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/worker.h"

/* ---- callbacks ---- */

static void run(php_wsco_event *self, unsigned direction)
{
    if (wsco_script_event_begins(&self->event, direction))
        php_wsco_co_call_shared(direction == WSCO_READ ? &self->read : &self->write, &self->handle);
    wsco_script_event_ended(&self->event);
    php_wsco_co_settle(); /* a destructor of what the event held may have thrown */
}

static void read_body(void *arg)
{
    run(arg, WSCO_READ);
}

static void write_body(void *arg)
{
    run(arg, WSCO_WRITE);
}

static void end_body(void *arg)
{
    run(arg, 0);
}

static void enter(wsco_co *co, php_wsco_event *self, unsigned direction, void (*body)(void *))
{
    if (co->exec != NULL) {
        php_wsco_co_guard(co, body, self);
        return;
    }
    wsco_script_event_missed(&self->event, direction);
    wsco_script_event_ended(&self->event);
}

static void read_entry(wsco_co *co, void *arg)
{
    enter(co, arg, WSCO_READ, read_body);
}

static void write_entry(wsco_co *co, void *arg)
{
    enter(co, arg, WSCO_WRITE, write_body);
}

static void end_entry(wsco_co *co, void *arg)
{
    enter(co, arg, 0, end_body);
}

static wsco_rc call(wsco_script_event *event, unsigned direction)
{
    static const wsco_co_entry entries[] = {end_entry, read_entry, write_entry};
    wsco_sched *sched = &WSCO_G(worker)->sched;
    wsco_co *co;

    if (wsco_sched_full(sched)) {
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL,
                     "exceed max number of coroutine %u: the callback for a descriptor is called later",
                     (unsigned)sched->count);
        return WSCO_E_AGAIN;
    }
    co = wsco_co_create_parked(sched, /* parent */ -1);
    if (co == NULL)
        return WSCO_E_NOMEM;
    wsco_co_start(co, entries[direction], wsco_container_of(event, php_wsco_event, event));
    return WSCO_OK;
}

static bool is_open(const wsco_script_event *event)
{
    const php_wsco_event *self = wsco_container_of(event, const php_wsco_event, event);

    return php_wsco_descriptor_is_open(&self->handle, event->fd, &self->id);
}

/* After a bailout the engine frees its memory as a whole. */
static void release(wsco_script_event *event)
{
    php_wsco_event *self = wsco_container_of(event, php_wsco_event, event);

    if (CG(unclean_shutdown))
        return;
    if (zend_hash_index_find_ptr(&self->set->by_fd, (zend_ulong)event->fd) == self)
        zend_hash_index_del(&self->set->by_fd, (zend_ulong)event->fd);
    php_wsco_callable_free(&self->read);
    php_wsco_callable_free(&self->write);
    zval_ptr_dtor(&self->handle);
    efree(self);
}

static const wsco_script_event_ops ops = {.call = call, .is_open = is_open, .release = release};

/* ---- the sets ---- */

php_wsco_event_set *php_wsco_event_set_current(void)
{
    const wsco_worker *worker = php_wsco_current_worker();
    php_wsco_event_set *set = WSCO_G(events);

    return set != NULL && set->worker == worker ? set : NULL;
}

static php_wsco_event_set *make(wsco_worker *worker)
{
    wsco_script_waits *waits = wsco_script_waits_of(worker);
    php_wsco_event_set *set;

    if (waits == NULL) {
        zend_throw_error(php_wsco_error_ce, "no memory for events");
        return NULL;
    }
    set = ecalloc(1, sizeof *set);
    zend_hash_init(&set->by_fd, 8, NULL, NULL, 0);
    wsco_link_init(&set->deferred);
    set->events = &waits->events;
    set->events->ops = &ops;
    set->worker = worker;
    set->older = WSCO_G(events);
    WSCO_G(events) = set;
    return set;
}

php_wsco_event_set *php_wsco_event_set_to_add_to(void)
{
    wsco_worker *worker = php_wsco_worker();
    php_wsco_event_set *set = php_wsco_event_set_current();

    if (worker == NULL)
        return NULL;
    if (WSCO_G(in_shutdown)) {
        zend_throw_error(php_wsco_error_ce, "no event can be added any more: the script is ending");
        return NULL;
    }
    return set != NULL ? set : make(worker);
}

static void drop_deferred(php_wsco_event_set *set)
{
    while (!wsco_link_empty(&set->deferred)) {
        php_wsco_deferred *deferred = wsco_container_of(set->deferred.next, php_wsco_deferred, link);

        wsco_link_remove(&deferred->link);
        php_wsco_callable_free(&deferred->callable);
        efree(deferred);
    }
}

void php_wsco_event_forget(void)
{
    while (WSCO_G(events) != NULL) {
        php_wsco_event_set *set = WSCO_G(events);

        wsco_script_events_deinit(set->events);
        if (!CG(unclean_shutdown)) {
            drop_deferred(set);
            php_wsco_callable_free(&set->before);
            php_wsco_callable_free(&set->after);
        }
        WSCO_G(events) = set->older;
        zend_hash_destroy(&set->by_fd);
        efree(set);
    }
}
