/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/conn.c, conn_out.c and http_session.c over TLS: what a poll does not tell, who waits for
 * whom in a handshake. */
#define _GNU_SOURCE /* memmem */
#include "unit_conn_tls.h"

static wsco_conn *join_raw(tls_client *c)
{
    unsigned before = count(&server->origin.conns);

    tls_client_init(c, dial());
    tls_client_begin(c);
    UNTIL(count(&server->origin.conns) > before);
    return newest_conn();
}

#define TLS_UNTIL(c, happened) UNTIL((tls_turn(c), happened))

static wsco_conn *join_tls(tls_client *c)
{
    wsco_conn *conn = join_raw(c);

    TLS_UNTIL(c, SSL_is_init_finished(c->ssl));
    return conn;
}

static void tls_expect(tls_client *c, const void *bytes, size_t n)
{
    TLS_UNTIL(c, c->len >= n || c->fin);
    assert_true(c->len >= n);
    assert_memory_equal(c->got, bytes, n);
    tls_forget(c, n);
}

#define HELLO "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"

static void expect_hello(tls_client *c)
{
    tls_expect(c, HELLO, sizeof HELLO - 1);
}

static void end(tls_client *c)
{
    tls_client_free(c);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    close_server();
}

TEST(requests)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_tls(&c);
    for (int i = 0; i < 3; i++) {
        tls_say(&c, GET_KEEP, strlen(GET_KEEP));
        expect_hello(&c);
    }
    tls_say(&c, GET_KEEP GET_KEEP GET_CLOSE, 2 * strlen(GET_KEEP) + strlen(GET_CLOSE));
    expect_hello(&c);
    expect_hello(&c);
    expect_hello(&c);
    TLS_UNTIL(&c, c.fin);
    assert_int_equal(c.end, SSL_ERROR_ZERO_RETURN);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    end(&c);
}

/* The last request and the end come in one piece, so no poll tells of the end; the client keeps its TCP side
 * open. */
TEST(request_and_end_at_once)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    join_tls(&c);
    tls_say(&c, GET_KEEP, strlen(GET_KEEP));
    SSL_shutdown(c.ssl);
    expect_hello(&c);
    TLS_UNTIL(&c, c.fin);
    /* Our side ends in order too. */
    assert_int_equal(c.end, SSL_ERROR_ZERO_RETURN);
    assert_true(wsco_link_empty(&server->origin.conns));
    end(&c);
}

/* --- handshakes that come to nothing --- */

TEST(gone_in_the_handshake)
{
    for (int how = 0; how < 2; how++) {
        tls_client c;
        open_tls_server(state, serve_hello);
        join_raw(&c);
        tls_decrypt(&c);
        tls_carry_out(&c, 50);
        steps(3);
        if (how == 0)
            unit_reset(c.fd);
        else
            wsco_sock_close(c.fd);
        c.fd = -1;
        UNTIL(wsco_link_empty(&server->origin.conns));
        assert_int_equal(bad_clients, 0);
        end(&c);
    }
}

TEST(handshake_that_never_ends)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_raw(&c);
    tls_decrypt(&c);
    tls_carry_out(&c, 50);
    steps(3);
    assert_true(wsco_http_session_open(conn));
    pass_time(61000);
    assert_int_equal(conn->state, WSCO_CONN_CLOSING);
    UNTIL((tls_carry_in(&c), c.fin));
    pass_time(120000);
    assert_true(wsco_link_empty(&server->origin.conns));
    assert_int_equal(bad_clients, 0);
    end(&c);
}

TEST(shutdown_in_the_handshake)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    join_raw(&c);
    wsco_server_shutdown(server);
    UNTIL((tls_carry_in(&c), c.fin));
    tls_client_free(&c);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 0);
    close_server();
}

/* --- who waits for whom --- */

/* Output that is there before the handshake waits for input, without a WRITE that would fire for ever. */
TEST(output_waits_for_the_handshake)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_raw(&c);
    assert_int_equal(wsco_outq_append_copy(&conn->out, "early", 5), WSCO_OK);
    wsco_conn_queued(conn);
    steps(3);
    assert_true(conn->write_blocked);
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher), WSCO_READ);
    tls_expect(&c, "early", 5);
    assert_false(conn->write_blocked);
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher), WSCO_READ);
    tls_say(&c, GET_KEEP, strlen(GET_KEEP));
    expect_hello(&c);
    end(&c);
}

static void take_hello(tls_client *c)
{
    wsco_conn *conn = newest_conn();

    tls_turn(c);
    await(conn->stream.fd, POLLIN);
    step();
    tls_turn(c);
    assert_true(SSL_is_init_finished(c->ssl));
}

/* What came behind the handshake must stay where a poll tells of it. */
TEST(output_leaves_the_handshake_to_input)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_raw(&c);
    take_hello(&c);
    tls_say(&c, GET_KEEP, strlen(GET_KEEP));
    tls_carry_out(&c, SIZE_MAX);
    await(conn->stream.fd, POLLIN);
    assert_int_equal(wsco_outq_append_copy(&conn->out, "early", 5), WSCO_OK);
    wsco_conn_flush(conn);
    tls_expect(&c, "early" HELLO, 5 + sizeof HELLO - 1);
    end(&c);
}

/* A look at the socket out of turn has all the effects that the loop's has: output that waited for the
 * handshake... */
TEST(read_now_ends_the_handshake)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_raw(&c);
    assert_int_equal(wsco_outq_append_copy(&conn->out, "early", 5), WSCO_OK);
    wsco_conn_flush(conn);
    take_hello(&c);
    await(conn->stream.fd, POLLIN);
    wsco_conn_read_now(conn);
    tls_expect(&c, "early", 5);
    assert_false(conn->write_blocked);
    end(&c);
}

static bool is_readable(int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};

    return poll(&one, 1, 0) > 0;
}

/* ... and an end behind data, of which the socket says nothing more. */
TEST(read_now_sees_the_end)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_tls(&c);
    tls_say(&c, GET_KEEP, strlen(GET_KEEP));
    SSL_shutdown(c.ssl);
    tls_carry_out(&c, SIZE_MAX);
    await(conn->stream.fd, POLLIN);
    do
        wsco_conn_read_now(conn);
    while (!conn->eof && is_readable(conn->stream.fd));
    assert_true(conn->eof);
    expect_hello(&c);
    TLS_UNTIL(&c, c.fin);
    end(&c);
}

/* The server's flight finds the socket full; it leaves when there is room, though nothing comes in. */
TEST(handshake_waits_for_room)
{
    char junk[4096] = {0};
    size_t filled = 0;
    int size = 4096;
    tls_client c;

    open_tls_server(state, serve_hello);
    wsco_conn *conn = join_raw(&c);
    /* Buffers of a fixed size do not grow by themselves once they are full. */
    assert_int_equal(setsockopt(c.fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof size), 0);
    assert_int_equal(setsockopt(conn->stream.fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof size), 0);
    tls_decrypt(&c);
    tls_carry_out(&c, SIZE_MAX);
    await(conn->stream.fd, POLLIN);
    for (int quiet = 0; quiet < 20; quiet++) {
        for (ssize_t n; (n = write(conn->stream.fd, junk, sizeof junk)) > 0; quiet = 0)
            filled += (size_t)n;
        poll(NULL, 0, 1);
    }
    UNTIL(conn->stream.wants_write);
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher), WSCO_READ | WSCO_WRITE);
    while (filled > 0) {
        await(c.fd, POLLIN);
        ssize_t n = read(c.fd, junk, sizeof junk < filled ? sizeof junk : filled);
        assert_true(n > 0);
        filled -= (size_t)n;
    }
    TLS_UNTIL(&c, SSL_is_init_finished(c.ssl));
    assert_int_equal(wsco_loop_want(&worker.loop, &conn->watcher), WSCO_READ);
    tls_say(&c, GET_KEEP, strlen(GET_KEEP));
    expect_hello(&c);
    end(&c);
}

/* --- WebSocket --- */

static void tls_say_frame(tls_client *c, const void *payload, size_t len)
{
    uint8_t *bytes = malloc(len + WSCO_WS_HEAD_MAX);

    assert_non_null(bytes);
    size_t n = frame(bytes, 0x80 | WSCO_WS_TEXT, payload, len);
    for (size_t at = 0; at < n; at += 16000) {
        tls_say(c, bytes + at, n - at < 16000 ? n - at : 16000);
        tls_turn(c);
        step();
    }
    free(bytes);
}

TEST(websocket_echo)
{
    static const size_t lengths[] = {5, 5000, 300000};
    char *text = malloc(300000);
    tls_client c;

    open_tls_server(state, serve_echo);
    memset(text, 'e', 300000);
    join_tls(&c);
    tls_say(&c, HANDSHAKE, strlen(HANDSHAKE));
    TLS_UNTIL(&c, c.len > 4 && memcmp(c.got + c.len - 4, "\r\n\r\n", 4) == 0);
    tls_forget(&c, c.len);
    for (size_t i = 0; i < UNIT_COUNT(lengths); i++) {
        wsco_ws_head head = {.flags = WSCO_WS_FLAG_FIN, .opcode = WSCO_WS_TEXT, .len = lengths[i]};
        uint8_t bytes[WSCO_WS_HEAD_MAX];
        tls_say_frame(&c, text, lengths[i]);
        tls_expect(&c, bytes, wsco_ws_head_encode(&head, bytes));
        tls_expect(&c, text, lengths[i]);
    }
    free(text);
    /* A peer that ends TLS without a close frame. */
    SSL_shutdown(c.ssl);
    TLS_UNTIL(&c, handlers == 0);
    assert_int_equal(handler_rc, WSCO_E_EOF);
    end(&c);
}

/* --- memory --- */

TEST(no_memory_for_the_stream)
{
    tls_client c;

    open_tls_server(state, serve_hello);
    tls_client_init(&c, dial());
    tls_client_begin(&c);
    await(server->fd, POLLIN);
    wsco_mem_fail_after(2);
    steps(2);
    wsco_mem_fail_after(0);
    assert_true(wsco_link_empty(&server->origin.conns));
    UNTIL((tls_carry_in(&c), c.fin));
    end(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(requests),
        SRV(request_and_end_at_once),
        SRV(gone_in_the_handshake),
        SRV(handshake_that_never_ends),
        SRV(shutdown_in_the_handshake),
        SRV(output_waits_for_the_handshake),
        SRV(output_leaves_the_handshake_to_input),
        SRV(read_now_ends_the_handshake),
        SRV(read_now_sees_the_end),
        SRV(handshake_waits_for_room),
        SRV(websocket_echo),
        SRV(no_memory_for_the_stream),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
