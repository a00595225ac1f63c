/* SPDX-License-Identifier: MIT */
/* Tests src/hook/imports.c on a small library that is linked in three ways, see probe/probe.c. */
#define _GNU_SOURCE
#include "unit.h"

#include "wsco/hook/imports.h"

#include <dlfcn.h>
#include <string.h>
#include <unistd.h>

typedef struct probe_library {
    void *library;
    int (*usleep)(unsigned microseconds);
    unsigned (*sleep)(unsigned seconds);
    int (*other)(void);
    int (**pointer)(useconds_t microseconds);
} probe_library;

static int usleeps, sleeps;

static int fake_usleep(UNIT_UNUSED useconds_t microseconds)
{
    return ++usleeps;
}

static unsigned fake_sleep(UNIT_UNUSED unsigned seconds)
{
    return (unsigned)++sleeps;
}

static const wsco_import table[] = {
    {"sleep", (void (*)(void))fake_sleep, NULL},
    {"usleep", (void (*)(void))fake_usleep, NULL},
};

static wsco_imports imports;

/* The library lies beside this program. */
static void open_probe(probe_library *probe, const char *kind)
{
    char path[1024];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 64);
    char *slash;

    assert_true(len > 0);
    path[len] = '\0';
    slash = strrchr(path, '/');
    snprintf(slash + 1, 60, "probe_%s.so", kind);
    probe->library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    assert_non_null(probe->library);
    *(void **)&probe->usleep = dlsym(probe->library, "probe_usleep");
    *(void **)&probe->sleep = dlsym(probe->library, "probe_sleep");
    *(void **)&probe->other = dlsym(probe->library, "probe_other");
    probe->pointer = (int (**)(useconds_t))dlsym(probe->library, "probe_pointer");
    assert_true(probe->usleep && probe->sleep && probe->other && probe->pointer);
}

static void begin(void)
{
    imports = (wsco_imports){.table = table, .count = 2};
    usleeps = sleeps = 0;
}

static void check_kind(const char *kind)
{
    probe_library probe;

    begin();
    open_probe(&probe, kind);
    assert_int_equal(probe.usleep(0), 0); /* bound by now, but sleep() is not if that is done lazily */
    wsco_imports_replace(&imports);
    assert_true(imports.slots >= 3);
    assert_int_equal(probe.usleep(0), 1);
    assert_int_equal(probe.sleep(0), 1);
    assert_int_equal((*probe.pointer)(0), 2);
    assert_true(probe.other());
    assert_int_equal(usleep(0), 0); /* the object of the replacements goes on calling the C library */

    wsco_imports_restore(&imports);
    assert_int_equal(imports.slots, 0);
    assert_int_equal(probe.usleep(0), 0);
    assert_int_equal(probe.sleep(0), 0);
    assert_int_equal((*probe.pointer)(0), 0);
    assert_int_equal(usleeps, 2);
    assert_int_equal(sleeps, 1);
    dlclose(probe.library);
}

TEST(full_relro)
{
    if (wsco_imports_supported())
        check_kind("relro");
}

TEST(lazily_bound)
{
    if (wsco_imports_supported())
        check_kind("lazy");
}

TEST(without_a_plt)
{
    if (wsco_imports_supported())
        check_kind("noplt");
}

/* Another library's function of that name stays. */
TEST(only_one_address)
{
    const wsco_import rows[] = {{"sleep", (void (*)(void))fake_sleep, (void (*)(void))sleep},
                                {"usleep", (void (*)(void))fake_usleep, (void (*)(void))fake_sleep}};
    probe_library probe;

    if (!wsco_imports_supported())
        return;
    begin();
    imports.table = rows;
    open_probe(&probe, "relro");
    wsco_imports_replace(&imports);
    assert_int_equal(probe.usleep(0), 0);
    assert_int_equal(probe.sleep(0), 1);
    wsco_imports_restore(&imports);
    assert_int_equal(probe.sleep(0), 0);
    dlclose(probe.library);
}

TEST(loaded_later)
{
    probe_library probe;

    if (!wsco_imports_supported())
        return;
    begin();
    wsco_imports_replace(&imports);
    unsigned before = imports.slots;
    open_probe(&probe, "relro");
    assert_int_equal(probe.usleep(0), 0);
    wsco_imports_replace(&imports);
    assert_true(imports.slots >= before + 3);
    assert_int_equal(probe.usleep(0), 1);
    unsigned after = imports.slots;
    wsco_imports_replace(&imports); /* nothing new */
    assert_int_equal(imports.slots, after);
    wsco_imports_restore(&imports);
    assert_int_equal(probe.usleep(0), 0);
    wsco_imports_replace(&imports); /* and once more */
    assert_int_equal(probe.usleep(0), 2);
    wsco_imports_restore(&imports);
    dlclose(probe.library);
}

TEST(unloaded_meanwhile)
{
    probe_library probe;

    if (!wsco_imports_supported())
        return;
    begin();
    open_probe(&probe, "relro");
    wsco_imports_replace(&imports);
    assert_int_equal(probe.usleep(0), 1);
    dlclose(probe.library);
    wsco_imports_restore(&imports);
    assert_int_equal(imports.slots, 0);
}

TEST(preloaded_is_left_alone)
{
    probe_library probe;
    char *preload = getenv("LD_PRELOAD"), *before = preload ? strdup(preload) : NULL;

    if (!wsco_imports_supported())
        return;
    begin();
    open_probe(&probe, "relro");
    setenv("LD_PRELOAD", "/elsewhere/libother.so:/lib/probe_relro.so", 1);
    wsco_imports_replace(&imports);
    assert_int_equal(probe.usleep(0), 0);
    if (before)
        setenv("LD_PRELOAD", before, 1);
    else
        unsetenv("LD_PRELOAD");
    free(before);
    wsco_imports_restore(&imports);
    dlclose(probe.library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(full_relro),       UNIT(lazily_bound),       UNIT(without_a_plt),           UNIT(loaded_later),
        UNIT(only_one_address), UNIT(unloaded_meanwhile), UNIT(preloaded_is_left_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
