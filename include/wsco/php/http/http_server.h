/* SPDX-License-Identifier: MIT */
/* Swoole\Coroutine\Http\Server objects. */
#ifndef WSCO_PHP_HTTP_HTTP_SERVER_H
#define WSCO_PHP_HTTP_HTTP_SERVER_H

#include "php.h"

#include "wsco/php/engine/callable.h"
#include "wsco/php/http/compression.h"
#include "wsco/php/http/request.h"
#include "wsco/php/server/server_listen.h"

/* The object behind Server. Owner: the engine's object store; freed with the object. */
typedef struct php_wsco_http_server {
    php_wsco_listening listening;
    php_wsco_compression compression;
    php_wsco_request_options request; /* the settings as they were at start() */
    zend_function *on_accept;         /* of its class: the frame below each handler (serve_frame.h) */
    zend_object std;
} php_wsco_http_server;

static inline php_wsco_http_server *php_wsco_http_server_of(zend_object *object)
{
    return (php_wsco_http_server *)((char *)object - offsetof(php_wsco_http_server, std));
}

enum {
    PHP_WSCO_SERVER_P_FD,
    PHP_WSCO_SERVER_P_HOST,
    PHP_WSCO_SERVER_P_PORT,
    PHP_WSCO_SERVER_P_SSL,
    PHP_WSCO_SERVER_P_SETTINGS,
    PHP_WSCO_SERVER_P_ERR_CODE,
    PHP_WSCO_SERVER_P_ERR_MSG
};

/* A registered handler. Owner: the server's router, and each request that it serves. Counted. */
typedef struct php_wsco_handler {
    uint32_t refs;
    php_wsco_callable callable;
} php_wsco_handler;

void php_wsco_http_server_release_handler(php_wsco_handler *handler);

/* --- serve.c --- */
extern const wsco_server_ops php_wsco_server_ops;
/* The server object of a server of the core; NULL once it is gone, or when it is of another class. */
static inline php_wsco_http_server *php_wsco_http_server_behind(const wsco_server *core)
{
    return core->user && core->ops == &php_wsco_server_ops ? php_wsco_http_server_of(core->user) : NULL;
}

void php_wsco_register_http_server(void);

#endif
