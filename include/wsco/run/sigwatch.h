/* SPDX-License-Identifier: MIT */
/* Signals for code that waits without a loop: the manager of a pool, and its workers that wait for
 * messages. */
#ifndef WSCO_RUN_SIGWATCH_H
#define WSCO_RUN_SIGWATCH_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <poll.h>
#include <stdint.h>

/* The bit of a signal in a set. */
static inline uint64_t wsco_sigwatch_bit(int number)
{
    return UINT64_C(1) << (number - 1);
}

/* From now on signals of the set are only noted. A process has one such set. WSCO_OK, or -errno with nothing
 * changed. */
WSCO_MUST_USE wsco_rc wsco_sigwatch_begin(uint64_t set);
/* They have the effect again that they had before, unless the script has set another meanwhile. Also for a
 * forked child, where nothing that its parent was sent is left. Harmless when there is no set. */
void wsco_sigwatch_end(void);
/* Those that have come since the last call. */
uint64_t wsco_sigwatch_take(void);
/* Blocks the process until a signal of the set has come, one of `count` descriptors is ready, or until `due`.
 * The number of descriptors that are ready (poll(2)), WSCO_E_TIMEOUT, -EINTR: a signal has come, of the set
 * or another; another -errno. */
int wsco_sigwatch_wait(struct pollfd *fds, unsigned count, wsco_usec due);

#endif
