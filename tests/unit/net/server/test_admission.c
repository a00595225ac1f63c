/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/admission.c: limits of connections in all, of one address, and of descriptors. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

#include "wsco/net/server/admission.h"

static void serve_ok(wsco_conn *conn)
{
    answer(conn, "ok");
}

static void connect_only(client *c)
{
    *c = (client){.fd = dial()};
}

static void expect_served(client *c)
{
    connect_only(c);
    send_text(c, GET_KEEP);
    expect_answer(c, "ok");
}

static void expect_turned_away(client *c)
{
    connect_only(c);
    send_text(c, GET_KEEP);
    expect_head(c, "HTTP/1.1 503 ");
    expect_end(c, WSCO_E_EOF);
    leave(c);
}

TEST(one_too_many)
{
    client a, b, more;

    open_server(state, serve_ok);
    server->origin.settings.max_connection = 2;
    expect_served(&a);
    expect_served(&b);
    expect_turned_away(&more);
    expect_turned_away(&more);
    assert_int_equal(server->conn_count, 2);
    leave(&a);
    UNTIL(server->conn_count == 1);
    expect_served(&more);
    leave(&more);
    leave(&b);
    UNTIL(server->conn_count == 0 && server->turned_away == 0);
    close_server();
}

/* The careful way holds a descriptor for a second, so it is not for everybody. */
TEST(a_flood_is_turned_away_too)
{
    enum { FLOOD = 100 };
    client a, flood[FLOOD];
    unsigned told = 0;

    open_server(state, serve_ok);
    server->origin.settings.max_connection = 1;
    expect_served(&a);
    for (int i = 0; i < FLOOD; i++) {
        connect_only(&flood[i]);
        step(); /* the kernel's queue is short */
    }
    for (int i = 0; i < FLOOD; i++) {
        expect_head(&flood[i], "HTTP/1.1 503 ");
        told++;
        assert_true(server->turned_away <= 64);
    }
    assert_int_equal(told, FLOOD);
    for (int i = 0; i < FLOOD; i++)
        leave(&flood[i]);
    send_text(&a, GET_KEEP);
    expect_answer(&a, "ok");
    leave(&a);
    close_server();
}

TEST(one_address)
{
    client a, b, more;

    open_server(state, serve_ok);
    server->origin.settings.max_connection_per_ip = 2;
    expect_served(&a);
    expect_served(&b);
    expect_turned_away(&more);
    assert_int_equal(server->ips.count, 1);
    leave(&b);
    UNTIL(server->conn_count == 1);
    expect_served(&more);
    leave(&a);
    leave(&more);
    UNTIL(server->conn_count == 0);
    assert_int_equal(server->ips.count, 0);
    close_server();
}

/* A number as high as that says that all below it are in use. */
TEST(some_descriptors_are_left_for_the_script)
{
    client a, more;

    open_server(state, serve_ok);
    assert_true(server->fd_limit > 0);
    expect_served(&a);
    server->fd_limit = newest_conn()->fd + 1;
    expect_turned_away(&more);
    server->fd_limit = 3; /* far beyond: no descriptor is held for it */
    expect_turned_away(&more);
    assert_int_equal(count(&server->origin.conns), 2); /* the first and the one that was turned away before */
    leave(&a);
    close_server();
}

TEST(a_tcp_server_only_closes)
{
    client c;

    open_server(state, serve_ok);
    server->origin.session = &wsco_raw_session_ops;
    server->fd_limit = 0;
    connect_only(&c);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(count(&server->origin.conns), 0);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(one_too_many),
        SRV(a_flood_is_turned_away_too),
        SRV(one_address),
        SRV(some_descriptors_are_left_for_the_script),
        SRV(a_tcp_server_only_closes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
