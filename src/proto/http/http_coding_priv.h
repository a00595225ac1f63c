/* SPDX-License-Identifier: MIT */
/* The content codings whose libraries are optional. */
#ifndef WSCO_PROTO_HTTP_HTTP_CODING_PRIV_H
#define WSCO_PROTO_HTTP_HTTP_CODING_PRIV_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stddef.h>

/* Each encodes n bytes (at most 1 GiB) in one go and appends them to `out`. level: 1 (fast) to 9 (small).
 * WSCO_E_NOMEM: memory is short, `out` is as it was; WSCO_E_OPERATION_NOT_SUPPORT: not built in. */
WSCO_MUST_USE wsco_rc wsco_http_brotli_encode(int level, const void *bytes, size_t n, wsco_buf *out);
WSCO_MUST_USE wsco_rc wsco_http_zstd_encode(int level, const void *bytes, size_t n, wsco_buf *out);
/* The library's version as one number; 0: not built in. Brotli: 8 bits major, 12 minor, 12 patch; zstd:
 * decimal, two digits each. */
unsigned wsco_http_brotli_version(void);
unsigned wsco_http_zstd_version(void);

#endif
