/* SPDX-License-Identifier: MIT */
/* Tests src/io/loop.c, poll_epoll.c, poll_kqueue.c and poll_poll.c: callbacks that add, remove and change
 * watchers while a round is going on; many descriptors; a random walk against a model. */
#include "unit_loop.h"

#include <sys/resource.h>

/* --- callbacks that change the loop --- */

typedef struct trio {
    end a, b; /* both ready; the first to run replaces the other by `fresh` */
    end fresh;
    int reused_fd;
    uint32_t reused_slot;
} trio;

static void replace_other(end *self)
{
    trio *t = self->arg;
    end *other = self == &t->a ? &t->b : &t->a;
    if (t->reused_slot)
        return;
    t->reused_fd = other->fd;
    t->reused_slot = other->watcher.slot;
    drop(other);
    open_end(&t->fresh, self->loop);
    if (t->fresh.fd != t->reused_fd) {
        assert_int_equal(dup2(t->fresh.fd, t->reused_fd), t->reused_fd);
        close(t->fresh.fd);
        t->fresh.fd = t->reused_fd;
    }
    assert_int_equal(wsco_loop_add(self->loop, &t->fresh.watcher, t->fresh.fd, WSCO_READ), WSCO_OK);
}

LOOP_TEST(stale_event_of_a_reused_descriptor)
{
    wsco_loop loop;
    trio t = {.reused_slot = 0};
    begin(&loop, backend);
    watch(&t.a, &loop, WSCO_READ);
    watch(&t.b, &loop, WSCO_READ);
    t.a.then = t.b.then = replace_other;
    t.a.arg = t.b.arg = &t;
    poke(&t.a);
    poke(&t.b);
    assert_int_equal(turn(&loop, 0), 2);
    assert_int_equal(t.a.calls + t.b.calls, 1);
    /* Same number and same slot: only the generation tells them apart. */
    assert_int_equal(t.fresh.fd, t.reused_fd);
    assert_int_equal(t.fresh.watcher.slot, t.reused_slot);
    assert_int_equal(t.fresh.calls, 0);
    assert_int_equal(round_of(&loop, &t.fresh), 0);
    poke(&t.fresh);
    assert_int_equal(round_of(&loop, &t.fresh), 1);
    drop(t.a.calls ? &t.a : &t.b);
    drop(&t.fresh);
    wsco_loop_deinit(&loop);
}

/* Gives a new pair the number of another's end, whose file is closed. */
static void open_in_place_of(end *fresh, end *old)
{
    close_fd(&old->fd);
    open_end(fresh, old->loop);
    if (fresh->fd != old->watcher.fd) {
        assert_int_equal(dup2(fresh->fd, old->watcher.fd), old->watcher.fd);
        close(fresh->fd);
        fresh->fd = old->watcher.fd;
    }
}

LOOP_TEST(closed_without_removal_and_used_again)
{
    static const unsigned wants[] = {WSCO_READ, BOTH_WAYS, 0};
    for (size_t i = 0; i < UNIT_COUNT(wants); i++) {
        wsco_loop loop;
        end old, fresh;
        begin(&loop, backend);
        watch(&old, &loop, wants[i]);
        poke(&old);
        assert_true(wsco_loop_wait(&loop, 0) >= 0);
        open_in_place_of(&fresh, &old);
        assert_int_equal(wsco_loop_add(&loop, &fresh.watcher, fresh.fd, WSCO_READ), WSCO_OK);
        wsco_loop_dispatch(&loop);
        assert_int_equal(old.calls, 0);
        assert_int_equal(wsco_loop_set(&loop, &old.watcher, WSCO_READ | WSCO_WRITE), -EBADF);
        drop(&old);
        assert_true(wsco_loop_has(&loop, fresh.fd));
        poke(&fresh);
        assert_int_equal(round_of(&loop, &fresh), 1);
        int number = fresh.fd;
        drop(&fresh);
        assert_false(wsco_loop_has(&loop, number));
        wsco_loop_deinit(&loop);
    }
}

static void free_self(end *self)
{
    int *freed = self->arg;
    ++*freed;
    drop(self);
    free(self);
}

LOOP_TEST(callback_removes_and_frees_itself)
{
    wsco_loop loop;
    int freed = 0;
    begin(&loop, backend);
    for (int i = 0; i < 5; i++) {
        end *e = malloc(sizeof(*e));
        assert_non_null(e);
        watch(e, &loop, BOTH_WAYS);
        e->then = free_self;
        e->arg = &freed;
        poke(e);
    }
    assert_int_equal(turn(&loop, 0), 5 * events_for(BOTH_WAYS));
    assert_int_equal(freed, 5);
    assert_int_equal(loop.watchers, 0);
    assert_int_equal(turn(&loop, 0), 0);
    wsco_loop_deinit(&loop);
}

enum { CROWD = 10 };

static void drop_all(end *self)
{
    end *crowd = self->arg;
    for (int i = 0; i < CROWD; i++)
        drop(&crowd[i]);
}

static void silence_others(end *self)
{
    end *crowd = self->arg;
    for (int i = 0; i < CROWD; i++) {
        if (&crowd[i] != self)
            assert_int_equal(wsco_loop_set(self->loop, &crowd[i].watcher, i % 2 ? WSCO_WRITE : 0), WSCO_OK);
    }
    self->then = NULL;
}

static void watch_crowd(end *crowd, wsco_loop *loop, void (*then)(end *self), unsigned want)
{
    for (int i = 0; i < CROWD; i++) {
        watch(&crowd[i], loop, want);
        crowd[i].then = then;
        crowd[i].arg = crowd;
        poke(&crowd[i]);
    }
}

static int calls_of(const end *crowd)
{
    int calls = 0;
    for (int i = 0; i < CROWD; i++)
        calls += crowd[i].calls;
    return calls;
}

LOOP_TEST(callback_removes_everybody)
{
    wsco_loop loop;
    end crowd[CROWD];
    begin(&loop, backend);
    watch_crowd(crowd, &loop, drop_all, BOTH_WAYS);
    assert_int_equal(turn(&loop, 0), CROWD * events_for(BOTH_WAYS));
    assert_int_equal(calls_of(crowd), 1);
    assert_int_equal(loop.watchers, 0);
    wsco_loop_deinit(&loop);
}

LOOP_TEST(interest_taken_away_in_the_round)
{
    wsco_loop loop;
    end crowd[CROWD];
    begin(&loop, backend);
    watch_crowd(crowd, &loop, silence_others, WSCO_READ);
    assert_int_equal(turn(&loop, 0), CROWD);
    assert_int_equal(calls_of(crowd), 1);
    drop_all(&crowd[0]);
    wsco_loop_deinit(&loop);
}

enum { MANY_MORE = 100 };

static void add_many(end *self)
{
    end *more = self->arg;
    self->then = NULL;
    for (int i = 0; i < MANY_MORE; i++) {
        watch(&more[i], self->loop, WSCO_READ);
        poke(&more[i]);
    }
}

/* The tables of loop and backend move while events of the round are still to come. */
LOOP_TEST(callback_adds_many)
{
    wsco_loop loop;
    end crowd[CROWD];
    end *more = calloc(MANY_MORE, sizeof(*more));
    begin(&loop, backend);
    watch_crowd(crowd, &loop, NULL, WSCO_READ);
    for (int i = 0; i < CROWD; i++) {
        crowd[i].then = i == 0 ? add_many : NULL;
        crowd[i].arg = more;
    }
    assert_int_equal(turn(&loop, 0), CROWD);
    assert_int_equal(calls_of(crowd), CROWD);
    assert_int_equal(turn(&loop, 0), CROWD + MANY_MORE);
    crowd[0].arg = crowd;
    drop_all(&crowd[0]);
    for (int i = 0; i < MANY_MORE; i++) {
        assert_int_equal(more[i].calls, 1);
        drop(&more[i]);
    }
    free(more);
    wsco_loop_deinit(&loop);
}

/* --- numbers --- */

enum { ENDS = 1000, FIRST_FD = 20 };

static void drain_self(end *self)
{
    drain(self);
}

/* Two watchers per pair, so that 1000 need 1000 descriptors; the limit is often 1024. */
static end *watch_thousand(wsco_loop *loop)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    if (limit.rlim_cur < ENDS + 2 * FIRST_FD) {
        limit.rlim_cur = ENDS + 2 * FIRST_FD;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            skip();
    }
    end *ends = calloc(ENDS, sizeof(*ends));
    for (int i = 0; i < ENDS; i += 2) {
        watch(&ends[i], loop, WSCO_READ);
        ends[i + 1] = ends[i];
        ends[i + 1].watcher.slot = 0;
        ends[i + 1].fd = ends[i].peer;
        ends[i + 1].peer = ends[i].fd;
        fcntl(ends[i + 1].fd, F_SETFL, O_NONBLOCK);
        assert_int_equal(wsco_loop_add(loop, &ends[i + 1].watcher, ends[i + 1].fd, WSCO_READ), WSCO_OK);
    }
    for (int i = 0; i < ENDS; i++)
        ends[i].then = drain_self;
    return ends;
}

static void wait_all(wsco_loop *loop)
{
    while (turn(loop, 0) > 0) {}
}

LOOP_TEST(thousand_descriptors)
{
    wsco_loop loop;
    begin(&loop, backend);
    end *ends = watch_thousand(&loop);
    assert_int_equal(loop.watchers, ENDS);
    for (int i = 0; i < ENDS; i++)
        poke(&ends[i]);
    wait_all(&loop);
    for (int i = 0; i < ENDS; i++)
        assert_int_equal(ends[i].calls, 1);
    /* Every third goes, from both sides of the tables; the others are still heard. */
    for (int i = 0; i < ENDS; i += 3)
        wsco_loop_remove(&loop, &ends[i].watcher);
    for (int i = 0; i < ENDS; i += 7)
        poke(&ends[i]);
    wait_all(&loop);
    for (int i = 0; i < ENDS; i++)
        assert_int_equal(ends[i].calls, 1 + (i % 3 != 0 && i % 7 == 0));
    for (int i = 0; i < ENDS; i++) {
        wsco_loop_remove(&loop, &ends[i].watcher);
        close(ends[i].fd);
    }
    free(ends);
    wsco_loop_deinit(&loop);
}

/* --- random walk against a model --- */

enum { WALKERS = 24, STEPS = 3000 };

typedef struct walk {
    end ends[WALKERS];
    unsigned want[WALKERS]; /* the model; a closed one has fd -1 */
    bool full[WALKERS];     /* its peer wrote */
    uint64_t seed;
    wsco_loop *loop;
} walk;

static void step(walk *w);

static void check_then_step(end *self)
{
    walk *w = self->arg;
    int i = (int)(self - w->ends);
    assert_true(self->fd >= 0);
    assert_int_equal(self->events & ~w->want[i], 0);
    /* Only a spurious read is possible: what was there may have been taken in the same round. */
    if (unit_random(&w->seed) % 4 == 0)
        step(w);
}

static void replace(walk *w, int i)
{
    end *e = &w->ends[i];
    if (e->fd >= 0) {
        drop(e);
        return;
    }
    w->want[i] = (unsigned)(unit_random(&w->seed) % 4);
    w->full[i] = false;
    watch(e, w->loop, w->want[i]);
    e->then = check_then_step;
    e->arg = w;
}

static void step(walk *w)
{
    int i = (int)(unit_random(&w->seed) % WALKERS);
    unsigned what = (unsigned)(unit_random(&w->seed) % 4);
    end *e = &w->ends[i];
    if (what == 0 || e->fd < 0) {
        replace(w, i);
    } else if (what == 1) {
        w->want[i] = (unsigned)(unit_random(&w->seed) % 4);
        assert_int_equal(wsco_loop_set(w->loop, &e->watcher, w->want[i]), WSCO_OK);
    } else if (what == 2) {
        poke(e);
        w->full[i] = true;
    } else {
        drain(e);
        w->full[i] = false;
    }
}

/* A quiet round: exactly those fire that the model says are ready. */
static void check_round(walk *w)
{
    for (int i = 0; i < WALKERS; i++) {
        w->ends[i].then = NULL;
        w->ends[i].all = 0;
    }
    assert_true(turn(w->loop, 0) >= 0);
    for (int i = 0; i < WALKERS; i++) {
        end *e = &w->ends[i];
        unsigned ready = WSCO_WRITE | (w->full[i] ? WSCO_READ : 0u);
        assert_int_equal(e->all, e->fd < 0 ? 0 : ready & w->want[i]);
        e->then = check_then_step;
    }
}

LOOP_TEST(random_walk)
{
    wsco_loop loop;
    walk *w = calloc(1, sizeof(*w));
    begin(&loop, backend);
    w->loop = &loop;
    w->seed = 20260101;
    for (int i = 0; i < WALKERS; i++) {
        w->ends[i].fd = w->ends[i].peer = -1;
        w->ends[i].loop = &loop;
    }
    for (int i = 0; i < STEPS; i++) {
        step(w);
        assert_true(turn(&loop, 0) >= 0);
        if (i % 8 == 0)
            check_round(w);
    }
    for (int i = 0; i < WALKERS; i++)
        drop(&w->ends[i]);
    assert_int_equal(loop.watchers, 0);
    free(w);
    wsco_loop_deinit(&loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(stale_event_of_a_reused_descriptor),
        BOTH(closed_without_removal_and_used_again),
        BOTH(callback_removes_and_frees_itself),
        BOTH(callback_removes_everybody),
        BOTH(interest_taken_away_in_the_round),
        BOTH(callback_adds_many),
        BOTH(thousand_descriptors),
        BOTH(random_walk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
