/* SPDX-License-Identifier: MIT */
/* One listening server: settings, accepting, and the list of its connections. */
#ifndef WSCO_NET_SERVER_SERVER_H
#define WSCO_NET_SERVER_SERVER_H

#include "wsco/base/list.h"
#include "wsco/io/loop.h"
#include "wsco/io/sock.h"
#include "wsco/io/tls.h"
#include "wsco/proto/http/http_parse.h"
#include "wsco/net/server/ip_table.h"
#include "wsco/net/server/router.h"
#include "wsco/run/worker.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_server wsco_server;
typedef struct wsco_conn wsco_conn;

/* All limits and defaults of a server. Plain value, read when a connection needs it. */
typedef struct wsco_settings {
    wsco_http_limits http;   /* head 64 KiB, body = package_max_length */
    uint64_t message_max;    /* package_max_length, 2 MiB */
    uint64_t high_watermark; /* queued bytes past which a writer is suspended, 2 MiB */
    uint64_t low_watermark;  /* ... until no more than this, 1 MiB */
    uint64_t output_max;     /* buffer_output_size: hard limit for writers that never suspend, 8 MiB */
    bool write_coalescing;   /* true: flush when the coroutine suspends; false: write each through */
    bool slow_peer_wait;     /* slow_peer => wait: suspend foreign writers too */
    bool take_ping, take_pong, take_close; /* open_websocket_*_frame */
    bool tcp_nodelay;
    bool http_conditional;          /* sendfile() answers conditional requests and ranges */
    bool websocket_compression;     /* permessage-deflate is taken when a client offers it */
    double websocket_ping_interval; /* seconds between two pings; 0: none */
    double websocket_idle_timeout;  /* seconds in which something must be heard; 0: for ever */
    /* Of all connections of the worker; 0: wsco_budget_default(), unless another server of the worker has named a size:
     * the last one to start decides. */
    uint64_t output_memory_max, input_memory_max;
    double request_timeout;    /* seconds for a request's head, and for its body as a start; 60; 0: none */
    uint64_t request_min_rate; /* body bytes that earn a second more, 1024; 0: a body's time is not limited */
    uint64_t response_min_rate;     /* bytes a second to be taken while output waits, 1024; 0: any at all */
    uint64_t max_connection;        /* 0: as many as descriptors allow */
    uint64_t max_connection_per_ip; /* 0: not limited */
    double websocket_shutdown_timeout; /* seconds; > 0: shutdown() sends 1001 and ends WebSockets after it */
} wsco_settings;

typedef struct wsco_server_hooks {
    /* Serves conn->req, or the bytes of a TCP connection: runs on the connection's coroutine, returns when the
     * handler has returned. */
    void (*serve)(wsco_conn *conn);
    /* Told on the connection's coroutine that its TLS handshake failed: conn->tls_failure. May be NULL. */
    void (*bad_tls)(wsco_conn *conn);
    /* Told on a coroutine of its own that accepting rests for a second because of server->failure; a minute passes before the
     * same is told again. May be NULL. */
    void (*accept_failed)(wsco_server *server);
} wsco_server_hooks;

/* Owner: counted; the class object holds one reference, each connection one. Freed by: the last
 * wsco_server_release(). */
struct wsco_server {
    uint32_t refs;
    wsco_worker *worker; /* NULL until first started */
    const wsco_server_hooks *hooks;
    void *user; /* of the layer above; NULL once its object is gone */
    wsco_settings settings;
    wsco_router router;
    wsco_tls *tls;     /* counted; NULL: plain connections. Of those accepted from now on. */
    wsco_addr address; /* as bound */
    int fd;            /* listening descriptor, -1 when closed */
    wsco_watcher watcher;
    wsco_timer pause;     /* accepting again after a failure */
    wsco_rc failure;      /* why accepting failed, the last time */
    wsco_msec told;       /* not told again before this */
    bool untold;          /* a coroutine is about to tell */
    wsco_link conns;      /* connections of this server */
    wsco_link in_worker;  /* worker->servers, while it runs */
    wsco_waitq starter;   /* the coroutine inside start() */
    int64_t starter_id;   /* parent of the connections' coroutines */
    uint32_t starts;      /* calls of start() so far */
    uint32_t conn_count;  /* connections that have a descriptor, but for ... */
    uint32_t turned_away; /* ... those that are told that there is no room */
    int fd_limit;         /* descriptors from this number on are for other purposes; of the last start */
    wsco_ip_table ips;    /* connections by address, while max_connection_per_ip is set */
    bool running;
    bool raw; /* TCP server: set before it starts; the connections begin in WSCO_CONN_RAW */
};

void wsco_settings_init(wsco_settings *settings);
/* Takes fd (listening). NULL when memory is short: fd stays the caller's. */
wsco_server *wsco_server_create(int fd, const wsco_addr *address, const wsco_server_hooks *hooks, void *user);
wsco_server *wsco_server_retain(wsco_server *server);
void wsco_server_release(wsco_server *server);
/* The class object goes: stops, closes the listening descriptor, forgets `user`. */
void wsco_server_orphan(wsco_server *server);

/* Accepts until wsco_server_shutdown(). Suspends the current coroutine; the caller keeps the server alive
 * meanwhile. WSCO_OK after shutdown() by a handler of its own, WSCO_E_CANCELED after one from elsewhere or a
 * cancelled coroutine, WSCO_E_CO_HAS_BEEN_BOUND when it runs already, or -EBADF, -EINVAL or -ENOTSOCK when somebody has closed
 * or shut down its descriptor: any other failure to accept passes. */
WSCO_MUST_USE wsco_rc wsco_server_start(wsco_server *server, wsco_worker *worker);
/* Stops accepting, closes idle HTTP connections, lets running handlers finish; RAW connections are left alone. Safe
 * at any time. */
void wsco_server_shutdown(wsco_server *server);

#endif
