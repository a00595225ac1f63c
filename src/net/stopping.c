/* SPDX-License-Identifier: MIT */
/* stopping: the graceful stop of a worker.
 * Owns: the servers that were retired, as long as their coroutines are in start(); the limit.
 * Called by: src/php (begin), the worker, through wsco_worker_part_ops.
 * Never: runs PHP code; ends a coroutine; looks at each connection more than once to tell WebSockets.
 * Tested by: tests/unit/net/test_stopping.c, tests/phpt/graceful. */
#include "wsco/net/stopping.h"

#include "wsco/base/mem.h"
#include "wsco/net/net.h"
#include "wsco/net/server/proxied.h"
#include "wsco/net/server/server.h"
#include "wsco/net/ws/ws_session.h"

/* How often it looks whether to go on, besides at the ends of turns. */
#define LOOK_SECONDS 0.02
/* The share of the limit in which WebSockets are told, and after which handlers are cancelled. */
#define SPREAD_SHARE 0.8
#define ENOUGH_SHARE 0.9

static wsco_stopping *stopping_of(wsco_worker_part *part)
{
    return wsco_container_of(part, wsco_stopping, part);
}

/* ---- telling WebSockets ---- */

/* How many of `count` connections are to be told by now. */
static uint32_t due_of(const wsco_stopping *stopping, uint32_t count, wsco_usec now)
{
    wsco_usec passed = now - stopping->began;

    if (passed >= stopping->spread)
        return count;
    return (uint32_t)((double)count * (double)passed / (double)stopping->spread) + (count > 0);
}

/* The list turns round: who was looked at goes to its end. A WebSocket that begins from now on is told by
 * its session. */
static void tell(const wsco_stopping *stopping, wsco_server *server, wsco_usec now)
{
    wsco_link *conns = &server->origin.conns;
    uint32_t due = due_of(stopping, server->retiring, now);

    while (server->retired < due && !wsco_link_empty(conns)) {
        wsco_conn *conn = wsco_container_of(conns->next, wsco_conn, in_origin);
        wsco_link_remove(&conn->in_origin);
        wsco_link_append(conns, &conn->in_origin);
        server->retired++;
        if (wsco_ws_session_open(conn))
            wsco_ws_session_go_away(conn, WSCO_E_EOF);
    }
}

static void tell_all(const wsco_stopping *stopping, wsco_usec now)
{
    for (wsco_link *at = stopping->servers.next; at != &stopping->servers; at = at->next)
        tell(stopping, wsco_container_of(at, wsco_server, in_net), now);
}

/* ---- what is left ---- */

/* A handler that reads the bytes itself may do so for ever. */
static bool waits_for_peer(const wsco_conn *conn)
{
    return wsco_conn_has_reader(conn) && !wsco_link_empty(&conn->reader->read_waiters);
}

/* False when there is one that does something else. */
static bool count_waiting(const wsco_server *server, uint32_t *waiting)
{
    const wsco_link *conns = &server->origin.conns;

    if (server->proxied_count > 0)
        return false;
    for (const wsco_link *at = conns->next; at != conns; at = at->next, ++*waiting)
        if (!waits_for_peer(wsco_container_of(at, const wsco_conn, in_origin)))
            return false;
    return true;
}

static bool is_drained(const wsco_stopping *stopping)
{
    uint32_t waiting = 0;

    for (const wsco_link *at = stopping->servers.next; at != &stopping->servers; at = at->next)
        if (!count_waiting(wsco_container_of(at, const wsco_server, in_net), &waiting))
            return false;
    return stopping->net->handlers <= waiting;
}

/* Only handlers and what they have started have an owner. */
static bool is_of_handler(const wsco_co *co)
{
    return co->owner != 0 && co->state != WSCO_CO_PARKED;
}

static bool has_scope(const wsco_stopping *stopping)
{
    const wsco_link *all = &stopping->worker->sched.all;

    for (const wsco_link *at = all->next; at != all; at = at->next)
        if (is_of_handler(wsco_container_of(at, const wsco_co, all)))
            return true;
    return false;
}

static void cancel_scope(const wsco_stopping *stopping)
{
    wsco_link *all = &stopping->worker->sched.all;

    for (wsco_link *at = all->next; at != all; at = at->next) {
        wsco_co *co = wsco_container_of(at, wsco_co, all);
        if (is_of_handler(co) && co->state == WSCO_CO_WAITING)
            (void)wsco_wait_cancel(co);
    }
}

static bool is_empty(const wsco_stopping *stopping)
{
    return stopping->worker->sched.count == 0 &&
        (wsco_link_empty(&stopping->net->conns) || wsco_conn_all_await_script(stopping->net) > 0);
}

/* ---- the steps ---- */

static void cancel_end(wsco_stopping *stopping)
{
    if (!wsco_timer_armed(&stopping->end))
        return;
    wsco_timers_cancel(&stopping->worker->timers, &stopping->end);
    stopping->worker->idle_timers--;
}

static void forget_servers(wsco_stopping *stopping)
{
    while (!wsco_link_empty(&stopping->servers))
        wsco_server_retired(wsco_container_of(stopping->servers.next, wsco_server, in_net));
}

static void drain(wsco_stopping *stopping, wsco_usec now)
{
    tell_all(stopping, now);
    if (now < stopping->enough && !is_drained(stopping))
        return;
    stopping->spread = 0;
    tell_all(stopping, now);
    cancel_scope(stopping);
    stopping->state = WSCO_STOPPING_CANCELS;
}

/* What comes of it the next turn shows, for which the coroutines that are ready now are enough reason. */
static void look(wsco_stopping *stopping)
{
    if (stopping->state == WSCO_STOPPING_DRAINS)
        drain(stopping, wsco_time_now());
    if (stopping->state == WSCO_STOPPING_CANCELS && !has_scope(stopping)) {
        forget_servers(stopping);
        wsco_timers_cancel(&stopping->worker->timers, &stopping->look);
        stopping->state = WSCO_STOPPING_RETURNED;
    } else if (stopping->state == WSCO_STOPPING_RETURNED && is_empty(stopping)) {
        stopping->state = WSCO_STOPPING_OVER;
        wsco_worker_leave(stopping->worker);
    }
}

static void on_look(wsco_timer *timer)
{
    wsco_stopping *stopping = wsco_container_of(timer, wsco_stopping, look);

    wsco_rc rc;

    look(stopping);
    if (stopping->state > WSCO_STOPPING_CANCELS)
        return;
    rc = wsco_timers_arm(&stopping->worker->timers, timer, wsco_time_in(LOOK_SECONDS));
    (void)rc; /* if memory is short, the ends of turns have to do */
}

static void on_end(wsco_timer *timer)
{
    wsco_stopping *stopping = wsco_container_of(timer, wsco_stopping, end);

    stopping->worker->idle_timers--;
    if (stopping->state == WSCO_STOPPING_OVER)
        return;
    stopping->state = WSCO_STOPPING_OVER;
    wsco_timers_cancel(&stopping->worker->timers, &stopping->look);
    forget_servers(stopping);
    stopping->cut(stopping);
}

static void arm_end(wsco_stopping *stopping)
{
    stopping->worker->idle_timers++;
    if (wsco_timers_arm(&stopping->worker->timers, &stopping->end, wsco_time_in(stopping->limit)) != WSCO_OK)
        on_end(&stopping->end);
}

void wsco_stopping_begin(wsco_stopping *stopping)
{
    wsco_link *servers = &stopping->net->servers;
    double jitter = stopping->jitter, most = stopping->limit * SPREAD_SHARE;

    if (stopping->state != WSCO_STOPPING_NONE)
        return;
    stopping->state = WSCO_STOPPING_DRAINS;
    stopping->began = wsco_time_now();
    stopping->spread = jitter > 0 ? wsco_time_after(0, jitter < most ? jitter : most) : 0;
    stopping->enough = wsco_time_in(stopping->limit * ENOUGH_SHARE);
    while (!wsco_link_empty(servers))
        wsco_server_retire(wsco_container_of(servers->next, wsco_server, in_net), &stopping->servers);
    arm_end(stopping);
    if (stopping->state != WSCO_STOPPING_OVER)
        on_look(&stopping->look);
}

/* ---- the part ---- */

/* With many handlers left, the timer has to do: looking takes a walk through all of them. */
static void end_of_turn(wsco_worker_part *part)
{
    wsco_stopping *stopping = stopping_of(part);

    if (stopping->state != WSCO_STOPPING_NONE &&
        (stopping->state != WSCO_STOPPING_DRAINS || stopping->net->handlers == 0))
        look(stopping);
}

static void stop(wsco_worker_part *part)
{
    wsco_stopping *stopping = stopping_of(part);

    wsco_timers_cancel(&stopping->worker->timers, &stopping->look);
    cancel_end(stopping);
    while (!wsco_link_empty(&stopping->servers)) {
        wsco_server *server = wsco_container_of(stopping->servers.next, wsco_server, in_net);
        wsco_link_remove(&server->in_net);
        wsco_proxied_end_all(server);
    }
    stopping->state = WSCO_STOPPING_OVER;
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(stopping_of(part));
}

static const wsco_worker_part_ops ops = {.end_of_turn = end_of_turn, .stop = stop, .reclaim = reclaim};

wsco_stopping *wsco_stopping_of(wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &ops);

    if (part)
        return stopping_of(part);
    wsco_stopping *stopping = wsco_mem_zalloc(sizeof *stopping);
    if (!stopping)
        return NULL;
    stopping->worker = worker;
    stopping->net = wsco_net_of(worker);
    stopping->end.fire = on_end;
    stopping->look.fire = on_look;
    wsco_link_init(&stopping->servers);
    wsco_worker_add_part(worker, &stopping->part, &ops);
    return stopping;
}

bool wsco_stopping_has_begun(const wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &ops);

    return part && stopping_of(part)->state != WSCO_STOPPING_NONE;
}
