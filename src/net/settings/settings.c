/* SPDX-License-Identifier: MIT */
/* settings: the defaults of all limits.
 * Owns: nothing. Called by: origin (init), src/php (phpinfo).
 * Never: reads a setting: each room reads those that are its own.
 * Tested by: tests/unit/net/server/test_listener.c, tests/phpt/http. */
#include "wsco/net/settings/settings.h"

void wsco_settings_init(wsco_settings *settings)
{
    *settings = (wsco_settings){
        .http = {.target_max = 32 * 1024,
                 .head_max = 64 * 1024,
                 .fields_max = 256,
                 .body_max = 2 * 1024 * 1024},
        .message_max = 2 * 1024 * 1024,
        .high_watermark = 2 * 1024 * 1024,
        .low_watermark = 1024 * 1024,
        .output_max = 8 * 1024 * 1024,
        .request_timeout = 60,
        .request_min_rate = 1024,
        .response_min_rate = 1024,
        .websocket_compression_level = 6,
        .write_coalescing = true,
        .tcp_nodelay = true,
    };
}
