/* SPDX-License-Identifier: MIT */
/* Listening sockets that this process was given by the service manager that has started it
 * (sd_listen_fds(3)). */
#ifndef WSCO_IO_INHERITED_H
#define WSCO_IO_INHERITED_H

#include "wsco/io/addr.h"

/* How many there are ($LISTEN_FDS, $LISTEN_PID); 0 in any other process than the one that was started. */
unsigned wsco_inherited_count(void);
/* The one that listens on that address, or has that name ($LISTEN_FDNAMES): a descriptor that is the
 * caller's then, and given out once. It does not block, and is closed in programs that the process starts.
 * -ENOENT: there is none. */
WSCO_MUST_USE int wsco_inherited_take(const wsco_addr *address);
WSCO_MUST_USE int wsco_inherited_take_named(const char *name);

#endif
