/* SPDX-License-Identifier: MIT */
/* rare_state: engine state that is seldom set at a switch: output buffers, comparators of a running sort,
 * nested serialize(), the string of strtok(), the last error, ... docs/engine-state.md lists it all. A
 * coroutine that leaves takes its own along and leaves the globals neutral.
 * Owns: the block it hands out, until it is put back.
 * Called by: vm_state.c; run_php.c at the end of a run.
 * Never: suspends; runs PHP code, except output callbacks of buffers left open.
 * Tested by: tests/phpt/output, tests/phpt/engine, tests/phpt/coroutine/usort*, serialize*. */
#include "wsco/php/engine/rare_state.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/soap.h"
#include "wsco/php/engine/vm_state.h"

#include "zend_smart_str.h"

/* ---- the list ---- State that is exchanged as it is. X(type, field of the rare state, global, value of the
 * global while its owner is away) */

#define LAST_ERROR(X)                                                                                        \
    X(zend_string *, error_message, PG(last_error_message), NULL)                                            \
    X(zend_string *, error_file, PG(last_error_file), NULL)                                                  \
    X(int, error_type, PG(last_error_type), 0)                                                               \
    X(int, error_line, PG(last_error_lineno), 0)                                                             \
    X(php_json_error_code, json_error, JSON_G(error_code), PHP_JSON_ERROR_NONE)                              \
    X(php_pcre_error_code, pcre_error, PCRE_G(error_code), PHP_PCRE_NO_ERROR)

/* What functions keep while they call PHP code, or from one call to the next. */
#define FUNCTIONS(X)                                                                                         \
    X(zend_fcall_info, compare_fci, BG(user_compare_fci), empty_fcall_info)                                  \
    X(zend_fcall_info_cache, compare_fcc, BG(user_compare_fci_cache), empty_fcall_info_cache)                \
    X(struct php_serialize_data *, serialize_data, BG(serialize).data, NULL)                                 \
    X(unsigned, serialize_level, BG(serialize).level, 0)                                                     \
    X(struct php_unserialize_data *, unserialize_data, BG(unserialize).data, NULL)                           \
    X(unsigned, unserialize_level, BG(unserialize).level, 0)                                                 \
    X(unsigned, serialize_lock, BG(serialize_lock), 0)                                                       \
    X(zend_string *, strtok_string, BG(strtok_string), NULL)                                                 \
    X(char *, strtok_last, BG(strtok_last), NULL)                                                            \
    X(size_t, strtok_len, BG(strtok_len), 0)

/* What the engine sets around a piece of C code. */
#define SCOPED(X)                                                                                            \
    X(zend_class_entry *, fake_scope, EG(fake_scope), NULL)                                                  \
    X(zend_string *, filename, EG(filename_override), NULL)                                                  \
    X(zend_long, line, EG(lineno_override), -1)                                                              \
    X(bool, record_errors, EG(record_errors), false)                                                         \
    X(uint32_t, num_errors, EG(num_errors), 0)                                                               \
    X(zend_error_info **, errors, EG(errors), NULL)

/* How a stream is being opened. The frame that opens it lends `opening_name`. */
#define OPENING(X)                                                                                           \
    X(const char *, opening_name, FG(user_stream_current_filename), NULL)                                    \
    X(bool, in_user_include, PG(in_user_include), false)                                                     \
    X(int, pclose_wait, FG(pclose_wait), 0)

#define OUTPUT(X)                                                                                            \
    X(php_output_handler *, output_active, OG(active), NULL)                                                 \
    X(php_output_handler *, output_running, OG(running), NULL)

#define LISTED(X) LAST_ERROR(X) FUNCTIONS(X) SCOPED(X) OPENING(X) OUTPUT(X)

#define DECLARE(type, field, global, away) type field;
#define TAKE(type, field, global, away)                                                                      \
    rare->field = (global);                                                                                  \
    (global) = (away);
#define PUT(type, field, global, away) (global) = rare->field;
#define CLEAR(type, field, global, away) (global) = (away);

/* Owner: the php_wsco_vm_state. Freed by: php_wsco_rare_put(), or with the engine's heap after a bailout. */
struct php_wsco_rare_state {
    LISTED(DECLARE)
    zend_stack output_handlers;
    url_adapt_state_ex_t rewriter;
    HashTable *wrapper_errors;
    zval http_headers;
    php_wsco_linking linking;
    php_wsco_soap_state soap;
};

/* ---- output ---- */

static void take_output(php_wsco_rare_state *rare)
{
    rare->output_handlers = OG(handlers);
    zend_stack_init(&OG(handlers), sizeof(php_output_handler *));
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

/* ---- streams, errors ---- */

static void drop_wrapper_errors(void)
{
    zend_hash_destroy(FG(wrapper_errors));
    efree(FG(wrapper_errors));
    FG(wrapper_errors) = NULL;
}

static void take_wrapper_errors(php_wsco_rare_state *rare)
{
    if (FG(wrapper_errors) != NULL && zend_hash_num_elements(FG(wrapper_errors)) == 0)
        drop_wrapper_errors();
    rare->wrapper_errors = FG(wrapper_errors);
    FG(wrapper_errors) = NULL;
}

static void put_wrapper_errors(const php_wsco_rare_state *rare)
{
    if (rare->wrapper_errors == NULL)
        return;
    if (FG(wrapper_errors) != NULL) /* it is empty: a coroutine that leaves takes what is in it */
        drop_wrapper_errors();
    FG(wrapper_errors) = rare->wrapper_errors;
}

static void drop_last_error(void)
{
    zend_string *message = PG(last_error_message), *file = PG(last_error_file);
    zval http_headers;

    php_wsco_http_headers_take(&http_headers);
    LAST_ERROR(CLEAR)
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

    LISTED(TAKE)
    take_output(rare);
    take_wrapper_errors(rare);
    php_wsco_http_headers_take(&rare->http_headers);
    php_wsco_linking_take(&rare->linking);
    php_wsco_soap_take(&rare->soap);
    return rare;
}

void php_wsco_rare_put(php_wsco_rare_state *rare)
{
    php_wsco_linking linking;

    LISTED(PUT)
    put_output(rare);
    put_wrapper_errors(rare);
    php_wsco_http_headers_put(&rare->http_headers);
    php_wsco_soap_put(&rare->soap);
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
    drop_last_error();
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
