/* SPDX-License-Identifier: MIT */
/* Tests src/shm/holder.c: numbers of processes, and whether these live. */
#include "unit_family.h"

#include "wsco/shm/holder.h"
#include "wsco/shm/shared_memory.h"

#include <stdatomic.h>

/* What a child tells. Owner: the test. */
typedef struct told {
    _Atomic uint32_t self;
    uint32_t parent;
    _Atomic uint32_t go_on;
} told;

static told *make(void)
{
    told *box = wsco_shared_memory_map(sizeof *box);

    assert_non_null(box);
    box->parent = wsco_holder_self();
    return box;
}

static int tell(void *arg)
{
    told *box = arg;

    atomic_store(&box->self, wsco_holder_self());
    return wsco_holder_is_alive(box->parent) ? 0 : 1;
}

static int tell_and_stay(void *arg)
{
    (void)tell(arg);
    while (pause() != 0)
        ;
    return 0;
}

static int tell_and_stop(void *arg)
{
    told *box = arg;

    atomic_store(&box->self, wsco_holder_self());
    wsco_holder_stop();
    wsco_holder_stop();
    while (atomic_load(&box->go_on) == 0)
        usleep(100);
    return 0;
}

static uint32_t number_of(const told *box)
{
    uint32_t number;

    while ((number = atomic_load(&box->self)) == 0)
        usleep(100);
    return number;
}

TEST(a_process_keeps_its_number)
{
    uint32_t self = wsco_holder_self();

    assert_int_not_equal(self, 0);
    assert_int_equal(wsco_holder_self(), self);
    assert_true(wsco_holder_is_alive(self));
    assert_true(wsco_holder_place(self) < wsco_holder_places());
}

TEST(a_child_has_another_and_sees_its_parent)
{
    told *box = make();

    assert_int_equal(family_status(family_child(tell, box)), 0);
    assert_int_not_equal(number_of(box), box->parent);
    assert_int_not_equal(wsco_holder_place(number_of(box)), wsco_holder_place(box->parent));
    wsco_shared_memory_unmap(box, sizeof *box);
}

TEST(it_is_alive_until_it_is_killed)
{
    told *box = make();
    pid_t pid = family_child(tell_and_stay, box);
    uint32_t child = number_of(box);

    assert_true(wsco_holder_is_alive(child));
    assert_int_equal(kill(pid, SIGKILL), 0);
    family_until_dead(pid);
    assert_false(wsco_holder_is_alive(child)); /* nobody has waited for it */
    assert_int_equal(family_status(pid), -SIGKILL);
    assert_false(wsco_holder_is_alive(child));
    assert_true(wsco_holder_is_alive(box->parent));
    wsco_shared_memory_unmap(box, sizeof *box);
}

TEST(one_that_has_stopped_counts_as_dead)
{
    told *box = make();
    pid_t pid = family_child(tell_and_stop, box);
    uint32_t child = number_of(box);

    while (wsco_holder_is_alive(child))
        usleep(100);
    atomic_store(&box->go_on, 1);
    assert_int_equal(family_status(pid), 0);
    wsco_shared_memory_unmap(box, sizeof *box);
}

TEST(places_are_used_again_and_numbers_are_not)
{
    told *box = make();
    uint32_t places = 0, last = 0;

    for (int i = 0; i < 20; i++) {
        atomic_store(&box->self, 0);
        assert_int_equal(family_status(family_child(tell, box)), 0);
        assert_int_not_equal(number_of(box), last);
        assert_true(i == 0 || wsco_holder_places() == places);
        last = number_of(box);
        places = wsco_holder_places();
    }
    wsco_shared_memory_unmap(box, sizeof *box);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(a_process_keeps_its_number),
        UNIT(a_child_has_another_and_sees_its_parent),
        UNIT(it_is_alive_until_it_is_killed),
        UNIT(one_that_has_stopped_counts_as_dead),
        UNIT(places_are_used_again_and_numbers_are_not),
    };
    if (wsco_holder_start() != WSCO_OK)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
