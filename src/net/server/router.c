/* SPDX-License-Identifier: MIT */
/* router: finds the handler for a path.
 * Owns: copies of the patterns. Called by: class_http_server.c (set), serve.c (find).
 * Never: decodes the path, knows what a handler is.
 * Tested by: tests/unit/net/server/test_router.c. */
#include "wsco/net/server/router.h"

#include "wsco/base/mem.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

void wsco_router_init(wsco_router *router)
{
    memset(router, 0, sizeof *router);
}

void wsco_router_deinit(wsco_router *router)
{
    for (size_t i = 0; i < router->count; i++)
        wsco_mem_free(router->routes[i].pattern);
    wsco_mem_free(router->routes);
    wsco_router_init(router);
}

static wsco_route *lookup(const wsco_router *router, const char *pattern, size_t len)
{
    for (size_t i = 0; i < router->count; i++) {
        wsco_route *route = &router->routes[i];
        if (route->len == len && memcmp(route->pattern, pattern, len) == 0)
            return route;
    }
    return NULL;
}

static wsco_rc grow(wsco_router *router)
{
    if (router->count < router->cap)
        return WSCO_OK;
    size_t cap = router->cap ? router->cap * 2 : 8;
    wsco_route *routes = wsco_mem_realloc(router->routes, cap * sizeof *routes);
    if (!routes)
        return WSCO_E_NOMEM;
    router->routes = routes;
    router->cap = cap;
    return WSCO_OK;
}

wsco_rc wsco_router_set(wsco_router *router, const char *pattern, size_t len, void *handler, void **old)
{
    wsco_route *route = lookup(router, pattern, len);

    *old = NULL;
    if (route) {
        *old = route->handler;
        route->handler = handler;
        return WSCO_OK;
    }
    char *copy = wsco_mem_alloc(len + 1);
    if (!copy || grow(router) != WSCO_OK) {
        wsco_mem_free(copy);
        return WSCO_E_NOMEM;
    }
    memcpy(copy, pattern, len);
    copy[len] = '\0';

    size_t at = 0;
    while (at < router->count && router->routes[at].len >= len)
        at++;
    memmove(&router->routes[at + 1], &router->routes[at], (router->count - at) * sizeof *router->routes);
    router->routes[at] = (wsco_route){copy, len, handler};
    router->count++;
    return WSCO_OK;
}

static bool is_root(const wsco_route *route)
{
    return route->len == 1 && route->pattern[0] == '/';
}

void *wsco_router_find(const wsco_router *router, const char *path, size_t len)
{
    void *fallback = NULL;

    for (size_t i = 0; i < router->count; i++) {
        const wsco_route *route = &router->routes[i];
        if (route->len == 0 && fallback)
            break;
        if (is_root(route))
            fallback = route->handler;
        else if (route->len <= len && strncasecmp(route->pattern, path, route->len) == 0)
            return route->handler;
    }
    return fallback;
}
