/* SPDX-License-Identifier: MIT */
/* taken: the listening sockets of an older process, until servers of this one use them.
 * Owns: those that no server has yet, and the connection to the older process, for the life of the process.
 * Called by: src/php/server, src/php/process.
 * Never: asks twice; tells the older process to stop before it is told to.
 * Tested by: tests/unit/io/test_handover.c, tests/phpt/handover. */
#include "wsco/io/taken.h"

#include "wsco/io/pipe.h"
#include "wsco/io/sock.h"

static struct {
    bool asked, used;
    int peer;       /* -1: none */
    unsigned count; /* places of `fds`; -1 there: used */
    int fds[WSCO_HANDOVER_MOST];
} taken = {.peer = -1};

static bool is_nobody(wsco_rc rc)
{
    return rc == -ENOENT || rc == -ECONNREFUSED;
}

wsco_rc wsco_taken_ask(const char *path, double seconds)
{
    int count;

    if (taken.asked)
        return WSCO_OK;
    taken.asked = true;
    taken.peer = wsco_handover_connect(path);
    if (taken.peer < 0) {
        count = taken.peer;
        taken.peer = -1;
        return is_nobody(count) ? WSCO_OK : count;
    }
    count = wsco_handover_receive(taken.peer, taken.fds, wsco_time_in(seconds));
    if (count >= 0) {
        taken.count = (unsigned)count;
        return WSCO_OK;
    }
    wsco_pipe_close(&taken.peer);
    return count;
}

static bool is_at(int fd, const wsco_addr *address)
{
    wsco_addr own;

    return fd >= 0 && wsco_sock_local(fd, &own) == WSCO_OK && wsco_addr_equal(&own, address);
}

int wsco_taken_listener(const wsco_addr *address)
{
    for (unsigned at = 0; at < taken.count; at++) {
        int fd = taken.fds[at];
        if (!is_at(fd, address))
            continue;
        taken.fds[at] = -1;
        taken.used = true;
        return fd;
    }
    return -ENOENT;
}

int wsco_taken_peer(void)
{
    return taken.peer;
}

bool wsco_taken_any(void)
{
    return taken.used;
}

unsigned wsco_taken_drop_rest(void)
{
    unsigned dropped = 0;

    for (unsigned at = 0; at < taken.count; at++) {
        dropped += taken.fds[at] >= 0;
        wsco_pipe_close(&taken.fds[at]);
    }
    taken.count = 0;
    return dropped;
}

void wsco_taken_forget(void)
{
    (void)wsco_taken_drop_rest();
    wsco_pipe_close(&taken.peer);
}

wsco_rc wsco_taken_confirm(void)
{
    wsco_rc rc = wsco_handover_confirm(taken.peer);

    wsco_taken_forget();
    return rc;
}
