/* SPDX-License-Identifier: MIT */
/* Waits for several descriptors of the script at once. */
#ifndef WSCO_RUN_FDSELECT_H
#define WSCO_RUN_FDSELECT_H

#include "wsco/io/fd_group.h"
#include "wsco/run/script_waits.h"

/* Suspends the current coroutine until one of `fds` is ready for its `events`, has failed or was hung up, or
 * until `due` (WSCO_USEC_NEVER: no deadline; 0: does not wait). Others run first in any case, so that a loop
 * over what is always ready does not hold them. A number may stand in `fds` once; it does not matter who
 * else waits for it. What is closed meanwhile is noticed when the wait ends, unless wsco_fdselect_expel() was
 * called before.
 *
 * Returns how many have `revents` then, POLLNVAL for what is not open, or will not be in a moment; 0 when
 * time is over; or
 *   WSCO_E_CO_CANCELED                  as wsco_wait_on()
 *   WSCO_E_CO_OUT_OF_COROUTINE, WSCO_E_NOMEM, or another -errno of the kernel. */
WSCO_MUST_USE wsco_rc wsco_fdselect_until(wsco_script_waits *waits, struct pollfd *fds, size_t n,
                                          wsco_usec due);
/* To be called before fd is closed by anybody, until it returns false: enters one of those that wait for it
 * and others, as wsco_fdwait_expel(). Those that are ready to run find POLLNVAL when they do. */
bool wsco_fdselect_expel(wsco_script_waits *waits, int fd);
/* Frees what coroutines have left that were given up. After wsco_fdwait_deinit(). */
void wsco_fdselect_end_all(wsco_script_waits *waits);

#endif
