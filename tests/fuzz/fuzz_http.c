/* SPDX-License-Identifier: MIT */
/* Fuzzes the HTTP request parser. The first byte chooses how the rest is cut: the outcome (requests,
 * bodies, status) must be that of the uncut bytes. */
#include "../unit/unit_http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const wsco_http_limits limits = {
        .target_max = 200, .head_max = 600, .fields_max = 12, .body_max = 300};
    static http_log whole, cut;
    if (size == 0 || size > 4000)
        return 0;
    const char *bytes = (const char *)data + 1;
    http_run(&whole, &limits, bytes, size - 1, http_cut_none, 0);
    http_run(&cut, &limits, bytes, size - 1, data[0] < 64 ? http_cut_every : http_cut_at, data[0] % 64 + 1u);
    if (strcmp(whole.text, cut.text) != 0) {
        fprintf(stderr, "whole: %s\n  cut: %s\n", whole.text, cut.text);
        abort();
    }
    return 0;
}
