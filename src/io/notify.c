/* SPDX-License-Identifier: MIT */
/* notify: datagrams to the service manager.
 * Owns: whether this process says anything. Each datagram has a socket of its own, because there are few.
 * Called by: run/service. Never: waits; reads an answer, as there is none.
 * Tested by: tests/unit/io/test_notify.c, tests/phpt/service. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* SOCK_CLOEXEC */
#endif
#include "wsco/io/notify.h"

#include "wsco/io/sock.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>

/* Of the process, as the variables are. */
static bool silent;

static const char *socket_name(void)
{
    const char *name = silent ? NULL : getenv("NOTIFY_SOCKET");

    return name && *name ? name : NULL;
}

bool wsco_notify_wanted(void)
{
    return socket_name() != NULL;
}

void wsco_notify_silence(void)
{
    silent = true;
}

/* A path, or "@" and a name of Linux's abstract sockets. */
static wsco_rc parse(const char *name, struct sockaddr_un *to, socklen_t *len)
{
    size_t n = strlen(name);

    memset(to, 0, sizeof *to);
    to->sun_family = AF_UNIX;
    if ((name[0] != '/' && name[0] != '@') || n < 2 || n >= sizeof to->sun_path)
        return WSCO_E_INVAL;
    memcpy(to->sun_path, name, n);
    *len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n);
    if (name[0] == '@')
        to->sun_path[0] = '\0';
    else
        *len += 1;
    return WSCO_OK;
}

static wsco_rc send_to(struct sockaddr_un *to, socklen_t len, const char *lines)
{
    struct iovec bytes = {.iov_base = (char *)(uintptr_t)lines, .iov_len = strlen(lines)};
    struct msghdr message = {.msg_name = to, .msg_namelen = len, .msg_iov = &bytes, .msg_iovlen = 1};
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    if (fd < 0)
        return -errno;
    wsco_rc rc = sendmsg(fd, &message, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -errno : WSCO_OK;
    wsco_sock_close(fd);
    return rc;
}

wsco_rc wsco_notify_send(const char *lines)
{
    const char *name = socket_name();
    struct sockaddr_un to;
    socklen_t len;

    if (!name)
        return WSCO_OK;
    wsco_rc rc = parse(name, &to, &len);
    return rc == WSCO_OK ? send_to(&to, len, lines) : rc;
}

/* False when the variable is not there, or is no positive number. */
static bool number_of(const char *variable, unsigned long long *number)
{
    const char *text = getenv(variable);
    char *end;

    if (!text || *text < '0' || *text > '9')
        return false;
    *number = strtoull(text, &end, 10);
    return *end == '\0' && *number > 0;
}

wsco_usec wsco_notify_watchdog(void)
{
    unsigned long long span, pid;

    if (!number_of("WATCHDOG_USEC", &span))
        return WSCO_USEC_NEVER;
    if (getenv("WATCHDOG_PID") && (!number_of("WATCHDOG_PID", &pid) || pid != (unsigned long long)getpid()))
        return WSCO_USEC_NEVER;
    return (wsco_usec)span;
}
