/* SPDX-License-Identifier: MIT */
/* Patterns to handlers: the longest matching prefix wins, any case; "/" is the fallback. */
#ifndef WSCO_NET_SERVER_ROUTER_H
#define WSCO_NET_SERVER_ROUTER_H

#include "wsco/base/err.h"

#include <stddef.h>

typedef struct wsco_route {
    char *pattern;
    size_t len;
    void *handler;
} wsco_route;

/* Owner: the server. Freed by: wsco_router_deinit(), which leaves the handlers to their owner. Sorted,
 * longest first. */
typedef struct wsco_router {
    wsco_route *routes;
    size_t count, cap;
} wsco_router;

void wsco_router_init(wsco_router *router);
void wsco_router_deinit(wsco_router *router);
/* Registers a handler. The same pattern again replaces the old handler, which *old then names (else NULL). */
WSCO_MUST_USE wsco_rc wsco_router_set(wsco_router *router, const char *pattern, size_t len, void *handler,
                                      void **old);
/* The handler for the raw path (target up to '?'), or NULL. */
void *wsco_router_find(const wsco_router *router, const char *path, size_t len);

#endif
