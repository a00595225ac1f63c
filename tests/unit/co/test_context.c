/* SPDX-License-Identifier: MIT */
/* Tests src/co/context_fcontext.c: the bare switch, without coroutines above it. */
#include "unit.h"

#include "wsco/co/context.h"
#include "wsco/co/jump.h"
#include "wsco/co/stack.h"

#include "wsco/co/asan.h"

static const wsco_context_ops *const ops = &wsco_context_fcontext;

typedef struct game {
    int ball;
    int rounds;
    wsco_exec *inner;
    int inner_step;
} game;

static wsco_exec *open_exec(wsco_exec_entry entry, game *g)
{
    wsco_exec *exec = ops->create(256 * 1024, entry);

    assert_non_null(exec);
    exec->user = g;
    return exec;
}

static void pong(wsco_exec *exec)
{
    game *g = exec->user;

    for (int i = 0; i < g->rounds; i++) {
        g->ball++;
        ops->leave(exec, 0);
    }
    ops->leave(exec, 1);
}

TEST(ping_pong)
{
    game g = {.rounds = 1000};
    wsco_exec *exec = open_exec(pong, &g);

    for (int i = 1; i <= g.rounds; i++) {
        ops->enter(exec);
        assert_int_equal(g.ball, i);
    }
    ops->enter(exec);
    ops->destroy(exec);
}

TEST(reset_begins_anew)
{
    game g = {.rounds = 1};
    wsco_exec *exec = open_exec(pong, &g);

    for (int i = 1; i <= 50; i++) {
        ops->enter(exec);
        assert_int_equal(g.ball, i);
        if (i % 2)
            ops->enter(exec); /* odd turns end it, even ones give it up in the middle */
        ops->reset(exec, pong);
    }
    ops->destroy(exec);
}

static void aligned_entry(wsco_exec *exec)
{
    _Alignas(16) char probe[16];
    game *g = exec->user;

    __asm__ volatile("" : : "r"(probe) : "memory");
    g->ball = (int)((uintptr_t)probe % 16);
    g->rounds = exec->stack_low < probe && probe < exec->stack_high;
    ops->leave(exec, 1);
}

TEST(entry_runs_on_an_aligned_stack)
{
    game g = {.ball = -1};
    wsco_exec *exec = open_exec(aligned_entry, &g);

    assert_int_equal((uintptr_t)exec->stack_high % 16, 0);
    ops->enter(exec);
    assert_int_equal(g.ball, 0);
#ifndef WSCO_HAS_ASAN /* there a local may live in a fake frame on the heap */
    assert_true(g.rounds);
#endif
    ops->destroy(exec);
}

static void nest_inner(wsco_exec *exec)
{
    game *g = exec->user;

    g->inner_step = 1;
    ops->leave(exec, 0);
    g->inner_step = 2;
    ops->leave(exec, 1);
}

static void nest_outer(wsco_exec *exec)
{
    game *g = exec->user;

    ops->enter(g->inner);
    g->ball = 1;
    ops->leave(exec, 0);
    g->ball = 2;
    ops->leave(exec, 1);
}

TEST(the_side_that_enters_may_change)
{
    game g = {0};
    wsco_exec *outer = open_exec(nest_outer, &g);

    g.inner = open_exec(nest_inner, &g);
    ops->enter(outer);
    assert_int_equal(g.inner_step, 1);
    assert_int_equal(g.ball, 1);
    ops->enter(g.inner); /* entered from outer before, now from here: comes back to here */
    assert_int_equal(g.inner_step, 2);
    assert_int_equal(g.ball, 1);
    ops->enter(outer);
    assert_int_equal(g.ball, 2);
    ops->destroy(g.inner);
    ops->destroy(outer);
}

/* What a native Fiber does: `inner` is a foreign stack on top of `outer`, and outer leaves from there. */
static void foreign_inner(wsco_exec *exec)
{
    game *g = exec->user;
    wsco_exec *outer = exec->next;

    g->inner_step = 1;
    ops->leave(outer, 0);
    g->inner_step = 2;
    ops->leave(outer, 0);
    g->inner_step = 3;
    ops->leave(exec, 1);
}

static void foreign_outer(wsco_exec *exec)
{
    game *g = exec->user;

    ops->enter(g->inner);
    g->ball = 1;
    ops->leave(exec, 0);
    g->ball = 2;
    ops->leave(exec, 1);
}

TEST(leaves_from_a_foreign_stack)
{
    game g = {0};
    wsco_exec *outer = open_exec(foreign_outer, &g);

    g.inner = open_exec(foreign_inner, &g);
    g.inner->next = outer;
    ops->enter(outer);
    assert_int_equal(g.inner_step, 1);
    ops->enter(outer);
    assert_int_equal(g.inner_step, 2);
    assert_int_equal(g.ball, 0);
    ops->enter(outer);
    assert_int_equal(g.inner_step, 3);
    assert_int_equal(g.ball, 1);
    ops->enter(outer);
    assert_int_equal(g.ball, 2);
    ops->destroy(g.inner);
    ops->destroy(outer);
}

static void abandon_inner(wsco_exec *exec)
{
    ops->abandon_to(exec->next);
}

TEST(abandon_skips_what_lies_between)
{
    for (int i = 0; i < 3; i++) {
        game g = {0};
        wsco_exec *outer = open_exec(nest_outer, &g);

        g.inner = open_exec(abandon_inner, &g);
        g.inner->next = outer;
        ops->enter(outer);
        assert_int_equal(g.ball, 0);
        ops->destroy(g.inner);
        ops->destroy(outer);
    }
}

static double work(double seed, int depth)
{
    volatile char frame[512];

    frame[depth % 512] = 1;
    return depth == 0 ? seed : work(seed * 1.5 + frame[depth % 512], depth - 1) / 1.25;
}

static void floats(wsco_exec *exec)
{
    double a = 1.5, b = 2.5;

    ops->leave(exec, 0);
    a = work(a, 40);
    ops->leave(exec, 0);
    ((game *)exec->user)->ball = a + b == work(1.5, 40) + 2.5;
    ops->leave(exec, 1);
}

TEST(values_survive_a_switch)
{
    game g = {0};
    wsco_exec *exec = open_exec(floats, &g);
    double mine = work(3.5, 20);

    for (int i = 0; i < 3; i++) {
        ops->enter(exec);
        assert_true(mine == work(3.5, 20));
    }
    assert_int_equal(g.ball, 1);
    ops->destroy(exec);
}

/* Uses every register that a call may destroy. */
static void busy(wsco_exec *exec)
{
    volatile double one = 1;
    volatile unsigned long two = 2;

    for (;;) {
        double a = one, b = a * 3, c = b * a, d = c + b, e = d * a, f = e + 1, h = f * 3;
        unsigned long i = two, j = i * 3, k = j * i, l = k + j, m = l * i, n = m + 1, o = n * 3;

        wsco_context_jump_out(exec, 0);
        one = a + b + c + d + e + f + h;
        two = i + j + k + l + m + n + o;
    }
}

static double sum_across(wsco_exec *exec, const volatile double *d, const volatile long *i)
{
    double a = d[0], b = d[1], c = d[2], e = d[3], f = d[4], g = d[5], h = d[6], k = d[7];
    long l = i[0], m = i[1], n = i[2], o = i[3], p = i[4], q = i[5], r = i[6], s = i[7];

    wsco_context_jump_in(exec);
    return a + 2 * b + 3 * c + 4 * e + 5 * f + 6 * g + 7 * h + 8 * k +
        (double)(l + 2 * m + 3 * n + 4 * o + 5 * p + 6 * q + 7 * r + 8 * s);
}

TEST(registers_survive_an_inline_switch)
{
    const volatile double doubles[] = {1, 2, 3, 4, 5, 6, 7, 8};
    const volatile long longs[] = {1, 2, 3, 4, 5, 6, 7, 8};
    game g = {0};
    wsco_exec *exec = open_exec(busy, &g);

    for (int i = 0; i < 3; i++)
        assert_true(sum_across(exec, doubles, longs) == 2 * 204);
    ops->destroy(exec);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(ping_pong),
        UNIT(reset_begins_anew),
        UNIT(entry_runs_on_an_aligned_stack),
        UNIT(the_side_that_enters_may_change),
        UNIT(leaves_from_a_foreign_stack),
        UNIT(abandon_skips_what_lies_between),
        UNIT(values_survive_a_switch),
        UNIT(registers_survive_an_inline_switch),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
