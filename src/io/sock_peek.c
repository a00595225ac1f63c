/* SPDX-License-Identifier: MIT */
/* sock_peek: looks at what has come without taking it.
 * Owns: nothing. Called by: net/server (proxied). Never: waits.
 * Tested by: tests/unit/net/server/test_proxied.c. */
#include "wsco/io/sock.h"

#include <errno.h>

ssize_t wsco_sock_peek(int fd, void *into, size_t cap)
{
    for (;;) {
        ssize_t n = recv(fd, into, cap, MSG_PEEK);
        if (n > 0)
            return n;
        if (n == 0)
            return WSCO_E_EOF;
        if (errno != EINTR)
            return -errno;
    }
}
