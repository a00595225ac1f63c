/* SPDX-License-Identifier: MIT */
/* hook_table: functions of the C library, and what is called in their place.
 * Owns: the table. Called by: hook.c. Never: names a function of which the C library has several versions
 *       that do different things.
 * Tested by: tests/phpt/hook. */
#include "hook_priv.h"

#define REPLACE(name, function)                                                                              \
    {                                                                                                        \
        name, (void (*)(void))(function)                                                                     \
    }

/* Sorted by name. */
const wsco_import php_wsco_hook_table[] = {
    REPLACE("clock_nanosleep", php_wsco_hook_sleep_clock),
    REPLACE("nanosleep", php_wsco_hook_sleep_nanosleep),
    REPLACE("sleep", php_wsco_hook_sleep),
    REPLACE("usleep", php_wsco_hook_sleep_usleep),
};

const size_t php_wsco_hook_table_count = sizeof php_wsco_hook_table / sizeof *php_wsco_hook_table;
