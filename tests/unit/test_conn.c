/* SPDX-License-Identifier: MIT */
/* Tests src/srv/conn.c and flush.c: when queues are flushed, how much input is kept, refused memory and refused
 * changes of interest. Slow readers are in test_conn_out.c. */
#define _GNU_SOURCE /* memmem */
#include "unit_held.h"

static char text[40000];

/* --- flushing --- */

TEST(large_output_does_not_wait_for_the_end_of_the_run)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    memset(text, 't', sizeof text);
    tap_conn(conn);
    assert_int_equal(push(conn, text, 40000), WSCO_OK);
    assert_int_equal(tap.writes, 0);
    assert_int_equal(push(conn, text, 40000), WSCO_OK);
    assert_int_equal(tap.writes, 1);
    expect_frame(&c, 0x81, text, 40000);
    expect_frame(&c, 0x81, text, 40000);
    assert_int_equal(tap.writes, 1);
    let_go(conn, &c);
}

TEST(many_small_frames_leave_in_few_calls)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    tap_conn(conn);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(push_text(conn, i % 2 ? "odd" : "even"), WSCO_OK);
    for (int i = 0; i < 1000; i++)
        hear(&c, i % 2 ? "odd" : "even");
    assert_int_equal(tap.writes, 4);
    assert_int_equal(tap.most, WSCO_WORKER_IOV);
    let_go(conn, &c);
}

TEST(write_through)
{
    client c;

    wsco_conn *conn = hold(state, &c);
    server->settings.write_coalescing = false;
    tap_conn(conn);
    for (int i = 1; i <= 3; i++) {
        assert_int_equal(push_text(conn, "now"), WSCO_OK);
        assert_int_equal(tap.writes, i);
    }
    let_go(conn, &c);
}

/* --- memory --- */

/* A push that finds no memory in the middle of a frame ends the connection, for the reader too. */
TEST(half_a_frame_cannot_be_taken_back)
{
    wsco_rc rc = WSCO_OK;
    client c;

    for (unsigned long n = 1; n < 10 && rc != 1; n++) {
        reader r;
        wsco_conn *conn = hold(state, &c);
        start_reading(&r, conn);
        memset(text, 't', sizeof text);
        tap_conn(conn);
        tap.jammed = true;
        for (int i = 0; i < 4; i++) /* the ring of slices has to grow next */
            assert_int_equal(push_text(conn, "x"), WSCO_OK);
        wsco_mem_fail_after(n);
        rc = push(conn, text, 2000);
        wsco_mem_fail_after(0);
        tap.jammed = false;
        if (rc == WSCO_OK) {
            for (int i = 0; i < 4; i++)
                hear(&c, "x");
            expect_frame(&c, 0x81, text, 2000);
            rc = 1;
        } else if (conn->failed) {
            UNTIL(r.rc != 1);
            assert_int_equal(r.rc, WSCO_E_NOMEM);
        } else {
            assert_int_equal(push_text(conn, "y"), WSCO_OK);
            for (int i = 0; i < 4; i++)
                hear(&c, "x");
            hear(&c, "y");
        }
        let_go(conn, &c);
    }
    assert_int_equal(rc, 1);
}

