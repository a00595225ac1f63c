/* SPDX-License-Identifier: MIT */
/* slot: writes new values over old ones whose destructor may run user code that looks at the same place.
 * Owns: nothing. Called by: class_http_server.c, server_listen.c, options.c.
 * Never: destroys a value that can still be reached.
 * Tested by: tests/phpt/reenter/old_value*.phpt, tests/reenter. */
#include "wsco/php/runtime/slot.h"

void php_wsco_slot_put(zval *slot, zval *value)
{
    zval old;

    if (Z_ISREF_P(slot) && ZEND_REF_HAS_TYPE_SOURCES(Z_REF_P(slot)) &&
        !zend_verify_ref_assignable_zval(Z_REF_P(slot), value, /* strict */ false)) {
        zval_ptr_dtor(value);
        return;
    }
    ZVAL_DEREF(slot);
    ZVAL_COPY_VALUE(&old, slot);
    ZVAL_COPY_VALUE(slot, value);
    zval_ptr_dtor(&old);
}

void php_wsco_slot_merge(zval *slot, HashTable *entries)
{
    zval merged, *old = slot;

    ZVAL_DEREF(old);
    /* Both arrays hold the values that are overwritten here, so none is destroyed yet. */
    if (Z_TYPE_P(old) == IS_ARRAY)
        ZVAL_ARR(&merged, zend_array_dup(Z_ARRVAL_P(old)));
    else
        array_init(&merged);
    zend_hash_merge(Z_ARRVAL(merged), entries, zval_add_ref, /* overwrite */ true);
    php_wsco_slot_put(slot, &merged);
}
