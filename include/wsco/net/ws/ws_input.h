/* SPDX-License-Identifier: MIT */
/* What arrives on a WebSocket: frames into the inbox, and the answers that are not the script's.
 *
 * All is served in the order in which it came. A ping that finds something before it, and the frame that breaks the
 * protocol, keep their place: recv() answers them when it comes past. What it has not come to when the coroutines of the
 * turn have run is answered then, so nobody waits for a busy script longer than a turn. */
#ifndef WSCO_NET_WS_WS_INPUT_H
#define WSCO_NET_WS_WS_INPUT_H

#include "wsco/net/ws/ws_session.h"

/* Part of wsco_ws_session_start(). */
void wsco_ws_input_init(wsco_ws_session *ws);
/* Takes bytes; returns how many, 0 while the inbox is full. */
size_t wsco_ws_input_feed(wsco_conn *conn, const char *bytes, size_t n);
/* Nothing more comes: recv() gives `why` (the first one that was told) once the inbox is empty. */
void wsco_ws_input_ended(wsco_conn *conn, wsco_rc why);
/* Gives up a message that is not complete, because the worker holds too much: 1013, and recv() gives WSCO_E_NOMEM. */
void wsco_ws_input_overload(wsco_conn *conn);

/* Bytes of the message whose end has not come. */
static inline uint64_t wsco_ws_input_unfinished(const wsco_ws_session *ws)
{
    return ws->parser.message ? ws->parser.message->cap : 0;
}
/* What the session adds to net->input: that, and what waits for recv(). */
static inline uint64_t wsco_ws_input_held(const wsco_ws_session *ws)
{
    return wsco_ws_input_unfinished(ws) + ws->inbox.bytes;
}

/* --- for recv() --- */

/* Is this control frame of the inbox answered here, instead of given to the script? */
bool wsco_ws_input_answers(const wsco_conn *conn, const wsco_ws_msg *msg);
/* Answers it. */
void wsco_ws_input_answer(wsco_conn *conn, const wsco_ws_msg *msg);
/* The inbox is empty: tells the peer that it broke the protocol, if it did and was not told yet. */
void wsco_ws_input_answer_failure(wsco_conn *conn);
/* Goes on reading when the inbox has become smaller than its limits divided by `share`. */
void wsco_ws_input_unblock(wsco_conn *conn, unsigned share);

#endif
