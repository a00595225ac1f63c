/* SPDX-License-Identifier: MIT */
/* wake: ends a wait of the loop from another thread or from a signal handler.
 * Owns: an eventfd on Linux, a pipe elsewhere. A loop that nobody wakes has none.
 * Called by: run, for the parts that work in threads.
 * Never: has more than one wake in the kernel, so that a write cannot find the descriptor full; runs code of
 *       the caller outside of the dispatch.
 * Why no EVFILT_USER on BSD: most releases of OpenBSD have none, and a pipe is a descriptor as any other.
 * Tested by: tests/unit/io/test_wake.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_CLOEXEC, eventfd */
#endif
#include "wsco/io/wake.h"

#include "wsco/base/list.h"
#include "wsco/base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/eventfd.h>

static wsco_rc open_fds(int *read_fd, int *write_fd)
{
    *read_fd = *write_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return *read_fd < 0 ? -errno : WSCO_OK;
}

#else

static wsco_rc open_fds(int *read_fd, int *write_fd)
{
    int fds[2];
    if (pipe(fds) != 0)
        return -errno;
    for (int i = 0; i < 2; i++) {
        (void)fcntl(fds[i], F_SETFD, FD_CLOEXEC);
        (void)fcntl(fds[i], F_SETFL, O_NONBLOCK);
    }
    *read_fd = fds[0];
    *write_fd = fds[1];
    return WSCO_OK;
}

#endif

/* The flag is cleared after the read: what comes in between is seen by the call of woken() that follows. */
static void on_event(wsco_watcher *watcher, unsigned events)
{
    wsco_wake *wake = wsco_container_of(watcher, wsco_wake, watcher);
    uint64_t bytes;
    (void)events;
    (void)!read(watcher->fd, &bytes, sizeof bytes);
    if (atomic_exchange(&wake->pending, false))
        wake->woken(wake);
}

static void close_fds(int read_fd, int write_fd)
{
    if (write_fd != read_fd)
        close(write_fd);
    close(read_fd);
}

wsco_rc wsco_wake_open(wsco_wake *wake, wsco_loop *loop)
{
    int read_fd;
    wsco_rc rc = open_fds(&read_fd, &wake->write_fd);
    if (rc != WSCO_OK)
        return rc;
    wake->watcher = (wsco_watcher){.on_event = on_event};
    wake->loop = loop;
    wake->process = wsco_process_token();
    atomic_init(&wake->pending, false);
    rc = wsco_loop_add(loop, &wake->watcher, read_fd, WSCO_READ);
    if (rc != WSCO_OK)
        close_fds(read_fd, wake->write_fd);
    return rc;
}

/* eventfd wants eight bytes; a pipe takes them too, and gives them to one read. */
void wsco_wake_up(wsco_wake *wake)
{
    static const uint64_t one = 1;
    int error = errno;
    if (wsco_process_is(wake->process) && !atomic_exchange(&wake->pending, true))
        (void)!write(wake->write_fd, &one, sizeof one);
    errno = error;
}

void wsco_wake_close(wsco_wake *wake)
{
    if (wake->watcher.slot == 0)
        return;
    wsco_loop_remove(wake->loop, &wake->watcher);
    close_fds(wake->watcher.fd, wake->write_fd);
}
