/* SPDX-License-Identifier: MIT */
/* script_event: descriptors that a script has callbacks for, and bytes on their way to these.
 * Owns: each event from its add to its release, and the bytes that its descriptor has not taken yet.
 * Called by: src/php, for its Event class; script_waits.c (sweep).
 * Never: runs a callback itself, closes a descriptor, or waits for one that the script has closed.
 * How: level-triggered, so a callback that leaves something behind is called again, next turn. Each direction
 *       is queued once at most, and a callback that waits for something else does not hold up the next.
 * Tested by: tests/unit/run/test_script_event.c, tests/phpt/event. */
#include "wsco/run/script_event.h"

#include "wsco/io/sock.h"

enum { SWEEP_STEP = 16, SLICES = 16 };
#define RETRY WSCO_USEC_OF_MS(10)

/* ---- what the loop watches ---- */

static unsigned asked(const wsco_script_event *event, unsigned want)
{
    return (event->held ? 0 : want) | (wsco_outq_empty(&event->out) ? 0 : WSCO_WRITE);
}

static wsco_rc watch(wsco_script_event *event, unsigned want)
{
    return wsco_fdwait_watch(event->set->fds, &event->watch, event->fd, asked(event, want));
}

/* Is the loop asked for nothing, though it should be? It has had no memory. */
static bool is_lost(const wsco_script_event *event)
{
    return event->watch.want == 0 && asked(event, event->want) != 0 && !wsco_timer_armed(&event->retry);
}

static bool try_later(wsco_script_event *event)
{
    return wsco_timers_arm(event->set->timers, &event->retry, wsco_time_now() + RETRY) == WSCO_OK;
}

/* ---- the end ---- */

static void mark_removed(wsco_script_event *event)
{
    event->removed = true;
    wsco_fdwait_unwatch(event->set->fds, &event->watch);
    wsco_timers_cancel(event->set->timers, &event->retry);
    wsco_outq_clear(&event->out);
}

static void release(wsco_script_event *event)
{
    wsco_link_remove(&event->all);
    event->set->ops->release(event);
}

/* A coroutine does it, because no PHP code may run on the loop's stack. If there is none the next sweep tries
 * again; the loop does not wait for the event meanwhile. */
static void end_by_itself(wsco_script_event *event)
{
    mark_removed(event);
    event->users++;
    if (event->set->ops->call(event, 0) == WSCO_OK)
        return;
    event->users--;
    event->removed = false;
}

/* ---- watching again ---- */

/* -EEXIST, -EBADF: the descriptor was closed, and its number is the runtime's or nobody's. */
static void rewatch(wsco_script_event *event)
{
    wsco_rc rc = watch(event, event->want);

    if (rc == -EEXIST || rc == -EBADF)
        end_by_itself(event);
    else if (is_lost(event))
        event->held = try_later(event);
}

static void resume(wsco_timer *retry)
{
    wsco_script_event *event = wsco_container_of(retry, wsco_script_event, retry);

    event->held = false;
    rewatch(event);
}

/* Without that the loop would ask again and again for what is short. */
static void hold(wsco_script_event *event)
{
    event->held = try_later(event);
    rewatch(event);
}

/* ---- readiness ---- */

static void start(wsco_script_event *event, unsigned direction)
{
    event->queued |= direction;
    event->users++;
    if (event->set->ops->call(event, direction) == WSCO_OK)
        return;
    event->queued &= ~direction;
    event->users--;
    hold(event);
}

/* What cannot be written any more is dropped: who reads or writes next is told why. */
static wsco_rc flush(wsco_script_event *event)
{
    struct iovec iov[SLICES];

    while (!wsco_outq_empty(&event->out)) {
        int n = wsco_outq_iov(&event->out, iov, SLICES);
        ssize_t done = wsco_sock_write_any(event->fd, iov, n);
        if (done == WSCO_E_AGAIN)
            return WSCO_OK;
        if (done < 0) {
            wsco_outq_clear(&event->out);
            return (wsco_rc)done;
        }
        wsco_outq_consume(&event->out, (uint64_t)done);
    }
    return WSCO_OK;
}

static void on_event(wsco_fdwatch *it, unsigned events)
{
    wsco_script_event *event = wsco_container_of(it, wsco_script_event, watch);

    if (!event->set->ops->is_open(event)) {
        end_by_itself(event);
        return;
    }
    if (events & WSCO_WRITE && !wsco_outq_empty(&event->out)) {
        (void)!flush(event);
        rewatch(event);
    }
    for (unsigned direction = WSCO_READ; direction <= WSCO_WRITE; direction++) {
        if (events & event->want & direction && !(event->queued & direction) && !event->held &&
            !event->removed)
            start(event, direction);
    }
}

/* ---- public ---- */

void wsco_script_events_init(wsco_script_events *set, wsco_fdwait *fds, wsco_timers *timers)
{
    *set = (wsco_script_events){.fds = fds, .timers = timers};
    wsco_link_init(&set->all);
}

void wsco_script_events_deinit(wsco_script_events *set)
{
    while (!wsco_link_empty(&set->all)) {
        wsco_script_event *event = wsco_container_of(set->all.next, wsco_script_event, all);
        if (!event->removed)
            mark_removed(event);
        release(event);
    }
}

void wsco_script_events_sweep(wsco_script_events *set)
{
    wsco_link *last = set->all.prev;

    for (int i = 0; i < SWEEP_STEP && !wsco_link_empty(&set->all); i++) {
        wsco_link *link = set->all.next;
        wsco_script_event *event = wsco_container_of(link, wsco_script_event, all);
        wsco_link_remove(link);
        wsco_link_append(&set->all, link);
        if (!event->removed && !set->ops->is_open(event))
            end_by_itself(event);
        else if (!event->removed && is_lost(event))
            rewatch(event);
        if (link == last)
            return;
    }
}

wsco_rc wsco_script_event_add(wsco_script_events *set, wsco_script_event *event, int fd, unsigned want)
{
    event->set = set;
    event->fd = fd;
    event->watch = (wsco_fdwatch){.on_event = on_event};
    event->retry = (wsco_timer){.fire = resume};
    event->want = event->queued = event->users = 0;
    event->held = event->removed = false;
    wsco_outq_init(&event->out, &set->memory);
    wsco_rc rc = watch(event, want);
    if (rc != WSCO_OK)
        return rc;
    event->want = want;
    wsco_link_init(&event->all);
    wsco_link_append(&set->all, &event->all);
    return WSCO_OK;
}

wsco_rc wsco_script_event_set(wsco_script_event *event, unsigned want)
{
    wsco_rc rc = watch(event, want);

    if (rc == WSCO_OK)
        event->want = want;
    return rc;
}

void wsco_script_event_remove(wsco_script_event *event)
{
    if (event->removed)
        return;
    mark_removed(event);
    if (event->users == 0)
        release(event);
}

/* The bytes before these are older, so they go first, if at all. */
static ssize_t write_now(wsco_script_event *event, const void *bytes, size_t n)
{
    struct iovec iov = {.iov_base = (void *)(uintptr_t)bytes, .iov_len = n};
    ssize_t done;

    if (!wsco_outq_empty(&event->out))
        return 0;
    done = wsco_sock_write_any(event->fd, &iov, 1);
    return done == WSCO_E_AGAIN ? 0 : done;
}

wsco_rc wsco_script_event_write(wsco_script_event *event, const void *bytes, size_t n, uint64_t most)
{
    if (n > most || wsco_outq_weight(&event->out) > most - n)
        return WSCO_E_OUTPUT_BUFFER_OVERFLOW;
    ssize_t done = write_now(event, bytes, n);
    if (done < 0)
        return (wsco_rc)done;
    if ((size_t)done == n)
        return WSCO_OK;
    wsco_rc rc = wsco_outq_append_copy(&event->out, (const char *)bytes + done, n - (size_t)done);
    if (rc == WSCO_OK)
        rc = watch(event, event->want);
    if (rc != WSCO_OK)
        wsco_outq_clear(&event->out);
    return rc;
}

bool wsco_script_event_begins(wsco_script_event *event, unsigned direction)
{
    event->queued &= ~direction;
    return !event->removed && event->want & direction;
}

void wsco_script_event_missed(wsco_script_event *event, unsigned direction)
{
    event->queued &= ~direction;
    if (!event->removed)
        hold(event);
}

void wsco_script_event_ended(wsco_script_event *event)
{
    WSCO_ASSERT(event->users > 0);
    event->users--;
    if (!event->removed && !event->set->ops->is_open(event))
        mark_removed(event);
    if (event->removed && event->users == 0)
        release(event);
}
