/* SPDX-License-Identifier: MIT */
/* Tests what wsco_server_shutdown() (src/net/server/listener.c) means for a connection in each of its
 * states. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static void shut_down(void)
{
    wsco_server_shutdown(server);
    UNTIL(start_rc != 1);
}

TEST(shutdown_closes_idle_connections)
{
    client fresh, half, idle;

    open_server(state, serve_ok);
    join(&fresh);
    join(&half);
    send_text(&half, "GET / HTTP/1.1\r\nHo");
    wsco_conn *conn = join(&idle);
    send_text(&idle, GET_KEEP);
    expect_answer(&idle, "ok");
    UNTIL(conn->co->state == WSCO_CO_PARKED);
    shut_down();
    expect_end(&fresh, WSCO_E_EOF);
    expect_end(&half, WSCO_E_EOF);
    expect_end(&idle, WSCO_E_EOF);
    leave(&fresh);
    leave(&half);
    leave(&idle);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

static wsco_waitq parking;

static void serve_later(wsco_conn *conn)
{
    if (wsco_wait_on(&worker.sched, &parking, WSCO_USEC_NEVER) == WSCO_OK)
        answer(conn, "late");
}

TEST(shutdown_lets_handlers_finish)
{
    client c;

    wsco_link_init(&parking);
    open_server(state, serve_later);
    join(&c);
    send_text(&c, GET_KEEP GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    shut_down();
    steps(5);
    wsco_wait_wake_one(&parking, WSCO_OK);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF); /* the next request is not served any more */
    leave(&c);
    close_server();
}

static wsco_conn *kept;

static void keep_response(wsco_conn *conn)
{
    kept = wsco_conn_retain(conn);
}

TEST(shutdown_waits_for_kept_responses)
{
    client c;

    kept = NULL;
    open_server(state, keep_response);
    join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(kept && !kept->handler_running);
    shut_down();
    steps(5);
    answer(kept, "late");
    wsco_conn_release(kept);
    expect_answer(&c, "late");
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    close_server();
}

TEST(shutdown_leaves_websockets_alone)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    start_reading(&r, conn);
    shut_down();
    steps(5);
    say(&c, "still?");
    UNTIL(r.rc != 1);
    assert_string_equal(r.text, "still?");
    assert_int_equal(push_text(conn, "still"), WSCO_OK);
    hear(&c, "still");
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns));
    wsco_conn_release(conn);
    close_server();
}

TEST(shutdown_may_end_websockets)
{
    client c;
    reader r;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.websocket_shutdown_timeout = 1;
    start_reading(&r, conn);
    shut_down();
    expect_close(&c, 1001);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(r.rc, WSCO_E_EOF);
    assert_int_equal(push_text(conn, "x"), WSCO_E_CLOSED);
    assert_int_equal(close_ws(conn), WSCO_E_CLOSED);
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns));
    wsco_conn_release(conn);
    close_server();
}

TEST(shutdown_and_connections_that_close_already)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->origin.settings.websocket_shutdown_timeout = 1;
    assert_int_equal(close_ws(conn), WSCO_OK);
    shut_down();
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    wsco_wait_wake_all(&stay, WSCO_OK);
    UNTIL(wsco_link_empty(&server->origin.conns));
    wsco_conn_release(conn);
    close_server();
}

/* The object goes while connections live: they hold what they need of it. */
TEST(orphaned)
{
    client c;

    wsco_link_init(&parking);
    open_server(state, serve_later);
    wsco_conn *conn = join(&c);
    send_text(&c, GET_KEEP);
    UNTIL(!wsco_link_empty(&parking));
    wsco_server_orphan(server);
    assert_null(server->user);
    assert_int_equal(server->fd, -1);
    wsco_server_release(server);
    wsco_wait_wake_one(&parking, WSCO_OK);
    wsco_conn_retain(conn);
    UNTIL(conn->state == WSCO_CONN_CLOSING);
    expect_answer(&c, "late");
    leave(&c);
    UNTIL(conn->state == WSCO_CONN_CLOSED);
    wsco_conn_release(conn);
    close_worker();
    wsco_worker_reclaim(&worker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(shutdown_closes_idle_connections),
        SRV(shutdown_lets_handlers_finish),
        SRV(shutdown_waits_for_kept_responses),
        SRV(shutdown_leaves_websockets_alone),
        SRV(shutdown_may_end_websockets),
        SRV(shutdown_and_connections_that_close_already),
        SRV(orphaned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
