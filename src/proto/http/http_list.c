/* SPDX-License-Identifier: MIT */
/* http_list: the one reader of fields that are lists.
 * Owns: nothing.
 * Called by: http_req, http_rules, http_coding, http_cond, ws_accept, ws_extension.
 * Never: knows what an element means; takes quotes into account.
 * Tested by: tests/unit/proto/http/test_http_{list,req}.c. */
#include "wsco/proto/http/http_list.h"

#include "wsco/proto/http/http_text.h"

bool wsco_http_list_next_field(wsco_http_list *list, wsco_text *value)
{
    const wsco_http_req *req = list->req;
    size_t len = strlen(list->name);
    while (list->field < req->field_count) {
        const wsco_http_field *field = &req->fields[list->field++];
        if (field->name.len == len &&
            wsco_http_text_is(wsco_http_req_text(req, field->name), list->name, len)) {
            *value = wsco_http_req_text(req, field->value);
            return true;
        }
    }
    return false;
}

bool wsco_http_list_next(wsco_http_list *list, wsco_text *element)
{
    do {
        while (wsco_http_text_next(&list->rest, element)) {
            if (element->n > 0)
                return true;
        }
    } while (wsco_http_list_next_field(list, &list->rest));
    return false;
}
