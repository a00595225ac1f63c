/* SPDX-License-Identifier: MIT */
/* What the constructors of both servers share: arguments to a listening server of the core. */
#ifndef WSCO_PHP_SERVER_SERVER_LISTEN_H
#define WSCO_PHP_SERVER_SERVER_LISTEN_H

#include "php.h"

#include "wsco/net/server/server.h"

/* Arguments of __construct(), lent by its frame. Plain value. */
typedef struct php_wsco_listen_args {
    zend_string *host;
    zend_long port;
    bool ssl, reuse_port;
} php_wsco_listen_args;

/* Why it could not listen. Plain value; the caller releases `text`, which is NULL when there was no failure. */
typedef struct php_wsco_listen_failure {
    int code;
    zend_string *text;
} php_wsco_listen_failure;

/* The parsed arguments; false with an exception pending. */
bool php_wsco_server_listen_parse(zend_execute_data *execute_data, php_wsco_listen_args *args);
/* A server of the core for `object`, with its real address. NULL with a Swoole\Exception pending, which `failure`
 * repeats. */
wsco_server *php_wsco_server_listen(const php_wsco_listen_args *args, const wsco_server_ops *ops,
                                    zend_object *object, php_wsco_listen_failure *failure);
/* Of a server that was made with $ssl = true, when it starts: its context from the ssl_* options; connections that are
 * open keep the one they began with. False as above. */
bool php_wsco_server_listen_tls(wsco_server *core, zval *settings, php_wsco_listen_failure *failure);
/* wsco_server_ops.accept_failed: a line in the log. */
void php_wsco_server_listen_failed(wsco_server *core);

/* Of a server that serves over TLS, when its options change: with an ssl_* option among `options`, which will be merged
 * into `settings`, connections from now on get a context of the merged ones. False as above, and all is as before. */
bool php_wsco_server_listen_renew(wsco_server *core, zval *settings, HashTable *options,
                                  php_wsco_listen_failure *failure);

#endif
