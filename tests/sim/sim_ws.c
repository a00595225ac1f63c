/* SPDX-License-Identifier: MIT */
/* Owns: the state of the WebSocket clients; this half says things: messages whole, in fragments and in part,
 *       pings, closes, and frames that no server may accept.
 * Called by: sim_client. Never: says anything after a close frame or a bad one.
 * Tested by: every seed. */
#include "sim_ws.h"

#include "sim_deflate.h"
#include "sim_plan.h"
#include "sim_serve.h"
#include "sim_world.h"

#include "wsco/base/mask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t put_frame(uint8_t *out, uint8_t first, const void *payload, size_t n)
{
    wsco_ws_head head = {.opcode = first & 15, .len = n, .flags = WSCO_WS_FLAG_MASK};
    uint64_t key = sim_random();

    memcpy(head.key, &key, sizeof head.key);
    size_t size = wsco_ws_head_encode(&head, out);
    out[0] = first; /* with whatever reserved bits */
    if (n > 0)
        wsco_mask_apply(out + size, payload, n, head.key, 0);
    return size + n;
}

/* Some are said in two parts. */
static void say(sim_client *client, const uint8_t *bytes, size_t n)
{
    sim_ws_state *ws = client->state;
    size_t part = sim_chance(30) ? sim_pick((unsigned)n) : n;

    sim_client_say(client, bytes, part);
    if (part == n)
        return;
    ws->rest = sim_alloc(n - part);
    ws->rest_len = n - part;
    memcpy(ws->rest, bytes + part, n - part);
}

static void say_rest(sim_client *client)
{
    sim_ws_state *ws = client->state;

    sim_client_say(client, ws->rest, ws->rest_len);
    free(ws->rest);
    ws->rest = NULL;
}

/* --- what it says --- */

static size_t put_ping(sim_ws_state *ws, uint8_t *out)
{
    char text[20];

    ws->before[++ws->pings % SIM_WS_PINGS] = ws->said;
    return put_frame(out, 0x80 | WSCO_WS_PING, text, (size_t)sprintf(text, "%u", ws->pings));
}

static size_t message_size(void)
{
    static const unsigned sizes[] = {40, 125, 126, 300, 1100, 5000, 70000};
    size_t n = SIM_MSG_HEAD + sim_pick(sizes[sim_pick(SIM_COUNT(sizes))]);

    return n < plan.message_max ? n : plan.message_max;
}

/* Puts a message in one frame or several, with pings between them. */
static size_t put_message(sim_ws_state *ws, uint8_t *out, const char *bytes, size_t n, uint8_t first)
{
    size_t done = 0, size = 0;

    while (done < n) {
        size_t piece = sim_chance(150) ? 1 + sim_pick((unsigned)(n - done)) : n - done;
        uint8_t head = (uint8_t)((done == 0 ? first : 0) | (done + piece == n ? 0x80 : 0));
        size += put_frame(out + size, head, bytes + done, piece);
        done += piece;
        if (done < n && sim_chance(300))
            size += put_ping(ws, out + size);
    }
    return size;
}

static void say_message(sim_client *client)
{
    static uint8_t out[SIM_DEFLATE_MAX];
    static char text[80000];
    sim_ws_state *ws = client->state;
    size_t n = message_size(), len = n;
    char kind = ws->mode == SIM_WS_CAST ? SIM_MSG_CAST : SIM_MSG_ECHO;
    const char *bytes = text;
    bool small = ws->compresses && sim_chance(600);

    if (ws->said - ws->heard >= SIM_WS_OWED - 1 && ws->mode <= SIM_WS_SLOW_ECHO)
        return;
    sim_serve_put_message(text, n, kind, (unsigned)client->link->port, ws->said + 1);
    if (small)
        bytes = sim_deflate(text, &len);
    size_t size = put_message(ws, out, bytes, len, small ? 0x40 | WSCO_WS_TEXT : WSCO_WS_TEXT);
    ws->owed[++ws->said % SIM_WS_OWED] = n;
    SIM_TRACE("%d: says message %u of %zu bytes", client->link->port, ws->said, n);
    say(client, out, size);
}

static void say_control(sim_client *client)
{
    uint8_t out[200];
    sim_ws_state *ws = client->state;

    if (sim_chance(100))
        say(client, out, put_frame(out, 0x80 | WSCO_WS_PONG, "unasked", 7));
    else if (ws->pings - ws->pongs < SIM_WS_PINGS - 1)
        say(client, out, put_ping(ws, out));
}

static void say_close(sim_client *client)
{
    static const unsigned codes[] = {0, 1000, 1001, 3000, 4999};
    sim_ws_state *ws = client->state;
    uint8_t out[20], payload[2];

    ws->code_said = codes[sim_pick(SIM_COUNT(codes))];
    payload[0] = (uint8_t)(ws->code_said >> 8);
    payload[1] = (uint8_t)ws->code_said;
    ws->close_said = client->link->may_end = true;
    SIM_TRACE("%d: says close %u", client->link->port, ws->code_said);
    sim_client_say(client, out, put_frame(out, 0x80 | WSCO_WS_CLOSE, payload, ws->code_said ? 2 : 0));
}

static size_t put_bad_frame(uint8_t *out)
{
    static const uint8_t bad_utf8[] = {0xc3, 0x28};

    switch (sim_pick(6)) {
    case 0:
        return put_frame(out, 0x83, "reserved", 8);
    case 1:
        return put_frame(out, 0x80, "lone", 4);
    case 2:
        return put_frame(out, 0xa1, "rsv2", 4);
    case 3:
        return put_frame(out, 0x81, bad_utf8, 2);
    case 4:
        return put_frame(out, WSCO_WS_PING, "part", 4);
    default:
        memcpy(out, "\x81\x04nope", 6); /* not masked */
        return 6;
    }
}

static void say_bad(sim_client *client)
{
    sim_ws_state *ws = client->state;
    uint8_t out[100];
    size_t n = put_bad_frame(out);

    ws->bad_said = client->link->may_end = true;
    SIM_TRACE("%d: says a bad frame %02x", client->link->port, out[0]);
    sim_client_say(client, out, n);
}

/* --- its life --- */

static void joined(sim_client *client)
{
    static const char *const offers[] = {
        "", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n",
        "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=9\r\n"};
    sim_ws_state *ws = client->state;
    char text[400];

    ws->mode = sim_pick(3) ? sim_pick(2) : sim_pick(SIM_WS_MODES);
    int n = sprintf(text,
                    "GET /w/%u/%u HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n%s\r\n",
                    client->id, ws->mode, offers[plan.compression ? sim_pick(SIM_COUNT(offers)) : 0]);
    client->joined = true;
    sim_client_say(client, text, (size_t)n);
    SIM_TRACE("%d: asks for WebSocket mode %u", client->link->port, ws->mode);
    if (sim_chance(200))
        say_message(client);
}

static void say_messages(sim_client *client, unsigned n)
{
    const sim_ws_state *ws = client->state;

    while (n-- > 0 && !ws->rest)
        say_message(client);
}

/* Often in one breath with what came before. */
static void say_last(sim_client *client, void (*last)(sim_client *client))
{
    const sim_ws_state *ws = client->state;

    say_messages(client, sim_pick(4));
    if (!ws->rest)
        last(client);
}

static void act(sim_client *client)
{
    const sim_ws_state *ws = client->state;

    if (ws->close_said || ws->bad_said || client->finish_when_sent)
        return;
    if (ws->rest) {
        say_rest(client);
        return;
    }
    if (!ws->upgraded || sim_client_is_rude(client))
        return;
    if (sim_chance(20))
        say_last(client, say_close);
    else if (sim_chance(plan.rude / 2))
        say_last(client, say_bad);
    else if (sim_chance(150))
        say_last(client, say_control);
    else
        say_messages(client, sim_chance(100) ? sim_pick(40) : sim_pick(3));
}

static bool waits(const sim_client *client)
{
    const sim_ws_state *ws = client->state;
    bool lost = client->link->excuses & (SIM_BY_HANDLER | SIM_BY_STARVING);
    bool echoes = ws->mode <= SIM_WS_SLOW_ECHO && ws->heard < ws->said && !ws->rest && !lost;

    return echoes || ws->close_said || ws->bad_said || client->finish_when_sent;
}

static void forget(sim_client *client)
{
    sim_ws_state *ws = client->state;

    free(ws->rest);
    free(ws->in);
}

const sim_client_ops sim_ws_client = {.name = "WebSocket",
                                      .port = SIM_HTTP_PORT,
                                      .state_size = sizeof(sim_ws_state),
                                      .joined = joined,
                                      .act = act,
                                      .input = sim_ws_input,
                                      .ended = sim_ws_ended,
                                      .waits = waits,
                                      .forget = forget};
