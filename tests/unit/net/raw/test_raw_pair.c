/* SPDX-License-Identifier: MIT */
/* Tests src/net/raw/raw_pair.c: two connections that are connected with each other, without a server. */
#define _GNU_SOURCE /* memmem */
#include "unit_raw.h"

#include "wsco/base/mem.h"
#include "wsco/net/raw/raw_pair.h"

static wsco_conn *ends[2];

static void begin_pair(void **state)
{
    open_worker(state);
    assert_int_equal(wsco_raw_pair_open(net, AF_UNIX, SOCK_STREAM, 0, ends), WSCO_OK);
    for (int i = 0; i < 2; i++)
        wsco_conn_retain(ends[i]);
    assert_null(wsco_server_of(ends[0]));
}

static void end_pair(void)
{
    for (int i = 0; i < 2; i++)
        wsco_conn_release(ends[i]);
    close_worker();
    reclaim_worker();
}

TEST(bytes_go_both_ways)
{
    begin_pair(state);
    assert_int_equal(send_raw(ends[0], "there"), WSCO_OK);
    assert_int_equal(send_raw(ends[1], "back"), WSCO_OK);
    assert_int_equal(read_now(ends[1], 5, "there"), WSCO_OK);
    assert_int_equal(read_now(ends[0], 4, "back"), WSCO_OK);
    end_pair();
}

TEST(one_end_is_closed)
{
    begin_pair(state);
    assert_int_equal(send_raw(ends[0], "last"), WSCO_OK);
    assert_int_equal(wsco_raw_session_close(ends[0]), WSCO_OK);
    assert_int_equal(read_now(ends[1], 4, "last"), WSCO_OK);
    assert_int_equal(read_now(ends[1], 1, NULL), WSCO_E_EOF);
    assert_int_equal(wsco_raw_session_close(ends[1]), WSCO_OK);
    UNTIL(ends[0]->state == WSCO_CONN_CLOSED && ends[1]->state == WSCO_CONN_CLOSED);
    end_pair();
}

/* No deadline of a server's connections ends them. */
TEST(idle_for_a_year)
{
    begin_pair(state);
    step();
    pass_time(365ULL * 86400 * 1000);
    assert_int_equal(send_raw(ends[0], "x"), WSCO_OK);
    assert_int_equal(read_now(ends[1], 1, "x"), WSCO_OK);
    end_pair();
}

TEST(one_end_alone)
{
    wsco_conn *end;
    char got[4];
    int fds[2];

    open_worker(state);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    end = wsco_raw_pair_end(net, fds[0]);
    assert_non_null(end);
    wsco_conn_retain(end);
    assert_int_equal(send_raw(end, "out"), WSCO_OK);
    step();
    assert_int_equal(read(fds[1], got, sizeof got), 3);
    assert_int_equal(write(fds[1], "in", 2), 2);
    assert_int_equal(read_now(end, 2, "in"), WSCO_OK);
    close(fds[1]);
    assert_int_equal(read_now(end, 1, NULL), WSCO_E_EOF);
    wsco_conn_release(end);
    close_worker();
    reclaim_worker();
}

TEST(no_memory_for_one_end)
{
    bool made = false;

    open_worker(state);
    for (unsigned long n = 1; !made; n++) {
        int fds[2];
        assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
        wsco_mem_fail_once(n);
        made = wsco_raw_pair_end(net, fds[0]) != NULL;
        wsco_mem_fail_once(0);
        close(fds[1]);
    }
    close_worker();
    reclaim_worker();
}

TEST(refused)
{
    open_worker(state);
    assert_int_equal(wsco_raw_pair_open(net, AF_INET, SOCK_STREAM, 0, ends), -EOPNOTSUPP);
    assert_true(wsco_link_empty(&net->conns));
    close_worker();
    reclaim_worker();
}

TEST(without_memory)
{
    wsco_rc rc = WSCO_E_NOMEM;

    open_worker(state);
    for (unsigned n = 1; rc != WSCO_OK; n++) {
        wsco_mem_fail_after(n);
        rc = wsco_raw_pair_open(net, AF_UNIX, SOCK_STREAM, 0, ends);
        wsco_mem_fail_after(0);
        assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
        assert_true(rc == WSCO_OK || wsco_link_empty(&net->conns));
        step();
        assert_true(n < 10);
    }
    close_worker();
    reclaim_worker();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(bytes_go_both_ways),    SRV(one_end_is_closed), SRV(idle_for_a_year), SRV(one_end_alone),
        SRV(no_memory_for_one_end), SRV(refused),           SRV(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
