/* SPDX-License-Identifier: MIT */
/* All fields of one name, read as one comma-separated list (RFC 9110 5.3, 5.6.1). */
#ifndef WSCO_PROTO_HTTP_HTTP_LIST_H
#define WSCO_PROTO_HTTP_HTTP_LIST_H

#include "wsco/proto/http/http_req.h"

/* A walk through the fields. Plain value: begin with .req and .name, the rest zeroed. The request must
 * stay. */
typedef struct wsco_http_list {
    const wsco_http_req *req;
    const char *name; /* of the fields, in any case */
    uint32_t field;   /* private: the next to look at */
    wsco_text rest;   /* private: of the field under way */
} wsco_http_list;

/* The next element, without the blanks around it. Empty elements are passed over. False at the end. */
bool wsco_http_list_next(wsco_http_list *list, wsco_text *element);
/* The whole value of the next field, for lists whose elements may hold a comma in quotes. False at the
 * end. */
bool wsco_http_list_next_field(wsco_http_list *list, wsco_text *value);

#endif
