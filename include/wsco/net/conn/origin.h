/* SPDX-License-Identifier: MIT */
/* Where connections come from: a server that accepts them, or anything else that opens them. */
#ifndef WSCO_NET_CONN_ORIGIN_H
#define WSCO_NET_CONN_ORIGIN_H

#include "wsco/base/list.h"
#include "wsco/net/conn/session.h"
#include "wsco/net/settings/settings.h"

typedef struct wsco_origin wsco_origin;

/* What connections of one origin share. Owner: counted; whoever made it holds one reference, each connection one. Freed by:
 * `destroy`, after the last wsco_origin_release(). */
struct wsco_origin {
    uint32_t refs;
    bool running;                    /* false: connections end when they are idle */
    bool any_address;                /* a connection has to ask the system for its own address */
    const wsco_session_ops *session; /* connections begin with it */
    wsco_settings settings;
    wsco_link conns;   /* those that have a descriptor */
    int64_t parent_id; /* parent of their coroutines */
    void *server;      /* wsco_server_of(); NULL: there is none */
    /* Serves a request, or the bytes of a raw connection: runs on the connection's coroutine, returns when the handler has
     * returned. May be NULL for sessions that serve nothing. */
    void (*serve)(struct wsco_conn *conn);
    /* Told on the connection's coroutine that its TLS handshake failed: conn->tls_failure. May be NULL. */
    void (*bad_tls)(struct wsco_conn *conn);
    /* A connection has no descriptor any more. May be NULL. */
    void (*left)(struct wsco_conn *conn);
    void (*destroy)(wsco_origin *origin); /* may be NULL */
};

/* With one reference, default settings and no callbacks. */
void wsco_origin_init(wsco_origin *origin, const wsco_session_ops *session);
wsco_origin *wsco_origin_retain(wsco_origin *origin);
void wsco_origin_release(wsco_origin *origin);

#endif
