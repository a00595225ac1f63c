/* SPDX-License-Identifier: MIT */
/* Limits and defaults of a server and of connections. */
#ifndef WSCO_NET_SETTINGS_SETTINGS_H
#define WSCO_NET_SETTINGS_SETTINGS_H

#include "wsco/proto/http/http_parse.h"

#include <stdbool.h>
#include <stdint.h>

/* Plain value of an origin, read when a connection needs it. */
typedef struct wsco_settings {
    /* --- of every connection --- */
    uint64_t high_watermark;    /* queued bytes past which a writer is suspended, 2 MiB */
    uint64_t low_watermark;     /* ... until no more than this, 1 MiB */
    uint64_t output_max;        /* buffer_output_size: hard limit for writers that never suspend, 8 MiB */
    uint64_t response_min_rate; /* bytes a second a peer must take of waiting output, 1024; 0: one byte */
    bool write_coalescing;      /* true: flush when the coroutine suspends; false: write each through */
    bool slow_peer_wait;        /* slow_peer => wait: suspend foreign writers too */
    /* --- of HTTP --- */
    bool http_conditional;     /* sendfile() answers conditional requests and ranges */
    wsco_http_limits http;     /* head 64 KiB, body = package_max_length */
    double request_timeout;    /* seconds for a request's head, and to begin with for its body; 60; 0: none */
    uint64_t request_min_rate; /* body bytes that earn a further second, 1024; 0: no time limit */
    /* --- of WebSocket --- */
    uint64_t message_max;                  /* package_max_length, 2 MiB */
    bool take_ping, take_pong, take_close; /* open_websocket_*_frame */
    bool websocket_compression;            /* permessage-deflate is accepted if a client offers it */
    bool websocket_context_takeover; /* and messages may refer to earlier ones, unless the client forbids */
    uint8_t websocket_compression_level; /* 1 (fast) to 9 (small), 6 */
    double websocket_ping_interval;      /* seconds between two pings; 0: none */
    double websocket_idle_timeout;       /* seconds in which something must be heard; 0: for ever */
    double websocket_shutdown_timeout;   /* seconds; > 0: shutdown() sends 1001, then ends WebSockets */
    /* --- of a server --- */
    bool tcp_nodelay;
    /* Limits for all connections of the worker. 0: wsco_budget_default(), unless another server of the worker
     * has named a size; then the server that started last decides. */
    uint64_t output_memory_max, input_memory_max;
    uint64_t max_connection;        /* 0: as many as descriptors allow */
    uint64_t max_connection_per_ip; /* 0: not limited */
} wsco_settings;

/* Levels of compression, as zlib counts them. */
#define WSCO_SETTINGS_LEVEL_MIN 1
#define WSCO_SETTINGS_LEVEL_MAX 9

void wsco_settings_init(wsco_settings *settings);

#endif
