/* SPDX-License-Identifier: MIT */
/* place: where a script is: function, file and line, also as another thread sees it.
 * Owns: nothing. Called by: watchdog.c.
 * Never: follows a pointer by itself, because in another thread it may lead nowhere; allocates.
 * Tested by: tests/phpt/watchdog. */
#include "wsco/php/runtime/place.h"

#define FRAMES_MAX 16 /* internal functions that call each other without code of a script in between */

bool php_wsco_place_copy(void *into, const void *from, size_t size)
{
    memcpy(into, from, size);
    return true;
}

/* Not by "->": the pointer may be anything. */
#define FIELD(into, type, object, field)                                                                     \
    ((object) != NULL && read(&(into), (const char *)(object) + offsetof(type, field), sizeof(into)))

/* Appends to `into`, which ends with a zero, as much as has room. */
static bool append_string(char *into, size_t size, const zend_string *text, php_wsco_place_reader *read)
{
    size_t used = strlen(into), length;

    if (!FIELD(length, zend_string, text, len))
        return false;
    length = MIN(length, size - 1 - used);
    if (!read(into + used, (const char *)text + offsetof(zend_string, val), length))
        return false;
    into[used + length] = '\0';
    for (char *at = into + used; at < into + used + length; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
    return true;
}

static void append_text(char *into, size_t size, const char *text)
{
    strncat(into, text, size - 1 - strlen(into));
}

/* Class and name of a function. */
static bool name_function(php_wsco_place *place, const zend_function *function, php_wsco_place_reader *read)
{
    const zend_class_entry *scope;
    const zend_string *name, *class_name;

    if (!FIELD(name, zend_function, function, common.function_name) ||
        !FIELD(scope, zend_function, function, common.scope))
        return false;
    if (name == NULL)
        return true;
    if (scope != NULL) {
        if (!FIELD(class_name, zend_class_entry, scope, name) ||
            !append_string(place->function, sizeof place->function, class_name, read))
            return false;
        append_text(place->function, sizeof place->function, "::");
    }
    if (!append_string(place->function, sizeof place->function, name, read))
        return false;
    append_text(place->function, sizeof place->function, "()");
    return true;
}

static bool name_line(php_wsco_place *place, const zend_execute_data *frame, const zend_function *function,
                      php_wsco_place_reader *read)
{
    const zend_string *file;
    const zend_op *opline;

    return FIELD(file, zend_function, function, op_array.filename) &&
        FIELD(opline, zend_execute_data, frame, opline) && FIELD(place->line, zend_op, opline, lineno) &&
        append_string(place->file, sizeof place->file, file, read);
}

/* Looks down from the frame on top until one has a file and a line. */
static bool look_down(php_wsco_place *place, const zend_execute_data *frame, php_wsco_place_reader *read)
{
    for (int depth = 0; frame != NULL && depth < FRAMES_MAX; depth++) {
        const zend_execute_data *caller;
        const zend_function *function;
        zend_uchar type;

        if (!FIELD(function, zend_execute_data, frame, func) ||
            !FIELD(caller, zend_execute_data, frame, prev_execute_data))
            return false;
        if (function != NULL) {
            if (!FIELD(type, zend_function, function, type))
                return false;
            if (*place->function == '\0' && !name_function(place, function, read))
                return false;
            place->is_internal |= !ZEND_USER_CODE(type);
            if (ZEND_USER_CODE(type))
                return name_line(place, frame, function, read);
        }
        frame = caller;
    }
    return true;
}

bool php_wsco_place_read(php_wsco_place *place, zend_execute_data *const *top, php_wsco_place_reader *read)
{
    const zend_execute_data *frame, *again;

    memset(place, 0, sizeof *place);
    return read(&frame, top, sizeof frame) && look_down(place, frame, read) &&
        read(&again, top, sizeof again) && frame == again;
}
