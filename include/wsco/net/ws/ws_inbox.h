/* SPDX-License-Identifier: MIT */
/* The messages that wait for recv() on a WebSocket, in the order of arrival. */
#ifndef WSCO_NET_WS_WS_INBOX_H
#define WSCO_NET_WS_WS_INBOX_H

#include "wsco/proto/ws/ws_msg.h"

/* The inbox size at which reading stops, so that the peer's TCP has to wait. Reading goes on at half of
 * it. */
#define WSCO_WS_INBOX_MESSAGES 128
#define WSCO_WS_INBOX_BYTES (1024 * 1024)

/* A bit of msg->opcode that no frame has. Such an entry is no message for the script: it marks the place of a
 * ping that came after the messages before it. */
#define WSCO_WS_MARK 0x10

/* Queue of messages and marks. Owner: the ws session. Freed by: wsco_ws_inbox_clear(). Zeroed memory is
 * valid. */
typedef struct wsco_ws_inbox {
    wsco_ws_msg *head, *tail;
    uint32_t count; /* marks count too */
    size_t bytes;
} wsco_ws_inbox;

static inline void wsco_ws_inbox_append(wsco_ws_inbox *inbox, wsco_ws_msg *msg)
{
    msg->next = NULL;
    if (inbox->tail)
        inbox->tail->next = msg;
    else
        inbox->head = msg;
    inbox->tail = msg;
    inbox->count++;
    inbox->bytes += msg->len;
}

/* Takes the oldest message out; the caller owns it. There must be one. */
static inline wsco_ws_msg *wsco_ws_inbox_pop(wsco_ws_inbox *inbox)
{
    wsco_ws_msg *msg = inbox->head;

    inbox->head = msg->next;
    if (!inbox->head)
        inbox->tail = NULL;
    inbox->count--;
    inbox->bytes -= msg->len;
    msg->next = NULL;
    return msg;
}

/* Has it reached its limits divided by `share`? */
static inline bool wsco_ws_inbox_full(const wsco_ws_inbox *inbox, unsigned share)
{
    return inbox->count >= WSCO_WS_INBOX_MESSAGES / share || inbox->bytes >= WSCO_WS_INBOX_BYTES / share;
}

/* Takes out all marks: a chain linked by `next`, oldest first, which the caller owns. NULL: there was
 * none. */
wsco_ws_msg *wsco_ws_inbox_take_marks(wsco_ws_inbox *inbox);
void wsco_ws_inbox_clear(wsco_ws_inbox *inbox);

#endif
