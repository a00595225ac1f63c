/* SPDX-License-Identifier: MIT */
/* convert_proxies: from the option proxy_protocol to ranges of addresses.
 * Owns: nothing. Called by: class_http_server.c, class_tcp_server.c.
 * Never: takes a part of a list: with a mistake in it nobody is trusted.
 * Tested by: tests/phpt/proxy. */
#include "wsco/php/server/convert_proxies.h"

#include "wsco/base/mem.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/option.h"

#define MOST 256 /* entries; each connection is compared with all of them */

static bool fill(wsco_cidr *cidrs, HashTable *list)
{
    uint32_t count = 0;
    zval *entry;

    ZEND_HASH_FOREACH_VAL(list, entry) {
        ZVAL_DEREF(entry);
        if (Z_TYPE_P(entry) != IS_STRING || strlen(Z_STRVAL_P(entry)) != Z_STRLEN_P(entry) ||
            !wsco_cidr_parse(&cidrs[count++], Z_STRVAL_P(entry)))
            return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

/* NULL: the list is bad or empty, or memory is short. */
static wsco_cidr *convert(zval *value, uint32_t *count)
{
    wsco_cidr *cidrs;

    if (Z_TYPE_P(value) != IS_ARRAY)
        return NULL;
    *count = zend_hash_num_elements(Z_ARRVAL_P(value));
    if (*count == 0 || *count > MOST)
        return NULL;
    cidrs = wsco_mem_zalloc(*count * sizeof *cidrs);
    if (cidrs == NULL || fill(cidrs, Z_ARRVAL_P(value)))
        return cidrs;
    wsco_mem_free(cidrs);
    return NULL;
}

void php_wsco_convert_proxies(wsco_server *core, HashTable *options)
{
    zval *value = options != NULL ? php_wsco_option(options, "proxy_protocol") : NULL;
    wsco_cidr *cidrs = NULL;
    uint32_t count = 0;

    if (value != NULL)
        cidrs = convert(value, &count);
    wsco_server_trust(core, cidrs, cidrs != NULL ? count : 0);
    if (value != NULL && cidrs == NULL)
        php_wsco_warning("proxy_protocol must be an array of 1 to %d addresses or ranges, such as "
                         "\"127.0.0.1\" and \"10.0.0.0/8\": it is not used",
                         MOST);
}
