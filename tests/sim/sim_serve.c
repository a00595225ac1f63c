/* SPDX-License-Identifier: MIT */
/* Owns: nothing; the HTTP handlers, which do what the path says, as a script would through src/php.
 * Called by: the core, on the connections' coroutines. Never: answers more than once, or forgets to.
 * Tested by: every seed. */
#include "sim_serve.h"

#include "sim_plan.h"
#include "sim_world.h"

#include "wsco/proto/http/http_resp.h"
#include "wsco/net/http/http_session.h"
#include "wsco/net/raw/raw_session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct wish {
    char verb;
    unsigned id;
    uint32_t n;
} wish;

sim_link *sim_serve_link(const wsco_conn *conn)
{
    sim_link *link = sim_net_object(conn->stream.fd, SIM_LINK);

    if (!link)
        sim_fail("a handler runs on a connection without a descriptor");
    return link;
}

/* --- like strings of the engine: shared, counted, and never short of memory --- */

static unsigned *count_of(void *bytes)
{
    return (unsigned *)bytes - 4;
}

static void text_retain(void *bytes)
{
    ++*count_of(bytes);
}

static void text_release(void *bytes)
{
    if (--*count_of(bytes) == 0)
        sim_let_go(count_of(bytes));
}

wsco_payload sim_serve_text(size_t n)
{
    unsigned *block = sim_hold(n + 4 * sizeof *block);

    *block = 1;
    return (wsco_payload){.data = (char *)(block + 4),
                          .len = n,
                          .owner = block + 4,
                          .retain = text_retain,
                          .release = text_release};
}

/* --- answers --- */

static wsco_rc put_head(wsco_buf *head, const wish *want, uint64_t length, bool chunked)
{
    char fields[100];

    snprintf(fields, sizeof fields, "X-Id: %u\r\n", want->id);
    wsco_rc rc = wsco_http_resp_status(head, 200, NULL, 0);
    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(head, fields);
    if (chunked)
        snprintf(fields, sizeof fields, "Transfer-Encoding: chunked\r\n\r\n");
    else
        snprintf(fields, sizeof fields, "Content-Length: %llu\r\n\r\n", (unsigned long long)length);
    return rc == WSCO_OK ? wsco_buf_append_str(head, fields) : rc;
}

void sim_serve_told(sim_link *link, wsco_rc rc)
{
    if (rc == WSCO_OK)
        return;
    SIM_TRACE("%d: the handler is told %d", link->port, rc);
    link->excuses |= SIM_BY_HANDLER;
}

static wsco_payload body(unsigned id, uint64_t from, size_t n)
{
    wsco_payload payload = sim_serve_text(n);
    char *bytes = payload.owner;

    for (size_t i = 0; i < n; i++)
        bytes[i] = sim_serve_byte(id, from + i);
    return payload;
}

static wsco_rc send_whole(wsco_conn *conn, const wish *want)
{
    size_t n = (size_t)sim_serve_length(want->verb, want->n);
    wsco_payload payload = body(want->id, 0, n);
    wsco_buf head = {0};
    wsco_rc rc = put_head(&head, want, n, false);

    if (rc == WSCO_OK)
        rc = wsco_http_session_send(
            conn, &head,
            wsco_http_session_req(conn) && wsco_http_session_req(conn)->is_head ? NULL : &payload);
    wsco_buf_deinit(&head);
    payload.release(payload.owner);
    return rc;
}

static void answer(wsco_conn *conn, sim_link *link, const wish *want)
{
    bool keep_alive = wsco_http_session_req(conn) && wsco_http_session_req(conn)->keep_alive;
    wsco_rc rc = send_whole(conn, want);

    sim_serve_told(link, rc);
    wsco_http_session_finish(conn, keep_alive && rc == WSCO_OK);
}

static wsco_rc send_chunk(wsco_conn *conn, const wish *want, uint64_t from, size_t n)
{
    wsco_payload payload = body(want->id, from, n);
    wsco_buf head = {0};
    wsco_rc rc = wsco_buf_append_hex(&head, n);

    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(&head, "\r\n");
    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, &payload);
    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(&head, "\r\n");
    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, NULL);
    wsco_buf_deinit(&head);
    payload.release(payload.owner);
    return rc;
}

static void answer_in_chunks(wsco_conn *conn, sim_link *link, const wish *want)
{
    bool keep_alive = wsco_http_session_req(conn)->keep_alive;
    wsco_buf head = {0}, last = {0};
    wsco_rc rc = put_head(&head, want, 0, true);

    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, NULL);
    for (uint64_t at = 0; at < want->n && rc == WSCO_OK;) {
        size_t n = 1 + sim_pick(want->n - (unsigned)at);
        rc = send_chunk(conn, want, at, n);
        at += n;
        if (sim_chance(200))
            (void)wsco_worker_sleep(&sim_worker, sim_pick(100) / 1000.0);
    }
    if (rc == WSCO_OK)
        rc = wsco_buf_append_str(&last, "0\r\n\r\n");
    if (rc == WSCO_OK)
        rc = wsco_http_session_queue(conn, &last, NULL);
    wsco_buf_deinit(&head);
    wsco_buf_deinit(&last);
    sim_serve_told(link, rc);
    wsco_http_session_finish(conn, keep_alive && rc == WSCO_OK);
}

static void answer_with_file(wsco_conn *conn, sim_link *link, const wish *want)
{
    bool keep_alive = wsco_http_session_req(conn)->keep_alive;
    wsco_buf head = {0};
    int file = sim_net_file(want->n);
    wsco_rc rc = file >= 0 ? put_head(&head, want, want->n, false) : -EMFILE;

    if (rc == WSCO_OK)
        rc = wsco_http_session_sendfile(conn, &head, file, 0, want->n);
    else if (file >= 0)
        wsco_sock_close(file);
    wsco_buf_deinit(&head);
    sim_serve_told(link, rc);
    wsco_http_session_finish(conn, keep_alive && rc == WSCO_OK);
}

/* What the server says without the script: src/php/http/serve.c ends such answers without waiting for
 * room. */
static void answer_unasked(wsco_conn *conn, sim_link *link, int status)
{
    wsco_buf whole = {0};
    const char *date = wsco_date_text(&sim_worker.date, wsco_time_date());
    bool keep_alive = wsco_http_session_req(conn) && wsco_http_session_req(conn)->keep_alive;
    wsco_rc rc = wsco_http_resp_canned(&whole, status, date, !keep_alive, NULL);

    if (rc == WSCO_OK)
        rc = wsco_http_session_queue(conn, &whole, NULL);
    wsco_buf_deinit(&whole);
    sim_serve_told(link, rc);
    wsco_http_session_finish(conn, keep_alive && rc == WSCO_OK);
}

/* --- answers that come from elsewhere --- */

typedef struct late {
    wsco_conn *conn;
    sim_link *link;
    wish want;
} late;

static void answer_late(wsco_co *co, void *arg)
{
    late *kept = arg;
    wsco_conn *conn = kept->conn;

    (void)co;
    wsco_rc rc = wsco_worker_sleep(&sim_worker, kept->want.n / 1000.0);
    if (rc != WSCO_OK)
        sim_serve_told(kept->link, rc);
    if (kept->want.verb == SIM_KEEP && wsco_http_session_of(conn)->request_open)
        answer(conn, kept->link, &kept->want);
    kept->link->served = sim_now;
    wsco_conn_release(conn);
    sim_let_go(kept);
}

static void keep(wsco_conn *conn, sim_link *link, const wish *want)
{
    late *kept = sim_hold(sizeof *kept);

    *kept = (late){wsco_conn_retain(conn), link, *want};
    if (sim_world_go(answer_late, kept))
        return;
    wsco_conn_release(conn);
    sim_let_go(kept);
    answer_unasked(conn, link, 500);
}

static void check_bytes(const sim_link *link, const wish *want, const wsco_buf *bytes)
{
    for (size_t i = 0; i < want->n; i++)
        if (bytes->data[i] != sim_serve_byte(want->id, i))
            sim_fail("%d: byte %zu of what follows request %u is wrong", link->port, i, want->id);
}

/* The bytes behind the request are no request. */
static wsco_rc take_bytes(wsco_conn *conn, const sim_link *link, const wish *want)
{
    wsco_rc rc = WSCO_OK;

    while (want->n > 0 && (rc = wsco_raw_session_look(conn)) == WSCO_E_AGAIN && sim_chance(300))
        (void)wsco_worker_sleep(&sim_worker, 0.001);
    if (want->n == 0)
        return WSCO_OK;
    do {
        rc = wsco_raw_session_wait(conn, want->n, wsco_raw_session_due(conn, 0));
        if (rc == WSCO_OK)
            check_bytes(link, want, &conn->in);
        wsco_raw_session_take(conn, rc == WSCO_OK ? want->n : 0);
    } while (rc == WSCO_E_CO_CANCELED);
    return rc;
}

static void answer_detached(wsco_conn *conn, sim_link *link, const wish *want)
{
    static int socket_object;
    wsco_rc rc = WSCO_OK;

    conn->script_socket = &socket_object;
    wsco_http_session_detach(conn);
    if (want->verb == SIM_TAKE)
        rc = take_bytes(conn, link, want);
    else if (sim_chance(500))
        (void)wsco_worker_sleep(&sim_worker, sim_pick(200) / 1000.0);
    bool keep_alive = wsco_http_session_detached_keeps_alive(conn);
    if (rc == WSCO_OK)
        rc = send_whole(conn, want);
    sim_serve_told(link, rc);
    conn->script_socket = NULL;
    wsco_http_session_finish_detached(conn, keep_alive && rc == WSCO_OK);
}

/* --- the handler --- */

static void check_upload(const wsco_conn *conn, const sim_link *link, const wish *want)
{
    const wsco_buf *body = &wsco_http_session_req(conn)->body;

    if (body->len != want->n)
        sim_fail("%d: a body of %u bytes came as %zu", link->port, want->n, body->len);
    for (size_t i = 0; i < body->len; i++)
        if (body->data[i] != sim_serve_byte(want->id, i))
            sim_fail("%d: byte %zu of a body is wrong", link->port, i);
}

static void serve_wish(wsco_conn *conn, sim_link *link, const wish *want)
{
    switch (want->verb) {
    case SIM_CHUNKS:
        answer_in_chunks(conn, link, want);
        return;
    case SIM_FILE_VERB:
        answer_with_file(conn, link, want);
        return;
    case SIM_KEEP:
        keep(conn, link, want);
        return;
    case SIM_DETACH:
    case SIM_TAKE:
        answer_detached(conn, link, want);
        return;
    case SIM_NOBODY:
        answer_unasked(conn, link, 404);
        return;
    case SIM_EMPTY:
        answer_unasked(conn, link, 200);
        return;
    case SIM_SHUT:
        link->excuses |= SIM_BY_HANDLER;
        wsco_conn_close(conn);
        return;
    case SIM_UPLOAD:
        check_upload(conn, link, want);
        break;
    case SIM_SLEEP:
        sim_serve_told(link, wsco_worker_sleep(&sim_worker, want->n / 1000.0));
        break;
    case SIM_BLOCK:
        sim_time_busy(want->n * SIM_MS);
        break;
    }
    answer(conn, link, want);
}

static void serve(wsco_conn *conn)
{
    sim_link *link = sim_serve_link(conn);
    wsco_text path = wsco_http_req_path(wsco_http_session_req(conn));
    char line[64] = "";
    wish want = {0};

    memcpy(line, path.p, path.n < sizeof line ? path.n : sizeof line - 1);
    if (sscanf(line, "/%c/%u/%u", &want.verb, &want.id, &want.n) != 3)
        sim_fail("%d: a request nobody has made: %s", link->port, line);
    SIM_TRACE("%d: serves %s", link->port, line);
    sim_note(want.id);
    link->served = sim_now;
    if (want.verb == SIM_WEBSOCKET)
        sim_serve_websocket(conn, link, want.n);
    else
        serve_wish(conn, link, &want);
    link->served = sim_now;
}

const wsco_server_ops sim_serve_http = {.session = &wsco_http_session_ops, .serve = serve};
