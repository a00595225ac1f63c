/* SPDX-License-Identifier: MIT */
/* The handlers of the simulated servers, and what their clients may expect of them. */
#ifndef WSCO_TESTS_SIM_SERVE_H
#define WSCO_TESTS_SIM_SERVE_H

#include "sim_net.h"

#include "wsco/net/server/server.h"
#include "wsco/base/payload.h"

/* "/VERB/ID/N": what a request wants; N are bytes, or milliseconds. */
enum {
    SIM_ECHO = 'e',      /* N bytes in one piece */
    SIM_CHUNKS = 'c',    /* N bytes in chunks */
    SIM_FILE_VERB = 'f', /* N bytes of a file */
    SIM_UPLOAD = 'u',    /* N bytes are sent and come back */
    SIM_SLEEP = 's',     /* an answer in N ms */
    SIM_BLOCK = 'b',     /* the handler works for N ms without letting others run */
    SIM_KEEP = 'k',      /* the handler returns, another coroutine answers in N ms */
    SIM_DETACH = 'd',    /* the script writes the answer to the socket itself */
    SIM_TAKE = 'r',      /* N bytes follow the request, which the script takes from the socket itself */
    SIM_NOBODY = 'n',    /* no handler: 404 by the server */
    SIM_EMPTY = 'q',     /* the handler says nothing: an empty 200 by the server */
    SIM_SHUT = 'x',      /* the handler closes the connection */
    SIM_WEBSOCKET = 'w'  /* "/w/ID/MODE" */
};

/* Bytes of the answer's body. */
static inline uint64_t sim_serve_length(char verb, uint32_t n)
{
    bool in_time = verb == SIM_SLEEP || verb == SIM_BLOCK || verb == SIM_KEEP || verb == SIM_DETACH ||
        verb == SIM_TAKE;

    return verb == SIM_EMPTY || verb == SIM_NOBODY ? 0 : in_time ? n % 100 : n;
}
static inline char sim_serve_byte(unsigned id, uint64_t at)
{
    return (char)('A' + (id * 131 + at * 7 + (at >> 8)) % 26);
}

extern const wsco_server_ops sim_serve_http, sim_serve_raw;

/* The connection behind a conn, while it is open. */
sim_link *sim_serve_link(const wsco_conn *conn);

/* n bytes to be filled in at `owner`; one reference is the caller's. */
wsco_payload sim_serve_text(size_t n);
/* The handler has this result; when it is an error, it may let the connection end. */
void sim_serve_told(sim_link *link, wsco_rc rc);

/* --- sim_serve_ws.c --- */

/* What a WebSocket's handler does: N of its path. */
enum {
    SIM_WS_ECHO,      /* sends every message back */
    SIM_WS_SLOW_ECHO, /* ... after a while */
    SIM_WS_CAST,      /* sends every message to all that asked for this or the next */
    SIM_WS_LISTEN,    /* takes messages and says nothing */
    SIM_WS_PUSH,      /* only pushes, and never receives */
    SIM_WS_CHILD,     /* a coroutine that the handler has started pushes */
    SIM_WS_MODES
};

/* A message is text "KIND SENDER NUMBER " and filler up to its length; the numbers of a kind and sender have
 * no gap. */
enum { SIM_MSG_ECHO = 'E', SIM_MSG_CAST = 'B', SIM_MSG_TICK = 'T', SIM_MSG_PUSH = 'P', SIM_MSG_CHILD = 'C' };
enum { SIM_MSG_HEAD = 32 }; /* the longest "KIND SENDER NUMBER " */
void sim_serve_put_message(char *into, size_t n, char kind, unsigned sender, unsigned number);

void sim_serve_websocket(wsco_conn *conn, sim_link *link, unsigned mode);
/* Pushes to everybody, again and again, from a coroutine that belongs to no connection. */
void sim_serve_ticker(wsco_co *co, void *arg);
/* Closes some WebSocket from outside its handler. */
void sim_serve_close_one(void);
void sim_serve_ws_begin(void);

#endif
