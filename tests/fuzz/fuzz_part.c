/* SPDX-License-Identifier: MIT */
/* Fuzzes the multipart parser. The first byte chooses how the rest is cut: the outcome must be that of the
 * uncut bytes. The bytes are also read as a Content-Type; the boundary of the body is fixed, as guessing
 * it would be no use. */
#include "../unit/unit_part.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void find_boundary(const char *bytes, size_t n)
{
    char boundary[WSCO_PART_BOUNDARY_MAX];
    size_t len;
    if (!wsco_part_boundary(bytes, n, boundary, &len))
        return;
    if (len == 0 || len > WSCO_PART_BOUNDARY_MAX || len > n)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const char *bytes = (const char *)data + 1;
    size_t n = size - 1, step = data[0] % 64 + 1u;
    part_log whole = {.rc = WSCO_OK}, cut = {.rc = WSCO_OK};
    find_boundary(bytes, n);
    part_run(&whole, "b", bytes, n, n, n);
    part_run(&cut, "b", bytes, n, data[0] < 64 ? step : data[0], step);
    /* A sink sees data up to the byte that ends the parse, however the input was cut. */
    if (whole.text.len != cut.text.len || memcmp(whole.text.data, cut.text.data, cut.text.len) != 0) {
        fprintf(stderr, "whole: %s\n  cut: %s\n", whole.text.data, cut.text.data);
        abort();
    }
    wsco_buf_deinit(&whole.text);
    wsco_buf_deinit(&cut.text);
    return 0;
}
