/* SPDX-License-Identifier: MIT */
/* A shared library that imports functions, for test_imports.c. It is built with full RELRO, with lazy
 * binding, and without a PLT. */
#define _GNU_SOURCE
#include <unistd.h>

int probe_usleep(unsigned microseconds);
unsigned probe_sleep(unsigned seconds);
int probe_other(void);

/* An address in data. Writable, so that the compiler cannot see through it. */
int (*probe_pointer)(useconds_t) = usleep;

int probe_usleep(unsigned microseconds)
{
    return usleep(microseconds) + 0;
}

unsigned probe_sleep(unsigned seconds)
{
    return sleep(seconds) + 0;
}

int probe_other(void)
{
    return getppid() > 0;
}
