/* SPDX-License-Identifier: MIT */
/* ws_beat: heartbeats of a WebSocket (RFC 6455 5.5.2), whatever its handler does.
 * Owns: one timer. Called by: ws_session (start, end), ws_input (something was heard), the worker's timers.
 * Never: queues a ping after output that does not leave; ends a peer whose bytes are not read because the
 * inbox is full.
 * Tested by: tests/unit/net/ws/test_ws_beat.c, tests/phpt/websocket/heartbeat*.phpt. */
#include "wsco/net/ws/ws_beat.h"

#include "wsco/base/mem.h"
#include "wsco/net/ws/ws_session.h"

static wsco_usec later(wsco_usec from, wsco_usec by)
{
    return by > WSCO_USEC_NEVER - from ? WSCO_USEC_NEVER : from + by;
}

static wsco_usec silence_due(const wsco_ws_beat *beat)
{
    return later(beat->heard, beat->patience);
}

static wsco_rc arm(wsco_ws_beat *beat)
{
    wsco_usec due = silence_due(beat);

    if (beat->ping_due < due)
        due = beat->ping_due;
    return due == WSCO_USEC_NEVER
        ? WSCO_OK
        : wsco_timers_arm(&beat->conn->net->worker->timers, &beat->timer, wsco_time_coarse(due));
}

/* A full inbox stops reading, so nothing can be heard. That is the script's fault, not the peer's. */
static bool is_silent(wsco_ws_beat *beat)
{
    if (silence_due(beat) > beat->timer.due)
        return false;
    if (!wsco_ws_session_of(beat->conn)->blocked)
        return true;
    beat->heard = beat->timer.due;
    return false;
}

/* Output that has not left yet tells the peer as much as a ping. If it cannot leave, a ping could not
 * either. */
static void ping(wsco_ws_beat *beat)
{
    beat->ping_due = later(wsco_time_now(), beat->interval);
    if (wsco_outq_empty(&beat->conn->out))
        wsco_ws_session_send_control(beat->conn, WSCO_WS_PING, NULL, 0);
}

static void on_timer(wsco_timer *timer)
{
    wsco_ws_beat *beat = wsco_container_of(timer, wsco_ws_beat, timer);
    wsco_conn *conn = beat->conn;

    if (!wsco_ws_session_open(conn))
        return;
    if (is_silent(beat)) {
        wsco_ws_session_go_away(conn, WSCO_E_TIMEOUT);
        return;
    }
    if (beat->ping_due <= timer->due)
        ping(beat);
    if (arm(beat) != WSCO_OK)
        wsco_conn_drop(conn);
}

static wsco_usec span(double seconds)
{
    return seconds > 0 ? wsco_time_after(0, seconds) : WSCO_USEC_NEVER;
}

wsco_rc wsco_ws_beat_create(wsco_ws_beat **result, wsco_conn *conn)
{
    const wsco_settings *settings = &conn->origin->settings;
    wsco_usec interval = span(settings->websocket_ping_interval);
    wsco_usec patience = span(settings->websocket_idle_timeout);

    *result = NULL;
    if (interval == WSCO_USEC_NEVER && patience == WSCO_USEC_NEVER)
        return WSCO_OK;
    wsco_ws_beat *beat = wsco_mem_zalloc(sizeof *beat);
    if (!beat)
        return WSCO_E_NOMEM;
    beat->timer.fire = on_timer;
    beat->conn = conn;
    beat->interval = interval;
    beat->patience = patience;
    beat->heard = wsco_time_now();
    beat->ping_due = later(beat->heard, interval);
    if (arm(beat) == WSCO_OK) {
        *result = beat;
        return WSCO_OK;
    }
    wsco_mem_free(beat);
    return WSCO_E_NOMEM;
}

void wsco_ws_beat_stop(wsco_ws_beat *beat)
{
    if (beat)
        wsco_timers_cancel(&beat->conn->net->worker->timers, &beat->timer);
}

void wsco_ws_beat_destroy(wsco_ws_beat *beat)
{
    wsco_mem_free(beat);
}
