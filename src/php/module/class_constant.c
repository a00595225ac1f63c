/* SPDX-License-Identifier: MIT */
/* class_constant: Swoole\Constant: names of options and events as constants; the list is in the stub.
 * Owns: nothing. Called by: MINIT. Never: says whether an option has an effect: option_names.c does.
 * Tested by: tests/phpt/reference/functions/constant-*.phpt. */
#include "module_priv.h"

#include "../../../stubs/constant_arginfo.h"

void php_wsco_register_constant(void)
{
    register_class_Swoole_Constant();
}
