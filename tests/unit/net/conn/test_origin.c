/* SPDX-License-Identifier: MIT */
/* A connection without a server, whose session is a table of this test: born, fed, answered, closed. */
#include "unit_srv.h"

static wsco_origin origin;
static unsigned fed, left, destroyed, sessions_destroyed;
static char heard[16];

/* Lies after the connection. */
typedef struct own {
    unsigned fed;
} own;

static size_t feed(wsco_conn *conn, const char *bytes, size_t n)
{
    own *mine = (own *)(uintptr_t)(conn + 1);

    mine->fed += (unsigned)n;
    fed = mine->fed;
    memcpy(heard, bytes, n < sizeof heard ? n : sizeof heard);
    return n;
}

static void ended(wsco_conn *conn, wsco_rc why)
{
    if (why == WSCO_E_EOF)
        wsco_conn_close(conn);
}

static bool awaits_script(UNIT_UNUSED const wsco_conn *conn)
{
    return false;
}

static uint64_t unfinished(UNIT_UNUSED const wsco_conn *conn)
{
    return 0;
}

static void session_destroy(UNIT_UNUSED wsco_conn *conn)
{
    sessions_destroyed++;
}

static const wsco_session_ops session = {
    .name = "test",
    .size = sizeof(own),
    .feed = feed,
    .ended = ended,
    .deadline = wsco_conn_drop,
    .awaits_script = awaits_script,
    .unfinished = unfinished,
    .overload = wsco_conn_drop,
    .destroy = session_destroy,
};

static void on_left(UNIT_UNUSED wsco_conn *conn)
{
    left++;
}

static void on_destroy(UNIT_UNUSED wsco_origin *of)
{
    destroyed++;
}

/* Returns the connection; *peer is the other end of its socket. */
static wsco_conn *open_conn(void **state, int *peer)
{
    static const wsco_addr nowhere;
    int fds[2];

    open_worker(state);
    fed = left = destroyed = sessions_destroyed = 0;
    wsco_origin_init(&origin, &session);
    origin.left = on_left;
    origin.destroy = on_destroy;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    wsco_conn *conn = wsco_conn_create(net, &origin, fds[0], &nowhere, NULL);
    assert_non_null(conn);
    assert_null(wsco_server_of(conn));
    *peer = fds[1];
    return conn;
}

static void close_all(int peer)
{
    close(peer);
    wsco_origin_release(&origin);
    close_worker();
    reclaim_worker();
    assert_int_equal(destroyed, 1);
    assert_int_equal(sessions_destroyed, 1);
}

TEST(lives_and_is_closed_by_the_peer)
{
    int peer;
    char answer[8];
    wsco_conn *conn = wsco_conn_retain(open_conn(state, &peer));

    assert_int_equal(send(peer, "hello", 5, 0), 5);
    UNTIL(fed == 5);
    assert_memory_equal(heard, "hello", 5);

    assert_int_equal(wsco_conn_room_now(conn, 3), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&conn->out, "bye", 3), WSCO_OK);
    wsco_conn_queued(conn);
    step();
    assert_int_equal(recv(peer, answer, sizeof answer, MSG_DONTWAIT), 3);

    shutdown(peer, SHUT_WR);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    assert_int_equal(left, 1);
    assert_int_equal(destroyed, 0);
    wsco_conn_release(conn);
    step();
    assert_int_equal(sessions_destroyed, 1);
    close_all(peer);
}

TEST(ends_with_the_worker)
{
    int peer;

    open_conn(state, &peer);
    step();
    assert_int_equal(left, 0);
    close_all(peer);
    assert_int_equal(left, 1);
}

TEST(its_deadline_is_the_sessions)
{
    int peer;
    wsco_conn *conn = wsco_conn_retain(open_conn(state, &peer));

    wsco_conn_set_deadline(conn, wsco_time_in(5));
    pass_time(4999);
    assert_int_equal(conn->state, WSCO_CONN_OPEN);
    pass_time(2);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    step();
    close_all(peer);
}

TEST(its_limits_are_the_origins)
{
    int peer;
    wsco_conn *conn = wsco_conn_retain(open_conn(state, &peer));

    origin.settings.output_max = 4;
    assert_int_equal(wsco_outq_append_copy(&conn->out, "1234", 4), WSCO_OK);
    tap_conn(conn);
    tap.jammed = true;
    assert_int_equal(wsco_conn_room_now(conn, 1), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    assert_int_equal(conn->state, WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    step();
    close_all(peer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(lives_and_is_closed_by_the_peer),
        SRV(ends_with_the_worker),
        SRV(its_deadline_is_the_sessions),
        SRV(its_limits_are_the_origins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
