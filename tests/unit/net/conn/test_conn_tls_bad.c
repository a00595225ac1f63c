/* SPDX-License-Identifier: MIT */
/* Tests src/net/http/http_session.c: clients that do not speak TLS are told on a coroutine, if one can be
 * had. */
#define _GNU_SOURCE /* memmem */
#include "unit_conn_tls.h"

TEST(not_tls)
{
    const char *text;
    client c;

    open_tls_server(state, serve_hello);
    join(&c);
    send_text(&c, GET_KEEP GET_KEEP);
    UNTIL(bad_clients == 1);
    assert_int_equal(wsco_stream_tls_reason(last_failure, &text), SSL_R_HTTP_REQUEST);
    assert_true(on_coroutine);
    expect_end(&c, WSCO_E_EOF);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    close_server();
}

TEST(not_tls_and_no_coroutine_left)
{
    client c;

    open_tls_server(state, serve_hello);
    worker.sched.max = worker.sched.count;
    join(&c);
    send_text(&c, GET_KEEP);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(bad_clients, 0);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

TEST(not_tls_and_no_stack_to_be_had)
{
    client c;

    open_tls_server(state, serve_hello);
    join(&c);
    refuse_stacks(true);
    send_text(&c, GET_KEEP);
    expect_end(&c, WSCO_E_EOF);
    refuse_stacks(false);
    assert_int_equal(bad_clients, 0);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns) && worker.sched.count == 1);
    close_server();
}

static wsco_conn *doomed;
static unsigned killed;

/* The coroutine that is to tell is ready, and has not run yet. */
static bool kill_what_is_ready(wsco_worker *of)
{
    if (doomed->co && doomed->co->state == WSCO_CO_READY) {
        doomed->co->kill = true;
        killed++;
    }
    return on_turn(of);
}

TEST(not_tls_while_coroutines_are_killed)
{
    static const wsco_worker_ops killers = {.turn = kill_what_is_ready};
    client c;

    open_tls_server(state, serve_hello);
    doomed = wsco_conn_retain(join(&c));
    killed = 0;
    worker.ops = &killers;
    send_text(&c, GET_KEEP);
    expect_end(&c, WSCO_E_EOF);
    UNTIL(worker.sched.count == 1);
    worker.ops = &worker_ops;
    assert_int_equal(killed, 1);
    assert_int_equal(bad_clients, 0);
    wsco_conn_release(doomed);
    leave(&c);
    UNTIL(wsco_link_empty(&server->origin.conns));
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SRV(not_tls),
        SRV(not_tls_and_no_coroutine_left),
        SRV(not_tls_and_no_stack_to_be_had),
        SRV(not_tls_while_coroutines_are_killed),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
