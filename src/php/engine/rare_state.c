/* SPDX-License-Identifier: MIT */
/* rare_state: engine state that is seldom set at a switch: output buffers, comparators of a running sort,
 * nested serialize(), the string of strtok(), the last error, ... docs/engine-state.md lists it all. A
 * coroutine that leaves takes its own along and leaves the globals neutral.
 * Owns: the block it hands out, until it is put back.
 * Called by: vm_state.c; run_php.c at the end of a run.
 * Never: suspends; runs PHP code, except output callbacks of buffers left open.
 * Tested by: tests/phpt/output, tests/phpt/engine, tests/phpt/coroutine/usort*, serialize*. */
#include "rare_state_priv.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/vm_state.h"

#include "zend_smart_str.h"

typedef struct last_error {
    zend_string *message, *file;
    int type, line;
    php_json_error_code json;
    php_pcre_error_code pcre;
    zval http_headers;
} last_error;

/* How a stream is being opened, and what went wrong with it so far. */
typedef struct opening {
    const char *filename; /* lent by the frame that opens it */
    HashTable *errors;
    bool in_include;
    int pclose_wait;
} opening;

/* What the engine sets around a piece of C code. */
typedef struct scoped {
    zend_class_entry *fake_scope;
    zend_string *filename;
    zend_long line;
    bool record_errors;
    uint32_t num_errors;
    zend_error_info **errors;
} scoped;

/* Owner: the php_wsco_vm_state. Freed by: php_wsco_rare_put(), or with the engine's heap after a bailout. */
struct php_wsco_rare_state {
    zend_fcall_info compare_fci;
    zend_fcall_info_cache compare_fcc;
    zend_stack output_handlers;
    php_output_handler *output_active, *output_running;
    url_adapt_state_ex_t rewriter;
    struct php_serialize_data *serialize_data;
    struct php_unserialize_data *unserialize_data;
    unsigned serialize_level, unserialize_level, serialize_lock;
    zend_string *strtok_string;
    char *strtok_last;
    size_t strtok_len;
    scoped scoped;
    opening opening;
    last_error last;
    php_wsco_linking linking;
};

/* ---- output ---- */

static void take_output(php_wsco_rare_state *rare)
{
    rare->output_handlers = OG(handlers);
    rare->output_active = OG(active);
    rare->output_running = OG(running);
    zend_stack_init(&OG(handlers), sizeof(php_output_handler *));
    OG(active) = OG(running) = NULL;
    /* output_add_rewrite_var() works through an output buffer. Its tags are a setting, so they stay. */
    rare->rewriter = BG(url_adapt_output_ex);
    memset(&BG(url_adapt_output_ex), 0, sizeof BG(url_adapt_output_ex));
    BG(url_adapt_output_ex).tags = rare->rewriter.tags;
}

static void put_output(php_wsco_rare_state *rare)
{
    HashTable *tags = BG(url_adapt_output_ex).tags;

    zend_stack_destroy(&OG(handlers));
    OG(handlers) = rare->output_handlers;
    OG(active) = rare->output_active;
    OG(running) = rare->output_running;
    BG(url_adapt_output_ex) = rare->rewriter;
    BG(url_adapt_output_ex).tags = tags;
}

static void drop_rewriter(void)
{
    url_adapt_state_ex_t *rewriter = &BG(url_adapt_output_ex);
    HashTable *tags = rewriter->tags;
    smart_str *texts[] = {&rewriter->tag,    &rewriter->arg,      &rewriter->val,     &rewriter->buf,
                          &rewriter->result, &rewriter->form_app, &rewriter->url_app, &rewriter->attr_val};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        smart_str_free(texts[i]);
    memset(rewriter, 0, sizeof *rewriter);
    rewriter->tags = tags;
}

/* ---- serialize(), sorts, strtok() ---- */

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

static void take_functions(php_wsco_rare_state *rare)
{
    rare->compare_fci = BG(user_compare_fci);
    rare->compare_fcc = BG(user_compare_fci_cache);
    BG(user_compare_fci) = empty_fcall_info;
    BG(user_compare_fci_cache) = empty_fcall_info_cache;
    rare->strtok_string = BG(strtok_string);
    rare->strtok_last = BG(strtok_last);
    rare->strtok_len = BG(strtok_len);
    BG(strtok_string) = NULL;
    BG(strtok_last) = NULL;
    BG(strtok_len) = 0;
}

static void put_functions(php_wsco_rare_state *rare)
{
    BG(user_compare_fci) = rare->compare_fci;
    BG(user_compare_fci_cache) = rare->compare_fcc;
    BG(strtok_string) = rare->strtok_string;
    BG(strtok_last) = rare->strtok_last;
    BG(strtok_len) = rare->strtok_len;
}

/* ---- what C code sets while it calls PHP ---- */

static void take_scoped(scoped *scoped)
{
    scoped->fake_scope = EG(fake_scope);
    scoped->filename = EG(filename_override);
    scoped->line = EG(lineno_override);
    scoped->record_errors = EG(record_errors);
    scoped->num_errors = EG(num_errors);
    scoped->errors = EG(errors);
    EG(fake_scope) = NULL;
    EG(filename_override) = NULL;
    EG(lineno_override) = -1;
    EG(record_errors) = false;
    EG(num_errors) = 0;
    EG(errors) = NULL;
}

static void put_scoped(const scoped *scoped)
{
    EG(fake_scope) = scoped->fake_scope;
    EG(filename_override) = scoped->filename;
    EG(lineno_override) = scoped->line;
    EG(record_errors) = scoped->record_errors;
    EG(num_errors) = scoped->num_errors;
    EG(errors) = scoped->errors;
}

static void drop_wrapper_errors(void)
{
    zend_hash_destroy(FG(wrapper_errors));
    efree(FG(wrapper_errors));
    FG(wrapper_errors) = NULL;
}

static void take_opening(opening *opening)
{
    if (FG(wrapper_errors) != NULL && zend_hash_num_elements(FG(wrapper_errors)) == 0)
        drop_wrapper_errors();
    opening->filename = FG(user_stream_current_filename);
    opening->in_include = PG(in_user_include);
    opening->pclose_wait = FG(pclose_wait);
    opening->errors = FG(wrapper_errors);
    FG(user_stream_current_filename) = NULL;
    PG(in_user_include) = false;
    FG(pclose_wait) = 0;
    FG(wrapper_errors) = NULL;
}

static void put_opening(const opening *opening)
{
    FG(user_stream_current_filename) = opening->filename;
    PG(in_user_include) = opening->in_include;
    FG(pclose_wait) = opening->pclose_wait;
    if (opening->errors == NULL)
        return;
    if (FG(wrapper_errors) != NULL) /* it is empty: a coroutine that leaves takes what is in it */
        drop_wrapper_errors();
    FG(wrapper_errors) = opening->errors;
}

/* ---- how the last call went ---- */

static void forget_last(void)
{
    PG(last_error_message) = PG(last_error_file) = NULL;
    PG(last_error_type) = PG(last_error_lineno) = 0;
    JSON_G(error_code) = PHP_JSON_ERROR_NONE;
    PCRE_G(error_code) = PHP_PCRE_NO_ERROR;
}

static void take_last(last_error *last)
{
    last->message = PG(last_error_message);
    last->file = PG(last_error_file);
    last->type = PG(last_error_type);
    last->line = PG(last_error_lineno);
    last->json = JSON_G(error_code);
    last->pcre = PCRE_G(error_code);
    php_wsco_http_headers_take(&last->http_headers);
    forget_last();
}

static void put_last(const last_error *last)
{
    PG(last_error_message) = last->message;
    PG(last_error_file) = last->file;
    PG(last_error_type) = last->type;
    PG(last_error_lineno) = last->line;
    JSON_G(error_code) = last->json;
    PCRE_G(error_code) = last->pcre;
    php_wsco_http_headers_put(&last->http_headers);
}

static void drop_last(void)
{
    zend_string *message = PG(last_error_message), *file = PG(last_error_file);
    zval http_headers;

    php_wsco_http_headers_take(&http_headers);
    forget_last();
    if (message != NULL)
        zend_string_release(message);
    if (file != NULL)
        zend_string_release(file);
    zval_ptr_dtor(&http_headers);
}

/* ---- all of it ---- */

php_wsco_rare_state *php_wsco_rare_take(void)
{
    php_wsco_rare_state *rare = emalloc(sizeof *rare);

    take_functions(rare);
    take_output(rare);
    take_serialize(rare);
    take_scoped(&rare->scoped);
    take_opening(&rare->opening);
    take_last(&rare->last);
    php_wsco_linking_take(&rare->linking);
    return rare;
}

void php_wsco_rare_put(php_wsco_rare_state *rare)
{
    php_wsco_linking linking;

    put_functions(rare);
    put_output(rare);
    put_serialize(rare);
    put_scoped(&rare->scoped);
    put_opening(&rare->opening);
    put_last(&rare->last);
    linking = rare->linking;
    efree(rare);
    php_wsco_linking_put(&linking);
}

void php_wsco_rare_drop(void)
{
    if (!php_wsco_rare_is_set())
        return;
    if (BG(strtok_string) != NULL)
        zend_string_release(BG(strtok_string));
    BG(strtok_string) = NULL;
    drop_last();
    if (BG(url_adapt_output_ex).active)
        drop_rewriter();
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
