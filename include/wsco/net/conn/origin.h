/* SPDX-License-Identifier: MIT */
/* What connections have in common that one server accepts, or that any other code opens. */
#ifndef WSCO_NET_CONN_ORIGIN_H
#define WSCO_NET_CONN_ORIGIN_H

#include "wsco/base/list.h"
#include "wsco/net/conn/session.h"
#include "wsco/net/conn/traffic.h"
#include "wsco/net/settings/settings.h"

/* When its server retires: how long a connection that was accepted a moment ago has for its first request. */
#define WSCO_ORIGIN_FIRST_SECONDS 2.0

typedef struct wsco_origin wsco_origin;

/* What connections of one origin share. Owner: counted; its maker holds one reference, each connection one.
 * Freed by: `destroy`, after the last wsco_origin_release(). */
struct wsco_origin {
    uint32_t refs;
    bool running;     /* false: connections end when they are idle */
    bool retiring;    /* ... but new ones may still send a request; WebSockets are told later */
    bool any_address; /* true: a connection must ask the system for its own address */
    const wsco_session_ops *session; /* the session that connections begin with */
    wsco_settings settings;
    wsco_link conns;   /* connections that have a descriptor */
    int64_t parent_id; /* the parent of their coroutines */
    void *server;      /* wsco_server_of(); NULL: there is none */
    /* Serves a request, or the bytes of a raw connection. Runs on the connection's coroutine, returns when
     * the handler has returned. May be NULL for sessions that serve nothing. */
    void (*serve)(struct wsco_conn *conn);
    /* Called on the connection's coroutine after its TLS handshake failed: conn->tls_failure. May be NULL. */
    void (*bad_tls)(struct wsco_conn *conn);
    /* Called when a connection has lost its descriptor. May be NULL. */
    void (*left)(struct wsco_conn *conn);
    void (*destroy)(wsco_origin *origin); /* may be NULL */
    wsco_traffic traffic;
};

/* Sets it up with one reference, default settings and no callbacks. */
void wsco_origin_init(wsco_origin *origin, const wsco_session_ops *session);
wsco_origin *wsco_origin_retain(wsco_origin *origin);
void wsco_origin_release(wsco_origin *origin);

#endif
