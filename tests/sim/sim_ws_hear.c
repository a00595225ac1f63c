/* SPDX-License-Identifier: MIT */
/* Owns: nothing of its own; the half of a WebSocket client that hears: every message once and in order, every
 *       answer where it belongs, and an end with a reason.
 * Called by: sim_client, with what arrives. Never: forgives a gap on a connection that has no excuse.
 * Tested by: every seed. */
#define _GNU_SOURCE /* memmem */
#include "sim_ws.h"

#include "sim_deflate.h"
#include "sim_plan.h"
#include "sim_serve.h"
#include "sim_world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sim_ws_stream *stream_of(sim_ws_state *ws, char kind, unsigned sender)
{
    for (unsigned i = 0; i < ws->stream_count; i++)
        if (ws->streams[i].kind == kind && ws->streams[i].sender == sender)
            return &ws->streams[i];
    return NULL;
}

/* Who joins a broadcast hears it from some number on; what is meant for this client alone begins with 1. */
static void in_order(sim_client *client, char kind, unsigned sender, unsigned number)
{
    sim_ws_state *ws = client->state;
    sim_ws_stream *stream = stream_of(ws, kind, sender);
    bool shared = kind == SIM_MSG_TICK || kind == SIM_MSG_CAST;

    if (!stream && ws->stream_count == SIM_WS_STREAMS)
        return;
    if (!stream) {
        stream = &ws->streams[ws->stream_count++];
        *stream = (sim_ws_stream){kind, sender, shared ? number - 1 : 0};
    }
    if (number <= stream->number)
        sim_fail("%d: message %c %u comes again after %u", client->link->port, kind, number, stream->number);
    if (number != stream->number + 1 && !sim_client_excused(client))
        sim_fail("%d: message %c %u comes after %u", client->link->port, kind, number, stream->number);
    stream->number = number;
}

static void hear_message(sim_client *client, const char *bytes, size_t n)
{
    sim_ws_state *ws = client->state;
    char head[SIM_MSG_HEAD + 1] = "", kind;
    unsigned sender, number;

    memcpy(head, bytes, n < SIM_MSG_HEAD ? n : SIM_MSG_HEAD);
    if (sscanf(head, "%c %u %u ", &kind, &sender, &number) != 3)
        sim_fail("%d: a message that nobody has sent: %s", client->link->port, head);
    in_order(client, kind, sender, number);
    for (size_t i = SIM_MSG_HEAD; i < n; i++)
        if (bytes[i] != 'x')
            sim_fail("%d: byte %zu of message %c %u is wrong", client->link->port, i, kind, number);
    if (kind != SIM_MSG_ECHO)
        return;
    /* What is owed for longer than the ring remembers has no length any more. */
    bool known = number <= ws->said && ws->said - number < SIM_WS_OWED;
    if (number > ws->said || sender != (unsigned)client->link->port ||
        (known && n != ws->owed[number % SIM_WS_OWED]))
        sim_fail("%d: the echo of message %u is not what was said", client->link->port, number);
    ws->heard = number;
}

static void hear_small_message(sim_client *client, const char *bytes, size_t n)
{
    const char *text = sim_inflate(bytes, &n);

    if (!text)
        sim_fail("%d: a message that cannot be inflated", client->link->port);
    hear_message(client, text, n);
}

/* Is its handler always in recv(), or on its way there? Then everything is answered in the order in which it
 * was said; a handler that waits elsewhere delays no pong and no close, and is told of the close when it
 * pushes. */
static bool in_sequence(const sim_client *client)
{
    const sim_ws_state *ws = client->state;

    return ws->mode == SIM_WS_ECHO && plan.high > 1000000 && !sim_client_excused(client);
}

static void hear_pong(sim_client *client, const char *bytes, size_t n)
{
    sim_ws_state *ws = client->state;
    char text[20] = "";

    memcpy(text, bytes, n < sizeof text ? n : sizeof text - 1);
    unsigned number = (unsigned)strtoul(text, NULL, 10);
    if (number <= ws->pongs || number > ws->pings || plan.take_ping)
        sim_fail("%d: pong %u after %u, of %u pings", client->link->port, number, ws->pongs, ws->pings);
    if (number != ws->pongs + 1 && !sim_client_excused(client) && plan.high > 100000 && !plan.output_memory)
        sim_fail("%d: no pong for ping %u", client->link->port, ws->pongs + 1);
    if (in_sequence(client) && ws->heard < ws->before[number % SIM_WS_PINGS])
        sim_fail("%d: pong %u overtakes the echo of message %u", client->link->port, number, ws->heard + 1);
    ws->pongs = number;
}

static void hear_close(sim_client *client, const uint8_t *bytes, size_t n)
{
    sim_ws_state *ws = client->state;
    unsigned code = n >= 2 ? (unsigned)bytes[0] << 8 | bytes[1] : 0;

    SIM_TRACE("%d: hears close %u", client->link->port, code);
    ws->close_heard = true;
    if (sim_client_excused(client) || sim_world_ends())
        return;
    if (ws->bad_said && code != 1002 && code != 1007)
        sim_fail("%d: a bad frame is answered with close %u", client->link->port, code);
    if (ws->close_said && code != ws->code_said)
        sim_fail("%d: close %u is answered with %u", client->link->port, ws->code_said, code);
    if (!ws->bad_said && !client->link->may_end)
        sim_fail("%d: closed with %u for no reason", client->link->port, code);
    if (in_sequence(client) && ws->heard < ws->said && !ws->rest)
        sim_fail("%d: close %u overtakes the echo of message %u", client->link->port, code, ws->heard + 1);
}

static void hear_frame(sim_client *client, const wsco_ws_head *head, const char *bytes)
{
    sim_ws_state *ws = client->state;

    if (ws->close_heard)
        sim_fail("%d: a frame (%u) after the close frame", client->link->port, head->opcode);
    bool small = head->opcode == WSCO_WS_TEXT && ws->compresses && (head->flags & WSCO_WS_FLAG_RSV1);
    if (head->flags != (small ? WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_RSV1 : WSCO_WS_FLAG_FIN))
        sim_fail("%d: a frame with flags %u", client->link->port, head->flags);
    switch (head->opcode) {
    case WSCO_WS_TEXT:
        if (small)
            hear_small_message(client, bytes, (size_t)head->len);
        else
            hear_message(client, bytes, (size_t)head->len);
        break;
    case WSCO_WS_PONG:
        hear_pong(client, bytes, (size_t)head->len);
        break;
    case WSCO_WS_CLOSE:
        hear_close(client, (const uint8_t *)bytes, (size_t)head->len);
        break;
    default:
        sim_fail("%d: a frame with opcode %u", client->link->port, head->opcode);
    }
}

/* Returns how many bytes of ws->in are done with. */
static size_t hear_handshake(sim_client *client)
{
    sim_ws_state *ws = client->state;
    const char *end = memmem(ws->in, ws->in_len, "\r\n\r\n", 4);

    if (!end)
        return 0;
    if (memcmp(ws->in, "HTTP/1.1 101 ", 13) == 0) {
        ws->upgraded = true;
        ws->compresses = memmem(ws->in, (size_t)(end - ws->in), "permessage-deflate", 18) != NULL;
        return (size_t)(end + 4 - ws->in);
    }
    bool finished = client->finish_when_sent || (client->link->excuses & SIM_BY_SLOWNESS);
    if (!(client->link->excuses & SIM_BY_STARVING) && !sim_world_ends() && !finished)
        sim_fail("%d: the handshake is answered %.15s", client->link->port, ws->in);
    client->link->excuses |= SIM_BY_STARVING;
    return ws->in_len;
}

static size_t hear_one(sim_client *client)
{
    sim_ws_state *ws = client->state;
    wsco_ws_head head;

    if (!ws->upgraded)
        return hear_handshake(client);
    int size = wsco_ws_head_decode(&head, (const uint8_t *)ws->in, ws->in_len);
    if (size < 0)
        sim_fail("%d: a frame without a length", client->link->port);
    if (size == 0 || ws->in_len - (size_t)size < head.len)
        return 0;
    hear_frame(client, &head, ws->in + size);
    return (size_t)size + (size_t)head.len;
}

void sim_ws_input(sim_client *client, const char *bytes, size_t n)
{
    sim_ws_state *ws = client->state;
    size_t done;

    if (ws->in_len + n > ws->in_cap) {
        ws->in_cap = (ws->in_len + n) * 2;
        ws->in = sim_grow(ws->in, ws->in_cap);
    }
    memcpy(ws->in + ws->in_len, bytes, n);
    ws->in_len += n;
    while (ws->in_len > 0 && (done = hear_one(client)) > 0) {
        ws->in_len -= done;
        memmove(ws->in, ws->in + done, ws->in_len);
    }
}

void sim_ws_ended(sim_client *client, int error)
{
    sim_ws_state *ws = client->state;
    bool closed = ws->close_said || ws->bad_said;
    bool echoes = ws->mode <= SIM_WS_SLOW_ECHO && (!closed || in_sequence(client));

    client->over = true;
    if (sim_client_excused(client) || sim_world_ends())
        return;
    if (!client->link->may_end)
        sim_fail("%d: ended (%d) for no reason", client->link->port, error);
    if (error)
        return;
    if (echoes && ws->heard < ws->said && !ws->rest)
        sim_fail("%d: ended, and message %u has no echo", client->link->port, ws->heard + 1);
    if (closed && !ws->close_heard)
        sim_fail("%d: ended without a close frame", client->link->port);
}
