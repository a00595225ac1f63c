/* SPDX-License-Identifier: MIT */
/* Several descriptors at once: which of them are ready, and one descriptor that tells when any is. */
#ifndef WSCO_IO_FD_GROUP_H
#define WSCO_IO_FD_GROUP_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <poll.h>
#include <stddef.h>

/* poll(2): sets `revents`, blocks for at most `span` (0: not at all, WSCO_USEC_NEVER: for ever) until one is
 * ready. Returns how many are, or are not open (POLLNVAL); 0 after `span`; -EINTR after a signal, or another
 * -errno. */
WSCO_MUST_USE int wsco_fd_group_poll(struct pollfd *fds, size_t n, wsco_usec span);
/* Makes a descriptor that can be read as long as one of `fds` is ready for its `events`, has failed or was
 * hung up; the caller closes it. A number may stand in `fds` once. What is closed meanwhile is left out
 * without a word. Returns -EBADF if one is not open, -EPERM if one is always ready, or another -errno. A
 * kqueue knows no POLLPRI. */
WSCO_MUST_USE int wsco_fd_group_open(const struct pollfd *fds, size_t n);

#endif
