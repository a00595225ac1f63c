/* SPDX-License-Identifier: MIT */
/* socketpair: swoole_coroutine_socketpair(): two Sockets that are connected with each other.
 * Owns: nothing; each Socket owns its end. Called by: PHP. Never: suspends.
 * Tested by: tests/phpt/socket/pair*.phpt. */
#include "wsco/php/socket/socket.h"

#include "wsco/net/net.h"
#include "wsco/net/raw/raw_pair.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/worker.h"

static bool fits(zend_long number)
{
    return number >= INT_MIN && number <= INT_MAX;
}

/* The bytes of a connection have no bounds, so datagrams would lose theirs. */
static bool check(zend_long domain, zend_long type, zend_long protocol)
{
    if (type == SOCK_STREAM && fits(domain) && fits(protocol))
        return true;
    if (type != SOCK_STREAM)
        php_wsco_warning("only Sockets of the type SOCK_STREAM can be made, not " ZEND_LONG_FMT, type);
    return php_wsco_fail(type != SOCK_STREAM ? WSCO_E_OPERATION_NOT_SUPPORT : WSCO_E_INVAL);
}

static bool refuse(wsco_rc rc)
{
    php_wsco_warning("socketpair() failed, Error: %s[%d]", strerror(-rc), -rc);
    return php_wsco_fail(rc);
}

PHP_FUNCTION(swoole_coroutine_socketpair)
{
    zend_long domain, type, protocol = 0;
    wsco_conn *ends[2];

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_LONG(domain)
        Z_PARAM_LONG(type)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(protocol)
    ZEND_PARSE_PARAMETERS_END();
    wsco_worker *worker = php_wsco_worker();
    if (worker == NULL)
        RETURN_THROWS();
    if (!check(domain, type, protocol))
        RETURN_FALSE;
    wsco_rc rc = wsco_raw_pair_open(wsco_net_of(worker), (int)domain, (int)type, (int)protocol, ends);
    if (rc != WSCO_OK)
        RETURN_BOOL(refuse(rc));
    array_init_size(return_value, 2);
    for (int i = 0; i < 2; i++) {
        zval socket;

        php_wsco_socket_create(&socket, ends[i]);
        add_next_index_zval(return_value, &socket);
    }
}
