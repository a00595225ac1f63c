/* SPDX-License-Identifier: MIT */
/* Is there rare state? Asked at every switch, hence inline and without a branch for each kind. */
#ifndef WSCO_PHP_ENGINE_RARE_STATE_H
#define WSCO_PHP_ENGINE_RARE_STATE_H

#include "wsco/php/engine/vm_state.h"

#include "ext/json/php_json.h"
#include "ext/pcre/php_pcre.h"
#include "ext/standard/basic_functions.h"
#include "ext/standard/file.h"
#include "main/php_output.h"

/* State that is set only together with one of these is left out: a running output callback has a buffer,
 * serialize_lock a level. The engine may keep an empty table of wrapper errors; the next take frees it. */
static inline bool php_wsco_rare_is_set(void)
{
    uintptr_t pointers = (uintptr_t)EG(fake_scope) | (uintptr_t)EG(filename_override) |
        (uintptr_t)BG(strtok_string) | (uintptr_t)PG(last_error_message) |
        (uintptr_t)FG(user_stream_current_filename) | (uintptr_t)FG(wrapper_errors) |
        (uintptr_t)WSCO_G(linking) | BG(user_compare_fci).size | WSCO_G(soap_depth);
    unsigned numbers = (unsigned)OG(handlers).top | BG(serialize).level | BG(unserialize).level |
        (unsigned)BG(url_adapt_output_ex).active | (unsigned)FG(pclose_wait) | (unsigned)JSON_G(error_code) |
        (unsigned)PCRE_G(error_code) | EG(record_errors) | PG(in_user_include) | php_wsco_http_headers_kept();

    return (pointers | numbers) != 0;
}

#endif
