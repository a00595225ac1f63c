/* SPDX-License-Identifier: MIT */
/* signals: coroutines wait for signals of the process, or handlers are called for them.
 * Owns: the process's handlers of signals that are waited for; the script's are put back afterwards.
 * Called by: src/php, for System::waitSignal(), Process::signal() and wsco.graceful_timeout.
 * Never: swallows a signal of a forked child: there the handler puts the old one back and raises it again.
 *       Never puts back a handler over one that the script has set meanwhile.
 * How: the handler marks the number and wakes the loop, which wakes the coroutines.
 * Tested by: tests/unit/run/test_signals.c, tests/phpt/system/wait_signal*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* sigaction */
#endif
#include "wsco/run/signals.h"

#include "wsco/base/process.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>

/* Owner: wsco_signals_wait(), on the stack of its coroutine. */
typedef struct waiter {
    wsco_link link; /* in wsco_signals.waiters, until a signal has come */
    uint64_t mask;
    int came; /* its number, or 0 */
    wsco_waitq queue;
} waiter;

/* What the handler looks at: by number, so that one handler serves all. */
static struct {
    _Atomic(wsco_signals *) receiver;
    atomic_bool came;
    atomic_bool twice_ends; /* if one more comes before the loop has looked, the process ends */
    struct sigaction old;
} caught[WSCO_SIGNALS_MAX + 1];
static uint32_t process; /* whose handlers they are */

static uint64_t bit(int number)
{
    return UINT64_C(1) << (number - 1);
}

/* ---- the handler ---- */

/* As if it had come without us. It is blocked here, so it comes when the handler returns. */
static void raise_again(int number)
{
    if (sigaction(number, &caught[number].old, NULL) == 0)
        (void)raise(number);
}

static void on_signal(int number)
{
    int kept = errno;

    if (wsco_process_is(process)) {
        wsco_signals *receiver = atomic_load(&caught[number].receiver);
        if (atomic_exchange(&caught[number].came, true) && atomic_load(&caught[number].twice_ends))
            raise_again(number);
        else if (receiver)
            wsco_wake_up(&receiver->wake);
    } else {
        raise_again(number);
    }
    errno = kept;
}

/* A signal of these says that the next instruction cannot be done; when its handler returns the same comes
 * again, for ever. */
static bool is_fault(int number)
{
    return number == SIGSEGV || number == SIGBUS || number == SIGFPE || number == SIGILL;
}

static wsco_rc catch_signal(wsco_signals *signals, int number)
{
    struct sigaction action, old;

    if (is_fault(number))
        return WSCO_E_INVAL;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    process = wsco_process_token();
    atomic_store(&caught[number].came, false);
    atomic_store(&caught[number].receiver, signals);
    if (sigaction(number, &action, &old) != 0)
        return -errno;
    if (old.sa_handler != on_signal)
        caught[number].old = old;
    return WSCO_OK;
}

static void release_signal(int number)
{
    struct sigaction current;

    if (sigaction(number, NULL, &current) == 0 && current.sa_handler == on_signal)
        (void)sigaction(number, &caught[number].old, NULL);
    atomic_store(&caught[number].receiver, NULL);
}

/* ---- the watcher ---- */

static bool is_used(const wsco_signals *signals)
{
    return signals->waiting > 0 || (signals->handled | signals->by_default) != 0;
}

/* To be called after who waits or what is handled has changed. */
static void settle(wsco_signals *signals)
{
    bool idle = signals->waiting == 0 && is_used(signals);

    if (idle && !signals->idle)
        signals->loop->idle++;
    else if (!idle && signals->idle)
        signals->loop->idle--;
    signals->idle = idle;
    if (!is_used(signals))
        wsco_wake_close(&signals->wake);
}

static wsco_rc open_wake(wsco_signals *signals)
{
    return is_used(signals) ? WSCO_OK : wsco_wake_open(&signals->wake, signals->loop);
}

/* Is nobody there for it but wsco_signals_by_default()? */
static void settle_twice(const wsco_signals *signals, int number)
{
    bool only = signals->users[number] == 1 && (signals->by_default & bit(number));

    atomic_store(&caught[number].twice_ends, only);
}

static wsco_rc use(wsco_signals *signals, int number)
{
    wsco_rc rc = signals->users[number] == 0 ? catch_signal(signals, number) : WSCO_OK;

    if (rc == WSCO_OK)
        signals->users[number]++;
    settle_twice(signals, number);
    return rc;
}

static void unuse(wsco_signals *signals, int number)
{
    if (--signals->users[number] == 0)
        release_signal(number);
    settle_twice(signals, number);
}

/* ---- who waits ---- */

static void leave(wsco_signals *signals, uint64_t mask)
{
    for (int number = 1; number <= WSCO_SIGNALS_MAX; number++) {
        if (mask & bit(number))
            unuse(signals, number);
    }
    signals->waiting--;
    settle(signals);
}

/* On failure nothing changed. */
static wsco_rc join(wsco_signals *signals, uint64_t mask)
{
    wsco_rc rc = open_wake(signals);
    uint64_t joined = 0;

    if (rc != WSCO_OK)
        return rc;
    signals->waiting++;
    settle(signals);
    for (int number = 1; number <= WSCO_SIGNALS_MAX && rc == WSCO_OK; number++) {
        if (!(mask & bit(number)))
            continue;
        rc = use(signals, number);
        if (rc == WSCO_OK)
            joined |= bit(number);
    }
    if (rc != WSCO_OK)
        leave(signals, joined);
    return rc;
}

/* Has anybody waited for it? */
static bool tell(wsco_signals *signals, int number)
{
    bool told = false;

    for (wsco_link *next, *link = signals->waiters.next; link != &signals->waiters; link = next) {
        waiter *it = wsco_container_of(link, waiter, link);
        next = link->next;
        if (!(it->mask & bit(number)))
            continue;
        it->came = number;
        wsco_link_remove(link);
        wsco_wait_wake_all(&it->queue, number);
        told = true;
    }
    return told;
}

static void on_wake(wsco_wake *wake)
{
    wsco_signals *signals = wsco_container_of(wake, wsco_signals, wake);

    for (int number = 1; number <= WSCO_SIGNALS_MAX; number++) {
        if (signals->users[number] == 0 || !atomic_exchange(&caught[number].came, false))
            continue;
        bool told = tell(signals, number);
        if (signals->handled & bit(number))
            signals->caught(signals, number);
        else if (!told && (signals->by_default & bit(number)))
            signals->unclaimed(signals, number);
    }
}

/* ---- public ---- */

void wsco_signals_init(wsco_signals *signals, wsco_loop *loop, wsco_sched *sched)
{
    *signals = (wsco_signals){.loop = loop, .sched = sched, .wake.woken = on_wake};
    wsco_link_init(&signals->waiters);
}

/* Coroutines that were given up are in no list any more, and have not left. */
void wsco_signals_deinit(wsco_signals *signals)
{
    for (int number = 1; number <= WSCO_SIGNALS_MAX; number++) {
        if (signals->users[number] > 0)
            release_signal(number);
        signals->users[number] = 0;
    }
    signals->waiting = 0;
    signals->handled = signals->by_default = 0;
    settle(signals);
}

wsco_rc wsco_signals_wait(wsco_signals *signals, uint64_t mask, wsco_usec due)
{
    waiter self = {.mask = mask};

    if (mask == 0)
        return WSCO_E_INVAL;
    if (!signals->sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    wsco_rc rc = join(signals, mask);
    if (rc != WSCO_OK)
        return rc;
    wsco_link_init(&self.queue);
    wsco_link_append(&signals->waiters, &self.link);
    rc = wsco_wait_on(signals->sched, &self.queue, due);
    wsco_link_remove(&self.link);
    leave(signals, mask);
    return self.came ? self.came : rc;
}

wsco_rc wsco_signals_handle(wsco_signals *signals, int number)
{
    if (number < 1 || number > WSCO_SIGNALS_MAX)
        return WSCO_E_INVAL;
    if (signals->handled & bit(number))
        return WSCO_OK;
    wsco_rc rc = open_wake(signals);
    if (rc != WSCO_OK)
        return rc;
    rc = use(signals, number);
    if (rc == WSCO_OK)
        signals->handled |= bit(number);
    settle(signals);
    return rc;
}

void wsco_signals_let_go(wsco_signals *signals, int number)
{
    if (!(signals->handled & bit(number)))
        return;
    signals->handled &= ~bit(number);
    unuse(signals, number);
    settle(signals);
}

wsco_rc wsco_signals_by_default(wsco_signals *signals, int number)
{
    if (number < 1 || number > WSCO_SIGNALS_MAX)
        return WSCO_E_INVAL;
    if (signals->by_default & bit(number))
        return WSCO_OK;
    wsco_rc rc = open_wake(signals);
    if (rc != WSCO_OK)
        return rc;
    signals->by_default |= bit(number);
    rc = use(signals, number);
    if (rc != WSCO_OK)
        signals->by_default &= ~bit(number);
    settle(signals);
    return rc;
}

void wsco_signals_no_default(wsco_signals *signals, int number)
{
    if (!(signals->by_default & bit(number)))
        return;
    signals->by_default &= ~bit(number);
    unuse(signals, number);
    settle(signals);
}

bool wsco_signals_pending(const wsco_signals *signals)
{
    return is_used(signals) && atomic_load(&signals->wake.pending);
}
