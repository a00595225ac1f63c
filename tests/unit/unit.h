/* SPDX-License-Identifier: MIT */
/* What every unit test starts with: cmocka in the order it wants, and a few helpers.
 *
 *     TEST(append_grows) { ... assert_int_equal(...); } int main(void) { const struct CMUnitTest tests[] = {
 *     UNIT(append_grows) }; return cmocka_run_group_tests(tests, NULL, NULL); }
 *
 * UNIT() also checks that the test frees as many blocks of the core as it took, and leaves no descriptor
 * open. */
#ifndef WSCO_TESTS_UNIT_H
#define WSCO_TESTS_UNIT_H

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "wsco/base/err.h"
#include "wsco/base/mem.h"
#include "wsco/base/time.h"

#define UNIT_UNUSED __attribute__((unused))
/* The poll backend that is this platform's own; tests of what waits run on it and on poll. */
#ifdef WSCO_HAVE_KQUEUE
#define UNIT_POLL "kqueue"
#define UNIT_POLL_OPS wsco_poll_kqueue
#else
#define UNIT_POLL "epoll"
#define UNIT_POLL_OPS wsco_poll_epoll
#endif
/* So many milliseconds of the clocks of tests. */
#define MS(n) WSCO_USEC_OF_MS(n)
#define UNIT_COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define TEST(name) static void name(UNIT_UNUSED void **state)
#define UNIT(name) cmocka_unit_test_setup_teardown(name, unit_setup, unit_teardown)

static UNIT_UNUSED long unit_live_before;
static UNIT_UNUSED int unit_open_before;

/* How many descriptors are open; tests use low ones. */
static UNIT_UNUSED int unit_open_files(void)
{
    int n = 0;

    for (int fd = 0; fd < 1024; fd++)
        n += fcntl(fd, F_GETFD) != -1;
    return n;
}

static UNIT_UNUSED int unit_setup(UNIT_UNUSED void **state)
{
    wsco_mem_fail_after(0);
    unit_live_before = wsco_mem_live();
    unit_open_before = unit_open_files();
    return 0;
}

static UNIT_UNUSED int unit_teardown(UNIT_UNUSED void **state)
{
    long blocks = wsco_mem_live() - unit_live_before;
    int files = unit_open_files() - unit_open_before;

    wsco_mem_fail_after(0);
    if (blocks != 0)
        print_error("leak: %ld blocks of the core left\n", blocks);
    if (files != 0)
        print_error("leak: %d descriptors left\n", files);
    return blocks == 0 && files == 0 ? 0 : -1;
}

/* Closes a TCP socket with a RST instead of a FIN. */
static UNIT_UNUSED void unit_reset(int fd)
{
    struct linger linger = {.l_onoff = 1, .l_linger = 0};
    assert_int_equal(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger)), 0);
    assert_int_equal(close(fd), 0);
}

static UNIT_UNUSED bool unit_with_failure(bool (*run)(void *arg), void *arg, void (*starve)(unsigned long n),
                                          unsigned long n)
{
    long live = wsco_mem_live();

    starve(n);
    bool succeeded = run(arg);
    starve(0);
    assert_int_equal(wsco_mem_live(), live);
    return succeeded;
}

/* Runs `run(arg)` with the first allocation failing, then from the second on, and so forth, until it succeeds
 * (returns true); each also fails alone, which `run` may survive. After every run, failed or not, the number
 * of live blocks must be what it was: `run` cleans up itself. Returns how many allocations had to succeed. */
static UNIT_UNUSED unsigned long unit_each_failure(bool (*run)(void *arg), void *arg)
{
    for (unsigned long n = 1; n < 100000; n++) {
        unit_with_failure(run, arg, wsco_mem_fail_once, n);
        if (unit_with_failure(run, arg, wsco_mem_fail_after, n))
            return n - 1;
    }
    fail_msg("still failing with 100000 allocations allowed");
    return 0;
}

/* splitmix64: the same numbers everywhere; print the seed when a random test fails. */
static UNIT_UNUSED uint64_t unit_random(uint64_t *seed)
{
    uint64_t z = (*seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* 0 .. below-1 */
static UNIT_UNUSED uint64_t unit_pick(uint64_t *seed, uint64_t below)
{
    return unit_random(seed) % below;
}

/* Seed of random tests: UNIT_SEED in the environment, or a fixed one, so a failure can be repeated. */
static UNIT_UNUSED uint64_t unit_seed(void)
{
    const char *text = getenv("UNIT_SEED");
    return text ? strtoull(text, NULL, 0) : 20260101u;
}

#endif
