/* SPDX-License-Identifier: MIT */
/* Waits that no signal slips past. */
#ifndef WSCO_IO_SIGNAL_H
#define WSCO_IO_SIGNAL_H

#include "wsco/io/loop.h"

/* As wsco_loop_wait(), for a wait that must not begin when pending() says true because a signal has come. -EINTR when it
 * does, or one comes meanwhile. pending() is asked with all signals blocked. */
int wsco_signal_wait(wsco_loop *loop, int timeout_ms, bool (*pending)(void *arg), void *arg);

#endif
