/* SPDX-License-Identifier: MIT */
/* Tests src/shm/shared_lock.c: locks that processes hold, and that outlive them. */
#include "unit_family.h"

#include "wsco/shm/shared_lock.h"
#include "wsco/shm/shared_memory.h"

enum { ALONE = true, SHARED = false };

static wsco_shared_lock *make(bool readers)
{
    wsco_shared_lock *lock = wsco_shared_lock_create(readers);

    assert_non_null(lock);
    return lock;
}

static int try_alone(void *lock)
{
    return -wsco_shared_lock_try(lock, ALONE);
}

static int try_shared(void *lock)
{
    return -wsco_shared_lock_try(lock, SHARED);
}

static int unlock(void *lock)
{
    return -wsco_shared_lock_unlock(lock, /* foreign */ false);
}

static int unlock_foreign(void *lock)
{
    return -wsco_shared_lock_unlock(lock, /* foreign */ true);
}

static int in_child(int (*what)(void *), wsco_shared_lock *lock)
{
    return family_status(family_child(what, lock));
}

TEST(one_process_has_it)
{
    wsco_shared_lock *lock = make(/* readers */ false);

    assert_int_equal(wsco_shared_lock_try(lock, ALONE), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), EAGAIN);
    assert_int_equal(in_child(try_shared, lock), EAGAIN);
    assert_int_equal(in_child(unlock, lock), EPERM);
    assert_int_equal(wsco_shared_lock_try(lock, ALONE), -EDEADLK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), -EPERM);
    assert_int_equal(in_child(try_alone, lock), WSCO_OK);
    wsco_shared_lock_free(lock);
}

TEST(the_lock_of_a_dead_process_is_taken_over)
{
    wsco_shared_lock *lock = make(/* readers */ true);

    assert_int_equal(in_child(try_alone, lock), WSCO_OK);
    assert_int_equal(wsco_shared_lock_try(lock, ALONE), WSCO_OK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), WSCO_OK);
    assert_int_equal(wsco_shared_lock_try(lock, SHARED), WSCO_OK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    wsco_shared_lock_free(lock);
}

TEST(readers_have_it_together_and_keep_others_out)
{
    wsco_shared_lock *lock = make(/* readers */ true);

    assert_int_equal(wsco_shared_lock_try(lock, SHARED), WSCO_OK);
    assert_int_equal(wsco_shared_lock_try(lock, SHARED), WSCO_OK);
    assert_int_equal(in_child(try_shared, lock), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), EAGAIN);
    assert_int_equal(wsco_shared_lock_try(lock, ALONE), -EDEADLK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), EAGAIN);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), WSCO_OK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), -EPERM);
    wsco_shared_lock_free(lock);
}

TEST(dead_readers_keep_nobody_out)
{
    wsco_shared_lock *lock = make(/* readers */ true);

    for (int i = 0; i < 5; i++)
        assert_int_equal(in_child(try_shared, lock), WSCO_OK);
    assert_int_equal(wsco_shared_lock_try(lock, ALONE), WSCO_OK);
    wsco_shared_lock_free(lock);
}

TEST(a_reader_of_its_own_waits_for_itself)
{
    wsco_shared_lock *lock = make(/* readers */ true);

    assert_int_equal(wsco_shared_lock_try(lock, ALONE), WSCO_OK);
    assert_int_equal(wsco_shared_lock_try(lock, SHARED), -EDEADLK);
    assert_int_equal(in_child(try_shared, lock), EAGAIN);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), WSCO_OK);
    assert_int_equal(in_child(try_alone, lock), WSCO_OK);
    wsco_shared_lock_free(lock);
}

TEST(a_foreign_process_may_let_it_go_if_that_is_asked_for)
{
    wsco_shared_lock *lock = make(/* readers */ false);

    assert_int_equal(in_child(unlock_foreign, lock), EPERM);
    assert_int_equal(wsco_shared_lock_try(lock, ALONE), WSCO_OK);
    assert_int_equal(in_child(unlock_foreign, lock), WSCO_OK);
    assert_int_equal(wsco_shared_lock_unlock(lock, false), -EPERM);
    wsco_shared_lock_free(lock);
}

/* ---- several at once ---- */

#define TIMES 2000

typedef struct counter {
    wsco_shared_lock *lock;
    volatile int *value;
} counter;

static void take(wsco_shared_lock *lock, bool alone)
{
    for (;;) {
        uint32_t heard = wsco_bell_heard(&lock->bell);
        if (wsco_shared_lock_try(lock, alone) == WSCO_OK)
            return;
        wsco_bell_wait(&lock->bell, heard, MS(10));
    }
}

/* Readers see an even number, as it is odd only while somebody has the lock alone. */
static int count(void *arg)
{
    const counter *self = arg;
    int odd = 0;

    for (int i = 0; i < TIMES; i++) {
        take(self->lock, ALONE);
        *self->value += 1;
        *self->value += 1;
        (void)wsco_shared_lock_unlock(self->lock, false);
        take(self->lock, SHARED);
        odd += *self->value % 2 != 0;
        (void)wsco_shared_lock_unlock(self->lock, false);
    }
    return odd != 0;
}

TEST(nobody_sees_what_another_one_is_at)
{
    counter self = {.lock = make(/* readers */ true)};
    pid_t pids[3];

    self.value = wsco_shared_memory_map(sizeof(int));
    for (unsigned i = 0; i < UNIT_COUNT(pids); i++)
        pids[i] = family_child(count, &self);
    for (unsigned i = 0; i < UNIT_COUNT(pids); i++)
        assert_int_equal(family_status(pids[i]), 0);
    assert_int_equal(*self.value, 2 * TIMES * (int)UNIT_COUNT(pids));
    wsco_shared_memory_unmap((void *)(uintptr_t)self.value, sizeof(int));
    wsco_shared_lock_free(self.lock);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(one_process_has_it),
        UNIT(the_lock_of_a_dead_process_is_taken_over),
        UNIT(readers_have_it_together_and_keep_others_out),
        UNIT(dead_readers_keep_nobody_out),
        UNIT(a_reader_of_its_own_waits_for_itself),
        UNIT(a_foreign_process_may_let_it_go_if_that_is_asked_for),
        UNIT(nobody_sees_what_another_one_is_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
