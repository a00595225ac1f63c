/* SPDX-License-Identifier: MIT */
/* Classes in shared memory: for the module, and what they have in common. */
#ifndef WSCO_PHP_SHM_SHM_H
#define WSCO_PHP_SHM_SHM_H

#include "php.h"

/* For MINIT. */
void php_wsco_register_atomic(void);
void php_wsco_register_lock(void);
void php_wsco_register_table(void);
/* class_lock.c. For MSHUTDOWN, when no object is left: the locks that this process still has are free. */
void php_wsco_lock_shutdown(void);

#endif
