/* SPDX-License-Identifier: MIT */
/* What the objects of both server classes share: a listening server of the core, and its TLS. */
#ifndef WSCO_PHP_SERVER_SERVER_LISTEN_H
#define WSCO_PHP_SERVER_SERVER_LISTEN_H

#include "php.h"

#include "wsco/net/server/server.h"

/* The listening server of an object. Owner: the object it is embedded in, which releases `core`. Starts
 * zeroed. */
typedef struct php_wsco_listening {
    wsco_server *core; /* counted; NULL until constructed */
    wsco_link link;    /* in WSCO_G(listening), from then on */
    bool tls;          /* constructed with $ssl = true */
} php_wsco_listening;

/* Arguments of __construct(), lent by its frame. Plain value. */
typedef struct php_wsco_listen_args {
    zend_string *host;
    zend_long port;
    bool ssl, reuse_port;
} php_wsco_listen_args;

/* Why a server cannot listen or use its certificates. Plain value. The caller zeroes it and releases `text`,
 * which stays NULL if there was no such failure. */
typedef struct php_wsco_listen_failure {
    int code;
    zend_string *text;
} php_wsco_listen_failure;

/* __construct(): parses the arguments and listens. False with an exception pending. If it is the
 * Swoole\Exception of a failure to listen, `failure` repeats it; here and below `failure` may be NULL. */
bool php_wsco_server_listen_construct(zend_execute_data *execute_data, php_wsco_listening *self,
                                      const wsco_server_ops *ops, php_wsco_listen_args *args,
                                      php_wsco_listen_failure *failure);
/* The object goes: wsco_server_orphan(), if it was constructed. */
void php_wsco_server_listen_orphan(php_wsco_listening *self);
/* The server of the core; NULL with an Error pending if the object was not constructed. */
wsco_server *php_wsco_server_listen_core(const php_wsco_listening *self);
/* Called when the server starts: a TLS server gets a context from the ssl_* options among `settings`, any
 * value. Connections that are open keep the context they began with. False as above. */
bool php_wsco_server_listen_start_tls(const php_wsco_listening *self, zval *settings,
                                      php_wsco_listen_failure *failure);
/* Called before `options` are merged into `settings`: if the server runs with TLS and an ssl_* option is
 * among them, new connections get a context from the merged options. False as above; then the old context
 * stays. */
bool php_wsco_server_listen_renew_tls(const php_wsco_listening *self, zval *settings, HashTable *options,
                                      php_wsco_listen_failure *failure);
/* wsco_server_start() in the current coroutine, as php.ini wants it (wsco.graceful_timeout,
 * wsco.handover_socket). WSCO_E_CANCELED
 * when the script is stopping already. */
wsco_rc php_wsco_server_listen_start(wsco_server *core);
/* wsco_server_ops.accept_failed: writes a line to the log. */
void php_wsco_server_listen_failed(wsco_server *core);

#endif
