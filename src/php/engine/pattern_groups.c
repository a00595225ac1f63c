/* SPDX-License-Identifier: MIT */
/* pattern_groups: preg_replace_callback() with a pattern of many groups must not be left while its callback
 * runs.
 *
 * PHP has one shared block for matches of up to 32 groups, and a mark that says whether it is taken. A call
 * whose pattern has more groups does not use the block, but restores the mark to what it was when the call
 * began. If another coroutine took the block meanwhile, the mark would say "free", a third would take it too,
 * and the second would read matches that are not its own, past the end of its text. The mark is out of our
 * reach.
 * Owns: the count of such calls. Called by: the engine, in place of the two functions. Never: compiles a
 * pattern.
 * Tested by: tests/phpt/engine/pattern_groups.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/globals.h"

#define GROUPS_OF_THE_BLOCK 32

static zif_handler original_replace, original_replace_array;

/* Counts opening brackets: each group has at least one. The whole match counts as a group too. */
static bool has_many(const zend_string *pattern)
{
    unsigned groups = 1;

    for (size_t i = 0; i < ZSTR_LEN(pattern); i++)
        groups += ZSTR_VAL(pattern)[i] == '(';
    return groups > GROUPS_OF_THE_BLOCK;
}

static bool value_has_many(zval *patterns)
{
    zval *pattern;

    ZVAL_DEREF(patterns);
    if (Z_TYPE_P(patterns) == IS_STRING)
        return has_many(Z_STR_P(patterns));
    if (Z_TYPE_P(patterns) != IS_ARRAY)
        return false;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(patterns), pattern) {
        ZVAL_DEREF(pattern);
        if (Z_TYPE_P(pattern) == IS_STRING && has_many(Z_STR_P(pattern)))
            return true;
    }
    ZEND_HASH_FOREACH_END();
    return false;
}

static bool keys_have_many(zval *patterns)
{
    zend_string *pattern;

    ZVAL_DEREF(patterns);
    if (Z_TYPE_P(patterns) != IS_ARRAY)
        return false;
    ZEND_HASH_FOREACH_STR_KEY(Z_ARRVAL_P(patterns), pattern) {
        if (pattern != NULL && has_many(pattern))
            return true;
    }
    ZEND_HASH_FOREACH_END();
    return false;
}

static void replace(INTERNAL_FUNCTION_PARAMETERS)
{
    bool many = ZEND_NUM_ARGS() > 0 && value_has_many(ZEND_CALL_ARG(execute_data, 1));

    WSCO_G(many_groups) += many;
    original_replace(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    WSCO_G(many_groups) -= many;
}

static void replace_array(INTERNAL_FUNCTION_PARAMETERS)
{
    bool many = ZEND_NUM_ARGS() > 0 && keys_have_many(ZEND_CALL_ARG(execute_data, 1));

    WSCO_G(many_groups) += many;
    original_replace_array(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    WSCO_G(many_groups) -= many;
}

void php_wsco_pattern_groups_startup(void)
{
    original_replace = php_wsco_replace_function(ZEND_STRL("preg_replace_callback"), replace);
    original_replace_array = php_wsco_replace_function(ZEND_STRL("preg_replace_callback_array"),
                                                       replace_array);
}

void php_wsco_pattern_groups_shutdown(void)
{
    php_wsco_replace_function(ZEND_STRL("preg_replace_callback"), original_replace);
    php_wsco_replace_function(ZEND_STRL("preg_replace_callback_array"), original_replace_array);
}
