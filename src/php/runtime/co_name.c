/* SPDX-License-Identifier: MIT */
/* co_name: the name that a script has given to a coroutine, for log lines and traces.
 * Owns: nothing: the name is the entry of the context object. Called by: report.c, watchdog.c.
 * Never: runs code of the script, as it is asked for in the middle of a report; makes a context object.
 * Tested by: tests/phpt/coroutine/name*.phpt. */
#include "wsco/php/runtime/co_name.h"

#include "wsco/php/engine/task.h"

/* The array inside an ArrayObject, without its methods. NULL: the script has exchanged it for an object,
 * whose properties could be made by the script when they are read. */
static HashTable *entries_of(zend_object *context)
{
    zval *values;
    int count;

    context->handlers->get_gc(context, &values, &count);
    return count > 0 && Z_TYPE(values[0]) == IS_ARRAY ? Z_ARRVAL(values[0]) : NULL;
}

static const zend_string *find(const wsco_co *co)
{
    const php_wsco_task *task = php_wsco_task_peek(co);
    HashTable *entries = task != NULL && task->context != NULL ? entries_of(task->context) : NULL;
    zval *name = entries != NULL ? zend_hash_str_find_ind(entries, ZEND_STRL("name")) : NULL;

    if (name == NULL)
        return NULL;
    ZVAL_DEREF(name);
    return Z_TYPE_P(name) == IS_STRING ? Z_STR_P(name) : NULL;
}

static bool is_inside_character(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

void php_wsco_co_name(const wsco_co *co, char name[PHP_WSCO_CO_NAME_SIZE])
{
    const zend_string *text = find(co);
    size_t length = text != NULL ? ZSTR_LEN(text) : 0;

    if (length >= PHP_WSCO_CO_NAME_SIZE)
        for (length = PHP_WSCO_CO_NAME_SIZE - 1; length > 0; length--)
            if (!is_inside_character((unsigned char)ZSTR_VAL(text)[length]))
                break;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)ZSTR_VAL(text)[i];

        name[i] = byte < ' ' || byte == 0x7f ? '?' : (char)byte;
    }
    name[length] = '\0';
}
