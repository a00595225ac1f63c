/* SPDX-License-Identifier: MIT */
/* What arrives on a WebSocket: frames go into the inbox, and answers that are not the script's are sent.
 *
 * Everything is answered in the order of arrival. A ping that comes after waiting messages, and a frame that
 * breaks the protocol, keep their place: recv() answers them when it reaches them. Those that it has not
 * reached when the coroutines of the turn have run are answered then, so a busy script delays no answer by
 * more than a turn. */
#ifndef WSCO_NET_WS_WS_INPUT_H
#define WSCO_NET_WS_WS_INPUT_H

#include "wsco/net/ws/ws_session.h"

/* Part of wsco_ws_session_start(). */
void wsco_ws_input_init(wsco_ws_session *ws);
/* Takes bytes; returns how many, 0 while the inbox is full. */
size_t wsco_ws_input_feed(wsco_conn *conn, const char *bytes, size_t n);
/* The place in the unfinished message where at least `least` of the next bytes may be received to; *room: how
 * many may. They are fed next. NULL: there is none. */
char *wsco_ws_input_place(wsco_conn *conn, size_t least, size_t *room);
/* No more input comes: recv() gives `why` once the inbox is empty. Only the first `why` counts. */
void wsco_ws_input_ended(wsco_conn *conn, wsco_rc why);
/* Gives up an incomplete message because the worker holds too much: 1013, and recv() gives WSCO_E_NOMEM. */
void wsco_ws_input_overload(wsco_conn *conn);

/* Bytes of a message that is not complete. */
static inline uint64_t wsco_ws_input_unfinished(const wsco_ws_session *ws)
{
    return ws->parser.message ? ws->parser.message->cap : 0;
}
/* What the session adds to net->input: that, and the messages that wait for recv(). */
static inline uint64_t wsco_ws_input_held(const wsco_ws_session *ws)
{
    return wsco_ws_input_unfinished(ws) + ws->inbox.bytes;
}

/* --- for recv() --- */

/* Is this control frame of the inbox answered here, instead of given to the script? */
bool wsco_ws_input_answers(const wsco_conn *conn, const wsco_ws_msg *msg);
/* Sends that answer. */
void wsco_ws_input_answer(wsco_conn *conn, const wsco_ws_msg *msg);
/* Called when the inbox is empty: tells the peer that it broke the protocol, if it did and has not been
 * told. */
void wsco_ws_input_answer_failure(wsco_conn *conn);
/* Goes on reading if the inbox is now below its limits divided by `share`. */
void wsco_ws_input_unblock(wsco_conn *conn, unsigned share);

#endif
