/* SPDX-License-Identifier: MIT */
/* Preloaded into the PHP of a .phpt test whose wsco.so was compiled with -finstrument-functions: notes which
 * functions the test enters, children included. One byte for each 16 bytes of code, in a file that outlives a
 * crash: $WSCO_REACH/PATH.PID, where PATH is the test's below tests/phpt with % for each slash.
 * Built and read by reach.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PLACES ((size_t)1 << 18)
#define HIDDEN __attribute__((no_instrument_function))
#define PUBLIC __attribute__((visibility("default"), no_instrument_function))

static unsigned char nowhere[PLACES], *places;
static uintptr_t base;

/* The script of run-tests.php is an argument like .../tests/phpt/timer/tick.php. */
static HIDDEN const char *test_of(char *arguments, size_t n)
{
    for (char *one = arguments; one < arguments + n; one += strlen(one) + 1) {
        char *test = strstr(one, "/tests/phpt/"), *end = strrchr(one, '.');
        if (test == NULL || end == NULL || strcmp(end, ".php") != 0)
            continue;
        *end = '\0';
        for (test += strlen("/tests/phpt/"), one = test; *one != '\0'; one++)
            if (*one == '/')
                *one = '%';
        return test;
    }
    return NULL;
}

/* Children that run another script belong to the test too. */
static HIDDEN void name_test(void)
{
    static char arguments[65536];
    int fd = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? 0 : read(fd, arguments, sizeof arguments - 1);
    const char *test = n > 0 ? test_of(arguments, (size_t)n) : NULL;

    if (fd >= 0)
        close(fd);
    if (test != NULL)
        setenv("WSCO_REACH_TEST", test, 1);
}

/* Another library may be compiled that way too. */
static HIDDEN void start(void *function)
{
    const char *dir = getenv("WSCO_REACH"), *test;
    char path[4096];
    Dl_info info;

    if (dladdr(function, &info) == 0 || strstr(info.dli_fname, "/wsco.so") == NULL)
        return;
    places = nowhere;
    if (getenv("WSCO_REACH_TEST") == NULL)
        name_test();
    test = getenv("WSCO_REACH_TEST");
    if (dir == NULL || test == NULL)
        return;
    base = (uintptr_t)info.dli_fbase;
    snprintf(path, sizeof path, "%s/%s.%ld", dir, test, (long)getpid());
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0 || ftruncate(fd, (off_t)PLACES) != 0)
        return;
    void *map = mmap(NULL, PLACES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (map != MAP_FAILED)
        places = map;
}

PUBLIC void __cyg_profile_func_enter(void *function, void *site);
PUBLIC void __cyg_profile_func_exit(void *function, void *site);

PUBLIC void __cyg_profile_func_enter(void *function, void *site)
{
    (void)site;
    if (places == NULL)
        start(function);
    uintptr_t place = ((uintptr_t)function - base) / 16;
    if (places != NULL && place < PLACES)
        places[place] = 1;
}

PUBLIC void __cyg_profile_func_exit(void *function, void *site)
{
    (void)function;
    (void)site;
}
