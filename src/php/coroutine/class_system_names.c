/* SPDX-License-Identifier: MIT */
/* class_system_names: Swoole\Coroutine\System, the methods that look up the addresses of a host.
 * Owns: nothing; run/resolver has the answers. Called by: PHP. Never: asks a name server itself: the system
 *       does, by its own configuration. Tested by:
 *       tests/phpt/reference/coroutine/system-{gethostbyname,getaddrinfo,dnslookup}.phpt,
 *       tests/phpt/system. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/runtime/errors.h"
#include "wsco/run/script_waits.h"

#include <netinet/in.h>

/* WSCO_OK: *found has at least one address. Else the last error is set. */
static wsco_rc look_up(const wsco_resolver_query *query, double timeout, wsco_addresses *found)
{
    wsco_script_waits *waits = php_wsco_waits();
    wsco_rc rc;

    if (waits == NULL)
        return WSCO_E_NOMEM;
    waits->resolver.expire = WSCO_G(dns_cache_expire);
    waits->resolver.capacity = (uint32_t)MIN(WSCO_G(dns_cache_capacity), UINT32_MAX);
    if (timeout < 0)
        timeout = WSCO_G(dns_timeout);
    rc = wsco_resolver_lookup(&waits->resolver, query, php_wsco_wait_due(timeout), found);
    if (rc != WSCO_OK)
        php_wsco_fail(rc);
    return rc;
}

static void first_address(zval *return_value, const char *host, zend_long family, double timeout)
{
    wsco_resolver_query query = {
        .host = host, .family = (int)family, .socktype = SOCK_STREAM, .protocol = IPPROTO_TCP};
    wsco_addresses found;

    if (family != AF_INET && family != AF_INET6) {
        php_wsco_warning("unknown protocol family, only AF_INET or AF_INET6 is supported");
        RETURN_FALSE;
    }
    if (look_up(&query, timeout, &found) != WSCO_OK)
        RETURN_FALSE;
    RETURN_STRING(found.text[0]);
}

PHP_METHOD(Swoole_Coroutine_System, gethostbyname)
{
    zend_long family = AF_INET;
    double timeout = -1;
    size_t len;
    char *host;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_PATH(host, len)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(family)
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    first_address(return_value, host, family, timeout);
}

PHP_METHOD(Swoole_Coroutine_System, dnsLookup)
{
    zend_long family = AF_INET;
    double timeout = 60;
    size_t len;
    char *host;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_PATH(host, len)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
        Z_PARAM_LONG(family)
    ZEND_PARSE_PARAMETERS_END();
    first_address(return_value, host, family, timeout);
}

PHP_METHOD(Swoole_Coroutine_System, getaddrinfo)
{
    zend_long family = AF_INET, socktype = SOCK_STREAM, protocol = IPPROTO_TCP;
    char *host, *service = NULL;
    wsco_addresses found;
    double timeout = -1;
    size_t len;

    ZEND_PARSE_PARAMETERS_START(1, 6)
        Z_PARAM_PATH(host, len)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(family)
        Z_PARAM_LONG(socktype)
        Z_PARAM_LONG(protocol)
        Z_PARAM_PATH_OR_NULL(service, len)
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    wsco_resolver_query query = {.host = host,
                                 .service = service,
                                 .family = (int)family,
                                 .socktype = (int)socktype,
                                 .protocol = (int)protocol};
    if (look_up(&query, timeout, &found) != WSCO_OK)
        RETURN_FALSE;
    array_init_size(return_value, found.count);
    for (unsigned i = 0; i < found.count; i++)
        add_next_index_string(return_value, found.text[i]);
}

PHP_FUNCTION(swoole_clear_dns_cache)
{
    wsco_worker *worker = php_wsco_current_worker();
    wsco_script_waits *waits;

    ZEND_PARSE_PARAMETERS_NONE();
    waits = worker != NULL && !php_wsco_fork_is_inside() ? wsco_script_waits_of(worker) : NULL;
    if (waits != NULL)
        wsco_resolver_clear(&waits->resolver);
}
