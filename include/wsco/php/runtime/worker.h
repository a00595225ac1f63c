/* SPDX-License-Identifier: MIT */
/* worker: the worker of a request, made on first use. */
#ifndef WSCO_PHP_RUNTIME_WORKER_H
#define WSCO_PHP_RUNTIME_WORKER_H

#include "wsco/php/engine/current.h"

/* Coroutines run under cli, phpdbg and embed. */
bool php_wsco_sapi_fits(void);
/* The context backend to use: the one that WSCO_CONTEXT names, or the best. NULL: there is none of that
 * name. */
const wsco_context_ops *php_wsco_context(void);
/* The worker of this request, made on first use. NULL with an Error thrown: this SAPI runs no coroutines,
 * memory is short, or the script is ending. */
wsco_worker *php_wsco_worker(void);

#endif
