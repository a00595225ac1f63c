/* SPDX-License-Identifier: MIT */
/* The callbacks that the core calls. */
#ifndef WSCO_PHP_RUNTIME_CO_HOOKS_H
#define WSCO_PHP_RUNTIME_CO_HOOKS_H

#include "wsco/run/worker.h"

extern const wsco_co_ops php_wsco_co_ops;
extern const wsco_worker_ops php_wsco_worker_ops;

#endif
