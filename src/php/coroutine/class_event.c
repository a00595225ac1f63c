/* SPDX-License-Identifier: MIT */
/* class_event: Swoole\Event, as far as the runtime needs it.
 * Owns: nothing. Called by: PHP; the engine at the end of a script (a shutdown function that RINIT
 * registers).
 * Never: runs the loop inside a coroutine or inside itself. Tested by: tests/phpt/shutdown. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/script.h"

#include "../../../stubs/event_arginfo.h"

PHP_METHOD(Swoole_Event, wait)
{
    ZEND_PARSE_PARAMETERS_NONE();
    wsco_worker *worker = php_wsco_current_worker();
    if (worker == NULL)
        return;
    if (worker->sched.current != NULL || worker->running) {
        php_wsco_warning("Unable to call Event::wait() in coroutine");
        return;
    }
    php_wsco_loop();
}

PHP_METHOD(Swoole_Event, rshutdown)
{
    ZEND_PARSE_PARAMETERS_NONE();
    /* A bailout must not leave this function: the engine would skip the shutdown functions after this one. It
     * calls them even after a fatal error of the script itself. */
    zend_try
    {
        php_wsco_script_ends();
    }
    zend_catch
    {
        EG(current_execute_data) = execute_data;
        php_wsco_out_of_memory_end();
    }
    zend_end_try();
}

void php_wsco_register_event(void)
{
    register_class_Swoole_Event();
}
