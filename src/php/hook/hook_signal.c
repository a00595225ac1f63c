/* SPDX-License-Identifier: MIT */
/* hook_signal: a signal that the script handles ends the sleeps of its coroutines, as it ends those of a
 * process.
 * Owns: the process's handlers of the signals given to pcntl_signal(), around those of pcntl, to the end of
 *       the request; the queue of those that sleep, until the worker is reclaimed.
 * Called by: PHP, in place of pcntl_signal(); hook_wait.c; the worker at the end of its turn.
 * Never: ends a sleep because of a signal that is handled otherwise, such as those of Process::signal().
 * How: the handler notes that one has come and calls that of pcntl. The loop's wait ends by itself then; its
 *      turn runs the script's handler, if signals are asynchronous, and then wakes whoever sleeps.
 * Tested by: tests/phpt/hook/sleep_signal.phpt, tests/phpt/hook/sleep_alarm.phpt. */
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/co/wait.h"
#include "wsco/php/engine/patches.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>

enum { NUMBERS = 64 };

/* Owner: the worker. Freed by: reclaim(). */
typedef struct sleepers {
    wsco_worker_part part;
    wsco_waitq queue; /* of sleeper */
} sleepers;

/* Owner: the C stack of the coroutine that sleeps. */
typedef struct sleeper {
    wsco_wait wait;
    unsigned before; /* signals that had come by then */
} sleeper;

static struct {
    struct sigaction inner[NUMBERS + 1];
    atomic_uint came; /* how many */
} handled;

static zif_handler original_signal;

/* ---- the handlers ---- */

static void on_signal(int number, siginfo_t *info, void *context)
{
    const struct sigaction *inner = &handled.inner[number];

    atomic_fetch_add(&handled.came, 1);
    if (inner->sa_flags & SA_SIGINFO)
        inner->sa_sigaction(number, info, context);
    else
        inner->sa_handler(number);
}

static bool is_ours(const struct sigaction *action)
{
    return (action->sa_flags & SA_SIGINFO) && action->sa_sigaction == on_signal;
}

static bool is_function(const struct sigaction *action)
{
    return (action->sa_flags & SA_SIGINFO) ||
        (action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN);
}

static void surround(int number)
{
    struct sigaction action;

    if (sigaction(number, NULL, &action) != 0 || !is_function(&action) || is_ours(&action))
        return;
    handled.inner[number] = action;
    action.sa_flags |= SA_SIGINFO;
    action.sa_sigaction = on_signal;
    (void)sigaction(number, &action, NULL);
}

static void signal_function(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_long number = 0;

    if (ZEND_NUM_ARGS() > 0 && Z_TYPE_P(ZEND_CALL_ARG(execute_data, 1)) == IS_LONG)
        number = Z_LVAL_P(ZEND_CALL_ARG(execute_data, 1));
    original_signal(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (number > 0 && number <= NUMBERS)
        surround((int)number);
}

/* Whoever has taken a signal from us may put us back yet, so what is inside stays known. */
void php_wsco_hook_signal_forget(void)
{
    struct sigaction current;

    for (int number = 1; number <= NUMBERS; number++) {
        if (is_function(&handled.inner[number]) && sigaction(number, NULL, &current) == 0 &&
            is_ours(&current))
            (void)sigaction(number, &handled.inner[number], NULL);
    }
}

void php_wsco_hook_signal_startup(void)
{
    original_signal = php_wsco_replace_function(ZEND_STRL("pcntl_signal"), signal_function);
}

void php_wsco_hook_signal_shutdown(void)
{
    if (original_signal != NULL)
        php_wsco_replace_function(ZEND_STRL("pcntl_signal"), original_signal);
    php_wsco_hook_signal_forget();
}

/* ---- those that sleep ---- */

/* Those that have slept for longer come first. */
static void end_of_turn(wsco_worker_part *part)
{
    wsco_waitq *queue = &wsco_container_of(part, sleepers, part)->queue;
    unsigned came = atomic_load_explicit(&handled.came, memory_order_relaxed);

    while (!wsco_link_empty(queue)) {
        const wsco_wait *first = wsco_container_of(queue->next, const wsco_wait, link);
        if (wsco_container_of(first, const sleeper, wait)->before == came)
            return;
        wsco_wait_wake_one(queue, -EINTR);
    }
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(wsco_container_of(part, sleepers, part));
}

static const wsco_worker_part_ops ops = {.end_of_turn = end_of_turn, .reclaim = reclaim};

/* NULL: no memory. */
static wsco_waitq *queue_of(wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &ops);
    sleepers *made;

    if (part != NULL)
        return &wsco_container_of(part, sleepers, part)->queue;
    made = wsco_mem_zalloc(sizeof *made);
    if (made == NULL)
        return NULL;
    wsco_link_init(&made->queue);
    wsco_worker_add_part(worker, &made->part, &ops);
    return &made->queue;
}

wsco_rc php_wsco_hook_signal_sleep(wsco_usec due)
{
    wsco_worker *worker = WSCO_G(worker);
    wsco_waitq *queue = queue_of(worker);
    sleeper self;

    if (queue == NULL)
        return WSCO_E_NOMEM;
    self.before = atomic_load(&handled.came);
    return wsco_wait_in(&worker->sched, &self.wait, queue, due);
}
