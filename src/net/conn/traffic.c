/* SPDX-License-Identifier: MIT */
/* traffic: counts codes, such as those of close frames.
 * Owns: nothing. Called by: sessions, when a code comes or is sent.
 * Never: grows: peers choose their codes.
 * Tested by: tests/unit/net/conn/test_traffic.c, tests/phpt/http/stats.phpt. */
#include "wsco/net/conn/traffic.h"

void wsco_traffic_count(wsco_traffic_codes *codes, unsigned code)
{
    unsigned last = WSCO_TRAFFIC_CODES - 1;

    for (unsigned i = 0; i < last; i++) {
        if (codes->of[i].count == 0 || codes->of[i].code == code) {
            codes->of[i].code = code;
            codes->of[i].count++;
            return;
        }
    }
    codes->of[last].code = 0;
    codes->of[last].count++;
}
