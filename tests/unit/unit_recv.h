/* SPDX-License-Identifier: MIT */
/* For handlers that call recv(): what the last eight calls gave. */
#ifndef WSCO_UNIT_RECV_H
#define WSCO_UNIT_RECV_H

#include "unit_client.h"

static UNIT_UNUSED wsco_rc got[8];
static UNIT_UNUSED char texts[8][32];
static UNIT_UNUSED uint8_t opcodes[8];
static UNIT_UNUSED unsigned entered, receives; /* calls of recv() begun and ended */

static UNIT_UNUSED wsco_rc note_recv(wsco_conn *conn, double seconds)
{
    wsco_ws_msg *msg = NULL;
    unsigned i = entered++ % 8;

    got[i] = wsco_ws_session_recv(conn, seconds, &msg);
    texts[i][0] = '\0';
    if (got[i] == WSCO_OK) {
        snprintf(texts[i], sizeof texts[i], "%s", (const char *)msg->data);
        opcodes[i] = msg->opcode;
        wsco_ws_msg_free(msg);
    }
    receives++;
    return got[i];
}

#endif
