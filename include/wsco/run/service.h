/* SPDX-License-Identifier: MIT */
/* The worker as a service of systemd (Type=notify): ready, reloading, stopping, and still alive. */
#ifndef WSCO_RUN_SERVICE_H
#define WSCO_RUN_SERVICE_H

#include "wsco/run/worker.h"

/* Each of these tells the manager, if there is one that listens ($NOTIFY_SOCKET); what cannot be sent is not
 * told. */

/* The first call for a worker also begins to tell every half of $WATCHDOG_USEC that the loop turns. Not from
 * within one of the ops of a part. NULL: a process without a loop is ready, and no watchdog begins. */
void wsco_service_ready(wsco_worker *worker);
/* wsco_service_ready() must follow. */
void wsco_service_reloading(void);
void wsco_service_stopping(void);
/* From now on this process, and those that it forks, tell nothing: they are parts of a service that another
 * process speaks for. */
void wsco_service_silence(void);

#endif
