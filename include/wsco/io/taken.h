/* SPDX-License-Identifier: MIT */
/* Listening sockets that this process, or its parent before a fork, has got from an older process that served
 * before it. */
#ifndef WSCO_IO_TAKEN_H
#define WSCO_IO_TAKEN_H

#include "wsco/io/handover.h"

/* Asks whoever listens at the path, for at most so many seconds, which block the process. Once in a process:
 * further calls do nothing. WSCO_OK, also when nobody listens there; otherwise as wsco_handover_connect() and
 * wsco_handover_receive(). */
WSCO_MUST_USE wsco_rc wsco_taken_ask(const char *path, double seconds);
/* The one that listens at that address: a descriptor that is the caller's then. -ENOENT: there is none. */
WSCO_MUST_USE int wsco_taken_listener(const wsco_addr *address);
/* The connection to the older process that waits to be told; -1: there is none. It ends when a process that
 * was forked from this one has told it. */
int wsco_taken_peer(void);
/* Has any socket been used? */
bool wsco_taken_any(void);
/* Closes sockets that nobody wants. Their number. */
unsigned wsco_taken_drop_rest(void);
/* Lets go of the older process without a word, and of the sockets that are left. */
void wsco_taken_forget(void);
/* Tells the older process to stop, and lets go of it. As wsco_handover_confirm(). */
WSCO_MUST_USE wsco_rc wsco_taken_confirm(void);

#endif
