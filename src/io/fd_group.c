/* SPDX-License-Identifier: MIT */
/* fd_group: several descriptors at once. The kernel watches them for a descriptor of its own, which the loop
 * can wait for as for any other. So a descriptor may be in several groups, and in the loop.
 * Owns: nothing; a group is the caller's. Called by: fdselect.
 * Never: reads, writes or closes a descriptor that it was given.
 * Tested by: tests/unit/io/test_fd_group.c. */
#include "wsco/io/fd_group.h"

#include <errno.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/epoll.h>
#else
#include <sys/event.h>
#include <sys/time.h>
#endif

int wsco_fd_group_poll(struct pollfd *fds, size_t n, wsco_usec span)
{
    int count = poll(fds, (nfds_t)n, wsco_time_ms(span));

    return count < 0 ? -errno : count;
}

#ifdef __linux__

static int make(void)
{
    return epoll_create1(EPOLL_CLOEXEC);
}

static int add(int group, const struct pollfd *fd)
{
    struct epoll_event event = {.data.fd = fd->fd};

    event.events = (fd->events & POLLIN ? EPOLLIN : 0u) | (fd->events & POLLOUT ? EPOLLOUT : 0u) |
        (fd->events & POLLPRI ? EPOLLPRI : 0u);
    return epoll_ctl(group, EPOLL_CTL_ADD, fd->fd, &event);
}

#else

static int make(void)
{
    return kqueue();
}

static int add(int group, const struct pollfd *fd)
{
    struct kevent changes[2];
    int n = 0;

    if (fd->events & POLLIN)
        EV_SET(&changes[n++], (uintptr_t)fd->fd, EVFILT_READ, EV_ADD, 0, 0, NULL);
    if (fd->events & POLLOUT)
        EV_SET(&changes[n++], (uintptr_t)fd->fd, EVFILT_WRITE, EV_ADD, 0, 0, NULL);
    return kevent(group, changes, n, NULL, 0, NULL);
}

#endif

int wsco_fd_group_open(const struct pollfd *fds, size_t n)
{
    int group = make();

    if (group < 0)
        return -errno;
    for (size_t i = 0; i < n; i++) {
        if (add(group, &fds[i]) != 0) {
            int rc = -errno;
            close(group);
            return rc;
        }
    }
    return group;
}
