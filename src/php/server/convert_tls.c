/* SPDX-License-Identifier: MIT */
/* convert_tls: from the ssl_* options to a TLS context.
 * Owns: nothing; the strings are lent from the options. Called by: server_listen, when a server starts or
 * gets new options.
 * Never: runs code of the script, so nothing can be lost half-way; reads a file that open_basedir forbids.
 * Tested by: tests/phpt/tls. */
#include "wsco/php/server/convert_tls.h"

/* Owner: php_wsco_convert_tls(). `error` stays empty until an option is refused. */
typedef struct reader {
    HashTable *options;
    wsco_tls_options tls;
    wsco_tls_error error;
    int code;
} reader;

static void refuse(reader *from, int code, const char *option, const char *value, const char *reason)
{
    if (from->error.option)
        return;
    from->code = code;
    from->error = (wsco_tls_error){option, value, reason};
}

/* NULL, false and "" mean that an option is not set. */
static zval *find(HashTable *options, const char *name)
{
    zval *value = options ? zend_hash_str_find_deref(options, name, strlen(name)) : NULL;

    if (!value || Z_TYPE_P(value) <= IS_FALSE || (Z_TYPE_P(value) == IS_STRING && Z_STRLEN_P(value) == 0))
        return NULL;
    return value;
}

/* `name` is the key in the array, `option` the name in error messages. */
static const char *text_in(reader *from, HashTable *options, const char *name, const char *option)
{
    zval *value = find(options, name);

    if (!value)
        return NULL;
    if (Z_TYPE_P(value) == IS_STRING && strlen(Z_STRVAL_P(value)) == Z_STRLEN_P(value))
        return Z_STRVAL_P(value);
    refuse(from, EINVAL, option, NULL, "must be a string");
    return NULL;
}

static const char *file_in(reader *from, HashTable *options, const char *name, const char *option)
{
    const char *path = text_in(from, options, name, option);

    if (path && php_check_open_basedir_ex(path, /* warn */ 0) != 0) {
        refuse(from, EPERM, option, path, "open_basedir does not allow it");
        return NULL;
    }
    return path;
}

static const char *text(reader *from, const char *name)
{
    return text_in(from, from->options, name, name);
}

static const char *file(reader *from, const char *name)
{
    return file_in(from, from->options, name, name);
}

static bool flag(const reader *from, const char *name)
{
    zval *value = find(from->options, name);

    return value && zend_is_true(value);
}

static zend_long number(reader *from, const char *name)
{
    zval *value = find(from->options, name);

    if (!value)
        return 0;
    if (Z_TYPE_P(value) < IS_ARRAY)
        return zval_get_long(value);
    refuse(from, EINVAL, name, NULL, "must be a number");
    return 0;
}

static wsco_tls_cert *read_hosts(reader *from)
{
    static const char option[] = "ssl_sni_certs";
    zval *hosts = find(from->options, option), *host;
    zend_string *name;

    if (!hosts)
        return NULL;
    if (Z_TYPE_P(hosts) != IS_ARRAY) {
        refuse(from, EINVAL, option, NULL, "must be an array");
        return NULL;
    }
    wsco_tls_cert *certs = safe_emalloc(zend_hash_num_elements(Z_ARRVAL_P(hosts)), sizeof *certs, 1);
    from->tls.hosts = certs;
    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(hosts), name, host) {
        ZVAL_DEREF(host);
        if (!name || Z_TYPE_P(host) != IS_ARRAY) {
            refuse(from, EINVAL, option, NULL, "must be arrays by host name");
            break;
        }
        certs[from->tls.host_count++] = (wsco_tls_cert){
            .name = ZSTR_VAL(name),
            .cert_file = file_in(from, Z_ARRVAL_P(host), "ssl_cert_file", option),
            .key_file = file_in(from, Z_ARRVAL_P(host), "ssl_key_file", option),
        };
    }
    ZEND_HASH_FOREACH_END();
    return certs;
}

static void read_options(reader *from)
{
    zend_long protocols = number(from, "ssl_protocols"), depth = number(from, "ssl_verify_depth");
    const char *capath = file(from, "ssl_capath"), *dhparam = file(from, "ssl_dhparam");
    const char *curves = text(from, "ssl_ecdh_curve");

    from->tls = (wsco_tls_options){
        .cert = {.cert_file = file(from, "ssl_cert_file"), .key_file = file(from, "ssl_key_file")},
        .passphrase = text(from, "ssl_passphrase"),
        .ciphers = text(from, "ssl_ciphers"),
        .ca_file = file(from, "ssl_cafile"),
        .ca_path = capath,
        .client_cert_file = file(from, "ssl_client_cert_file"),
        .dhparam_file = dhparam,
        .curves = curves && strcmp(curves, "auto") != 0 ? curves : NULL,
        .protocols = (unsigned)protocols,
        .verify_depth = depth > 0 && depth < INT_MAX ? (int)depth : 0,
        .verify_peer = flag(from, "ssl_verify_peer"),
        .self_signed_ok = flag(from, "ssl_allow_self_signed"),
        .prefer_server_ciphers = flag(from, "ssl_prefer_server_ciphers"),
    };
}

static zend_string *describe(const wsco_tls_error *error)
{
    if (error->value)
        return strpprintf(0, "%s[%s]: %s", error->option, error->value, error->reason);
    return strpprintf(0, "%s: %s", error->option, error->reason);
}

wsco_tls *php_wsco_convert_tls(HashTable *options, int *code, zend_string **message)
{
    reader from = {.options = options};
    wsco_tls *tls = NULL;

    read_options(&from);
    wsco_tls_cert *hosts = read_hosts(&from);
    if (!from.error.option)
        from.code = -wsco_tls_create(&tls, &from.tls, &from.error);
    if (!tls) {
        *code = from.code;
        *message = describe(&from.error);
    }
    if (hosts)
        efree(hosts);
    return tls;
}
