/* SPDX-License-Identifier: MIT */
/* Tests src/base/index_map.c: numbers that are set, taken out, not there, and without memory. */
#include "unit.h"

#include "wsco/base/index_map.h"
#include "wsco/base/mem.h"

TEST(empty)
{
    wsco_index_map map = {0};

    assert_int_equal(wsco_index_map_get(&map, 0), WSCO_NO_INDEX);
    assert_int_equal(wsco_index_map_get(&map, UINT32_MAX), WSCO_NO_INDEX);
    wsco_index_map_free(&map);
}

TEST(set_and_taken_out)
{
    wsco_index_map map = {0};

    assert_int_equal(wsco_index_map_reserve(&map, 0), WSCO_OK);
    assert_int_equal(wsco_index_map_get(&map, 0), WSCO_NO_INDEX);
    wsco_index_map_set(&map, 0, 7);
    wsco_index_map_set(&map, 1, 0);
    assert_int_equal(wsco_index_map_get(&map, 0), 7);
    assert_int_equal(wsco_index_map_get(&map, 1), 0);
    wsco_index_map_set(&map, 0, WSCO_NO_INDEX);
    assert_int_equal(wsco_index_map_get(&map, 0), WSCO_NO_INDEX);
    assert_int_equal(wsco_index_map_get(&map, 1), 0);
    wsco_index_map_free(&map);
    assert_int_equal(wsco_index_map_get(&map, 1), WSCO_NO_INDEX);
}

/* What was set stays, and what is new is empty; at each bound of the array. */
TEST(growing)
{
    wsco_index_map map = {0};

    for (uint32_t number = 0; number < 1000; number++) {
        assert_int_equal(wsco_index_map_get(&map, number), WSCO_NO_INDEX);
        assert_int_equal(wsco_index_map_reserve(&map, number), WSCO_OK);
        assert_int_equal(wsco_index_map_get(&map, number), WSCO_NO_INDEX);
        wsco_index_map_set(&map, number, 1000 - number);
    }
    assert_int_equal(wsco_index_map_reserve(&map, 100000), WSCO_OK);
    for (uint32_t number = 0; number < 1000; number++)
        assert_int_equal(wsco_index_map_get(&map, number), 1000 - number);
    for (uint32_t number = 1000; number <= 100001; number++)
        assert_int_equal(wsco_index_map_get(&map, number), WSCO_NO_INDEX);
    wsco_index_map_free(&map);
}

TEST(without_memory)
{
    wsco_index_map map = {0};

    assert_int_equal(wsco_index_map_reserve(&map, 3), WSCO_OK);
    wsco_index_map_set(&map, 3, 5);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_index_map_reserve(&map, 15), WSCO_OK);
    assert_int_equal(wsco_index_map_reserve(&map, 16), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    assert_int_equal(wsco_index_map_get(&map, 3), 5);
    assert_int_equal(wsco_index_map_get(&map, 16), WSCO_NO_INDEX);
    wsco_index_map_free(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(empty),
        UNIT(set_and_taken_out),
        UNIT(growing),
        UNIT(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
