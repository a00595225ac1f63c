/* SPDX-License-Identifier: MIT */
/* inherited: listening sockets of the service manager.
 * Owns: which of them were given out, for the life of the process. Those that nobody takes stay open.
 * Called by: src/php/server. Never: takes a descriptor that does not listen, or is no stream.
 * Tested by: tests/unit/io/test_inherited.c, tests/phpt/service. */
#include "wsco/io/inherited.h"

#include "wsco/io/sock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FIRST 3 /* the number of the first */
#define MOST 64 /* further ones are not looked at */

static uint64_t taken; /* bit n: FIRST + n was given out */

/* 0 when the variable is not there, or is no number. */
static unsigned long number_of(const char *variable)
{
    const char *text = getenv(variable);
    char *end;

    if (!text || *text < '0' || *text > '9')
        return 0;
    unsigned long number = strtoul(text, &end, 10);
    return *end == '\0' ? number : 0;
}

unsigned wsco_inherited_count(void)
{
    unsigned long count = number_of("LISTEN_FDS");

    if (number_of("LISTEN_PID") != (unsigned long)getpid())
        return 0;
    return count < MOST ? (unsigned)count : MOST;
}

static bool listens(int fd)
{
    int is = 0;
    socklen_t len = sizeof is;

    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &is, &len) == 0 && is;
}

static int give(unsigned at)
{
    int fd = FIRST + (int)at;

    if ((taken >> at & 1) || !listens(fd))
        return -ENOENT;
    taken |= UINT64_C(1) << at;
    (void)fcntl(fd, F_SETFD, FD_CLOEXEC);
    wsco_sock_set_nonblocking(fd);
    return fd;
}

static bool is_at(int fd, const wsco_addr *address)
{
    wsco_addr own;

    return wsco_sock_local(fd, &own) == WSCO_OK && wsco_addr_equal(&own, address);
}

int wsco_inherited_take(const wsco_addr *address)
{
    unsigned count = wsco_inherited_count();
    int fd = -ENOENT;

    for (unsigned at = 0; at < count && fd < 0; at++)
        if (is_at(FIRST + (int)at, address))
            fd = give(at);
    return fd;
}

int wsco_inherited_take_named(const char *name)
{
    const char *names = getenv("LISTEN_FDNAMES");
    unsigned count = names ? wsco_inherited_count() : 0;
    size_t n = strlen(name);
    int fd = -ENOENT;

    for (unsigned at = 0; at < count && fd < 0; at++) {
        size_t len = strcspn(names, ":");
        if (len == n && memcmp(names, name, n) == 0)
            fd = give(at);
        names += len;
        if (*names == '\0')
            break;
        names++;
    }
    return fd;
}
