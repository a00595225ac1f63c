/* SPDX-License-Identifier: MIT */
/* The callbacks that the core calls. */
#ifndef WSCO_PHP_RUNTIME_CO_OPS_H
#define WSCO_PHP_RUNTIME_CO_OPS_H

#include "wsco/php/engine/vm_switch.h"
#include "wsco/run/worker.h"

extern const wsco_co_ops php_wsco_co_ops;

/* Throws what a coroutine has to know if its suspension ended in another way than it expected. */
void php_wsco_co_deliver(wsco_co *co);

/* For switch.h: the same, as far as it is needed there. The compiler sees what is called, and puts it in
 * place. */
static const wsco_co_ops php_wsco_co_ops_here = {
    .save = php_wsco_vm_save_here,
    .restore = php_wsco_vm_restore_here,
    .deliver = php_wsco_co_deliver,
};

extern const wsco_worker_ops php_wsco_worker_ops;

#endif
