/* SPDX-License-Identifier: MIT */
/* rare_state: engine state that is seldom set at a switch: output buffers, comparators of a running sort,
 * nested serialize(), recorded errors. Whoever has some takes it along and leaves the globals neutral.
 * Owns: the block it hands out, until it is put back.
 * Called by: vm_state.c. Never: suspends; runs PHP code, except output callbacks of buffers left open.
 * Tested by: tests/phpt/output, tests/phpt/coroutine/usort*, serialize*. */
#include "wsco/php/vm_state.h"

#include "ext/standard/basic_functions.h"
#include "main/php_output.h"

struct php_wsco_rare_state {
    zend_fcall_info compare_fci;
    zend_fcall_info_cache compare_fcc;
    zend_stack output_handlers;
    php_output_handler *output_active, *output_running;
    struct php_serialize_data *serialize_data;
    struct php_unserialize_data *unserialize_data;
    unsigned serialize_level, unserialize_level, serialize_lock;
    bool record_errors;
    uint32_t num_errors;
    zend_error_info **errors;
};

bool php_wsco_rare_is_set(void)
{
    return zend_stack_count(&OG(handlers)) > 0 || OG(running) != NULL ||
        ZEND_FCI_INITIALIZED(BG(user_compare_fci)) || BG(serialize).level > 0 || BG(unserialize).level > 0 ||
        BG(serialize_lock) > 0 || EG(record_errors);
}

static void take_output(php_wsco_rare_state *rare)
{
    rare->output_handlers = OG(handlers);
    rare->output_active = OG(active);
    rare->output_running = OG(running);
    zend_stack_init(&OG(handlers), sizeof(php_output_handler *));
    OG(active) = OG(running) = NULL;
}

static void put_output(php_wsco_rare_state *rare)
{
    zend_stack_destroy(&OG(handlers));
    OG(handlers) = rare->output_handlers;
    OG(active) = rare->output_active;
    OG(running) = rare->output_running;
}

static void take_serialize(php_wsco_rare_state *rare)
{
    rare->serialize_data = BG(serialize).data;
    rare->serialize_level = BG(serialize).level;
    rare->unserialize_data = BG(unserialize).data;
    rare->unserialize_level = BG(unserialize).level;
    rare->serialize_lock = BG(serialize_lock);
    BG(serialize).data = NULL;
    BG(unserialize).data = NULL;
    BG(serialize).level = BG(unserialize).level = BG(serialize_lock) = 0;
}

static void put_serialize(php_wsco_rare_state *rare)
{
    BG(serialize).data = rare->serialize_data;
    BG(serialize).level = rare->serialize_level;
    BG(unserialize).data = rare->unserialize_data;
    BG(unserialize).level = rare->unserialize_level;
    BG(serialize_lock) = rare->serialize_lock;
}

php_wsco_rare_state *php_wsco_rare_take(void)
{
    php_wsco_rare_state *rare = emalloc(sizeof *rare);

    rare->compare_fci = BG(user_compare_fci);
    rare->compare_fcc = BG(user_compare_fci_cache);
    BG(user_compare_fci) = empty_fcall_info;
    BG(user_compare_fci_cache) = empty_fcall_info_cache;
    take_output(rare);
    take_serialize(rare);
    rare->record_errors = EG(record_errors);
    rare->num_errors = EG(num_errors);
    rare->errors = EG(errors);
    EG(record_errors) = false;
    EG(num_errors) = 0;
    EG(errors) = NULL;
    return rare;
}

void php_wsco_rare_put(php_wsco_rare_state *rare)
{
    BG(user_compare_fci) = rare->compare_fci;
    BG(user_compare_fci_cache) = rare->compare_fcc;
    put_output(rare);
    put_serialize(rare);
    EG(record_errors) = rare->record_errors;
    EG(num_errors) = rare->num_errors;
    EG(errors) = rare->errors;
    efree(rare);
}

void php_wsco_output_finish(void)
{
    if (zend_stack_count(&OG(handlers)) == 0)
        return;
    if (php_wsco_out_of_memory()) /* callbacks would hit the limit again */
        php_output_discard_all();
    else
        php_output_end_all();
    zend_stack_destroy(&OG(handlers));
    zend_stack_init(&OG(handlers), sizeof(php_output_handler *));
    OG(active) = OG(running) = NULL;
}
