/* SPDX-License-Identifier: MIT */
/* The ssl_* options of Server::set(). */
#ifndef WSCO_PHP_SERVER_CONVERT_TLS_H
#define WSCO_PHP_SERVER_CONVERT_TLS_H

#include "php.h"

#include "wsco/io/tls.h"

/* Context of a server that was made with $ssl = true; options may be NULL. Runs no code of the script. On NULL *code is an
 * errno, and *message names the option and the file; the caller releases it. */
wsco_tls *php_wsco_convert_tls(HashTable *options, int *code, zend_string **message);

#endif
