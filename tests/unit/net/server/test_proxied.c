/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/proxied.c: connections whose header is whole, late, bad or never comes, and the end of
 * their server. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

#include "wsco/net/server/proxied.h"

static char heard[WSCO_ADDR_TEXT];

static void serve_peer(wsco_conn *conn)
{
    wsco_peer_text(&conn->peer, heard, sizeof heard);
    answer(conn, heard);
}

static void open_proxied(void **state)
{
    wsco_cidr *cidr = wsco_mem_zalloc(sizeof *cidr);

    assert_non_null(cidr);
    assert_true(wsco_cidr_parse(cidr, "127.0.0.0/8"));
    open_server(state, serve_peer);
    wsco_server_trust(server, cidr, 1);
}

#define HEADER "PROXY TCP4 192.0.2.1 198.51.100.7 1 2\r\n"

static void join_proxied(client *c)
{
    uint32_t before = server->proxied_count;

    *c = (client){.fd = dial()};
    UNTIL(server->proxied_count > before);
}

TEST(whole_and_in_pieces)
{
    client whole, pieces;

    open_proxied(state);
    join_proxied(&whole);
    join_proxied(&pieces);
    send_text(&whole, HEADER GET_KEEP);
    expect_answer(&whole, "192.0.2.1");
    for (const char *at = HEADER; *at; at++) {
        send_bytes(&pieces, at, 1);
        steps(2);
    }
    UNTIL(server->proxied_count == 0);
    send_text(&pieces, GET_KEEP);
    expect_answer(&pieces, "192.0.2.1");
    leave(&whole);
    leave(&pieces);
    close_server();
}

TEST(late_bad_and_gone)
{
    client late, bad, gone, no_address;

    open_proxied(state);
    join_proxied(&late);
    join_proxied(&bad);
    join_proxied(&gone);
    join_proxied(&no_address);
    send_text(&bad, GET_KEEP);
    expect_end(&bad, WSCO_E_RESET); /* with bytes that nobody has read */
    leave(&gone);
    send_text(&no_address, "PROXY TCP4 1.2.3 1.1.1.1 1 1\r\n");
    expect_end(&no_address, WSCO_E_EOF);
    UNTIL(server->proxied_count == 1);
    pass_time(4999);
    steps(2);
    assert_int_equal(server->proxied_count, 1);
    pass_time(1);
    expect_end(&late, WSCO_E_EOF);
    assert_int_equal(server->proxied_count, 0);
    assert_int_equal(server->conn_count, 0);
    leave(&late);
    leave(&bad);
    leave(&no_address);
    close_server();
}

TEST(the_server_ends)
{
    client stopped, ended;

    open_proxied(state);
    join_proxied(&stopped);
    wsco_server_shutdown(server);
    expect_end(&stopped, WSCO_E_EOF);
    leave(&stopped);
    UNTIL(start_rc != 1);
    close_server();
    open_proxied(state);
    join_proxied(&ended);
    close_server();
    leave(&ended);
}

/* Whose header has come by then is served, and so is whose header comes in the next two seconds. */
TEST(the_server_retires)
{
    client c, silent, late;
    wsco_link list;

    wsco_link_init(&list);
    open_proxied(state);
    join_proxied(&silent);
    join_proxied(&late);
    c = (client){.fd = dial()};
    send_text(&c, HEADER GET_KEEP);
    wsco_server_retire(server, &list);
    expect_answer(&c, "192.0.2.1");
    expect_end(&c, WSCO_E_EOF);
    send_text(&late, HEADER);
    UNTIL(server->proxied_count == 1);
    send_text(&late, GET_KEEP);
    expect_answer(&late, "192.0.2.1");
    expect_end(&late, WSCO_E_EOF);
    pass_time(1999);
    steps(2);
    assert_int_equal(server->proxied_count, 1);
    pass_time(1);
    expect_end(&silent, WSCO_E_EOF);
    wsco_server_retired(server);
    UNTIL(start_rc != 1);
    leave(&c);
    leave(&silent);
    leave(&late);
    close_server();
}

/* The end of the stop does not wait for a header. */
TEST(retired_meanwhile)
{
    client silent;
    wsco_link list;

    wsco_link_init(&list);
    open_proxied(state);
    join_proxied(&silent);
    wsco_server_retire(server, &list);
    wsco_server_retired(server);
    expect_end(&silent, WSCO_E_EOF);
    UNTIL(start_rc != 1);
    leave(&silent);
    close_server();
}

TEST(without_memory)
{
    for (unsigned long n = 1; n < 3; n++) {
        client c = {.fd = -1};
        open_proxied(state);
        c.fd = dial();
        wsco_mem_fail_after(n);
        server->watcher.on_event(&server->watcher, WSCO_READ);
        wsco_mem_fail_after(0);
        assert_true(server->proxied_count <= 1);
        leave(&c);
        close_server();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(whole_and_in_pieces), SRV(late_bad_and_gone), SRV(the_server_ends),
        SRV(the_server_retires),  SRV(retired_meanwhile), SRV(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
