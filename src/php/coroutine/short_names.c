/* SPDX-License-Identifier: MIT */
/* short_names: Co, go() and the like, which exist when swoole.use_shortname is on at startup.
 * Owns: nothing. Called by: MINIT, the class files at MINIT. Never: runs later.
 * Tested by: tests/phpt/coroutine/short_names*.phpt. */
#include "wsco/php/coroutine/short_names.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/globals.h"

#include "../../../stubs/short_names_arginfo.h"

void php_wsco_short_name(const char *alias, zend_class_entry *ce)
{
    if (WSCO_G(use_shortname))
        zend_register_class_alias_ex(alias, strlen(alias), ce, /* persistent */ true);
}

void php_wsco_short_functions(int module_type)
{
    if (WSCO_G(use_shortname))
        zend_register_functions(NULL, ext_functions, NULL, module_type);
}
