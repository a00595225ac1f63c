/* SPDX-License-Identifier: MIT */
/* Waiting for another process, in a coroutine or not. */
#ifndef WSCO_PHP_SHM_SHARED_WAIT_PRIV_H
#define WSCO_PHP_SHM_SHARED_WAIT_PRIV_H

#include "wsco/base/err.h"
#include "wsco/shm/bell.h"

#include "php.h"

/* Something to be tried until it works. Owner: the caller of php_wsco_shared_wait(), on its stack. */
typedef struct php_wsco_shared_wait {
    /* WSCO_E_AGAIN: not yet. -EDEADLK: not before this process does something about it itself, which only a
     * coroutine can wait for. Anything else ends the wait. Between two calls other coroutines run. */
    wsco_rc (*attempt)(const struct php_wsco_shared_wait *wait);
    zend_object *object; /* kept alive meanwhile */
    wsco_bell *bell;     /* rings when it may work; not looked at in coroutines, where it may be gone */
    int mode;            /* for the attempt */
} php_wsco_shared_wait;

/* Tries until it works, or for `timeout` seconds; negative: for ever; 0: once. In a coroutine that one is
 * suspended between two attempts, at most 5 milliseconds; elsewhere the process sleeps until the bell rings,
 * at most 10. WSCO_OK; WSCO_E_TIMEOUT; -EDEADLK outside coroutines; WSCO_E_CO_CANCELED; WSCO_E_NOMEM; or what
 * the attempt gave. With an exception pending if the coroutine would have to wait and cannot. */
wsco_rc php_wsco_shared_wait_for(const php_wsco_shared_wait *wait, double timeout);

#endif
