/* SPDX-License-Identifier: MIT */
/* Tests src/srv when memory is short: whole conversations during which the n-th allocation fails, and all
 * later ones or none, for every n. Clients get what they asked for or an end; every block comes back; the
 * server lives on. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

#include "wsco/net/raw/raw_session.h"

#include <sys/socket.h>

enum { ALLOCATIONS = 100 }; /* more than one conversation takes */

static char text[5000];

typedef struct owner {
    int refs;
    char bytes[3000];
} owner;

static owner shared = {.refs = 1};

static void retain_shared(void *arg)
{
    ((owner *)arg)->refs++;
}

static void release_shared(void *arg)
{
    ((owner *)arg)->refs--;
}

/* --- handlers --- */

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static void serve_shared(wsco_conn *conn)
{
    wsco_payload payload = {shared.bytes, sizeof shared.bytes, &shared, retain_shared, release_shared};
    wsco_buf head = {0};
    wsco_rc rc = wsco_buf_append_str(&head, "HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n");

    if (rc == WSCO_OK)
        rc = wsco_http_session_send(conn, &head, &payload);
    wsco_buf_deinit(&head);
    wsco_http_session_finish(conn, rc == WSCO_OK);
}

static void serve_file(wsco_conn *conn)
{
    wsco_buf head = {0};
    wsco_rc rc = wsco_buf_append_str(&head, "HTTP/1.1 200 OK\r\n\r\n");

    if (rc == WSCO_OK)
        rc = wsco_http_session_sendfile(conn, &head, pattern_file(100), 0, 100);
    wsco_buf_deinit(&head);
    wsco_http_session_finish(conn, rc == WSCO_OK);
}

static void serve_packets(wsco_conn *conn)
{
    static const wsco_packet_rule rule = {
        .kind = WSCO_PACKET_LENGTH, .length_type = 'n', .body_offset = 2, .max = 10000};
    wsco_usec due = wsco_raw_session_due(conn, 5);
    size_t len;

    while (wsco_raw_session_packet(conn, &rule, due, &len) == WSCO_OK) {
        wsco_payload payload = {.data = conn->in.data, .len = len};
        wsco_rc rc = wsco_raw_session_send(conn, &payload, true);
        wsco_raw_session_take(conn, len);
        if (rc != WSCO_OK)
            return;
    }
    wsco_raw_session_take(conn, 0);
}

static void serve_detached(wsco_conn *conn)
{
    static const wsco_payload all = {.data = "HTTP/1.1 200 OK\r\n\r\nraw", .len = 22};

    wsco_http_session_detach(conn);
    wsco_rc rc = wsco_raw_session_send(conn, &all, true);
    wsco_http_session_finish_detached(conn, rc == WSCO_OK && wsco_http_session_detached_keeps_alive(conn));
}

/* --- conversations: all is said at once, so that it happens in the turns without memory --- */

#define POST "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde"

static void say_request(client *c)
{
    send_text(c, POST);
}

static void say_websocket(client *c)
{
    static uint8_t bytes[sizeof text + 1000] = HANDSHAKE;
    size_t n = strlen(HANDSHAKE);

    n += frame(bytes + n, WSCO_WS_TEXT, text, 1000);
    n += frame(bytes + n, 0x80 | WSCO_WS_PING, "ping", 4);
    n += frame(bytes + n, 0x80, text, 3000);
    n += frame(bytes + n, 0x81, "small", 5);
    n += frame(bytes + n, 0x88, "\x03\xe8", 2);
    send_bytes(c, bytes, n);
}

static void say_packets(client *c)
{
    static char bytes[2000] = "\0\5hello\7\xc0";

    send_bytes(c, bytes, 9 + 1984);
    send_bytes(c, "\0\3end", 5);
    shutdown(c->fd, SHUT_WR);
}

/* True when the answer began with `wanted` and ended with `last`. */
static bool converse(void (*speak)(client *c), const char *wanted, const char *last,
                     void (*refuse)(unsigned long n), unsigned long allocations)
{
    client c = {.fd = dial()};
    size_t n = strlen(last);

    speak(&c);
    refuse(allocations);
    steps(10);
    wsco_mem_fail_after(0);
    if (wsco_timer_armed(&server->pause))
        pass_time(1001);
    UNTIL((take_in(&c), c.end != WSCO_OK));
    bool done = c.len >= strlen(wanted) && c.len >= n && memcmp(c.in, wanted, strlen(wanted)) == 0 &&
        memcmp(c.in + c.len - n, last, n) == 0;
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns) && wsco_link_empty(&net->doomed));
    UNTIL(worker.sched.count == 1 && wsco_link_empty(&net->closed));
    step();
    return done;
}

static bool tcp; /* the server's kind */

static void starve(void **state, void (*serve_with)(wsco_conn *conn), void (*speak)(client *c),
                   const char *wanted, const char *last)
{
    memset(text, 't', sizeof text);
    open_server(state, serve_with);
    server->origin.session = tcp ? &wsco_raw_session_ops : &wsco_http_session_ops;
    for (int i = 0; i < 3; i++) /* what is kept for the next one: tables, a stack */
        assert_true(converse(speak, wanted, last, wsco_mem_fail_after, 0));
    long live = wsco_mem_live();
    for (unsigned long n = 2; n < 2 * ALLOCATIONS; n++) {
        converse(speak, wanted, last, n % 2 ? wsco_mem_fail_after : wsco_mem_fail_once, n / 2);
        assert_int_equal(wsco_mem_live(), live);
        assert_int_equal(shared.refs, 1);
    }
    assert_true(converse(speak, wanted, last, wsco_mem_fail_after, ALLOCATIONS));
    close_server();
}

TEST(a_request)
{
    starve(state, serve_ok, say_request, "HTTP/1.1 200", "\r\n\r\nok");
}

TEST(an_answer_with_a_borrowed_body)
{
    memset(shared.bytes, 's', sizeof shared.bytes);
    starve(state, serve_shared, say_request, "HTTP/1.1 200", "sss");
}

TEST(a_file)
{
    starve(state, serve_file, say_request, "HTTP/1.1 200", "");
}

TEST(a_websocket)
{
    starve(state, serve_echo, say_websocket, "HTTP/1.1 101", "small\x88\x02\x03\xe8");
}

TEST(a_tcp_connection)
{
    tcp = true;
    starve(state, serve_packets, say_packets, "\0\5hello", "end");
    tcp = false;
}

TEST(a_detached_answer)
{
    starve(state, serve_detached, say_request, "HTTP/1.1 200", "raw");
}

/* --- before anything is accepted --- */

static bool create_and_release(void *arg)
{
    wsco_addr addr = {0};
    wsco_server *one = wsco_server_create(-1, &addr, &server_ops, arg);

    if (one)
        wsco_server_release(one);
    return one != NULL;
}

TEST(a_server)
{
    assert_int_equal(unit_each_failure(create_and_release, state), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(a_request),        SRV(an_answer_with_a_borrowed_body),
        SRV(a_file),           SRV(a_websocket),
        SRV(a_tcp_connection), SRV(a_detached_answer),
        SRV(a_server),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
