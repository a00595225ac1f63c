/* SPDX-License-Identifier: MIT */
/* suspend: says why the running coroutine may not be suspended.
 * Owns: nothing. Called by: everything that may wait, through suspend.h. Never: suspends.
 * Tested by: tests/phpt/coroutine, tests/phpt/output. */
#include "wsco/php/runtime/suspend.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"

#include "zend_exceptions.h"

/* Names what php_wsco_is_pinned() has found. */
static const char *obstacle(void)
{
    if (OG(running) != NULL)
        return "an output callback is running";
    if (WSCO_G(no_switch) > 0)
        return "garbage is being collected, or a signal handler is running";
    if (WSCO_G(many_groups) > 0)
        return "a pattern of more than 31 groups is being replaced";
    if (CG(in_compilation) || CG(compiled_filename) != NULL)
        return "a file is being compiled";
    return "the process was forked inside it";
}

bool php_wsco_may_suspend_refused(void)
{
    wsco_co *co = php_wsco_current();

    if (co == NULL) {
        php_wsco_throw(php_wsco_error_ce, -WSCO_E_CO_OUT_OF_COROUTINE, "API must be called in the coroutine");
        return false;
    }
    if (EG(exception) != NULL)
        return false;
    if (co->kill)
        zend_throw_exception_internal(zend_create_graceful_exit());
    else
        zend_throw_error(php_wsco_error_ce, "the coroutine cannot be suspended here: %s", obstacle());
    return false;
}
