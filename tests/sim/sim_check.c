/* SPDX-License-Identifier: MIT */
/* Owns: nothing; the invariants of connections, queues, waits and memory.
 * Called by: sim_poll (before the loop waits), sim_net (a connection ends), sim_world (all is over).
 * Never: changes anything.
 * Tested by: taken_out/run, which takes mendings out of the core and sees these fail. */
#include "sim_check.h"

#include "sim_client.h"
#include "sim_plan.h"
#include "sim_world.h"

#include "wsco/base/mem.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/conn/drain.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/raw/raw_session.h"
#include "wsco/net/ws/ws_session.h"

#include <inttypes.h>

/* What the core may keep beyond a limit: one read, one answer or message of the handlers. */
enum { BACKLOG = 64 * 1024, READ_SIZE = 64 * 1024, ANSWER_MAX = 110 * 1000 };

static sim_time latest(sim_time a, sim_time b)
{
    return a > b ? a : b;
}

static sim_time seconds(double s)
{
    return (sim_time)(s * 1e6);
}

/* --- the end of a connection --- */

/* Did it have the time that the settings promise? A request as a whole has no more. */
static bool had_its_time(const sim_link *link)
{
    double limit = plan.read_timeout < plan.write_timeout ? plan.read_timeout : plan.write_timeout;
    sim_time heard = link->began && link->began < link->heard ? link->began : link->heard;
    sim_time since = latest(link->opened, latest(heard, link->served));

    /* Deadlines are cut to milliseconds. */
    if (link->stuck && sim_now - link->stuck >= seconds(plan.write_timeout) - 5 * SIM_MS)
        return true;
    return sim_now - since >= seconds(limit) - 5 * SIM_MS;
}

void sim_check_end(sim_link *link)
{
    /* Also when the end was judged before: what was still to be read may be cut. */
    /* With little memory for output, also for what others do not read. */
    if (had_its_time(link) || plan.output_memory > 0)
        link->excuses |= SIM_BY_SLOWNESS;
    if (link->judged)
        return;
    link->judged = true;
    if (link->excuses || link->may_end || link->broken || sim_world_ends())
        return;
    sim_fail("%d: the server ends the connection without a reason, %.3f s after it was opened and %.3f s "
             "after the last "
             "byte",
             link->port, (double)(sim_now - link->opened) / 1e6, (double)(sim_now - link->heard) / 1e6);
}

/* --- nobody waits for what is there --- */

/* One goes on after the other, each after a run. */
static bool is_in_line(const wsco_conn *conn)
{
    return conn->drain && !wsco_link_empty(&conn->drain->starved) && sim_worker.sched.ready_count > 0;
}

static void check_output(const wsco_conn *conn, int port, unsigned want)
{
    const wsco_settings *settings = &conn->origin->settings;
    uint64_t queued = wsco_outq_bytes(&conn->out);

    uint64_t most = settings->output_max > settings->high_watermark ? settings->output_max
                                                                    : settings->high_watermark;
    if (queued > most + ANSWER_MAX + BACKLOG)
        sim_fail("%d: %" PRIu64 " bytes are queued, the limit is %" PRIu64, port, queued, most);
    if (queued > 0 && !(want & WSCO_WRITE))
        sim_fail("%d: %" PRIu64 " bytes are queued and nobody sends them", port, queued);
    if (queued == 0 && (want & WSCO_WRITE))
        sim_fail("%d: nothing is queued, and the loop watches for room", port);
    if (!wsco_link_empty(&conn->writers) && !is_in_line(conn) &&
        (wsco_conn_is_low(conn) || !wsco_conn_open(conn)))
        sim_fail("%d: a writer waits although there is room", port);
    if (conn->held && !is_in_line(conn) && wsco_http_session_open(conn) && wsco_conn_is_low(conn))
        sim_fail("%d: no request is taken although the answers are read", port);
    /* Nobody makes a queue grow who could wait: one answer beyond the mark, and the head that a mark must
     * have room for. */
    if (wsco_http_session_open(conn) && !wsco_http_session_req(conn) && !conn->held &&
        !wsco_http_session_of(conn)->detached && queued > settings->low_watermark)
        sim_fail("%d: requests are taken although %" PRIu64 " bytes are not read", port, queued);
}

static void check_input(const wsco_conn *conn, int port, unsigned want)
{
    bool idle = wsco_http_session_open(conn) && !wsco_http_session_req(conn) && !conn->held &&
        !wsco_conn_has_reader(conn);

    if (conn->in.len > BACKLOG + READ_SIZE && !wsco_conn_has_reader(conn))
        sim_fail("%d: %zu bytes of input are kept", port, conn->in.len);
    /* Reading stops at a full backlog and goes on when it is empty. */
    if (!(want & WSCO_READ) && !conn->eof && conn->in.len == 0)
        sim_fail("%d: nobody reads", port);
    if (wsco_conn_has_reader(conn) && !(want & WSCO_READ) && !conn->eof && conn->in.len < conn->reader->want)
        sim_fail("%d: nobody reads what a raw reader waits for", port);
    if (idle && !conn->handler_running && conn->in.len > 0)
        sim_fail("%d: %zu bytes lie unread on an idle connection", port, conn->in.len);
    if (idle && conn->eof && conn->in.len == 0 && !wsco_http_session_of(conn)->detached)
        sim_fail("%d: an idle connection stays open although the client has ended", port);
}

static void check_websocket(const wsco_conn *conn, int port)
{
    const wsco_ws_session *ws = wsco_ws_session_of(conn);

    if (!wsco_link_empty(&ws->read_waiters) && (ws->inbox.head || ws->end != WSCO_OK))
        sim_fail("%d: recv() waits although there is something to tell", port);
    if (ws->inbox.count > WSCO_WS_INBOX_MESSAGES || ws->inbox.bytes > WSCO_WS_INBOX_BYTES + plan.message_max)
        sim_fail("%d: %u messages of %zu bytes wait in the inbox", port, ws->inbox.count, ws->inbox.bytes);
    if (conn->in.len > 0 && !ws->blocked && wsco_conn_open(conn))
        sim_fail("%d: %zu bytes of frames lie unread", port, conn->in.len);
}

/* Only the newest deadline counts, and some timer looks at it in time. Once everything has been said, the
 * client's FIN is waited for a second. */
static void check_deadline(const wsco_conn *conn, const sim_link *link)
{
    bool idle = wsco_http_session_open(conn) && !wsco_http_session_req(conn) &&
        !wsco_http_session_of(conn)->detached;
    sim_time since = latest(link->ended, latest(link->heard, sim_busy_until));
    sim_time longest = seconds(plan.read_timeout > plan.write_timeout ? plan.read_timeout
                                                                      : plan.write_timeout);
    wsco_usec now = wsco_time_now();

    if (!wsco_outq_empty(&conn->out) && (conn->held || conn->state == WSCO_CONN_CLOSING)) {
        if (!conn->drain || !wsco_timer_armed(&conn->drain->timer))
            sim_fail("%d: may take for ever to read in state %u", link->port, conn->state);
        return;
    }
    if (!idle && conn->state != WSCO_CONN_CLOSING)
        return;
    if (conn->deadline == WSCO_USEC_NEVER || !wsco_timer_armed(&conn->timer) ||
        conn->timer.due > wsco_time_coarse(conn->deadline))
        sim_fail("%d: has no deadline in state %u", link->port, conn->state);
    if (conn->deadline > now + (wsco_usec)longest || conn->deadline + SIM_SECOND < now)
        sim_fail("%d: has its deadline at %" PRIu64 " us, and it is %" PRIu64, link->port, conn->deadline,
                 now);
    if (conn->state == WSCO_CONN_CLOSING && link->down.fin && sim_now - since > 2 * SIM_SECOND)
        sim_fail("%d: waits for the client's end for too long", link->port);
}

/* It has decided to end those that are closing; what is queued may need long to leave. */
void sim_check_closing(void)
{
    for (const wsco_link *at = sim_worker_net->conns.next; at != &sim_worker_net->conns; at = at->next) {
        const wsco_conn *conn = wsco_container_of(at, const wsco_conn, in_net);
        sim_link *link = sim_net_object(conn->stream.fd, SIM_LINK);
        if (conn->state == WSCO_CONN_CLOSING && link)
            sim_check_end(link);
    }
}

static void check_conn(const wsco_conn *conn)
{
    sim_link *link = sim_net_object(conn->stream.fd, SIM_LINK);
    unsigned want = wsco_loop_want(&sim_worker.loop, &conn->watcher);

    if (!link)
        sim_fail("a connection has lost its descriptor %d", conn->stream.fd);
    if (!(want & WSCO_WRITE))
        link->stuck = 0;
    else if (!link->stuck)
        link->stuck = sim_now;
    check_output(conn, link->port, want);
    check_input(conn, link->port, want);
    if (wsco_ws_session_has(conn))
        check_websocket(conn, link->port);
    check_deadline(conn, link);
}

/* Whoever waits to be accepted is, at the latest when a rest of a second is over. */
static void check_listeners(void)
{
    for (int fd = SIM_FD_FIRST; fd < sim_net_top(); fd++) {
        const sim_listener *listener = sim_net_object(fd, SIM_LISTENER);
        if (!listener || !listener->first || sim_world_ends())
            continue;
        bool no_room = listener->port == SIM_RAW_PORT && plan.max_coroutines > 0;
        if (sim_net_open_count() < plan.descriptors && !no_room && !sim_world_starves() &&
            sim_now - latest(listener->since, latest(sim_net_full_until, sim_busy_until)) > 3 * SIM_SECOND)
            sim_fail("%u clients of port %d are not accepted", listener->waiting, listener->port);
    }
}

void sim_check_quiet(sim_time span)
{
    wsco_usec due = wsco_timers_next(&sim_worker.timers);

    if (!sim_worker.running)
        return;
    if (sim_worker.sched.ready_count > 0)
        sim_fail("the loop waits although %u coroutines are ready", sim_worker.sched.ready_count);
    if (!wsco_link_empty(&sim_worker_net->dirty))
        sim_fail("the loop waits with output to flush");
    if (due != WSCO_USEC_NEVER &&
        (span == SIM_NEVER || wsco_time_now() + (wsco_usec)span > due + SIM_ENTRY_MAX))
        sim_fail("the loop waits past a deadline");
    for (const wsco_link *at = sim_worker_net->conns.next; at != &sim_worker_net->conns; at = at->next)
        check_conn(wsco_container_of(at, const wsco_conn, in_net));
    check_listeners();
}

/* --- all is over --- */

void sim_check_over(long blocks)
{
    unsigned held = sim_let_go_of_all();

    if (wsco_mem_live() != blocks)
        sim_fail("%ld blocks of memory are left", wsco_mem_live() - blocks);
    if (sim_net_open_count() != 0)
        sim_fail("%u descriptors are left", sim_net_open_count());
    if (held > 0 && !plan.ends_early)
        sim_fail("%u blocks of the handlers are left", held);
}
