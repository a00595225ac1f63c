/* SPDX-License-Identifier: MIT */
/* Threads of the runtime. */
#ifndef WSCO_RUN_THREAD_PRIV_H
#define WSCO_RUN_THREAD_PRIV_H

#include "wsco/base/err.h"

#include <pthread.h>

/* Starts a thread in which all signals are blocked, so that handlers run in the script's thread only. The
 * caller joins it. WSCO_OK, or -errno: there is no thread. */
WSCO_MUST_USE wsco_rc wsco_thread_start(pthread_t *thread, void *(*run)(void *arg), void *arg);

#endif
