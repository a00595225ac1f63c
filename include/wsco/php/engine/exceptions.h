/* SPDX-License-Identifier: MIT */
/* exceptions: the classes of exceptions that we throw. */
#ifndef WSCO_PHP_ENGINE_EXCEPTIONS_H
#define WSCO_PHP_ENGINE_EXCEPTIONS_H

#include "php.h"

extern zend_class_entry *php_wsco_exception_ce;          /* Swoole\Exception */
extern zend_class_entry *php_wsco_error_ce;              /* Swoole\Error */
extern zend_class_entry *php_wsco_exit_exception_ce;     /* Swoole\ExitException */
extern zend_class_entry *php_wsco_canceled_exception_ce; /* Swoole\Coroutine\CanceledException */
extern zend_class_entry *php_wsco_timeout_exception_ce;  /* Swoole\Coroutine\TimeoutException */

/* MINIT calls it before the other classes are registered, because some of them extend these. */
void php_wsco_register_exceptions(void);

#endif
