/* SPDX-License-Identifier: MIT */
/* Tests src/base/mem.c: the count of live blocks and the failure switch that the other tests rely on. */
#include "unit.h"

TEST(counts_live_blocks)
{
    long before = wsco_mem_live();
    void *a = wsco_mem_alloc(10);
    void *b = wsco_mem_zalloc(0);
    void *c = wsco_mem_realloc(NULL, 5);
    assert_non_null(a);
    assert_non_null(b);
    assert_non_null(c);
    assert_int_equal(wsco_mem_live(), before + 3);
    c = wsco_mem_realloc(c, 5000);
    assert_non_null(c);
    assert_int_equal(wsco_mem_live(), before + 3);
    wsco_mem_free(a);
    wsco_mem_free(b);
    wsco_mem_free(c);
    wsco_mem_free(NULL);
    assert_int_equal(wsco_mem_live(), before);
}

TEST(size_zero_gives_a_block)
{
    void *a = wsco_mem_alloc(0);
    assert_non_null(a);
    void *b = wsco_mem_realloc(a, 0);
    assert_non_null(b);
    wsco_mem_free(b);
}

TEST(zalloc_is_zeroed)
{
    unsigned char *bytes = wsco_mem_zalloc(64);
    assert_non_null(bytes);
    for (int i = 0; i < 64; i++)
        assert_int_equal(bytes[i], 0);
    wsco_mem_free(bytes);
}

TEST(nth_and_later_fail)
{
    wsco_mem_fail_after(3);
    char *a = wsco_mem_alloc(1);
    char *b = wsco_mem_zalloc(1);
    assert_non_null(a);
    assert_non_null(b);
    *a = 'x';
    assert_null(wsco_mem_alloc(1));
    assert_null(wsco_mem_zalloc(1));
    assert_null(wsco_mem_realloc(a, 100));
    assert_null(wsco_mem_realloc(NULL, 100));
    assert_int_equal(*a, 'x');
    wsco_mem_fail_after(0);
    a = wsco_mem_realloc(a, 100);
    assert_non_null(a);
    assert_int_equal(*a, 'x');
    wsco_mem_free(a);
    wsco_mem_free(b);
}

TEST(only_the_nth_fails)
{
    wsco_mem_fail_once(2);
    char *a = wsco_mem_alloc(1);
    assert_non_null(a);
    assert_null(wsco_mem_realloc(a, 100));
    for (int i = 0; i < 3; i++) {
        a = wsco_mem_realloc(a, 100);
        assert_non_null(a);
    }
    wsco_mem_fail_once(1);
    assert_null(wsco_mem_zalloc(1));
    wsco_mem_fail_once(0);
    wsco_mem_free(a);
}

static bool take_two(void *arg)
{
    int *runs = arg;
    ++*runs;
    void *a = wsco_mem_alloc(1);
    void *b = a ? wsco_mem_alloc(1) : NULL;
    wsco_mem_free(a);
    wsco_mem_free(b);
    return b != NULL;
}

TEST(each_failure_walks_all)
{
    int runs = 0;
    assert_int_equal(unit_each_failure(take_two, &runs), 2);
    assert_int_equal(runs, 6); /* each allocation alone, and with all that follow */
}

TEST(tells_what_a_block_has)
{
    void *block = wsco_mem_alloc(100);
    assert_true(wsco_mem_has(block, 100));
    assert_true(wsco_mem_has(block, 0));
#ifdef __GLIBC__
    assert_false(wsco_mem_has(block, 200));
#endif
    wsco_mem_free(block);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(counts_live_blocks),     UNIT(size_zero_gives_a_block), UNIT(zalloc_is_zeroed),
        UNIT(nth_and_later_fail),     UNIT(only_the_nth_fails),      UNIT(each_failure_walks_all),
        UNIT(tells_what_a_block_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
