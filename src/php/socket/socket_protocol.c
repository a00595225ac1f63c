/* SPDX-License-Identifier: MIT */
/* socket_protocol: the framing options of Socket::setProtocol() and Server::set().
 * Owns: nothing. Called by: class_socket, class_tcp_server. Never: looks at bytes: proto/packet does.
 * Tested by: tests/phpt/socket/protocol*.phpt. */
#include "wsco/php/socket/socket.h"

#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/option.h"

#define MAX_DEFAULT (2 * 1024 * 1024) /* bytes */

void php_wsco_socket_rule_init(wsco_packet_rule *rule)
{
    *rule = (wsco_packet_rule){
        .kind = WSCO_PACKET_NONE, .length_type = 'N', .eof_len = 4, .eof = "\r\n\r\n", .max = MAX_DEFAULT};
}

static bool check_length_type(wsco_packet_rule *rule, zend_string *type)
{
    char letter = ZSTR_VAL(type)[0];

    if (wsco_packet_length_size(letter) == 0)
        return php_wsco_warning(
            "unknown package_length_type name '%s', see pack(). Link: http://php.net/pack", ZSTR_VAL(type));
    rule->length_type = letter;
    return true;
}

static bool check_eof(wsco_packet_rule *rule, zend_string *eof)
{
    if (ZSTR_LEN(eof) == 0)
        return php_wsco_warning("package_eof cannot be an empty string");
    if (ZSTR_LEN(eof) > WSCO_PACKET_EOF_MAX)
        return php_wsco_warning("package_eof max length is %d", WSCO_PACKET_EOF_MAX);
    rule->eof_len = (uint8_t)ZSTR_LEN(eof);
    memcpy(rule->eof, ZSTR_VAL(eof), ZSTR_LEN(eof));
    return true;
}

static bool take_text(wsco_packet_rule *rule, HashTable *options, const char *name,
                      bool (*check)(wsco_packet_rule *rule, zend_string *text))
{
    zval *value = php_wsco_option(options, name);

    if (!value)
        return true;
    zend_string *text = zval_try_get_string(value);
    if (!text)
        return false;
    bool sound = check(rule, text);
    zend_string_release(text);
    return sound;
}

static bool take_offset(HashTable *options, const char *name, uint32_t *offset)
{
    zval *value = php_wsco_option(options, name);
    zend_long number = value ? zval_get_long(value) : 0;

    if (!value)
        return true;
    if (number < 0 || number > INT32_MAX)
        return php_wsco_warning("%s must be between 0 and %d, got " ZEND_LONG_FMT, name, INT32_MAX, number);
    *offset = (uint32_t)number;
    return true;
}

/* 1 on, 0 off, -1 not set. */
static int flag(HashTable *options, const char *name)
{
    zval *value = php_wsco_option(options, name);

    return value ? zend_is_true(value) : -1;
}

static void switch_kind(wsco_packet_rule *rule, int on, wsco_packet_kind kind)
{
    if (on == 1)
        rule->kind = (uint8_t)kind;
    else if (on == 0 && rule->kind == kind)
        rule->kind = WSCO_PACKET_NONE;
}

/* A length field takes precedence over an end mark. */
static void take_kind(wsco_packet_rule *rule, HashTable *options)
{
    int eof = flag(options, "open_eof_check"), split = flag(options, "open_eof_split");

    switch_kind(rule, flag(options, "open_length_check"), WSCO_PACKET_LENGTH);
    if (rule->kind != WSCO_PACKET_LENGTH)
        switch_kind(rule, split == 1 || eof == -1 ? split : eof, WSCO_PACKET_EOF);
}

bool php_wsco_socket_protocol(wsco_packet_rule *rule, HashTable *options)
{
    if (!take_text(rule, options, "package_length_type", check_length_type) ||
        !take_offset(options, "package_length_offset", &rule->length_offset) ||
        !take_offset(options, "package_body_offset", &rule->body_offset) ||
        !take_text(rule, options, "package_eof", check_eof))
        return false;
    php_wsco_option_size(options, "package_max_length", &rule->max);
    take_kind(rule, options);
    return !EG(exception);
}
