/* SPDX-License-Identifier: MIT */
/* lost_connection: tells a lost connection from other errors: by SQLSTATE, by the numbers of MySQL's client
 * and server, and by the texts of clients that give no better sign.
 * Owns: the lists. Called by: the proxies. Never: throws, or calls PHP with an exception pending.
 * Tested by: tests/phpt/database/lost_connection.phpt, tests/phpt/database/lost_silently.phpt. */
#include "wsco/php/database/lost_connection.h"

#include "wsco/php/database/proxy_target.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

/* The error of a client, as far as it is known. Owner: the caller; the texts are copies of its own. */
typedef struct client_error {
    zend_long number;
    zend_string *state; /* SQLSTATE, or NULL */
    zend_string *text;  /* or NULL */
} client_error;

/* Beginnings: connection exceptions as a class, then the ends of a PostgreSQL session. */
static const char *const states[] = {"08", "57P01", "57P02", "57P03"};

/* MySQL and MariaDB: no connection, gone away, lost in a query (also with a system error), shutdown, killed,
 * idle for too long. Then Oracle: end of file, not connected. */
static const zend_long numbers[] = {2002, 2006, 2013, 2055, 1053, 1927, 4031, 3113, 3114};

/* Numbers from here on say what has happened, so that a text, which may quote data, is not looked at. */
#define LEAST_TELLING 1000

/* In lower case. libpq reports through PDO with SQLSTATE HY000 and number 7, whatever has happened. */
static const char *const texts[] = {
    "server has gone away",
    "lost connection",
    "connection was killed",
    "server closed the connection",
    "no connection to the server",
    "terminating connection",
    "connection has been closed",
    "connection reset by peer",
    "connection refused",
    "connection timed out",
    "broken pipe",
    "could not connect to server",
    "could not receive data from server",
    "could not send data to server",
    "end-of-file on communication channel",
};

static bool state_is_lost(const zend_string *state)
{
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strncmp(ZSTR_VAL(state), states[i], strlen(states[i])) == 0)
            return true;
    return false;
}

static bool text_is_lost(zend_string *text)
{
    zend_string *lower = zend_string_tolower(text);
    bool found = false;

    for (size_t i = 0; i < sizeof texts / sizeof *texts && !found; i++)
        found = zend_memnstr(ZSTR_VAL(lower), texts[i], strlen(texts[i]), ZSTR_VAL(lower) + ZSTR_LEN(lower));
    zend_string_release(lower);
    return found;
}

static bool is_lost(const client_error *error)
{
    if (error->state != NULL && state_is_lost(error->state))
        return true;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (error->number == numbers[i])
            return true;
    return error->number < LEAST_TELLING && error->text != NULL && text_is_lost(error->text);
}

static void free_error(client_error *error)
{
    if (error->state != NULL)
        zend_string_release(error->state);
    if (error->text != NULL)
        zend_string_release(error->text);
}

/* [SQLSTATE, number, text], as PDO has it. */
static void take_info(client_error *error, const HashTable *info)
{
    const zval *state = zend_hash_index_find(info, 0), *number = zend_hash_index_find(info, 1);
    const zval *text = zend_hash_index_find(info, 2);

    if (state != NULL && Z_TYPE_P(state) == IS_STRING)
        error->state = zend_string_copy(Z_STR_P(state));
    if (number != NULL && Z_TYPE_P(number) == IS_LONG)
        error->number = Z_LVAL_P(number);
    if (text != NULL && Z_TYPE_P(text) == IS_STRING)
        error->text = zend_string_copy(Z_STR_P(text));
}

/* A property of any visibility; NULL if there is none. */
static zval *property(zend_object *object, const char *name, zval *room)
{
    zval *value;

    if (!zend_hash_str_exists(&object->ce->properties_info, name, strlen(name)))
        return NULL;
    value = zend_read_property(object->ce, object, name, strlen(name), /* silent */ true, room);
    ZVAL_DEREF(value);
    return value;
}

bool php_wsco_lost_connection_thrown(zend_object *exception)
{
    client_error error = {0};
    zval room, *value;
    bool lost;

    if (zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception))
        return false;
    value = property(exception, "errorInfo", &room);
    if (value != NULL && Z_TYPE_P(value) == IS_ARRAY)
        take_info(&error, Z_ARRVAL_P(value));
    value = property(exception, "code", &room);
    if (error.number == 0 && value != NULL && Z_TYPE_P(value) == IS_LONG)
        error.number = Z_LVAL_P(value);
    value = property(exception, "message", &room);
    if (error.text == NULL && value != NULL && Z_TYPE_P(value) == IS_STRING)
        error.text = zend_string_copy(Z_STR_P(value));
    lost = is_lost(&error);
    free_error(&error);
    return lost;
}

/* PDO and its statements tell by a method, mysqli by a property, which it makes when it is read. */
static void ask(zend_object *object, client_error *error)
{
    zval room, *value;

    if (php_wsco_proxy_target_has(object, "errorinfo")) {
        if (php_wsco_proxy_target_call_text(object, "errorInfo", 0, NULL, &room) && Z_TYPE(room) == IS_ARRAY)
            take_info(error, Z_ARRVAL(room));
        zval_ptr_dtor(&room);
        return;
    }
    ZVAL_UNDEF(&room);
    value = zend_read_property(object->ce, object, "errno", strlen("errno"), /* silent */ true, &room);
    if (EG(exception) == NULL && value != NULL && Z_TYPE_P(value) == IS_LONG)
        error->number = Z_LVAL_P(value);
    if (value == &room)
        zval_ptr_dtor(&room);
}

bool php_wsco_lost_connection_ended(zend_object *object, const zval *result)
{
    php_wsco_aside aside;
    client_error error = {0};
    bool lost;

    if (EG(exception) != NULL)
        return php_wsco_lost_connection_thrown(EG(exception));
    if (Z_TYPE_P(result) != IS_FALSE)
        return false;
    aside = php_wsco_aside_put();
    ask(object, &error);
    php_wsco_aside_back(&aside);
    lost = EG(exception) == NULL && is_lost(&error);
    free_error(&error);
    return lost;
}
