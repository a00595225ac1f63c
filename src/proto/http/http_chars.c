/* SPDX-License-Identifier: MIT */
/* http_chars: which bytes may stand where in an HTTP message.
 * Owns: the table of byte classes. Row n holds the bytes from 16n on; the test compares it with the
 *       definitions.
 * Called by: http_scan, http_rules, http_target, http_resp, through http_chars.h.
 * Never: anything but lookups.
 * Tested by: tests/unit/proto/http/test_http_parse.c. */
#include "wsco/proto/http/http_chars.h"

/* clang-format off */
const uint8_t wsco_http_chars[256] = {
     0,  0,  0,  0,  0,  0,  0,  0,  0,  8,  0,  0,  0,  0,  0,  0,
     0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
     8, 62, 26, 12, 62, 62, 62, 62, 58, 58, 62, 62, 58, 63, 62, 26,
    62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 58, 58, 26, 58, 26, 10,
    26, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
    63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 58, 10, 58, 30, 62,
    30, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62,
    62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 26, 30, 26, 62,  0,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,
     8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8,  8
};
/* clang-format on */
