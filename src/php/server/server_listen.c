/* SPDX-License-Identifier: MIT */
/* server_listen: what the objects of both server classes share: a listening server of the core, made from the
 * constructor's arguments, and its TLS.
 * Owns: nothing. Called by: class_http_server, class_tcp_server. Never: accepts.
 * Tested by: tests/phpt/http/server_constructor*.phpt, tests/phpt/tcp_server/constructor*.phpt. */
#include "wsco/php/server/server_listen.h"

#include "wsco/io/inherited.h"
#include "wsco/net/net.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/graceful.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/php/server/convert_tls.h"
#include "wsco/php/server/takeover.h"
#include "wsco/run/service.h"

#include "zend_exceptions.h"

#define BACKLOG 512
/* What a host begins with that is the name of a socket of systemd's. */
#define GIVEN "systemd:"

static bool parse(zend_execute_data *execute_data, php_wsco_listen_args *args)
{
    *args = (php_wsco_listen_args){0};
    ZEND_PARSE_PARAMETERS_START(1, 4)
        Z_PARAM_STR(args->host)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(args->port)
        Z_PARAM_BOOL(args->ssl)
        Z_PARAM_BOOL(args->reuse_port)
    ZEND_PARSE_PARAMETERS_END_EX(return false);
    return true;
}

static void fail(php_wsco_listen_failure *failure, int code, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);

static void fail(php_wsco_listen_failure *failure, int code, const char *format, ...)
{
    zend_string *text;
    va_list args;

    va_start(args, format);
    text = zend_vstrpprintf(0, format, args);
    va_end(args);
    php_wsco_set_error(code);
    zend_throw_exception(php_wsco_exception_ce, ZSTR_VAL(text), code);
    if (failure)
        *failure = (php_wsco_listen_failure){code, text};
    else
        zend_string_release(text);
}

static bool is_named(const zend_string *host)
{
    return zend_string_starts_with_literal(host, GIVEN);
}

/* A socket that the process was given at its start, or by an older process, has priority: the address is
 * taken by it. */
static int given_or_new(const php_wsco_listen_args *args, wsco_addr *address, const char **step)
{
    zend_long port = args->port;

    if (is_named(args->host))
        return wsco_inherited_take_named(ZSTR_VAL(args->host) + strlen(GIVEN));
    wsco_rc rc = wsco_addr_parse(address, ZSTR_VAL(args->host),
                                 port < INT_MIN || port > INT_MAX ? -1 : (long)port);
    if (rc != WSCO_OK)
        return rc;
    int fd = wsco_inherited_take(address);
    if (fd < 0)
        fd = php_wsco_takeover_listener(address);
    if (fd >= 0)
        return fd;
    wsco_sock_keep_standard();
    return wsco_sock_listen(address, BACKLOG, args->reuse_port, step);
}

/* Gives a listening descriptor, or minus an error of the call that `step` names. `address` gets the real port
 * if it was 0. */
static int open_listener(const php_wsco_listen_args *args, wsco_addr *address, const char **step)
{
    wsco_rc rc = strlen(ZSTR_VAL(args->host)) == ZSTR_LEN(args->host) ? WSCO_OK : WSCO_E_BAD_HOST_ADDR;
    int fd = rc == WSCO_OK ? given_or_new(args, address, step) : rc;

    if (fd < 0)
        return fd;
    rc = wsco_sock_local(fd, address);
    if (rc == WSCO_OK)
        return fd;
    *step = "getsockname";
    wsco_sock_close(fd);
    return rc;
}

/* Gives a listening descriptor, or -1 with an exception pending. */
static int listen_on(const php_wsco_listen_args *args, wsco_addr *address, php_wsco_listen_failure *failure)
{
    const char *step = "bind";
    int fd = open_listener(args, address, &step);

    if (fd >= 0)
        return fd;
    if (strcmp(step, "bind") == 0)
        fail(failure, -fd, "bind(%s:" ZEND_LONG_FMT ") failed: %s", ZSTR_VAL(args->host), args->port,
             php_wsco_error_text(-fd));
    else
        fail(failure, -fd, "%s() failed: %s", step, php_wsco_error_text(-fd));
    return -1;
}

static wsco_server *listening_server(const php_wsco_listen_args *args, const wsco_server_ops *ops,
                                     zend_object *object, php_wsco_listen_failure *failure)
{
    wsco_addr address;

    if (ZSTR_LEN(args->host) == 0) {
        fail(failure, EINVAL, "host is empty");
        return NULL;
    }
    int fd = listen_on(args, &address, failure);
    if (fd < 0)
        return NULL;
    wsco_server *core = wsco_server_create(fd, &address, ops, object);
    if (!core) {
        wsco_sock_close(fd);
        fail(failure, ENOMEM, "listen() failed: %s", php_wsco_error_text(ENOMEM));
    }
    return core;
}

/* The warning of a hand-over may run an error handler, which may construct the same object. */
static bool take_core(php_wsco_listening *self, wsco_server *core)
{
    if (core == NULL)
        return false;
    if (self->core != NULL) {
        wsco_server_orphan(core);
        wsco_server_release(core);
        zend_throw_error(NULL, "The server has been constructed already");
        return false;
    }
    self->core = core;
    wsco_link_init(&self->link);
    wsco_link_append(&WSCO_G(listening), &self->link);
    return true;
}

bool php_wsco_server_listen_construct(zend_execute_data *execute_data, php_wsco_listening *self,
                                      const wsco_server_ops *ops, php_wsco_listen_args *args,
                                      php_wsco_listen_failure *failure)
{
    if (!parse(execute_data, args))
        return false;
    if (self->core) {
        zend_throw_error(NULL, "The server has been constructed already");
        return false;
    }
    if (!take_core(self, listening_server(args, ops, Z_OBJ(EX(This)), failure)))
        return false;
    self->tls = args->ssl;
    return true;
}

void php_wsco_server_listen_orphan(php_wsco_listening *self)
{
    if (self->core == NULL)
        return;
    wsco_link_remove(&self->link);
    wsco_server_orphan(self->core);
}

wsco_server *php_wsco_server_listen_core(const php_wsco_listening *self)
{
    php_wsco_fork_check();
    if (!self->core)
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return self->core;
}

/* ---- TLS ---- */

bool php_wsco_server_listen_start_tls(const php_wsco_listening *self, zval *settings,
                                      php_wsco_listen_failure *failure)
{
    zend_string *message;
    int code;

    if (!self->tls)
        return true;
    ZVAL_DEREF(settings);
    wsco_tls *tls = php_wsco_convert_tls(Z_TYPE_P(settings) == IS_ARRAY ? Z_ARRVAL_P(settings) : NULL, &code,
                                         &message);
    if (!tls) {
        fail(failure, code, "%s", ZSTR_VAL(message));
        zend_string_release(message);
        return false;
    }
    wsco_tls_release(self->core->tls);
    self->core->tls = tls;
    return true;
}

static bool names_certificate(HashTable *options)
{
    zend_string *name;

    ZEND_HASH_FOREACH_STR_KEY(options, name) {
        if (name && zend_string_starts_with_literal(name, "ssl_"))
            return true;
    }
    ZEND_HASH_FOREACH_END();
    return false;
}

bool php_wsco_server_listen_renew_tls(const php_wsco_listening *self, zval *settings, HashTable *options,
                                      php_wsco_listen_failure *failure)
{
    zval merged;

    if (!self->core || !self->core->origin.running || !self->core->tls || !names_certificate(options))
        return true;
    ZVAL_COPY_DEREF(&merged, settings);
    php_wsco_slot_merge(&merged, options);
    bool renewed = php_wsco_server_listen_start_tls(self, &merged, failure);
    zval_ptr_dtor(&merged);
    return renewed;
}

/* ---- accept ---- */

wsco_rc php_wsco_server_listen_start(wsco_server *core)
{
    wsco_worker *worker = php_wsco_worker();

    if (!php_wsco_graceful_begin())
        return WSCO_E_CANCELED;
    php_wsco_takeover_begin(worker);
    wsco_service_ready(worker);
    return wsco_server_start(core, wsco_net_of(worker));
}

static void log_failure(void *arg)
{
    const wsco_server *core = arg;
    int error = -core->failure;

    /* No call of the script has failed, so the last error stays. */
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "accept failed, Error: %s[%d]; it is tried again each second",
                 strerror(error), error);
}

void php_wsco_server_listen_failed(wsco_server *core)
{
    php_wsco_co_guard(php_wsco_current(), log_failure, core);
}
