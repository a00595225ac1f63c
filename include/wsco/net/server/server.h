/* SPDX-License-Identifier: MIT */
/* One listening server: the origin of the connections that it accepts. */
#ifndef WSCO_NET_SERVER_SERVER_H
#define WSCO_NET_SERVER_SERVER_H

#include "wsco/io/cidr.h"
#include "wsco/io/loop.h"
#include "wsco/io/sock.h"
#include "wsco/io/tls.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/server/ip_table.h"
#include "wsco/net/server/router.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct wsco_server wsco_server;

/* What the layer above does. */
typedef struct wsco_server_ops {
    /* The session that connections begin with: wsco_http_session_ops, or wsco_raw_session_ops for a TCP
     * server. */
    const wsco_session_ops *session;
    /* See wsco_origin. */
    void (*serve)(wsco_conn *conn);
    void (*bad_tls)(wsco_conn *conn);
    /* Called on a coroutine of its own when accepting rests for a second because of server->failure. It is
     * not called again for the same failure within a minute. May be NULL. */
    void (*accept_failed)(wsco_server *server);
} wsco_server_ops;

/* Owner: counted (by its origin); the class object holds one reference, each connection one. Freed by: the
 * last wsco_server_release(). */
struct wsco_server {
    wsco_origin origin; /* settings, connections, and whether it accepts (running) */
    wsco_net *net;      /* NULL until first started */
    const wsco_server_ops *ops;
    void *user; /* of the layer above; NULL once its object is gone */
    wsco_router router;
    wsco_tls *tls;     /* counted; NULL: plain connections; for connections accepted from now on */
    wsco_addr address; /* as bound */
    int fd;            /* listening descriptor, -1 when closed */
    wsco_watcher watcher;
    wsco_timer pause;     /* until accepting is tried again after a failure */
    wsco_rc failure;      /* why accepting failed last */
    wsco_usec told;       /* the same failure is not told again before this */
    bool untold;          /* a coroutine is about to tell */
    wsco_link in_net;     /* net->servers, while it runs; the list of wsco_server_retire() after that */
    wsco_waitq starter;   /* the coroutine inside start() */
    uint32_t starts;      /* calls of start() so far */
    int64_t start_time;   /* of the last one: seconds since 1970; 0: none */
    uint32_t conn_count;  /* connections that have a descriptor, except ... */
    uint32_t turned_away; /* ... those that are only told that the server is full */
    uint32_t retiring;    /* of net/stopping: connections it had when it was retired */
    uint32_t retired;     /* likewise: those of them that were looked at since */
    int fd_limit;         /* of the last start: descriptors from this number on are the script's */
    wsco_ip_table ips;    /* connections by address, while max_connection_per_ip is set */
    wsco_cidr *proxies;   /* who begins with a PROXY header; owned; NULL: nobody */
    uint32_t proxy_count;
    wsco_link proxied; /* of proxied.c: connections of these whose header is not complete */
    uint32_t proxied_count;
};

/* The server of a connection, or NULL. */
static inline wsco_server *wsco_server_of(const wsco_conn *conn)
{
    return conn->origin->server;
}

/* Makes a server. Takes fd (listening). NULL when memory is short: fd stays the caller's. */
wsco_server *wsco_server_create(int fd, const wsco_addr *address, const wsco_server_ops *ops, void *user);
wsco_server *wsco_server_retain(wsco_server *server);
void wsco_server_release(wsco_server *server);
/* Connections from these addresses begin with a PROXY header. Takes `proxies`, a block of wsco_mem; NULL:
 * none do. Counts for connections accepted from now on. */
void wsco_server_trust(wsco_server *server, wsco_cidr *proxies, uint32_t count);
/* Call it when the class object goes: stops, closes the listening descriptor, forgets `user`. */
void wsco_server_orphan(wsco_server *server);

/* Accepts until wsco_server_shutdown(). Suspends the current coroutine; the caller keeps the server alive
 * meanwhile. WSCO_OK after shutdown() in one of its handlers; WSCO_E_CANCELED after shutdown() by other code,
 * or when the coroutine was cancelled; WSCO_E_CO_HAS_BEEN_BOUND if it is running already; -EBADF, -EINVAL or
 * -ENOTSOCK if its descriptor was closed or shut down. After any other failure accepting is tried again. */
WSCO_MUST_USE wsco_rc wsco_server_start(wsco_server *server, wsco_net *net);
/* Stops accepting, closes idle HTTP connections, lets running handlers finish, leaves raw connections alone.
 * Safe at any time. */
void wsco_server_shutdown(wsco_server *server);
/* The same, but wsco_server_start() returns rc. The server must be running. */
void wsco_server_stop(wsco_server *server, wsco_rc rc);
/* Stops it for good, with care: whoever has connected by now is accepted, and the listening descriptor
 * closed. HTTP connections end after the request that they have sent, or are about to send. WebSockets and
 * raw connections are left to the caller. wsco_server_start() does not return yet. The server must be
 * running; it goes into the list, and leaves it by wsco_server_retired(), or when its object goes. */
void wsco_server_retire(wsco_server *server, wsco_link *list);
/* Lets wsco_server_start() of a server that was retired return WSCO_OK, and takes it out of the list. */
void wsco_server_retired(wsco_server *server);

#endif
