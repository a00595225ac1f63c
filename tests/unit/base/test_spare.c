/* SPDX-License-Identifier: MIT */
/* Tests src/base/spare.c: what is kept, up to which size and how much of it, and how blocks change size. */
#include "unit.h"

#include "wsco/base/spare.h"
#include "wsco/base/mem.h"

/* Blocks are kept from here to the end of the test. */
static void keep(size_t bytes)
{
    wsco_spare_limit(bytes);
}

static void keep_nothing(void)
{
    wsco_spare_drop();
    wsco_spare_limit(0);
}

TEST(the_next_of_that_size_gets_it)
{
    keep(1024);
    void *block = wsco_spare_take(100);
    wsco_spare_give(block, 100);
    assert_ptr_equal(wsco_spare_take(65), block); /* 65 to 128 bytes are one size */
    wsco_spare_give(block, 65);
    assert_ptr_equal(wsco_spare_take(128), block);
    void *smaller = wsco_spare_take(64), *larger = wsco_spare_take(129);
    assert_ptr_not_equal(smaller, block);
    assert_ptr_not_equal(larger, block);
    wsco_spare_give(smaller, 64);
    wsco_spare_give(larger, 129);
    wsco_spare_give(block, 128);
    keep_nothing();
}

/* The last that was given back is taken first: the cache still has it. */
TEST(last_first)
{
    keep(1024);
    void *a = wsco_spare_take(10), *b = wsco_spare_take(10);
    wsco_spare_give(a, 10);
    wsco_spare_give(b, 10);
    assert_ptr_equal(wsco_spare_take(10), b);
    assert_ptr_equal(wsco_spare_take(10), a);
    wsco_spare_give(a, 10);
    wsco_spare_give(b, 10);
    keep_nothing();
}

TEST(every_byte_of_every_size_is_there)
{
    keep(4096);
    for (int round = 0; round < 2; round++) {
        for (size_t size = 0; size <= WSCO_SPARE_BLOCK_MAX + 2; size++) {
            void *block = wsco_spare_take(size);
            assert_non_null(block);
            memset(block, 0xa5, size);
            wsco_spare_give(block, size);
        }
    }
    keep_nothing();
}

TEST(no_more_than_the_limit)
{
    void *block[4];
    long before = wsco_mem_live();

    keep(2 * WSCO_SPARE_STEP);
    for (size_t i = 0; i < UNIT_COUNT(block); i++)
        block[i] = wsco_spare_take(WSCO_SPARE_STEP);
    for (size_t i = 0; i < UNIT_COUNT(block); i++)
        wsco_spare_give(block[i], WSCO_SPARE_STEP);
    assert_int_equal(wsco_mem_live(), before + 2);
    wsco_spare_drop();
    assert_int_equal(wsco_mem_live(), before);
    keep_nothing();
}

TEST(no_more_than_four_full_lists)
{
    void *block[6];
    long before = wsco_mem_live();

    keep(WSCO_SPARE_STEP * 6);
    for (size_t i = 0; i < UNIT_COUNT(block); i++)
        block[i] = wsco_spare_take(WSCO_SPARE_STEP * (i + 1));
    for (size_t i = 0; i < UNIT_COUNT(block); i++)
        wsco_spare_give(block[i], WSCO_SPARE_STEP * (i + 1));
    /* 1 + 2 + 3 + 4 + 5 + 6 of 4 times 6 steps */
    assert_int_equal(wsco_mem_live(), before + 6);
    for (size_t i = 0; i < 3; i++)
        block[i] = wsco_spare_take(WSCO_SPARE_STEP * 6);
    for (size_t i = 0; i < 3; i++)
        wsco_spare_give(block[i], WSCO_SPARE_STEP * 6);
    assert_int_equal(wsco_mem_live(), before + 6); /* that list is full */
    block[0] = wsco_spare_take(WSCO_SPARE_STEP * 4);
    block[1] = wsco_spare_take(WSCO_SPARE_STEP * 4);
    wsco_spare_give(block[0], WSCO_SPARE_STEP * 4);
    wsco_spare_give(block[1], WSCO_SPARE_STEP * 4);
    assert_int_equal(wsco_mem_live(), before + 6); /* there is room in that list, but 3 steps in all */
    wsco_spare_drop();
    assert_int_equal(wsco_mem_live(), before);
    keep_nothing();
}

TEST(large_blocks_are_not_kept)
{
    long before = wsco_mem_live();

    keep(1 << 20);
    wsco_spare_give(wsco_spare_take(WSCO_SPARE_BLOCK_MAX + 1), WSCO_SPARE_BLOCK_MAX + 1);
    assert_int_equal(wsco_mem_live(), before);
    wsco_spare_give(wsco_spare_take(WSCO_SPARE_BLOCK_MAX), WSCO_SPARE_BLOCK_MAX);
    assert_int_equal(wsco_mem_live(), before + 1);
    keep_nothing();
}

TEST(nothing_is_kept_without_a_limit)
{
    long before = wsco_mem_live();

    wsco_spare_give(wsco_spare_take(10), 10);
    wsco_spare_give(NULL, 10);
    assert_int_equal(wsco_mem_live(), before);
}

TEST(zeroed_although_used_before)
{
    static const char zeros[100];

    keep(1024);
    char *block = wsco_spare_take(100);
    memset(block, 0xa5, 100);
    wsco_spare_give(block, 100);
    char *again = wsco_spare_take_zeroed(100);
    assert_ptr_equal(again, block);
    assert_memory_equal(again, zeros, 100);
    wsco_spare_give(again, 100);
    keep_nothing();
}

/* From each of these sizes to each: within a list, from list to list, in and out of what is kept. */
TEST(resizing_keeps_what_fits)
{
    static const size_t sizes[] = {1, 64, 65, 100, 128, 1000, 1024, 1025, 5000};
    size_t limits[] = {0, 1 << 16};

    for (size_t l = 0; l < UNIT_COUNT(limits); l++) {
        keep(limits[l]);
        for (size_t i = 0; i < UNIT_COUNT(sizes); i++) {
            for (size_t j = 0; j < UNIT_COUNT(sizes); j++) {
                unsigned char *block = wsco_spare_resize(NULL, 0, sizes[i]);
                assert_non_null(block);
                for (size_t at = 0; at < sizes[i]; at++)
                    block[at] = (unsigned char)(at * 7);
                block = wsco_spare_resize(block, sizes[i], sizes[j]);
                assert_non_null(block);
                for (size_t at = 0; at < sizes[i] && at < sizes[j]; at++)
                    assert_int_equal(block[at], (unsigned char)(at * 7));
                memset(block, 0xa5, sizes[j]);
                wsco_spare_give(block, sizes[j]);
            }
        }
        keep_nothing();
    }
}

TEST(resizing_within_a_size_stays)
{
    keep(1024);
    void *block = wsco_spare_take(65);
    assert_ptr_equal(wsco_spare_resize(block, 65, 128), block);
    assert_ptr_equal(wsco_spare_resize(block, 128, 70), block);
    wsco_spare_give(block, 70);
    keep_nothing();
}

TEST(shortage)
{
    keep(1024);
    void *block = wsco_spare_take(10);
    memcpy(block, "0123456789", 10);
    wsco_mem_fail_after(1);
    assert_null(wsco_spare_take(10));
    assert_null(wsco_spare_take_zeroed(2000));
    assert_null(wsco_spare_resize(block, 10, 100));
    assert_null(wsco_spare_resize(block, 10, 2000));
    assert_memory_equal(block, "0123456789", 10);
    wsco_spare_give(block, 10);
    assert_ptr_equal(wsco_spare_take(20), block); /* what is kept needs no memory */
    wsco_mem_fail_after(0);
    wsco_spare_give(block, 20);
    keep_nothing();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(the_next_of_that_size_gets_it),
        UNIT(last_first),
        UNIT(every_byte_of_every_size_is_there),
        UNIT(no_more_than_the_limit),
        UNIT(no_more_than_four_full_lists),
        UNIT(large_blocks_are_not_kept),
        UNIT(nothing_is_kept_without_a_limit),
        UNIT(zeroed_although_used_before),
        UNIT(resizing_keeps_what_fits),
        UNIT(resizing_within_a_size_stays),
        UNIT(shortage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
