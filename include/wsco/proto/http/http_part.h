/* SPDX-License-Identifier: MIT */
/* multipart/form-data bodies (RFC 7578, RFC 2046 5.1), streaming; as lenient as PHP where real clients need
 * it. */
#ifndef WSCO_PROTO_HTTP_HTTP_PART_H
#define WSCO_PROTO_HTTP_HTTP_PART_H

#include "wsco/base/buf.h"
#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_PART_NAME_MAX 511     /* bytes of a field or file name */
#define WSCO_PART_HEAD_MAX 8192    /* bytes of one part's header block */
#define WSCO_PART_BOUNDARY_MAX 200 /* generous: RFC 2046 says 70 */

typedef struct wsco_part_info {
    const char *name, *filename,
        *type; /* filename NULL: a plain field; type "" when there is no Content-Type */
    size_t name_len, filename_len, type_len;
} wsco_part_info;

/* Each returns 0 to go on, or a negative code that ends the parse and is returned by feed(). info is lent for
 * the call. */
typedef struct wsco_part_sink {
    void *arg;
    wsco_rc (*on_begin)(void *arg, const wsco_part_info *info);
    wsco_rc (*on_data)(void *arg, const char *bytes, size_t n);
    wsco_rc (*on_end)(void *arg);
} wsco_part_sink;

typedef struct wsco_part_parser wsco_part_parser;

/* Finds the boundary parameter (bare, or quoted with escapes) in a Content-Type value; false when missing,
 * given twice, empty or too long. */
bool wsco_part_boundary(const char *content_type, size_t n, char boundary[WSCO_PART_BOUNDARY_MAX],
                        size_t *len);
wsco_part_parser *wsco_part_create(const char *boundary, size_t len, const wsco_part_sink *sink);
void wsco_part_destroy(wsco_part_parser *parser);
/* Any split of the input gives the same calls (on_data may be cut differently). WSCO_E_PROTOCOL_ERROR for a
 * malformed body. Text before the first delimiter is passed over, and so is a part without
 * Content-Disposition. */
WSCO_MUST_USE wsco_rc wsco_part_feed(wsco_part_parser *parser, const char *bytes, size_t n);
/* After the last byte: WSCO_OK when it stands after a delimiter, closing or not, else
 * WSCO_E_PROTOCOL_ERROR. */
WSCO_MUST_USE wsco_rc wsco_part_finish(wsco_part_parser *parser);

#endif
