/* SPDX-License-Identifier: MIT */
/* provide_swoole: the second module entry, `swoole`, which wsco.provide_swoole asks for. Composer's
 * ext-swoole and extension_loaded('swoole') look for a module of that name.
 * Owns: the entry. Called by: MINIT, as its last step. Never: starts when a real swoole is loaded: MINIT has
 *       failed by then.
 * Tested by: tests/phpt/functions/provide_swoole*.phpt. */
#include "module_priv.h"

#include "ext/standard/info.h"

static PHP_MINFO_FUNCTION(swoole)
{
    php_info_print_table_start();
    php_info_print_table_row(2, "swoole", "provided by wsco " WSCO_VERSION);
    php_info_print_table_row(2, "API of Swoole", WSCO_SWOOLE_VERSION);
    php_info_print_table_end();
    display_ini_entries(zend_module);
}

static zend_module_entry swoole_entry = {
    STANDARD_MODULE_HEADER,    "swoole", NULL, NULL, NULL, NULL, NULL, PHP_MINFO(swoole), WSCO_SWOOLE_VERSION,
    STANDARD_MODULE_PROPERTIES};

static void move_functions(HashTable *functions, const zend_module_entry *from, zend_module_entry *to)
{
    zend_internal_function *function;

    ZEND_HASH_FOREACH_PTR(functions, function) {
        if (function->type == ZEND_INTERNAL_FUNCTION && function->module == from)
            function->module = to;
    }
    ZEND_HASH_FOREACH_END();
}

/* What reflection calls the extension of a class or function: tools that compare a code base with the
 * requirements in its composer.json ask for that. */
static void move_names(const zend_module_entry *from, zend_module_entry *to)
{
    zend_class_entry *class;

    move_functions(CG(function_table), from, to);
    ZEND_HASH_FOREACH_PTR(CG(class_table), class) {
        if (class->type != ZEND_INTERNAL_CLASS || class->info.internal.module != from)
            continue;
        class->info.internal.module = to;
        move_functions(&class->function_table, from, to);
    }
    ZEND_HASH_FOREACH_END();
}

/* The registry is being walked by the engine, which reaches the new entry later and starts it. Adding may
 * move the registry's table, which harms the walk only if MINIT fails afterwards. */
void php_wsco_provide_swoole_startup(int type, int module_number)
{
    zend_module_entry *ours = EG(current_module), *swoole;

    if (!WSCO_G(provide_swoole))
        return;
    if (type != MODULE_PERSISTENT) {
        zend_error(E_CORE_WARNING, "wsco.provide_swoole has no effect on dl(): load wsco in php.ini");
        return;
    }
    swoole = zend_register_internal_module(&swoole_entry);
    EG(current_module) = ours;
    if (swoole == NULL)
        return;
    /* Constants and ini settings belong to a number, so both entries show them. */
    swoole->module_number = module_number;
    move_names(ours, swoole);
}
