/* SPDX-License-Identifier: MIT */
/* What a WebSocket client knows; shared by its two halves, the one that says and the one that hears. */
#ifndef WSCO_TESTS_SIM_WS_H
#define WSCO_TESTS_SIM_WS_H

#include "sim_client.h"

#include "wsco/proto/ws/ws_frame.h"

enum { SIM_WS_OWED = 512, SIM_WS_STREAMS = 64, SIM_WS_PINGS = 64 };

/* The numbers heard last of one kind and sender. */
typedef struct sim_ws_stream {
    char kind;
    unsigned sender, number;
} sim_ws_stream;

typedef struct sim_ws_state {
    unsigned mode;                 /* what the handler does, see sim_serve.h */
    unsigned said;                 /* messages, numbered from 1 */
    unsigned heard;                /* echoes of them */
    size_t owed[SIM_WS_OWED];      /* lengths, by number */
    unsigned pings, pongs;         /* number of the last one */
    unsigned before[SIM_WS_PINGS]; /* messages said before that ping */
    char *rest;                    /* of a frame that was said in part */
    size_t rest_len;
    bool close_said, bad_said, close_heard;
    unsigned code_said;
    bool upgraded, compresses;
    char *in; /* what was heard and is not complete */
    size_t in_len, in_cap;
    sim_ws_stream streams[SIM_WS_STREAMS];
    unsigned stream_count;
} sim_ws_state;

void sim_ws_input(sim_client *client, const char *bytes, size_t n);
void sim_ws_ended(sim_client *client, int error);

#endif
