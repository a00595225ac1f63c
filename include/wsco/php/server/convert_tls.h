/* SPDX-License-Identifier: MIT */
/* The ssl_* options of Server::set(). */
#ifndef WSCO_PHP_SERVER_CONVERT_TLS_H
#define WSCO_PHP_SERVER_CONVERT_TLS_H

#include "php.h"

#include "wsco/io/tls.h"

/* Makes the context of a server that was constructed with $ssl = true; options may be NULL. Runs no code of
 * the script. If it returns NULL, *code is an errno, and *message names the option and the file; the caller
 * releases *message. */
wsco_tls *php_wsco_convert_tls(HashTable *options, int *code, zend_string **message);

#endif
