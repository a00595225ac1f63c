/* SPDX-License-Identifier: MIT */
/* Every class file, and what the others need of it. */
#ifndef WSCO_PHP_MODULE_CLASSES_H
#define WSCO_PHP_MODULE_CLASSES_H

#include "php_wsco.h"

/* Called once by MINIT, in this order. */
void php_wsco_register_exceptions(void);
void php_wsco_register_coroutine(void);
void php_wsco_register_event(void);
void php_wsco_register_http_server(void);
void php_wsco_register_request(void);
void php_wsco_register_response(void);
void php_wsco_register_cookie(void);
void php_wsco_register_frame(void);
void php_wsco_register_socket(void);
void php_wsco_register_tcp_server(void);
void php_wsco_register_tcp_connection(void);

/* class_exceptions.c */
extern zend_class_entry *php_wsco_exception_ce;      /* Swoole\Exception */
extern zend_class_entry *php_wsco_error_ce;          /* Swoole\Error */
extern zend_class_entry *php_wsco_exit_exception_ce; /* Swoole\ExitException */

extern zend_class_entry *php_wsco_canceled_exception_ce; /* Swoole\Coroutine\CanceledException */

/* Registers a second name for a class, at MINIT, when swoole.use_shortname is on. */
void php_wsco_short_name(const char *alias, zend_class_entry *ce);
/* go(), defer(), Co\run() and the like, under the same condition. */
void php_wsco_short_functions(int module_type);
/* Every SWOOLE_ and WEBSOCKET_ constant. */
void php_wsco_register_constants(int module_number);

#endif
