/* SPDX-License-Identifier: MIT */
/* Owns: the state of the clients of the TCP server, and that server's handler: lines that come back as they
 *       are.
 * Called by: sim_client, and the core. Never: loses, doubles or changes a byte.
 * Tested by: every seed. */
#include "sim_client.h"
#include "sim_plan.h"
#include "sim_serve.h"
#include "sim_world.h"

#include "wsco/net/raw/raw_session.h"

#include <string.h>

/* Bytes number themselves: the stream that comes back is the one that was sent. */
typedef struct raw_state {
    uint64_t said, heard;
} raw_state;

enum { LINE_MAX_BYTES = 3000 };

static char byte_of(const sim_client *client, uint64_t at)
{
    return sim_serve_byte((unsigned)client->link->port, at);
}

/* --- the client --- */

static void joined(sim_client *client)
{
    client->joined = true;
    sim_client_pump(client);
}

static void act(sim_client *client)
{
    raw_state *raw = client->state;
    char line[LINE_MAX_BYTES];
    size_t n = 2 + sim_pick(sim_chance(200) ? LINE_MAX_BYTES - 1 : 100);

    if (client->finish_when_sent || sim_client_is_rude(client) || client->out_len > 100000)
        return;
    if (sim_chance(10)) {
        sim_client_finish(client);
        return;
    }
    for (size_t i = 0; i + 1 < n; i++)
        line[i] = byte_of(client, raw->said + i);
    line[n - 1] = '\n';
    raw->said += n;
    sim_client_say(client, line, n);
}

static void input(sim_client *client, const char *bytes, size_t n)
{
    raw_state *raw = client->state;

    for (size_t i = 0; i < n; i++, raw->heard++)
        if (bytes[i] != '\n' && bytes[i] != byte_of(client, raw->heard))
            sim_fail("%d: byte %llu of a TCP connection is wrong", client->link->port,
                     (unsigned long long)raw->heard);
    if (raw->heard > raw->said)
        sim_fail("%d: more bytes came back than were sent", client->link->port);
}

static void ended(sim_client *client, int error)
{
    const raw_state *raw = client->state;

    client->over = true;
    if (sim_client_excused(client) || sim_world_ends())
        return;
    if (raw->heard != raw->said || !client->link->may_end)
        sim_fail("%d: TCP ended (%d) after %llu of %llu bytes", client->link->port, error,
                 (unsigned long long)raw->heard, (unsigned long long)raw->said);
}

static bool waits(const sim_client *client)
{
    const raw_state *raw = client->state;

    return raw->heard < raw->said || client->finish_when_sent;
}

static void forget(sim_client *client)
{
    (void)client;
}

const sim_client_ops sim_raw_client = {.name = "TCP",
                                       .port = SIM_RAW_PORT,
                                       .state_size = sizeof(raw_state),
                                       .joined = joined,
                                       .act = act,
                                       .input = input,
                                       .ended = ended,
                                       .waits = waits,
                                       .forget = forget};

/* --- the handler --- */

static wsco_rc send_back(wsco_conn *conn, size_t n)
{
    wsco_payload payload = sim_serve_text(n);

    memcpy(payload.owner, conn->in.data, n);
    wsco_raw_session_take(conn, n);
    wsco_rc rc;
    do {
        rc = sim_chance(900) ? wsco_raw_session_send(conn, &payload, true)
                             : wsco_raw_session_send_within(conn, &payload, 5);
    } while (rc == WSCO_E_CO_CANCELED);
    payload.release(payload.owner);
    return rc;
}

static wsco_rc one_line(wsco_conn *conn)
{
    const wsco_packet_rule rule = {.kind = WSCO_PACKET_EOF, .eof_len = 1, .eof = "\n", .max = 10000};
    size_t n = 0;
    wsco_rc rc = wsco_raw_session_packet(conn, &rule, wsco_raw_session_due(conn, 0), &n);

    if (rc == WSCO_OK)
        return send_back(conn, n);
    wsco_raw_session_take(conn, 0);
    return rc;
}

static wsco_rc some_bytes(wsco_conn *conn)
{
    wsco_rc rc = wsco_raw_session_wait(conn, 1, wsco_raw_session_due(conn, 0));

    if (rc == WSCO_OK)
        return send_back(conn, conn->in.len);
    wsco_raw_session_take(conn, 0);
    return rc;
}

static void serve(wsco_conn *conn)
{
    sim_link *link = sim_serve_link(conn);
    bool lines = sim_chance(500);
    wsco_rc rc = WSCO_OK;

    while (rc == WSCO_OK || rc == WSCO_E_CO_CANCELED) {
        rc = lines ? one_line(conn) : some_bytes(conn);
        sim_note((uint64_t)rc);
    }
    if (rc != WSCO_E_EOF)
        sim_serve_told(link, rc);
    else if (!link->may_end && !link->excuses)
        sim_fail("%d: a TCP handler hears of an end that nobody has sent", link->port);
    (void)wsco_raw_session_close(conn);
}

const wsco_server_ops sim_serve_raw = {.session = &wsco_raw_session_ops, .serve = serve};
