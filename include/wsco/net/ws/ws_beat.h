/* SPDX-License-Identifier: MIT */
/* Heartbeats of a WebSocket: a ping now and then, and an end for peers that nothing is heard of. */
#ifndef WSCO_NET_WS_WS_BEAT_H
#define WSCO_NET_WS_WS_BEAT_H

#include "wsco/net/conn/conn.h"

/* Of a connection whose server has switched them on when it was upgraded. Owner: the ws session. Freed by:
 * wsco_ws_beat_destroy(). */
typedef struct wsco_ws_beat {
    wsco_timer timer; /* the earlier of the two below; lazy: what is heard only moves `heard` */
    wsco_conn *conn;
    wsco_msec interval; /* between two pings; WSCO_MSEC_NEVER: none */
    wsco_msec patience; /* how long nothing may be heard; WSCO_MSEC_NEVER: for ever */
    wsco_msec ping_due;
    wsco_msec
        heard; /* when the last bytes came, whatever they were, or reading went on after it had been stopped */
} wsco_ws_beat;

/* Part of wsco_ws_session_start(). *beat becomes NULL when both settings are off. */
WSCO_MUST_USE wsco_rc wsco_ws_beat_create(wsco_ws_beat **beat, wsco_conn *conn);
/* The connection has no descriptor any more. */
void wsco_ws_beat_stop(wsco_ws_beat *beat);
void wsco_ws_beat_destroy(wsco_ws_beat *beat);
static inline void wsco_ws_beat_heard(wsco_ws_beat *beat)
{
    if (beat)
        beat->heard = wsco_time_now();
}

#endif
