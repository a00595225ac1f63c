/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/router.c: which pattern wins, replacing, no memory. */
#include "unit.h"

#include "wsco/net/server/router.h"

static int handlers[8]; /* only their addresses count */

static wsco_rc set(wsco_router *router, const char *pattern, int handler, void **old)
{
    return wsco_router_set(router, pattern, strlen(pattern), &handlers[handler], old);
}

static void add(wsco_router *router, const char *pattern, int handler)
{
    void *old = &old;

    assert_int_equal(set(router, pattern, handler, &old), WSCO_OK);
    assert_null(old);
}

static int find(const wsco_router *router, const char *path)
{
    char *copy = malloc(strlen(path) + 1); /* without its NUL: a path is part of a longer head */
    void *found;

    memcpy(copy, path, strlen(path));
    copy[strlen(path)] = '/';
    found = wsco_router_find(router, copy, strlen(path));
    free(copy);
    return found ? (int)((int *)found - handlers) : -1;
}

TEST(nothing_is_found_in_an_empty_one)
{
    wsco_router router;

    wsco_router_init(&router);
    assert_int_equal(find(&router, "/"), -1);
    assert_int_equal(find(&router, ""), -1);
    wsco_router_deinit(&router);
}

TEST(the_longest_prefix_wins)
{
    wsco_router router;

    wsco_router_init(&router);
    add(&router, "/chat", 1);
    add(&router, "/chat/room/x", 3);
    add(&router, "/", 0);
    add(&router, "/chat/room", 2);
    assert_int_equal(find(&router, "/"), 0);
    assert_int_equal(find(&router, "/cha"), 0);
    assert_int_equal(find(&router, "/chat"), 1);
    assert_int_equal(find(&router, "/chatter"), 1); /* a prefix of bytes, not of segments */
    assert_int_equal(find(&router, "/chat/roo"), 1);
    assert_int_equal(find(&router, "/chat/room"), 2);
    assert_int_equal(find(&router, "/chat/room/y"), 2);
    assert_int_equal(find(&router, "/chat/room/x/z"), 3);
    wsco_router_deinit(&router);
}

TEST(case_does_not_matter)
{
    wsco_router router;

    wsco_router_init(&router);
    add(&router, "/Chat", 1);
    assert_int_equal(find(&router, "/cHAT/x"), 1);
    assert_int_equal(find(&router, "/cha"), -1);
    wsco_router_deinit(&router);
}

/* Of patterns that differ in case only, the first one stays the one that is found. */
TEST(equal_but_for_case)
{
    wsco_router router;

    wsco_router_init(&router);
    add(&router, "/A", 1);
    add(&router, "/a", 2);
    assert_int_equal(find(&router, "/a"), 1);
    wsco_router_deinit(&router);
}

TEST(root_takes_what_does_not_begin_with_it)
{
    wsco_router router;

    wsco_router_init(&router);
    add(&router, "/", 0);
    add(&router, "*", 1);
    assert_int_equal(find(&router, "http://host/x"), 0);
    assert_int_equal(find(&router, "host:443"), 0);
    assert_int_equal(find(&router, ""), 0);
    assert_int_equal(find(&router, "*"), 1);
    wsco_router_deinit(&router);
}

TEST(the_empty_pattern_is_the_shortest)
{
    wsco_router router;

    wsco_router_init(&router);
    add(&router, "", 1);
    assert_int_equal(find(&router, "/x"), 1);
    assert_int_equal(find(&router, ""), 1);
    add(&router, "/", 0);
    assert_int_equal(find(&router, "/x"), 0);
    assert_int_equal(find(&router, ""), 0);
    wsco_router_deinit(&router);
}

TEST(same_pattern_again_replaces)
{
    wsco_router router;
    void *old = NULL;

    wsco_router_init(&router);
    add(&router, "/a", 1);
    add(&router, "/ab", 2);
    assert_int_equal(set(&router, "/a", 3, &old), WSCO_OK);
    assert_ptr_equal(old, &handlers[1]);
    assert_int_equal(find(&router, "/a"), 3);
    assert_int_equal(find(&router, "/ab"), 2);
    assert_int_equal(router.count, 2);
    wsco_router_deinit(&router);
}

TEST(many_patterns)
{
    wsco_router router;
    char pattern[32];

    wsco_router_init(&router);
    for (int i = 0; i < 100; i++) {
        snprintf(pattern, sizeof pattern, "/%0*d", i % 20 + 3, i);
        add(&router, pattern, i % 8);
    }
    for (int i = 0; i < 100; i++) {
        snprintf(pattern, sizeof pattern, "/%0*d", i % 20 + 3, i);
        assert_int_equal(find(&router, pattern), i % 8);
    }
    for (size_t i = 1; i < router.count; i++)
        assert_true(router.routes[i - 1].len >= router.routes[i].len);
    wsco_router_deinit(&router);
}

static bool fill(UNIT_UNUSED void *arg)
{
    static const char *const patterns[] = {"/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h", "/i"};
    wsco_router router;
    bool all = true;
    void *old;

    wsco_router_init(&router);
    for (int i = 0; i < 9 && all; i++) {
        size_t had = router.count;
        all = set(&router, patterns[i], i % 8, &old) == WSCO_OK;
        assert_int_equal(router.count, had + all);
        assert_int_equal(find(&router, patterns[i]), all ? i % 8 : -1);
    }
    wsco_router_deinit(&router);
    return all;
}

TEST(without_memory_nothing_is_changed)
{
    assert_true(unit_each_failure(fill, NULL) >= 11);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(nothing_is_found_in_an_empty_one),
        UNIT(the_longest_prefix_wins),
        UNIT(case_does_not_matter),
        UNIT(equal_but_for_case),
        UNIT(root_takes_what_does_not_begin_with_it),
        UNIT(the_empty_pattern_is_the_shortest),
        UNIT(same_pattern_again_replaces),
        UNIT(many_patterns),
        UNIT(without_memory_nothing_is_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
