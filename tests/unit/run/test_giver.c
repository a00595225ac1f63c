/* SPDX-License-Identifier: MIT */
/* Tests src/run/giver.c with new processes in this one, on a clock that stands still. */
#include "unit_sock.h"

#include "wsco/io/pipe.h"
#include "wsco/run/giver.h"

#include <stdio.h>

static wsco_worker worker;
static wsco_virtual_clock unit_clock;
static wsco_giver *giver;
static char path[64];
static int listener, takings;

static unsigned listeners(int *fds)
{
    fds[0] = listener;
    return 1;
}

static void taken(wsco_giver *of)
{
    assert_ptr_equal(of, giver);
    assert_int_equal(giver->place.fd, -1);
    takings++;
}

static void begin(void)
{
    static const wsco_worker_ops none;
    wsco_addr address;

    takings = 0;
    listener = listen_local(&address);
    snprintf(path, sizeof path, "/tmp/wsco-unit-giver-%d", (int)getpid());
    wsco_time_virtual_init(&unit_clock, 5000000, 0);
    wsco_time_use(&unit_clock.clock);
    assert_int_equal(wsco_worker_init(&worker, NULL, &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
    assert_null(wsco_giver_find(&worker));
    giver = wsco_giver_of(&worker);
    assert_non_null(giver);
    assert_ptr_equal(wsco_giver_of(&worker), giver);
    giver->listeners = listeners;
    giver->taken = taken;
    assert_int_equal(wsco_giver_open(giver, path), WSCO_OK);
    assert_int_equal(wsco_giver_open(giver, path), WSCO_OK);
}

static void end(void)
{
    wsco_worker_deinit(&worker);
    assert_int_equal(worker.idle_timers, 0);
    assert_int_equal(worker.loop.idle, 0);
    wsco_worker_reclaim(&worker);
    wsco_time_use(NULL);
    wsco_sock_close(listener);
    assert_int_equal(access(path, F_OK), takings > 0 ? 0 : -1); /* another process's */
    (void)unlink(path);
}

static void turn(void)
{
    assert_true(wsco_loop_wait(&worker.loop, 0) >= 0);
    wsco_loop_dispatch(&worker.loop);
}

/* Asks, and has the descriptor. */
static int join(void)
{
    int peer = wsco_handover_connect(path), fds[WSCO_HANDOVER_MOST];

    assert_true(peer >= 0);
    turn();
    assert_int_equal(wsco_handover_receive(peer, fds, wsco_time_in(10)), 1);
    wsco_sock_close(fds[0]);
    return peer;
}

static bool has_ended(int peer)
{
    char byte;

    return wsco_pipe_recv(peer, &byte, 1, false) == WSCO_E_EOF;
}

TEST(one_takes_over)
{
    (void)state;
    begin();
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK); /* it keeps nothing running */
    int first = join(), second = join();
    assert_int_equal(worker.idle_timers, 2);
    assert_int_equal(worker.loop.idle, 3);
    turn();
    assert_int_equal(takings, 0);
    assert_int_equal(wsco_handover_confirm(second), WSCO_OK);
    turn();
    assert_int_equal(takings, 1);
    assert_true(has_ended(first) && has_ended(second));
    assert_int_equal(worker.loop.watchers, 0);
    wsco_giver_close(giver);
    wsco_sock_close(first);
    wsco_sock_close(second);
    end();
}

TEST(who_is_silent_or_late_or_one_too_many)
{
    int peers[WSCO_GIVER_PEERS + 1];

    (void)state;
    begin();
    for (int i = 0; i <= WSCO_GIVER_PEERS; i++) {
        peers[i] = join();
        unit_clock.now += 1000000;
    }
    assert_true(has_ended(peers[0]));
    assert_false(has_ended(peers[1]));
    assert_int_equal(worker.idle_timers, WSCO_GIVER_PEERS);
    assert_int_equal(wsco_pipe_send(peers[1], "?", 1), 1);
    turn();
    assert_true(has_ended(peers[1]));
    wsco_timers_fire(&worker.timers, 5000000 + 62 * 1000000 - 1);
    assert_false(has_ended(peers[2]));
    wsco_timers_fire(&worker.timers, 5000000 + 62 * 1000000);
    assert_true(has_ended(peers[2]));
    assert_false(has_ended(peers[3]));
    assert_int_equal(worker.idle_timers, 2);
    for (int i = 0; i <= WSCO_GIVER_PEERS; i++)
        wsco_sock_close(peers[i]);
    assert_int_equal(takings, 0);
    end();
}

TEST(without_memory)
{
    (void)state;
    begin();
    for (unsigned long n = 1; n < 8; n++) {
        int peer = wsco_handover_connect(path);
        wsco_mem_fail_after(n);
        turn();
        wsco_mem_fail_after(0);
        wsco_sock_close(peer);
    }
    turn();
    wsco_sock_close(join());
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(one_takes_over),
        UNIT(who_is_silent_or_late_or_one_too_many),
        UNIT(without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
