/* SPDX-License-Identifier: MIT */
/* err: the texts of the engine's error numbers.
 * Owns: nothing. The texts come from the one list in err.h, so name, number and text cannot drift apart.
 * Called by: src/php (swoole_strerror), tests.
 * Never: knows system errors (below 500 the C library's strerror does) or formats anything.
 * Tested by: tests/unit/base/test_err.c. */
#include "wsco/base/err.h"

#include <stddef.h>

const char *wsco_err_text(int number)
{
    switch (number) {
#define WSCO_ERR_CASE(name, value, text)                                                                     \
    case value:                                                                                              \
        return text;
        WSCO_ERR_MAP(WSCO_ERR_CASE)
#undef WSCO_ERR_CASE
    default:
        return NULL;
    }
}
