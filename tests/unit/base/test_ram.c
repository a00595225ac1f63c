/* SPDX-License-Identifier: MIT */
/* Tests src/base/ram.c: the machine's memory, and what a limit looks like in a file and in a tree of
 * groups. */
#include "unit.h"

#include "wsco/base/ram.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

TEST(the_machine_has_some_memory)
{
    assert_true(wsco_ram_size() > 16 << 20);
}

static uint64_t limit_of(const char *text)
{
    char name[] = "/tmp/wsco_unit_ram_XXXXXX";
    int fd = mkstemp(name);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    uint64_t limit = wsco_ram_limit_in(name);
    unlink(name);
    return limit;
}

TEST(a_limit_is_a_number_and_nothing_else)
{
    assert_true(limit_of("536870912\n") == 536870912);
    assert_true(limit_of("9223372036854771712") == 9223372036854771712u);
    assert_true(limit_of("max\n") == 0);
    assert_true(limit_of("") == 0);
    assert_true(limit_of("-1\n") == 0);
    assert_true(limit_of("12 kB\n") == 0);
    assert_true(limit_of("99999999999999999999999\n") == 0);
    assert_true(wsco_ram_limit_in("/nowhere/at/all") == 0);
}

/* --- control groups --- */

static char tree[] = "/tmp/wsco_unit_groups_XXXXXX";

static const char *in_tree(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s%s", tree, name);
    return path;
}

static void put(const char *name, const char *text)
{
    FILE *file = fopen(in_tree(name), "w");

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    fclose(file);
}

static uint64_t limit_for(const char *groups)
{
    static char root[64];

    snprintf(root, sizeof root, "%s", tree);
    put("/groups", groups);
    return wsco_ram_group_limit(in_tree("/groups"), root);
}

static int make_tree(void **state)
{
    static const char *const folders[] = {"/a", "/a/b", "/memory", "/memory/c"};

    (void)state;
    assert_non_null(mkdtemp(tree));
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        assert_int_equal(mkdir(in_tree(folders[i]), 0700), 0);
    put("/a/memory.max", "3000\n");
    put("/a/b/memory.max", "max\n");
    put("/memory/memory.limit_in_bytes", "9223372036854771712\n");
    put("/memory/c/memory.limit_in_bytes", "2000\n");
    return 0;
}

static int remove_tree(void **state)
{
    static const char *const names[] = {"/a/b/memory.max",
                                        "/a/memory.max",
                                        "/a/b",
                                        "/a",
                                        "/memory/c/memory.limit_in_bytes",
                                        "/memory/c",
                                        "/memory/memory.limit_in_bytes",
                                        "/memory",
                                        "/memory.max",
                                        "/groups",
                                        ""};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        remove(in_tree(names[i]));
    return 0;
}

TEST(a_group_is_limited_by_all_above_it)
{
    assert_true(limit_for("0::/\n") == 0);
    assert_true(limit_for("0::/a\n") == 3000);
    assert_true(limit_for("0::/a/b\n") == 3000);
    put("/a/b/memory.max", "1000\n");
    assert_true(limit_for("0::/a/b\n") == 1000);
    assert_true(limit_for("0::/a\n") == 3000);
}

TEST(version_1_has_a_line_for_memory)
{
    assert_true(limit_for("3:cpuset:/c\n4:memory:/c\n0::/\n") == 2000);
    assert_true(limit_for("4:cpu,memory:/c\n") == 2000);
    assert_true(limit_for("4:memory,cpu:/c\n") == 2000);
    assert_true(limit_for("4:memory:/\n") == 9223372036854771712u);
    assert_true(limit_for("4:memoryx,nomemory:/c\n") == 0);
    /* Both: the least. */
    assert_true(limit_for("4:memory:/c\n0::/a/b\n") == 1000);
}

TEST(a_path_that_leads_nowhere_ends_at_the_root)
{
    put("/memory.max", "5000\n");
    assert_true(limit_for("0::/docker/0123\n") == 5000);
    assert_true(limit_for("0::\n") == 5000);
    assert_true(limit_for("") == 0);
    assert_true(limit_for("no colon\n") == 0);
    assert_true(limit_for("0:no second\n") == 0);
    assert_true(limit_for("0::/a") == 0);
    assert_true(wsco_ram_group_limit("/nowhere/at/all", tree) == 0);
}

TEST(a_line_that_is_too_long_is_skipped_with_its_rest)
{
    static char line[1200];

    memset(line, 'x', sizeof line);
    memcpy(line, "0::/", 4);
    memcpy(line + 511, "0::/a", 5);
    snprintf(line + 1100, sizeof line - 1100, "\n4:memory:/c\n");
    assert_true(limit_for(line) == 2000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(the_machine_has_some_memory),
        UNIT(a_limit_is_a_number_and_nothing_else),
        UNIT(a_group_is_limited_by_all_above_it),
        UNIT(version_1_has_a_line_for_memory),
        UNIT(a_path_that_leads_nowhere_ends_at_the_root),
        UNIT(a_line_that_is_too_long_is_skipped_with_its_rest),
    };
    return cmocka_run_group_tests(tests, make_tree, remove_tree);
}
