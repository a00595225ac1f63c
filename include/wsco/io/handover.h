/* SPDX-License-Identifier: MIT */
/* How one process gives its listening sockets to another: a unix socket at a path that both know. The old
 * process listens there. Whoever connects gets a line of text with the descriptors, and confirms with one
 * byte that it serves now; if it goes without that, nothing has happened. */
#ifndef WSCO_IO_HANDOVER_H
#define WSCO_IO_HANDOVER_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"
#include "wsco/io/addr.h"

#include <stdbool.h>
#include <stdint.h>

/* Descriptors that are given at once; further listeners stay behind. */
#define WSCO_HANDOVER_MOST 64

/* The old process's end. Owner: the struct it is embedded in. Freed by: wsco_handover_close(). */
typedef struct wsco_handover_place {
    int fd;                /* readonly: listens; -1: closed */
    uint32_t process;      /* private: wsco_process_token() of its owner */
    uint64_t device, file; /* private: what was made there */
    bool passed_on;        /* private: the file is the next process's */
    char path[WSCO_ADDR_TEXT];
} wsco_handover_place;

/* Listens at the path, in place of the socket that is there; only the user may connect (0600). On failure
 * place->fd is -1: WSCO_E_INVAL: the path does not begin with "/" or is too long; -EEXIST: the file there is
 * no socket; another -errno. */
WSCO_MUST_USE wsco_rc wsco_handover_open(wsco_handover_place *place, const char *path);
/* Closes it, and removes the file if it is still the one that was made, and not in a forked child. Harmless
 * when it is closed. */
void wsco_handover_close(wsco_handover_place *place);

/* Another process has taken over: it puts its own socket at the path, at any moment, so closing removes
 * nothing. */
void wsco_handover_pass_on(wsco_handover_place *place);

/* Who has connected: a descriptor, WSCO_E_AGAIN, or another -errno of accept(2). Processes of other users
 * than this one's and root are turned away. */
WSCO_MUST_USE int wsco_handover_accept(const wsco_handover_place *place);
/* Sends the descriptors; their number is at most WSCO_HANDOVER_MOST. Does not wait. */
WSCO_MUST_USE wsco_rc wsco_handover_give(int peer, const int *fds, unsigned count);
/* WSCO_OK: it has taken over; WSCO_E_AGAIN: not yet; another code: it has gone, or says nonsense. */
WSCO_MUST_USE wsco_rc wsco_handover_hear(int peer);

/* The new process: connects. A descriptor; -ENOENT or -ECONNREFUSED: nobody listens there; -EPERM: another
 * user does; WSCO_E_INVAL as above; another -errno. */
WSCO_MUST_USE int wsco_handover_connect(const char *path);
/* Waits for the descriptors until `due`, blocking the process. Their number, or WSCO_E_TIMEOUT,
 * WSCO_E_PROTOCOL_ERROR, WSCO_E_EOF, another -errno. They are the caller's then; what does not listen is
 * closed. `fds` has room for WSCO_HANDOVER_MOST. */
WSCO_MUST_USE int wsco_handover_receive(int peer, int *fds, wsco_usec due);
/* Tells the old process to stop. WSCO_E_PIPE: it is gone, or has given this process up. */
WSCO_MUST_USE wsco_rc wsco_handover_confirm(int peer);

#endif
