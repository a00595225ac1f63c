/* SPDX-License-Identifier: MIT */
/* class_database_proxy: Swoole\Database\PDOProxy and MysqliProxy: a connection that connects again. One class
 * in all but the names of the client's methods.
 * Owns: the counters and kept calls, in properties of the object. Called by: PHP, MINIT, the pools,
 * statements.
 * Never: repeats a call in an open transaction, or a second time; uses an object after a call without a
 * reference on it.
 * Tested by: tests/phpt/database/pdo_*.phpt, tests/phpt/database/mysqli_*.phpt, tests/reenter. */
#include "wsco/php/database/database_proxy.h"

#include "wsco/php/database/database.h"
#include "wsco/php/database/lost_connection.h"
#include "wsco/php/database/proxy_target.h"
#include "wsco/php/database/repeated.h"
#include "wsco/php/database/statement_proxy.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/slot.h"

#include "zend_exceptions.h"

#include "../../../stubs/database_proxy_arginfo.h"

enum { P_OBJECT, P_CONSTRUCTOR, P_ROUND, P_IN_TRANSACTION, P_CALLS, P_LOST };

zend_class_entry *php_wsco_pdo_proxy_ce, *php_wsco_mysqli_proxy_ce, *php_wsco_mysqli_exception_ce;

/* ---- properties ---- */

static zend_long number_in(zend_object *self, int slot)
{
    const zval *value = OBJ_PROP_NUM(self, slot);

    ZVAL_DEREF(value);
    return Z_TYPE_P(value) == IS_LONG ? Z_LVAL_P(value) : 0;
}

static void put_number(zend_object *self, int slot, zend_long number)
{
    zval value;

    ZVAL_LONG(&value, number);
    php_wsco_slot_put(OBJ_PROP_NUM(self, slot), &value);
}

static bool is_lost(zend_object *self)
{
    const zval *value = OBJ_PROP_NUM(self, P_LOST);

    ZVAL_DEREF(value);
    return Z_TYPE_P(value) == IS_TRUE;
}

static void put_lost(zend_object *self, bool lost)
{
    zval value;

    ZVAL_BOOL(&value, lost);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_LOST), &value);
}

bool php_wsco_database_proxy_is(const zval *value)
{
    return Z_TYPE_P(value) == IS_OBJECT &&
        (instanceof_function(Z_OBJCE_P(value), php_wsco_pdo_proxy_ce) ||
         instanceof_function(Z_OBJCE_P(value), php_wsco_mysqli_proxy_ce));
}

zend_long php_wsco_database_proxy_round(zend_object *proxy)
{
    return number_in(proxy, P_ROUND);
}

/* ---- connecting ---- */

/* Calls the constructor. False with an exception pending, an object in *object otherwise. */
static bool connect_now(zend_object *self, zval *object)
{
    zval constructor;

    ZVAL_COPY_DEREF(&constructor, OBJ_PROP_NUM(self, P_CONSTRUCTOR));
    ZVAL_NULL(object);
    if (Z_TYPE(constructor) == IS_NULL) {
        zend_throw_error(php_wsco_error_ce, "must call constructor first");
        return false;
    }
    (void)call_user_function(NULL, NULL, &constructor, object, 0, NULL);
    zval_ptr_dtor(&constructor);
    if (Z_ISREF_P(object))
        zend_unwrap_reference(object);
    if (EG(exception) == NULL && Z_TYPE_P(object) != IS_OBJECT)
        zend_type_error("%s: the constructor must return an object, %s returned", ZSTR_VAL(self->ce->name),
                        zend_zval_type_name(object));
    if (EG(exception) == NULL)
        return true;
    zval_ptr_dtor(object);
    return false;
}

bool php_wsco_database_proxy_reconnect(zend_object *self)
{
    zval object;
    bool good;

    if (!connect_now(self, &object))
        return false;
    GC_ADDREF(self);
    good = php_wsco_repeated_apply(OBJ_PROP_NUM(self, P_CALLS), Z_OBJ(object));
    if (good) {
        put_number(self, P_ROUND, number_in(self, P_ROUND) + 1);
        put_number(self, P_IN_TRANSACTION, 0);
        put_lost(self, false);
        php_wsco_slot_put(OBJ_PROP_NUM(self, P_OBJECT), &object);
    } else {
        zval_ptr_dtor(&object);
    }
    OBJ_RELEASE(self);
    return good && EG(exception) == NULL;
}

PHP_METHOD(Swoole_Database_PDOProxy, __construct)
{
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;
    zval constructor, object;
    zend_object *self = Z_OBJ_P(ZEND_THIS);

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_FUNC(fci, fcc)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_COPY(&constructor, &fci.function_name);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_CONSTRUCTOR), &constructor);
    if (!connect_now(self, &object))
        RETURN_THROWS();
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_OBJECT), &object);
}

PHP_METHOD(Swoole_Database_PDOProxy, reconnect)
{
    ZEND_PARSE_PARAMETERS_NONE();
    (void)php_wsco_database_proxy_reconnect(Z_OBJ_P(ZEND_THIS));
}

PHP_METHOD(Swoole_Database_PDOProxy, getRound)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(php_wsco_database_proxy_round(Z_OBJ_P(ZEND_THIS)));
}

/* ---- transactions ---- */

/* Transactions may also be begun by a statement, which only PDO notices. */
static bool client_is_in_transaction(zend_object *self)
{
    zend_object *object = php_wsco_proxy_target_object(self);
    php_wsco_aside aside;
    bool inside;
    zval result;

    if (object == NULL || !php_wsco_proxy_target_has(object, "intransaction"))
        return false;
    GC_ADDREF(object);
    aside = php_wsco_aside_put();
    inside = php_wsco_proxy_target_call_text(object, "inTransaction", 0, NULL, &result) &&
        Z_TYPE(result) == IS_TRUE;
    zval_ptr_dtor(&result);
    php_wsco_aside_back(&aside);
    OBJ_RELEASE(object);
    return inside;
}

/* A client goes on to say that it is in the transaction that was lost. */
bool php_wsco_database_proxy_is_inside(zend_object *self)
{
    return number_in(self, P_IN_TRANSACTION) > 0 || (!is_lost(self) && client_is_in_transaction(self));
}

void php_wsco_database_proxy_lose(zend_object *self)
{
    put_lost(self, true);
}

bool php_wsco_database_proxy_mend(zend_object *self)
{
    if (!is_lost(self) || number_in(self, P_IN_TRANSACTION) > 0)
        return true;
    return php_wsco_database_proxy_reconnect(self);
}

static bool is_method(zend_string *name, const char *pdo, const char *mysqli)
{
    return zend_binary_strcasecmp(ZSTR_VAL(name), ZSTR_LEN(name), pdo, strlen(pdo)) == 0 ||
        zend_binary_strcasecmp(ZSTR_VAL(name), ZSTR_LEN(name), mysqli, strlen(mysqli)) == 0;
}

/* With autocommit off, the next transaction begins by itself. */
static zend_long least_open(zend_object *self)
{
    return php_wsco_repeated_is_off(OBJ_PROP_NUM(self, P_CALLS), "autocommit") ? 1 : 0;
}

/* After a call: which transactions are open now. A transaction on a lost connection has ended, whatever
 * commit() and rollBack() say. */
static void follow(zend_object *self, zend_string *name, HashTable *args, bool good)
{
    zend_long open = number_in(self, P_IN_TRANSACTION);

    if (is_method(name, "commit", "rollback")) {
        if (!good && !is_lost(self))
            return;
        put_number(self, P_IN_TRANSACTION, MAX(open - 1, is_lost(self) ? 0 : least_open(self)));
    } else if (good && is_method(name, "beginTransaction", "begin_transaction")) {
        put_number(self, P_IN_TRANSACTION, open + 1);
    } else if (good && is_method(name, "autocommit", "autocommit")) {
        php_wsco_repeated_keep(OBJ_PROP_NUM(self, P_CALLS), name, args);
        put_number(self, P_IN_TRANSACTION, least_open(self));
    }
}

PHP_METHOD(Swoole_Database_PDOProxy, inTransaction)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(number_in(Z_OBJ_P(ZEND_THIS), P_IN_TRANSACTION) > 0);
}

void php_wsco_database_proxy_reset(zend_object *self)
{
    put_number(self, P_IN_TRANSACTION, 0);
}

PHP_METHOD(Swoole_Database_PDOProxy, reset)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_database_proxy_reset(Z_OBJ_P(ZEND_THIS));
}

/* One call whose error is of no interest. */
static bool quietly(zend_object *object, const char *name, uint32_t argc, const zval *argv)
{
    php_wsco_aside aside = php_wsco_aside_put();
    zval result;
    bool good = php_wsco_proxy_target_call_text(object, name, argc, argv, &result) &&
        Z_TYPE(result) != IS_FALSE;

    zval_ptr_dtor(&result);
    php_wsco_aside_back(&aside);
    return good;
}

void php_wsco_database_proxy_leave(zend_object *self)
{
    bool off = least_open(self) > 0, good;
    zend_object *object;
    zval on;

    if (!off && number_in(self, P_IN_TRANSACTION) == 0)
        return;
    put_number(self, P_IN_TRANSACTION, 0);
    object = php_wsco_proxy_target_object(self);
    if (object == NULL)
        return;
    GC_ADDREF(object);
    ZVAL_TRUE(&on);
    good = is_lost(self) || quietly(object, "rollBack", 0, NULL);
    if (off && EG(exception) == NULL)
        good = quietly(object, "autocommit", 1, &on) && good;
    OBJ_RELEASE(object);
    if (off)
        php_wsco_repeated_drop(OBJ_PROP_NUM(self, P_CALLS), "autocommit");
    if (!good)
        put_lost(self, true);
}

/* ---- calls ---- */

/* What the call returned, with a proxy in place of a statement. */
static void wrap(zend_object *self, zend_string *name, HashTable *args, zval *result)
{
    const zval *query = is_method(name, "prepare", "prepare") ? zend_hash_index_find(args, 0) : NULL;

    if (Z_TYPE_P(result) == IS_OBJECT)
        php_wsco_statement_proxy_wrap(self, query, result);
}

/* One try. True: the connection was lost outside of transactions. */
static bool try(zend_object *self, zend_string *name, HashTable *args, zval *result)
{
    /* Asked before: without a connection, PDO_PgSQL says that it is in one. */
    bool inside = php_wsco_database_proxy_is_inside(self), lost, good;
    zend_object *object = EG(exception) == NULL ? php_wsco_proxy_target_object(self) : NULL;

    ZVAL_NULL(result);
    if (object == NULL)
        return false;
    GC_ADDREF(object);
    good = php_wsco_proxy_target_call(object, name, args, result) && Z_TYPE_P(result) != IS_FALSE;
    lost = php_wsco_lost_connection_ended(object, result);
    OBJ_RELEASE(object);
    if (lost)
        php_wsco_database_proxy_lose(self);
    follow(self, name, args, good);
    if (good)
        wrap(self, name, args, result);
    return lost && !inside;
}

static void forward(zend_object *self, zend_string *name, HashTable *args, zval *result)
{
    ZVAL_NULL(result);
    if (!php_wsco_database_proxy_mend(self) || !try(self, name, args, result))
        return;
    zend_clear_exception();
    zval_ptr_dtor(result);
    ZVAL_NULL(result);
    if (php_wsco_database_proxy_mend(self))
        (void)try(self, name, args, result);
}

PHP_METHOD(Swoole_Database_PDOProxy, __call)
{
    zend_string *name;
    HashTable *args;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_ARRAY_HT(args)
    ZEND_PARSE_PARAMETERS_END();
    forward(Z_OBJ_P(ZEND_THIS), name, args, return_value);
}

/* Also of MysqliProxy what must be set again: options, charset, user. The name tells which. */
PHP_METHOD(Swoole_Database_PDOProxy, setAttribute)
{
    php_wsco_repeated_call(execute_data, forward, OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), P_CALLS), return_value);
}

void php_wsco_register_database_proxy(void)
{
    (void)register_class_Swoole_Database_DetectsLostConnections();
    php_wsco_pdo_proxy_ce = register_class_Swoole_Database_PDOProxy(php_wsco_database_proxy_ce);
    php_wsco_mysqli_proxy_ce = register_class_Swoole_Database_MysqliProxy(php_wsco_database_proxy_ce);
    php_wsco_mysqli_exception_ce = register_class_Swoole_Database_MysqliException(zend_ce_exception);
    php_wsco_statement_proxy_startup(
        register_class_Swoole_Database_PDOStatementProxy(php_wsco_database_proxy_ce),
        register_class_Swoole_Database_MysqliStatementProxy(php_wsco_database_proxy_ce));
}
