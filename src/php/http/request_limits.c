/* SPDX-License-Identifier: MIT */
/* request_limits: php.ini's limits of a form: post_max_size, max_input_vars, max_file_uploads, file_uploads,
 * max_multipart_body_parts. Whatever exceeds a limit is ignored, as main/rfc1867.c ignores it, with one
 * warning for each limit.
 * Owns: nothing. Called by: request_props, request_upload.
 * Never: refuses a request; runs user code except in php_wsco_limits_warn().
 * Tested by: tests/phpt/request/{uploads_limits,uploads_php_ini,multipart_as_php}.phpt. */
#include "wsco/php/http/request.h"

#include "SAPI.h"

/* PHP's own default, used if there is no such setting (before 8.2.3) or it is negative. */
static zend_long parts_limit(void)
{
    bool exists = false;
    zend_long limit = -1;

    (void)zend_ini_string_ex(ZEND_STRL("max_multipart_body_parts"), 0, &exists);
    if (exists)
        limit = INI_INT("max_multipart_body_parts");
    return limit < 0 ? PG(max_input_vars) + INI_INT("max_file_uploads") : limit;
}

/* PHP ignores a file whose name has unsound brackets. In a sound name every bracket is closed, and only
 * another '[' follows a ']'. */
static bool brackets_are_sound(const wsco_part_info *info)
{
    long open = 0;

    for (size_t i = 0; i < info->name_len; i++) {
        open += info->name[i] == '[' ? 1 : 0;
        if (info->name[i] != ']')
            continue;
        if (--open < 0 || (i + 1 < info->name_len && info->name[i + 1] != '['))
            return false;
    }
    return open == 0;
}

static bool admit_file(php_wsco_part_count *count, const wsco_part_info *info)
{
    if (!PG(file_uploads))
        return false;
    if (count->files >= INI_INT("max_file_uploads")) {
        count->excess |= PHP_WSCO_EXCESS_FILES;
        return false;
    }
    if (!brackets_are_sound(info))
        return false;
    count->files += info->filename_len > 0;
    return true;
}

bool php_wsco_limits_part(php_wsco_part_count *count, const wsco_part_info *info)
{
    if (count->parts++ >= parts_limit()) {
        count->excess |= PHP_WSCO_EXCESS_PARTS;
        return false;
    }
    if (info->filename)
        return admit_file(count, info);
    if (count->fields++ < PG(max_input_vars))
        return true;
    count->excess |= PHP_WSCO_EXCESS_FIELDS;
    return false;
}

bool php_wsco_limits_body(const wsco_http_req *req)
{
    return SG(post_max_size) <= 0 || req->body.len <= (zend_ulong)SG(post_max_size);
}

void php_wsco_limits_warn(unsigned excess, const wsco_http_req *req)
{
    if (excess & PHP_WSCO_EXCESS_SIZE)
        php_error_docref(NULL, E_WARNING,
                         "POST Content-Length of %zu bytes exceeds the limit of " ZEND_LONG_FMT " bytes",
                         req->body.len, SG(post_max_size));
    if (excess & PHP_WSCO_EXCESS_FIELDS)
        php_error_docref(NULL, E_WARNING,
                         "Input variables exceeded " ZEND_LONG_FMT
                         ". To increase the limit change max_input_vars in php.ini.",
                         PG(max_input_vars));
    if (excess & PHP_WSCO_EXCESS_FILES)
        php_error_docref(NULL, E_WARNING, "Maximum number of allowable file uploads has been exceeded");
    if (excess & PHP_WSCO_EXCESS_PARTS)
        php_error_docref(NULL, E_WARNING,
                         "Multipart body parts limit exceeded " ZEND_LONG_FMT
                         ". To increase the limit change max_multipart_body_parts in php.ini.",
                         parts_limit());
}
