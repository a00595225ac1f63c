/* SPDX-License-Identifier: MIT */
/* Tests src/base/peek.c: memory that is there, that is not, and the edge between the two. */
#include "unit.h"

#include "wsco/base/peek.h"

#include <sys/mman.h>

TEST(what_is_there)
{
    const char text[] = "twelve bytes";
    char copy[sizeof text] = "";

#ifdef __linux__
    assert_true(wsco_peek(copy, text, sizeof text));
    assert_string_equal(copy, text);
#else
    assert_false(wsco_peek(copy, text, sizeof text));
#endif
}

TEST(what_is_not_there)
{
    long page = sysconf(_SC_PAGESIZE);
    char *map = mmap(NULL, (size_t)page * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char copy[16];

    assert_true(map != MAP_FAILED);
    assert_int_equal(munmap(map + page, (size_t)page), 0);
    assert_false(wsco_peek(copy, NULL, sizeof copy));
    assert_false(wsco_peek(copy, map + page, sizeof copy));
    assert_false(wsco_peek(copy, map + page - 8, sizeof copy));
#ifdef __linux__
    assert_true(wsco_peek(copy, map + page - 16, sizeof copy));
#endif
    munmap(map, (size_t)page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_there),
        cmocka_unit_test(what_is_not_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
