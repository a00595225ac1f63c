/* SPDX-License-Identifier: MIT */
/* hook_forked: connections that a coroutine has opened, and a child process.
 * Owns: what is remembered of each such socket, to the end of the process.
 * Called by: hook_connect, and by whoever notices a fork.
 * Never: tells the peer anything; touches a descriptor that is not the socket that was remembered, or one
 *       that was opened outside of coroutines.
 * Why: drivers know nothing of forks. Two processes with one connection read each other's answers, and the
 *      farewell of the one that ends first ends it for both. The child's copy is therefore a socket at which
 *      the peer has gone: reads find the end, writes EPIPE, and the driver reports that or connects again.
 * Tested by: tests/phpt/fork/driver_connections.phpt, tests/production. */
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/base/process.h"
#include "wsco/io/sock.h"
#include "wsco/php/engine/fork.h"

#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* Which sockets: numbers of the system by descriptor, 0: none. Owner: static. Freed by:
 * php_wsco_hook_forked_shutdown(). */
static struct {
    ino_t *inodes;
    size_t room;
    uint32_t process; /* wsco_process_token() of who has opened them */
} opened;

/* 0: it is no socket. */
static ino_t inode_of(int fd)
{
    struct stat info;

    return fstat(fd, &info) == 0 && S_ISSOCK(info.st_mode) ? info.st_ino : 0;
}

static bool make_room(size_t fd)
{
    size_t room = opened.room > 0 ? opened.room : 32;
    ino_t *more;

    if (fd < opened.room)
        return true;
    while (room <= fd)
        room *= 2;
    more = wsco_mem_realloc(opened.inodes, room * sizeof *more);
    if (!more)
        return false;
    memset(more + opened.room, 0, (room - opened.room) * sizeof *more);
    opened.inodes = more;
    opened.room = room;
    return true;
}

bool php_wsco_hook_forked_remember(int fd)
{
    ino_t inode;

    php_wsco_fork_check();
    inode = inode_of(fd);
    if (inode == 0)
        return true;
    if (!make_room((size_t)fd))
        return false;
    opened.inodes[fd] = inode;
    opened.process = wsco_process_token();
    return true;
}

static bool is_stream(int fd)
{
    int type;
    socklen_t len = sizeof type;

    return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 && type == SOCK_STREAM;
}

/* Closes the child's copy by putting `dead` in its place, or if there was no descriptor left for that, a
 * socket that was never connected: closing has made room for one. */
static void replace(int fd, int dead)
{
    int flags = fcntl(fd, F_GETFD), mode = fcntl(fd, F_GETFL), other = dead;

    if (dead < 0) {
        wsco_sock_close(fd);
        other = socket(AF_UNIX, SOCK_STREAM, 0);
    }
    if (other >= 0 && other != fd)
        (void)dup2(other, fd);
    if (dead < 0 && other >= 0 && other != fd)
        wsco_sock_close(other);
    (void)fcntl(fd, F_SETFD, flags);
    (void)fcntl(fd, F_SETFL, mode);
}

static void replace_all(int dead)
{
    for (size_t fd = 0; fd < opened.room; fd++) {
        if (opened.inodes[fd] != 0 && opened.inodes[fd] == inode_of((int)fd) && is_stream((int)fd))
            replace((int)fd, dead);
        opened.inodes[fd] = 0;
    }
}

/* Before the child runs any code of the script, so nothing is said. */
static void in_child(void)
{
    int ends[2] = {-1, -1};

    if (opened.room == 0 || opened.process == wsco_process_token())
        return;
    opened.process = wsco_process_token();
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0)
        wsco_sock_close(ends[1]);
    replace_all(ends[0]);
    if (ends[0] >= 0)
        wsco_sock_close(ends[0]);
}

void php_wsco_hook_forked_startup(void)
{
    php_wsco_fork_also = in_child;
}

void php_wsco_hook_forked_shutdown(void)
{
    php_wsco_fork_also = NULL;
    wsco_mem_free(opened.inodes);
    opened.inodes = NULL;
    opened.room = 0;
}
