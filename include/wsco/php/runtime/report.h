/* SPDX-License-Identifier: MIT */
/* Where suspended coroutines are, and which request a handler failed on. */
#ifndef WSCO_PHP_RUNTIME_REPORT_H
#define WSCO_PHP_RUNTIME_REPORT_H

#include "wsco/php/engine/globals.h"

#include "wsco/net/conn/conn.h"

/* Makes an array of frames like debug_backtrace() does; false when the coroutine has none. limit 0: all
 * frames. */
bool php_wsco_report_trace(wsco_co *co, zval *trace, int options, int limit);
/* Prints the frames as debug_print_backtrace() does, below a line with the coroutine's name if it has one. */
void php_wsco_report_print_trace(wsco_co *co, int options, int limit);
/* Prints the report on every live coroutine. */
void php_wsco_report_coroutines(void);
/* Prints that report if coroutines are left when the loop has nothing more to do, unless it is switched
 * off. */
void php_wsco_report_deadlock(void);
/* Called after the error itself was printed: writes one log line with client and coroutine of the handler,
 * which runs on conn->co. handler_of: what it served, such as method and path of a request. */
void php_wsco_report_thrown(const wsco_conn *conn, const char *handler_of);

#endif
