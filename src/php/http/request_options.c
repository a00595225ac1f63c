/* SPDX-License-Identifier: MIT */
/* request_options: which parts of a request are parsed, by the options of Server::set().
 * Owns: a reference on the upload directory's name. Called by: class_http_server.c, class_request.c.
 * Never: runs code of the script. Tested by: tests/phpt/request. */
#include "wsco/php/http/request.h"

#include "wsco/php/runtime/option.h"

void php_wsco_request_options_init(php_wsco_request_options *result, HashTable *options)
{
    *result = (php_wsco_request_options){.parse_cookie = true, .parse_post = true};
    if (!options)
        return;
    php_wsco_option_bool(options, "http_parse_cookie", &result->parse_cookie);
    php_wsco_option_bool(options, "http_parse_post", &result->parse_post);
    php_wsco_option_bool(options, "http_parse_files", &result->parse_files);
    zval *dir = php_wsco_option(options, "upload_tmp_dir");
    if (dir && Z_TYPE_P(dir) == IS_STRING)
        result->upload_dir = zend_string_copy(Z_STR_P(dir));
}

void php_wsco_request_options_free(php_wsco_request_options *options)
{
    if (options->upload_dir)
        zend_string_release(options->upload_dir);
    options->upload_dir = NULL;
}
