/* SPDX-License-Identifier: MIT */
/* Waits that no signal can slip past. */
#ifndef WSCO_IO_SIGNAL_H
#define WSCO_IO_SIGNAL_H

#include "wsco/io/loop.h"

/* Like wsco_loop_wait(), but the wait does not begin if pending() is true because a signal has come. -EINTR
 * then, and if a signal comes during the wait. pending() is asked with all signals blocked. */
int wsco_signal_wait(wsco_loop *loop, wsco_usec span, bool (*pending)(void *arg), void *arg);

#endif
