/* SPDX-License-Identifier: MIT */
/* serve_frame: the stack frame that stands for a server below its handlers. */
#ifndef WSCO_PHP_SERVER_SERVE_FRAME_H
#define WSCO_PHP_SERVER_SERVE_FRAME_H

#include "php.h"

/* Makes the frame that stands for the server below its handlers: warnings name its function, a method of
 * `server`, and stack traces end in it. It holds the server object, as any method call would. */
zend_execute_data *php_wsco_serve_frame_enter(zend_object *server, zend_function *function);
void php_wsco_serve_frame_leave(zend_execute_data *frame);

#endif
