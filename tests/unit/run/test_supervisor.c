/* SPDX-License-Identifier: MIT */
/* Tests src/run/supervisor.c on a clock that stands still, with workers that are only numbers. */
#include "unit.h"

#include "wsco/run/supervisor.h"

#include <signal.h>

#define WAIT 3.0 /* seconds to stop */

static wsco_virtual_clock clock_;
static wsco_supervisor pool;
static pid_t next_pid;
static bool in_child;
static pid_t killed;
static int killed_by, kills;

static pid_t spawn(wsco_supervisor *supervisor, unsigned id)
{
    (void)supervisor, (void)id;
    return in_child ? 0 : next_pid < 0 ? next_pid : next_pid++;
}

static void send_signal(wsco_supervisor *supervisor, pid_t pid, int number)
{
    (void)supervisor;
    killed = pid;
    killed_by = number;
    kills++;
}

static const wsco_supervisor_ops ops = {spawn, send_signal};

static void act(void)
{
    unsigned id;

    assert_true(wsco_supervisor_act(&pool, &id));
}

static void begin(unsigned count)
{
    wsco_time_virtual_init(&clock_, MS(1000), 0);
    wsco_time_use(&clock_.clock);
    next_pid = 100;
    in_child = false;
    killed = killed_by = kills = 0;
    assert_int_equal(wsco_supervisor_init(&pool, count, WAIT, &ops), WSCO_OK);
    act();
}

static void end(void)
{
    wsco_supervisor_deinit(&pool);
    wsco_time_use(NULL);
}

static void pass(wsco_usec span)
{
    clock_.now += span;
}

/* The pause before the next one. */
static wsco_usec ended(pid_t pid, int id)
{
    wsco_usec pause = WSCO_USEC_NEVER;

    assert_int_equal(wsco_supervisor_ended(&pool, pid, &pause), id);
    return pause;
}

TEST(all_are_started_at_once)
{
    begin(3);
    for (int id = 0; id < 3; id++)
        assert_int_equal(pool.workers[id].pid, 100 + id);
    assert_true(wsco_supervisor_due(&pool) == WSCO_USEC_NEVER);
    assert_false(wsco_supervisor_done(&pool));
    end();
}

TEST(a_new_worker_knows_its_number)
{
    unsigned id = 9;

    begin(2);
    pass(MS(2000));
    assert_int_equal(ended(101, 1), 0);
    in_child = true;
    assert_false(wsco_supervisor_act(&pool, &id));
    assert_int_equal(id, 1);
    end();
}

TEST(one_that_has_lived_is_followed_at_once)
{
    begin(2);
    pass(WSCO_SUPERVISOR_GOOD_LIFE);
    assert_int_equal(ended(100, 0), 0);
    act();
    assert_int_equal(pool.workers[0].pid, 102);
    assert_int_equal(pool.workers[1].pid, 101);
    end();
}

TEST(pauses_grow_to_a_limit)
{
    static const unsigned ms[] = {0, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5000, 5000};

    begin(1);
    for (size_t i = 0; i < UNIT_COUNT(ms); i++) {
        assert_int_equal(ended(100 + (pid_t)i, 0), MS(ms[i]));
        assert_int_equal(wsco_supervisor_due(&pool), clock_.now + MS(ms[i]));
        if (ms[i] > 0) {
            pass(MS(ms[i]) - 1);
            act();
            assert_int_equal(pool.workers[0].pid, 0);
            pass(1);
        }
        act();
        assert_int_equal(pool.workers[0].pid, 101 + (pid_t)i);
    }
    pass(WSCO_SUPERVISOR_GOOD_LIFE);
    assert_int_equal(ended(112, 0), 0);
    act();
    assert_int_equal(ended(113, 0), 0);
    end();
}

TEST(no_process_can_be_made)
{
    begin(1);
    assert_int_equal(ended(100, 0), 0);
    next_pid = -EAGAIN;
    act();
    assert_int_equal(pool.workers[0].pid, 0);
    assert_true(wsco_supervisor_due(&pool) > clock_.now);
    pass(wsco_supervisor_due(&pool) - clock_.now);
    next_pid = 200;
    act();
    assert_int_equal(pool.workers[0].pid, 200);
    end();
}

TEST(a_stranger_has_ended)
{
    wsco_usec pause;

    begin(1);
    assert_int_equal(wsco_supervisor_ended(&pool, 77, &pause), -1);
    assert_int_equal(wsco_supervisor_ended(&pool, 0, &pause), -1);
    end();
}

TEST(stop_asks_then_kills)
{
    begin(2);
    wsco_supervisor_stop(&pool);
    assert_int_equal(kills, 2);
    assert_int_equal(killed_by, SIGTERM);
    assert_int_equal(ended(100, 0), 0);
    act();
    assert_int_equal(pool.workers[0].pid, 0);
    assert_int_equal(wsco_supervisor_due(&pool), clock_.now + MS(3000));
    pass(MS(3000));
    act();
    assert_int_equal(killed, 101);
    assert_int_equal(killed_by, SIGKILL);
    assert_false(wsco_supervisor_done(&pool));
    (void)ended(101, 1);
    assert_true(wsco_supervisor_done(&pool));
    end();
}

TEST(a_second_stop_kills_at_once)
{
    begin(1);
    wsco_supervisor_stop(&pool);
    wsco_supervisor_stop(&pool);
    assert_int_equal(killed_by, SIGKILL);
    (void)ended(100, 0);
    assert_true(wsco_supervisor_done(&pool));
    end();
}

TEST(a_reload_takes_one_after_the_other)
{
    begin(2);
    wsco_supervisor_reload(&pool);
    act();
    act();
    assert_int_equal(kills, 1);
    assert_int_equal(killed, 100);
    assert_int_equal(ended(100, 0), 0);
    act(); /* starts the next, then goes on */
    assert_int_equal(pool.workers[0].pid, 102);
    assert_int_equal(kills, 2);
    assert_int_equal(killed, 101);
    pass(MS(3000));
    act();
    assert_int_equal(killed_by, SIGKILL);
    (void)ended(101, 1);
    act();
    act();
    assert_int_equal(kills, 3);
    assert_int_equal(pool.workers[1].pid, 103);
    end();
}

TEST(one_that_left_is_followed_at_once)
{
    wsco_usec pause;

    begin(2);
    wsco_supervisor_detach(&pool, 1);
    act();
    assert_int_equal(pool.workers[1].pid, 102);
    assert_int_equal(wsco_supervisor_ended(&pool, 101, &pause), -1);
    end();
}

TEST(without_memory)
{
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_supervisor_init(&pool, 3, WAIT, &ops), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(all_are_started_at_once),
        UNIT(a_new_worker_knows_its_number),
        UNIT(one_that_has_lived_is_followed_at_once),
        UNIT(pauses_grow_to_a_limit),
        UNIT(no_process_can_be_made),
        UNIT(a_stranger_has_ended),
        UNIT(stop_asks_then_kills),
        UNIT(a_second_stop_kills_at_once),
        UNIT(a_reload_takes_one_after_the_other),
        UNIT(one_that_left_is_followed_at_once),
        UNIT(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
