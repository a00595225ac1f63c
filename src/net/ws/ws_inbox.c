/* SPDX-License-Identifier: MIT */
/* ws_inbox: the queue between the frames that arrive and recv().
 * Owns: the messages in it. Called by: ws_input (fills it, takes marks), ws_session (recv).
 * Never: answers anything or wakes anybody; knows connections.
 * Tested by: tests/unit/net/ws/test_ws_inbox.c. */
#include "wsco/net/ws/ws_inbox.h"

wsco_ws_msg *wsco_ws_inbox_take_marks(wsco_ws_inbox *inbox)
{
    wsco_ws_inbox all = *inbox, marks = {0};

    *inbox = (wsco_ws_inbox){0};
    while (all.head) {
        wsco_ws_msg *msg = wsco_ws_inbox_pop(&all);
        wsco_ws_inbox_append(msg->opcode & WSCO_WS_MARK ? &marks : inbox, msg);
    }
    return marks.head;
}

void wsco_ws_inbox_clear(wsco_ws_inbox *inbox)
{
    while (inbox->head)
        wsco_ws_msg_free(wsco_ws_inbox_pop(inbox));
}
