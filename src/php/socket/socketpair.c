/* SPDX-License-Identifier: MIT */
/* socketpair: swoole_coroutine_socketpair(): two Sockets that are connected with each other.
 * Owns: nothing; each Socket owns its end. Called by: PHP. Never: suspends.
 * Tested by: tests/phpt/socket/pair*.phpt. */
#include "wsco/php/socket/socket.h"

#include "wsco/io/sock.h"
#include "wsco/net/net.h"
#include "wsco/net/raw/raw_pair.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/php/socket/datagram.h"

static bool fits(zend_long number)
{
    return number >= INT_MIN && number <= INT_MAX;
}

static bool is_known(zend_long type)
{
    return type == SOCK_STREAM || type == SOCK_DGRAM || type == SOCK_SEQPACKET;
}

static bool check(zend_long domain, zend_long type, zend_long protocol)
{
    if (is_known(type) && fits(domain) && fits(protocol))
        return true;
    if (!is_known(type))
        php_wsco_warning("only Sockets of the types SOCK_STREAM, SOCK_DGRAM and SOCK_SEQPACKET can be made, "
                         "not " ZEND_LONG_FMT,
                         type);
    return php_wsco_fail(!is_known(type) ? WSCO_E_OPERATION_NOT_SUPPORT : WSCO_E_INVAL);
}

static bool refuse(wsco_rc rc)
{
    php_wsco_warning("socketpair() failed, Error: %s[%d]", strerror(-rc), -rc);
    return php_wsco_fail(rc);
}

static wsco_rc make_streams(wsco_worker *worker, int domain, int protocol, zval ends[2])
{
    wsco_conn *conns[2];
    wsco_rc rc = wsco_raw_pair_open(wsco_net_of(worker), domain, SOCK_STREAM, protocol, conns);

    for (int i = 0; rc == WSCO_OK && i < 2; i++)
        php_wsco_socket_create(&ends[i], conns[i]);
    return rc;
}

/* The bytes of a connection have no bounds, so messages are none. */
static wsco_rc make_messages(int domain, int type, int protocol, zval ends[2])
{
    int fds[2];
    wsco_rc rc = wsco_sock_pair(domain, type, protocol, fds);

    for (int i = 0; rc == WSCO_OK && i < 2; i++)
        php_wsco_datagram_create(&ends[i], fds[i], type);
    return rc;
}

PHP_FUNCTION(swoole_coroutine_socketpair)
{
    zend_long domain, type, protocol = 0;
    zval ends[2];

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
    wsco_rc rc = type == SOCK_STREAM ? make_streams(worker, (int)domain, (int)protocol, ends)
                                     : make_messages((int)domain, (int)type, (int)protocol, ends);
    if (rc != WSCO_OK)
        RETURN_BOOL(refuse(rc));
    array_init_size(return_value, 2);
    for (int i = 0; i < 2; i++)
        add_next_index_zval(return_value, &ends[i]);
}
