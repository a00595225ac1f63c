/* SPDX-License-Identifier: MIT */
/* Heartbeats of a WebSocket: it sends pings, and ends peers that send nothing. */
#ifndef WSCO_NET_WS_WS_BEAT_H
#define WSCO_NET_WS_WS_BEAT_H

#include "wsco/net/conn/conn.h"

/* Made for a connection whose server had them switched on at the upgrade. Owner: the ws session. Freed by:
 * wsco_ws_beat_destroy(). */
typedef struct wsco_ws_beat {
    wsco_timer timer; /* the earlier of the two below; lazy: received bytes only move `heard` */
    wsco_conn *conn;
    wsco_usec interval; /* between two pings; WSCO_USEC_NEVER: none */
    wsco_usec patience; /* how long the peer may send nothing; WSCO_USEC_NEVER: for ever */
    wsco_usec ping_due;
    /* When the last bytes came, whatever they were, or reading went on after it had been stopped. */
    wsco_usec heard;
} wsco_ws_beat;

/* Part of wsco_ws_session_start(). *beat becomes NULL if both settings are off. */
WSCO_MUST_USE wsco_rc wsco_ws_beat_create(wsco_ws_beat **beat, wsco_conn *conn);
/* Call it when the connection has lost its descriptor. */
void wsco_ws_beat_stop(wsco_ws_beat *beat);
void wsco_ws_beat_destroy(wsco_ws_beat *beat);
static inline void wsco_ws_beat_heard(wsco_ws_beat *beat)
{
    if (beat)
        beat->heard = wsco_time_now();
}

#endif
