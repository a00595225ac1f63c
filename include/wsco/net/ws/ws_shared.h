/* SPDX-License-Identifier: MIT */
/* ws_shared: what the WebSockets of one worker share. */
#ifndef WSCO_NET_WS_WS_SHARED_H
#define WSCO_NET_WS_WS_SHARED_H

#include "wsco/net/conn/shared.h"
#include "wsco/net/ws/frame_cache.h"
#include "wsco/proto/ws/ws_deflate.h"

/* Owner: net.c, which frees what it holds and keeps it as the network's `session_data`. Zeroed memory is
 * valid. */
typedef struct wsco_ws_shared {
    wsco_frame_cache frame_cache; /* last encoded frames; cleared at the end of each turn */
    wsco_ws_deflate deflate;      /* zlib's states, of all connections that compress */
} wsco_ws_shared;

static inline wsco_ws_shared *wsco_ws_shared_of(const wsco_net *net)
{
    return net->session_data;
}

#endif
