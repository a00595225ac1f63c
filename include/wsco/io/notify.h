/* SPDX-License-Identifier: MIT */
/* What a process tells the service manager that has started it (systemd's protocol, sd_notify(3)). */
#ifndef WSCO_IO_NOTIFY_H
#define WSCO_IO_NOTIFY_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"

#include <stdbool.h>

/* Is there a manager that listens ($NOTIFY_SOCKET)? */
bool wsco_notify_wanted(void);
/* Nothing is sent any more by this process and those that it forks. */
void wsco_notify_silence(void);
/* Sends lines such as "READY=1\nSTATUS=..." to it, without a wait. WSCO_OK, also if there is none; -errno:
 * it was not sent; WSCO_E_INVAL: the name of its socket is of no known kind. */
wsco_rc wsco_notify_send(const char *lines);
/* How often it wants to hear "WATCHDOG=1" of this process at least ($WATCHDOG_USEC, $WATCHDOG_PID);
 * WSCO_USEC_NEVER: it does not. */
wsco_usec wsco_notify_watchdog(void);

#endif
