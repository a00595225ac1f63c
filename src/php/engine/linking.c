/* SPDX-License-Identifier: MIT */
/* linking: hides a class that is declared but not linked yet while its coroutine is away.
 *
 * A class waits to be linked while an autoloader loads its parent or its variance partners. The engine has it
 * in the class table already, but tells every caller except the declaring one that there is no such class. So
 * while its coroutine is away, the class goes back to the name that the compiler gave it. Whoever asks for it
 * then reaches the autoloader, and waits (autoload.c).
 * Owns: the list of such declarations, the table of hidden classes.
 * Called by: autoload.c, rare_state.c. Never: hides a class that is linked.
 * Tested by: tests/phpt/coroutine/autoload_*.phpt. */
#include "autoload_priv.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/vm_state.h"

typedef php_wsco_loading loading;

/* ---- declarations ---- */

static const zend_op *current_declaration(void)
{
    const zend_execute_data *frame = EG(current_execute_data);

    if (frame == NULL || frame->func == NULL || !ZEND_USER_CODE(frame->func->type))
        return NULL;
    switch (frame->opline->opcode) {
    case ZEND_DECLARE_CLASS:
    case ZEND_DECLARE_CLASS_DELAYED:
    case ZEND_DECLARE_ANON_CLASS:
        return frame->opline;
    default:
        return NULL;
    }
}

bool php_wsco_linking_is_current(void)
{
    return current_declaration() != NULL;
}

/* Is another coroutine at the same declaration? For an anonymous class, its name stands for the place in the
 * code. */
static bool declared_by_another(const loading *self)
{
    for (const loading *other = WSCO_G(linking); other != NULL; other = other->next)
        if (other->co != self->co && zend_string_equals(other->declared, self->declared))
            return true;
    return false;
}

/* While it waits so, whoever links a child of it links it too, and the engine takes that as done. */
static bool waits_for_partners(const loading *self)
{
    const zend_class_entry *ce = zend_hash_find_ptr(EG(class_table), self->declared);

    return self->hides_as != NULL && ce != NULL && (ce->ce_flags & ZEND_ACC_NEARLY_LINKED) != 0;
}

bool php_wsco_linking_begin(loading *self)
{
    const zend_op *opline = current_declaration();
    zval *names;

    if (opline == NULL)
        return true;
    names = RT_CONSTANT(opline, opline->op1);
    self->declared = Z_STR(names[0]);
    if (opline->opcode != ZEND_DECLARE_ANON_CLASS)
        self->hides_as = Z_STR(names[1]);
    if (declared_by_another(self)) {
        self->declared = NULL;
        return false;
    }
    self->waits_for_partners = waits_for_partners(self);
    self->next = WSCO_G(linking);
    WSCO_G(linking) = self;
    return true;
}

bool php_wsco_linking_end(loading *self)
{
    loading **place = &WSCO_G(linking);
    zend_class_entry *ce;

    if (self->declared == NULL)
        return true;
    while (*place != self)
        place = &(*place)->next;
    *place = self->next;
    if (self->waits_for_partners)
        return true;
    ce = zend_hash_find_ptr(EG(class_table), self->declared);
    return ce == NULL || (ce->ce_flags & ZEND_ACC_LINKED) == 0;
}

void php_wsco_linking_refuse(void)
{
    if (EG(exception) == NULL)
        zend_throw_error(php_wsco_error_ce, "another coroutine is declaring the same class here");
}

/* ---- hiding ---- */

static void hide(loading *self)
{
    zval *entry = zend_hash_find(EG(class_table), self->declared);

    if (self->hides_as == NULL || entry == NULL || (Z_CE_P(entry)->ce_flags & ZEND_ACC_LINKED) != 0)
        return;
    if (WSCO_G(hidden_classes) == NULL) {
        ALLOC_HASHTABLE(WSCO_G(hidden_classes));
        zend_hash_init(WSCO_G(hidden_classes), 8, NULL, NULL, 0);
    }
    self->hidden = zend_hash_add_ptr(WSCO_G(hidden_classes), self->declared, self) != NULL;
    if (self->hidden)
        zend_hash_set_bucket_key(EG(class_table), (Bucket *)(void *)entry, self->hides_as);
}

/* False: another class of that name has been declared meanwhile. */
static bool show(loading *self)
{
    zval *entry = zend_hash_find(EG(class_table), self->hides_as);

    self->hidden = false;
    zend_hash_del(WSCO_G(hidden_classes), self->declared);
    return entry != NULL &&
        zend_hash_set_bucket_key(EG(class_table), (Bucket *)(void *)entry, self->declared) != NULL;
}

loading *php_wsco_linking_find(zend_string *lc_name)
{
    return WSCO_G(hidden_classes) != NULL ? zend_hash_find_ptr(WSCO_G(hidden_classes), lc_name) : NULL;
}

/* Takes over the classes that the others have yet to load for theirs: whoever extends a class must be able to
 * link it. */
static void adopt_delayed(HashTable *delayed)
{
    zend_string *name;

    if (delayed == NULL)
        return;
    if (CG(delayed_autoloads) == NULL) {
        ALLOC_HASHTABLE(CG(delayed_autoloads));
        zend_hash_init(CG(delayed_autoloads), 0, NULL, NULL, 0);
    }
    ZEND_HASH_FOREACH_STR_KEY(delayed, name) {
        zend_hash_add_empty_element(CG(delayed_autoloads), name);
    }
    ZEND_HASH_FOREACH_END();
}

void php_wsco_linking_reveal(const wsco_co *co)
{
    for (loading *other = WSCO_G(linking); other != NULL; other = other->next)
        if (other->hidden && php_wsco_loading_waits_for(other, co)) {
            adopt_delayed(other->delayed);
            (void)show(other);
        }
}

/* Coroutines that no longer wait do not go on at once. Until they do, their unlinked classes must not be
 * found. */
void php_wsco_linking_conceal(const wsco_co *co)
{
    for (loading *other = WSCO_G(linking); other != NULL; other = other->next)
        if (!other->hidden && other->co != co && !php_wsco_loading_waits_for(other, co))
            hide(other);
}

/* ---- around a switch ---- */

void php_wsco_linking_take(php_wsco_linking *state)
{
    const wsco_co *leaver = php_wsco_current();

    state->current = CG(current_linking_class);
    CG(current_linking_class) = NULL;
    state->away = WSCO_G(linking) != NULL;
    if (!state->away)
        return;
    state->delayed = CG(delayed_autoloads);
    CG(delayed_autoloads) = NULL;
    for (loading *other = WSCO_G(linking); other != NULL; other = other->next) {
        if (other->co == leaver)
            other->delayed = state->delayed;
        if (!other->hidden)
            hide(other);
    }
}

static void put_delayed(HashTable *delayed)
{
    if (CG(delayed_autoloads) != NULL) { /* of a coroutine that has ended: it is empty */
        zend_hash_destroy(CG(delayed_autoloads));
        FREE_HASHTABLE(CG(delayed_autoloads));
    }
    CG(delayed_autoloads) = delayed;
}

void php_wsco_linking_put(const php_wsco_linking *state)
{
    const wsco_co *back = php_wsco_current();
    zend_string *taken = NULL;

    CG(current_linking_class) = state->current;
    if (!state->away)
        return;
    put_delayed(state->delayed);
    for (loading *other = WSCO_G(linking); other != NULL; other = other->next)
        if (other->co == back && other->hidden && !show(other))
            taken = other->declared;
    if (taken != NULL)
        zend_error_noreturn(E_COMPILE_ERROR, "Cannot declare class %s, because the name is already in use",
                            ZSTR_VAL(taken));
}
