/* SPDX-License-Identifier: MIT */
/* worker: the whole program: turns of the loop, in which coroutines run and parts of the rooms above are
 * called.
 * Owns: the loop, the timers and the scheduler. Called by: src/php (run, sleep), src/net (everything it
 *       owns).
 * Never: knows a protocol or a connection; runs user code anywhere but in wsco_sched_run().
 * Tested by: tests/unit/run/test_{worker,parts}.c, tests/unit/net/conn/test_{late,disown}.c,
 *       tests/phpt/time. */
#include "wsco/run/worker.h"

#include "wsco/base/process.h"
#include "wsco/co/trim.h"
#include "wsco/io/signal.h"
#include "wsco/run/overtime.h"

#include <string.h>

/* Calls `op` of each part that has it. order: next = in the order of joining, prev = the last first. */
#define TELL_PARTS(worker, order, op)                                                                        \
    do {                                                                                                     \
        for (wsco_link *at = (worker)->parts.order; at != &(worker)->parts; at = at->order) {                \
            wsco_worker_part *part = wsco_container_of(at, wsco_worker_part, link);                          \
            if (part->ops->op)                                                                               \
                part->ops->op(part);                                                                         \
        }                                                                                                    \
    } while (0)

wsco_rc wsco_worker_init(wsco_worker *worker, const char *poll_name, const wsco_context_ops *context,
                         const wsco_co_ops *co_ops, const wsco_worker_ops *ops, size_t stack_size)
{
    const wsco_poll_ops *poll = wsco_loop_backend(poll_name);

    memset(worker, 0, sizeof *worker);
    if (!poll)
        return WSCO_E_INVAL;
    worker->ops = ops;
    worker->process = wsco_process_token();
    wsco_link_init(&worker->parts);
    wsco_link_init(&worker->run_parts);
    wsco_link_init(&worker->turn_ends);
    wsco_timers_init(&worker->timers);
    wsco_rc rc = wsco_loop_init(&worker->loop, poll);
    if (rc != WSCO_OK)
        goto free_timers;
    rc = wsco_sched_init(&worker->sched, &worker->timers, context, co_ops, stack_size);
    if (rc != WSCO_OK)
        goto close_loop;
    return WSCO_OK;

close_loop:
    wsco_loop_deinit(&worker->loop);
free_timers:
    wsco_timers_deinit(&worker->timers);
    return rc;
}

void wsco_worker_add_part(wsco_worker *worker, wsco_worker_part *part, const wsco_worker_part_ops *ops)
{
    part->ops = ops;
    wsco_link_append(&worker->parts, &part->link);
    wsco_link_init(&part->run_link);
    if (ops->after_run)
        wsco_link_append(&worker->run_parts, &part->run_link);
}

wsco_worker_part *wsco_worker_part_of(const wsco_worker *worker, const wsco_worker_part_ops *ops)
{
    for (wsco_link *at = worker->parts.next; at != &worker->parts; at = at->next) {
        wsco_worker_part *part = wsco_container_of(at, wsco_worker_part, link);
        if (part->ops == ops)
            return part;
    }
    return NULL;
}

/* Cold, so that is_ours() stays small. */
__attribute__((cold)) void wsco_worker_disown(wsco_worker *worker)
{
    if (worker->inherited)
        return;
    worker->inherited = true;
    wsco_loop_disown(&worker->loop);
    wsco_sched_freeze(&worker->sched);
    TELL_PARTS(worker, prev, after_fork);
}

/* After a fork a second process has the same worker, and may be anywhere in user code. */
static bool is_ours(wsco_worker *worker)
{
    if (wsco_process_is(worker->process))
        return true;
    wsco_worker_disown(worker);
    return false;
}

static void tell_run_parts(const wsco_worker *worker)
{
    for (wsco_link *at = worker->run_parts.next; at != &worker->run_parts; at = at->next) {
        wsco_worker_part *part = wsco_container_of(at, wsco_worker_part, run_link);
        part->ops->after_run(part);
    }
}

void wsco_worker_deinit(wsco_worker *worker)
{
    /* Tries once: what coroutines wrote while they were ended mostly fits into the sockets. */
    if (is_ours(worker) && !worker->bailed)
        tell_run_parts(worker);
    TELL_PARTS(worker, prev, stop);
    wsco_sched_deinit(&worker->sched);
    TELL_PARTS(worker, prev, deinit);
    wsco_loop_deinit(&worker->loop);
    wsco_timers_deinit(&worker->timers);
}

void wsco_worker_reclaim(wsco_worker *worker)
{
    while (!wsco_link_empty(&worker->parts)) {
        wsco_worker_part *part = wsco_container_of(worker->parts.prev, wsco_worker_part, link);
        wsco_link_remove(&part->link);
        wsco_link_remove(&part->run_link);
        if (part->ops->reclaim)
            part->ops->reclaim(part);
    }
}

/* Has the script kept everything that is watched, such as connections, while no coroutine is left that could
 * use it? */
static bool all_await_script(const wsco_worker *worker)
{
    unsigned count = 0;

    if (worker->sched.count > 0)
        return false;
    for (const wsco_link *at = worker->parts.next; at != &worker->parts; at = at->next) {
        const wsco_worker_part *part = wsco_container_of(at, const wsco_worker_part, link);
        if (part->ops->awaits_script)
            count += part->ops->awaits_script(part);
    }
    return count > 0 && count == worker->loop.watchers - worker->loop.idle;
}

/* Is there something to do that waits for no event? */
static bool is_pressed(const wsco_worker *worker)
{
    return worker->sched.ready_count > 0 || worker->urgent || !wsco_link_empty(&worker->turn_ends);
}

static bool waits_for_something(const wsco_worker *worker)
{
    return worker->loop.watchers > worker->loop.idle || worker->timers.count > worker->idle_timers;
}

static bool has_news(const wsco_worker *worker)
{
    for (const wsco_link *at = worker->parts.next; at != &worker->parts; at = at->next) {
        const wsco_worker_part *part = wsco_container_of(at, const wsco_worker_part, link);
        if (part->ops->has_news && part->ops->has_news(part))
            return true;
    }
    return false;
}

static bool has_work(const wsco_worker *worker)
{
    if (is_pressed(worker))
        return true;
    return (waits_for_something(worker) && !all_await_script(worker)) || has_news(worker);
}

/* WSCO_USEC_NEVER: for ever. */
static wsco_usec wait_span(const wsco_worker *worker, wsco_usec now)
{
    if (is_pressed(worker))
        return 0;
    wsco_usec due = wsco_timers_next(&worker->timers), trim = wsco_trim_due(&worker->sched);
    due = due < trim ? due : trim;
    if (due == WSCO_USEC_NEVER)
        return WSCO_USEC_NEVER;
    if (due <= now)
        return 0;
    return due - now < WSCO_LOOP_WAIT_MAX ? due - now : WSCO_LOOP_WAIT_MAX;
}

static void after_run(void *arg)
{
    wsco_worker *worker = arg;

    if (is_ours(worker))
        tell_run_parts(worker);
}

static inline void tell_late(wsco_worker *worker)
{
    if (wsco_overtime_is_late(worker->overtime) && worker->ops->late)
        worker->ops->late(worker);
}

/* The next run begins where this one ends: one after the last is ended by run_ready(). */
static void after_watched_run(void *arg)
{
    wsco_worker *worker = arg;

    if (!is_ours(worker))
        return;
    tell_late(worker);
    tell_run_parts(worker);
    wsco_overtime_next(worker->overtime);
}

/* The watch may begin or end meanwhile. */
static void run_ready(wsco_worker *worker)
{
    if (!worker->watched) {
        wsco_sched_run(&worker->sched, after_run, worker);
        return;
    }
    wsco_overtime_begin(worker->overtime);
    wsco_sched_run(&worker->sched, after_watched_run, worker);
    wsco_overtime_end(worker->overtime);
}

/* A task that asks for the end of the turn again runs in the next turn. */
static void end_turn(wsco_worker *worker)
{
    wsco_link due;

    wsco_link_init(&due);
    wsco_link_splice(&due, &worker->turn_ends);
    while (!wsco_link_empty(&due)) {
        wsco_turn_end *turn_end = wsco_container_of(due.next, wsco_turn_end, link);
        wsco_link_remove(&turn_end->link);
        turn_end->run(turn_end);
    }
}

/* Has everything been read that had come at *when? One fetch may not hold all that is ready. When the
 * following fetches have brought as many events as all descriptors may have at once, each descriptor has had
 * its turn. So it is then true of the time at which the first fetch began. */
static bool is_swept(wsco_worker *worker, unsigned events, wsco_usec *when)
{
    if (!worker->loop.more) {
        worker->swept = 0;
        return true;
    }
    if (worker->swept == 0)
        worker->sweep = *when;
    worker->swept += events;
    if (worker->swept < worker->loop.watchers * worker->loop.ops->per_fd)
        return false;
    *when = worker->sweep;
    worker->swept = 0;
    return true;
}

static bool pending(void *arg)
{
    const wsco_worker *worker = arg;

    return worker->ops->pending(worker);
}

static int fetch(wsco_worker *worker, wsco_usec span)
{
    wsco_usec real = wsco_time_wait(span);

    return worker->async_signals && real != 0 ? wsco_signal_wait(&worker->loop, real, pending, worker)
                                              : wsco_loop_wait(&worker->loop, real);
}

/* Bytes that came in time are never too late, however long user code kept the loop: timers fire by the time
 * at which the wait began, after everything that had come by then is read. */
static wsco_rc wait_and_fire(wsco_worker *worker)
{
    wsco_usec when = wsco_time_now();
    wsco_turn_times_end(&worker->turn_times, when);
    wsco_usec span = wait_span(worker, when);
    int events = fetch(worker, span);

    if (events < 0 && events != -EINTR)
        return events;
    if (events == 0 && span != WSCO_USEC_NEVER) {
        wsco_time_waited(span);
        when += span;
    }
    wsco_turn_times_begin(&worker->turn_times, wsco_time_now());
    wsco_loop_dispatch(&worker->loop);
    if (is_swept(worker, events > 0 ? (unsigned)events : 0, &when))
        wsco_timers_fire(&worker->timers, when);
    wsco_trim_sweep(&worker->sched, when);
    return WSCO_OK;
}

/* What it has written is sent before the next wait. */
static wsco_rc call_cycle(wsco_worker *worker, bool before)
{
    bool goes_on = worker->cycle(worker, before);

    if (!goes_on || worker->bailed || worker->inherited)
        return WSCO_E_CANCELED;
    after_run(worker);
    return WSCO_OK;
}

/* The order is the contract of docs/architecture.md, "One turn of the loop". */
static wsco_rc turn(wsco_worker *worker)
{
    wsco_rc rc = WSCO_OK;

    if (worker->cycle) {
        rc = call_cycle(worker, /* before */ true);
        if (rc != WSCO_OK || worker->leaving || !has_work(worker))
            return rc;
    }
    rc = wait_and_fire(worker);
    if (rc != WSCO_OK)
        return rc;
    if (worker->ops->turn && !worker->ops->turn(worker))
        return WSCO_E_CANCELED;
    if (is_ours(worker))
        run_ready(worker);
    if (worker->bailed || worker->inherited)
        return WSCO_E_CANCELED;
    end_turn(worker);
    TELL_PARTS(worker, next, end_of_turn);
    return worker->cycle ? call_cycle(worker, /* before */ false) : WSCO_OK;
}

static void begin_run(wsco_worker *worker)
{
    worker->running = true;
    worker->left = false;
    tell_run_parts(worker);
}

static wsco_rc end_run(wsco_worker *worker, wsco_rc rc)
{
    wsco_turn_times_end(&worker->turn_times, wsco_time_now());
    worker->running = false;
    worker->left = worker->leaving;
    worker->leaving = false;
    return rc;
}

wsco_rc wsco_worker_run(wsco_worker *worker)
{
    wsco_rc rc = WSCO_OK;

    begin_run(worker);
    while (rc == WSCO_OK && !worker->leaving && has_work(worker))
        rc = turn(worker);
    return end_run(worker, rc);
}

wsco_rc wsco_worker_run_once(wsco_worker *worker)
{
    begin_run(worker);
    return end_run(worker, has_work(worker) ? turn(worker) : WSCO_OK);
}

void wsco_worker_leave(wsco_worker *worker)
{
    worker->leaving = worker->running || worker->sched.current != NULL;
}

wsco_rc wsco_worker_resume(wsco_worker *worker, wsco_co *co, wsco_rc wake)
{
    wsco_rc rc;

    if (worker->sched.current || !worker->watched)
        return wsco_co_resume(co, wake);
    wsco_overtime_begin(worker->overtime);
    rc = wsco_co_resume(co, wake);
    if (is_ours(worker))
        tell_late(worker);
    wsco_overtime_end(worker->overtime);
    return rc;
}

wsco_rc wsco_worker_sleep(wsco_worker *worker, double seconds)
{
    wsco_rc rc = wsco_wait_on(&worker->sched, NULL, wsco_time_in(seconds));

    return rc == WSCO_E_TIMEOUT ? WSCO_OK : rc;
}
