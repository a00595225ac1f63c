/* SPDX-License-Identifier: MIT */
/* class_statement_proxy: Swoole\Database\PDOStatementProxy and MysqliStatementProxy: a prepared statement
 * that is prepared again. One class in all but the names of the client's methods.
 * Owns: a reference on the connection's proxy, and kept calls, in properties. Called by: PHP, MINIT,
 * class_database_proxy.c. Never: repeats execute() in an open transaction, or a second time.
 * Tested by: tests/phpt/database/pdo_statement.phpt, tests/phpt/database/mysqli_statement.phpt,
 * tests/reenter. */
#include "wsco/php/database/statement_proxy.h"

#include "wsco/php/database/database.h"
#include "wsco/php/database/database_proxy.h"
#include "wsco/php/database/lost_connection.h"
#include "wsco/php/database/proxy_target.h"
#include "wsco/php/database/repeated.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/slot.h"

#include "zend_exceptions.h"

enum { P_OBJECT, P_PARENT, P_PARENT_ROUND, P_CALLS, P_QUERY };

static zend_class_entry *pdo_statement_ce, *mysqli_statement_ce;

/* ---- making one ---- */

/* Takes `object`; copies the rest. query: NULL or no string: it cannot be prepared again. */
static void set_up(zend_object *self, zval *object, zend_object *parent, const zval *query)
{
    zval value;

    ZVAL_OBJ_COPY(&value, parent);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_PARENT), &value);
    ZVAL_LONG(&value, php_wsco_database_proxy_round(parent));
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_PARENT_ROUND), &value);
    if (query != NULL && Z_TYPE_P(query) == IS_STRING) {
        ZVAL_COPY(&value, query);
        php_wsco_slot_put(OBJ_PROP_NUM(self, P_QUERY), &value);
    }
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_OBJECT), object);
}

/* What a PDOStatement was made from, also by query(). */
static void set_up_pdo(zend_object *self, zval *object, zend_object *parent)
{
    zval room,
        *query = zend_read_property(Z_OBJCE_P(object), Z_OBJ_P(object), "queryString", strlen("queryString"),
                                    /* silent */ true, &room);

    set_up(self, object, parent, query);
}

static bool is_a(const zval *value, const char *class_name)
{
    zend_class_entry *ce = zend_hash_str_find_ptr(EG(class_table), class_name, strlen(class_name));

    return ce != NULL && instanceof_function(Z_OBJCE_P(value), ce);
}

void php_wsco_statement_proxy_wrap(zend_object *parent, const zval *query, zval *result)
{
    bool pdo = is_a(result, "pdostatement");
    zval proxy;

    if (!pdo && !is_a(result, "mysqli_stmt"))
        return;
    object_init_ex(&proxy, pdo ? pdo_statement_ce : mysqli_statement_ce);
    if (pdo)
        set_up_pdo(Z_OBJ(proxy), result, parent);
    else
        set_up(Z_OBJ(proxy), result, parent, query);
    ZVAL_COPY_VALUE(result, &proxy);
}

PHP_METHOD(Swoole_Database_PDOStatementProxy, __construct)
{
    zval *object, *parent, copy;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_OBJECT(object)
        Z_PARAM_OBJECT_OF_CLASS(parent, php_wsco_pdo_proxy_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!is_a(object, "pdostatement")) {
        zend_wrong_parameter_class_error(1, "PDOStatement", object);
        RETURN_THROWS();
    }
    ZVAL_COPY(&copy, object);
    set_up_pdo(Z_OBJ_P(ZEND_THIS), &copy, Z_OBJ_P(parent));
}

PHP_METHOD(Swoole_Database_MysqliStatementProxy, __construct)
{
    zval *object, *parent, copy, query;
    zend_string *text;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_OBJECT(object)
        Z_PARAM_STR_OR_NULL(text)
        Z_PARAM_OBJECT_OF_CLASS(parent, php_wsco_mysqli_proxy_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!is_a(object, "mysqli_stmt")) {
        zend_wrong_parameter_class_error(1, "mysqli_stmt", object);
        RETURN_THROWS();
    }
    ZVAL_COPY(&copy, object);
    if (text != NULL)
        ZVAL_STR(&query, text);
    else
        ZVAL_NULL(&query);
    set_up(Z_OBJ_P(ZEND_THIS), &copy, Z_OBJ_P(parent), &query);
}

/* ---- preparing again ---- */

/* Lent by the statement; NULL with an Error thrown before its constructor was called. */
static zend_object *parent_of(zend_object *self)
{
    zval *parent = OBJ_PROP_NUM(self, P_PARENT);

    ZVAL_DEREF(parent);
    if (php_wsco_database_proxy_is(parent))
        return Z_OBJ_P(parent);
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

static bool can_prepare(zend_object *self)
{
    const zval *query = OBJ_PROP_NUM(self, P_QUERY);

    ZVAL_DEREF(query);
    return Z_TYPE_P(query) == IS_STRING;
}

/* Is it from a connection that the parent has no more? */
static bool is_old(zend_object *self, zend_object *parent)
{
    const zval *round = OBJ_PROP_NUM(self, P_PARENT_ROUND);

    ZVAL_DEREF(round);
    return Z_TYPE_P(round) == IS_LONG && Z_LVAL_P(round) != php_wsco_database_proxy_round(parent);
}

/* With the connection of a proxy. False with an exception pending, or with what prepare() returned instead;
 * *lost says whether the connection is. */
static bool prepare_with(zend_object *parent, zend_object *self, bool *lost, zval *statement)
{
    zend_object *connection = php_wsco_proxy_target_object(parent);
    zval query;
    bool good;

    ZVAL_NULL(statement);
    if (connection == NULL)
        return false;
    GC_ADDREF(connection);
    ZVAL_COPY_DEREF(&query, OBJ_PROP_NUM(self, P_QUERY));
    good = php_wsco_proxy_target_call_text(connection, "prepare", 1, &query, statement) &&
        Z_TYPE_P(statement) == IS_OBJECT &&
        php_wsco_repeated_apply(OBJ_PROP_NUM(self, P_CALLS), Z_OBJ_P(statement));
    *lost = !good && php_wsco_lost_connection_ended(connection, statement);
    zval_ptr_dtor(&query);
    OBJ_RELEASE(connection);
    return good;
}

/* False with *result as execute() shall return it, or with an exception pending. */
static bool prepare_again(zend_object *self, zend_object *parent, bool *lost, zval *result)
{
    zend_long round = php_wsco_database_proxy_round(parent);
    zval statement, value;

    if (!prepare_with(parent, self, lost, &statement)) {
        zval_ptr_dtor(&statement);
        ZVAL_FALSE(result);
        return false;
    }
    ZVAL_LONG(&value, round);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_PARENT_ROUND), &value);
    php_wsco_slot_put(OBJ_PROP_NUM(self, P_OBJECT), &statement);
    return EG(exception) == NULL;
}

/* ---- calls ---- */

/* True: it has told that the connection is lost. */
static bool call_it(zend_object *self, zend_string *name, HashTable *args, bool may_ask, zval *result)
{
    zend_object *object = php_wsco_proxy_target_object(self);
    bool lost;

    ZVAL_NULL(result);
    if (object == NULL)
        return false;
    GC_ADDREF(object);
    (void)php_wsco_proxy_target_call(object, name, args, result);
    lost = may_ask && php_wsco_lost_connection_ended(object, result);
    OBJ_RELEASE(object);
    return lost;
}

/* One try. True: the connection was lost outside of transactions. */
static bool try(zend_object *self, zend_object *parent, zend_string *name, HashTable *args, zval *result)
{
    bool inside, lost = false;
    zend_long round;

    ZVAL_NULL(result);
    if (!php_wsco_database_proxy_mend(parent))
        return false;
    inside = php_wsco_database_proxy_is_inside(parent);
    round = php_wsco_database_proxy_round(parent);
    if (EG(exception) == NULL && (!is_old(self, parent) || prepare_again(self, parent, &lost, result)))
        lost = call_it(self, name, args, /* may_ask */ true, result);
    /* Another coroutine may have made the next connection meanwhile. */
    if (lost && round == php_wsco_database_proxy_round(parent))
        php_wsco_database_proxy_lose(parent);
    return lost && !inside;
}

/* The caller holds `parent`. */
static void execute(zend_object *self, zend_object *parent, zend_string *name, HashTable *args, zval *result)
{
    if (!try(self, parent, name, args, result))
        return;
    zend_clear_exception();
    zval_ptr_dtor(result);
    ZVAL_NULL(result);
    (void)try(self, parent, name, args, result);
}

/* mysqli has statements that are prepared by a method of their own. */
static void follow(zend_object *self, zend_string *name, const HashTable *args, const zval *result)
{
    zval *query = zend_hash_index_find(args, 0), copy;

    if (query == NULL || Z_TYPE_P(result) != IS_TRUE || !zend_string_equals_literal_ci(name, "prepare"))
        return;
    ZVAL_COPY_DEREF(&copy, query);
    if (Z_TYPE(copy) == IS_STRING)
        php_wsco_slot_put(OBJ_PROP_NUM(self, P_QUERY), &copy);
    else
        zval_ptr_dtor(&copy);
}

static void forward(zend_object *self, zend_string *name, HashTable *args, zval *result)
{
    zend_object *parent;

    ZVAL_NULL(result);
    if (!zend_string_equals_literal_ci(name, "execute") || !can_prepare(self)) {
        (void)call_it(self, name, args, /* may_ask */ false, result);
        follow(self, name, args, result);
        return;
    }
    parent = parent_of(self);
    if (parent == NULL)
        return;
    GC_ADDREF(parent);
    execute(self, parent, name, args, result);
    OBJ_RELEASE(parent);
}

PHP_METHOD(Swoole_Database_PDOStatementProxy, __call)
{
    zend_string *name;
    HashTable *args;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_ARRAY_HT(args)
    ZEND_PARSE_PARAMETERS_END();
    forward(Z_OBJ_P(ZEND_THIS), name, args, return_value);
}

/* Also what binds, and the same of MysqliStatementProxy. The name tells which. */
PHP_METHOD(Swoole_Database_PDOStatementProxy, setAttribute)
{
    php_wsco_repeated_call(execute_data, forward, OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), P_CALLS), return_value);
}

void php_wsco_statement_proxy_startup(zend_class_entry *pdo, zend_class_entry *mysqli)
{
    pdo_statement_ce = pdo;
    mysqli_statement_ce = mysqli;
}

/* ---- Swoole\Database\DetectsLostConnections ---- */

PHP_METHOD(Swoole_Database_DetectsLostConnections, causedByLostConnection)
{
    zend_object *exception;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ_OF_CLASS(exception, zend_ce_throwable)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(php_wsco_lost_connection_thrown(exception));
}
