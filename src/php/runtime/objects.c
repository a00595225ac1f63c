/* SPDX-License-Identifier: MIT */
/* objects: object handlers that Server, Request and Response share.
 * Owns: nothing. Called by: the class files at MINIT. Never: knows one of the classes.
 * Tested by: tests/phpt/http, tests/phpt/request, tests/phpt/response. */
#include "wsco/php/runtime/objects.h"

static void deny_unset(zend_object *object, zend_string *name, void **cache_slot)
{
    (void)cache_slot;
    if (!zend_hash_exists(&object->ce->properties_info, name)) {
        /* Without the cache slot, see lazy.c. */
        zend_std_unset_property(object, name, NULL);
        return;
    }
    zend_throw_error(NULL, "Property %s of class %s cannot be unset", ZSTR_VAL(name),
                     ZSTR_VAL(object->ce->name));
}

void php_wsco_object_handlers(zend_object_handlers *handlers, size_t offset, zend_object_free_obj_t free_obj)
{
    memcpy(handlers, &std_object_handlers, sizeof *handlers);
    handlers->offset = (int)offset;
    handlers->free_obj = free_obj;
    handlers->clone_obj = NULL;
    handlers->unset_property = deny_unset;
}
