/* SPDX-License-Identifier: MIT */
/* host_functions: swoole_get_local_ip() and swoole_get_local_mac().
 * Owns: nothing. Called by: PHP. Never: suspends.
 * Tested by: tests/phpt/reference/functions/local-*.phpt. */
#include "module_priv.h"

#include "wsco/io/local_addr.h"
#include "wsco/php/runtime/errors.h"

/* Of several addresses of one interface the last one stays. */
static void add_address(void *array, const char *name, const char *address)
{
    add_assoc_string((zval *)array, name, address);
}

static void settle(wsco_rc rc)
{
    if (rc == WSCO_OK)
        return;
    php_wsco_warning("getifaddrs() failed, Error: %s[%d]", strerror(-rc), -rc);
    php_wsco_fail(rc);
}

PHP_FUNCTION(swoole_get_local_ip)
{
    zend_long family = 2; /* AF_INET */

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(family)
    ZEND_PARSE_PARAMETERS_END();
    array_init(return_value);
    settle(wsco_local_addr_ip((int)family, add_address, return_value));
}

PHP_FUNCTION(swoole_get_local_mac)
{
    ZEND_PARSE_PARAMETERS_NONE();
    array_init(return_value);
    settle(wsco_local_addr_mac(add_address, return_value));
}
