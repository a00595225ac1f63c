/* SPDX-License-Identifier: MIT */
/* Tests src/shm/bell.c: processes wait for each other. */
#include "unit_family.h"

#include "wsco/shm/bell.h"
#include "wsco/shm/shared_memory.h"

#include <stdatomic.h>

#define ROUNDS 1000u
#define LONG WSCO_USEC_OF_MS(60000)

typedef struct table_tennis {
    wsco_bell bell;
    _Atomic uint32_t turn; /* even: the parent's */
} table_tennis;

/* Each wait would take a minute if a ring were missed, so 1,000 rounds would never end. */
static void play(table_tennis *game, uint32_t mine)
{
    for (uint32_t i = 0; i < ROUNDS; i++) {
        for (;;) {
            uint32_t heard = wsco_bell_heard(&game->bell);
            if (atomic_load(&game->turn) % 2 == mine)
                break;
            wsco_bell_wait(&game->bell, heard, LONG);
        }
        atomic_fetch_add(&game->turn, 1);
        wsco_bell_ring(&game->bell, 1);
    }
}

static int play_in_child(void *game)
{
    play(game, 1);
    return 0;
}

TEST(no_ring_is_missed)
{
    table_tennis *game = wsco_shared_memory_map(sizeof *game);
    pid_t pid = family_child(play_in_child, game);

    play(game, 0);
    assert_int_equal(family_status(pid), 0);
    assert_int_equal(atomic_load(&game->turn), 2 * ROUNDS);
    wsco_shared_memory_unmap(game, sizeof *game);
}

TEST(a_ring_before_the_wait_ends_it)
{
    wsco_bell bell = {.rings = 0};
    uint32_t heard = wsco_bell_heard(&bell);

    wsco_bell_ring(&bell, 1);
    wsco_bell_wait(&bell, heard, LONG);
    assert_int_not_equal(wsco_bell_heard(&bell), heard);
}

TEST(a_wait_ends_by_itself)
{
    wsco_bell bell = {.rings = 0};

    wsco_bell_wait(&bell, wsco_bell_heard(&bell), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(no_ring_is_missed),
        UNIT(a_ring_before_the_wait_ends_it),
        UNIT(a_wait_ends_by_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
