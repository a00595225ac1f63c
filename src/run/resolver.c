/* SPDX-License-Identifier: MIT */
/* resolver: addresses of a host, looked up by getaddrinfo() in a thread and remembered for a while.
 * Owns: the answers that are remembered; what a thread works with, until the lookup is over.
 * Called by: src/php, for System::gethostbyname() and its kin.
 * Never: remembers a failure, or for how long the name server lets an answer count: getaddrinfo() does not
 *       say.
 * Tested by: tests/unit/run/test_resolver.c. */
#include "wsco/run/resolver.h"

#include "wsco/base/mem.h"

#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

enum { CAPACITY_DEFAULT = 1000, EXPIRE_DEFAULT = 60 };

/* A remembered answer. Owner: the resolver. Freed by: forget(). */
typedef struct wsco_resolver_answer {
    wsco_link recent;
    struct wsco_resolver_answer *next; /* in its bucket */
    wsco_usec expires;
    int family, socktype, protocol;
    wsco_addresses addresses;
    char host[];
} answer;

/* Owner: wsco_resolver_lookup(), or the pool of threads while the job is under way. Freed by:
 * wsco_mem_free(). */
typedef struct lookup {
    wsco_job job;
    wsco_rc rc;
    int family, socktype, protocol;
    wsco_addresses addresses;
    const char *service; /* behind the host, or NULL */
    char host[];
} lookup;

/* ---- what is remembered ---- */

static answer **bucket_of(wsco_resolver *resolver, const char *host)
{
    uint32_t hash = 5381;

    for (; *host; host++)
        hash = hash * 33 + (unsigned char)*host;
    return &resolver->bucket[hash % WSCO_RESOLVER_BUCKETS];
}

static void forget(wsco_resolver *resolver, answer *it)
{
    answer **place = bucket_of(resolver, it->host);

    while (*place != it)
        place = &(*place)->next;
    *place = it->next;
    wsco_link_remove(&it->recent);
    resolver->count--;
    wsco_mem_free(it);
}

static bool answers(const answer *it, const wsco_resolver_query *query)
{
    return it->family == query->family && it->socktype == query->socktype &&
        it->protocol == query->protocol && strcmp(it->host, query->host) == 0;
}

/* NULL: not remembered, or too old. */
static answer *find(wsco_resolver *resolver, const wsco_resolver_query *query)
{
    answer *it = *bucket_of(resolver, query->host);

    while (it && !answers(it, query))
        it = it->next;
    if (!it || wsco_time_now() < it->expires)
        return it;
    forget(resolver, it);
    return NULL;
}

/* Does nothing when memory is short. */
static void remember(wsco_resolver *resolver, const wsco_resolver_query *query,
                     const wsco_addresses *addresses)
{
    size_t size = strlen(query->host) + 1;
    answer *it = find(resolver, query);

    if (it) /* another lookup was faster */
        forget(resolver, it);
    while (resolver->count > 0 && resolver->count >= resolver->capacity)
        forget(resolver, wsco_container_of(resolver->recent.prev, answer, recent));
    it = resolver->capacity > 0 ? wsco_mem_alloc(sizeof *it + size) : NULL;
    if (!it)
        return;
    it->expires = wsco_time_in(resolver->expire);
    it->family = query->family;
    it->socktype = query->socktype;
    it->protocol = query->protocol;
    it->addresses = *addresses;
    memcpy(it->host, query->host, size);
    it->next = *bucket_of(resolver, it->host);
    *bucket_of(resolver, it->host) = it;
    wsco_link_insert_before(resolver->recent.next, &it->recent);
    resolver->count++;
}

/* ---- in a thread ---- */

static void take_address(wsco_addresses *addresses, const struct addrinfo *info)
{
    char *text = addresses->text[addresses->count];

    if (addresses->count < WSCO_RESOLVER_ADDRESSES &&
        getnameinfo(info->ai_addr, info->ai_addrlen, text, WSCO_RESOLVER_TEXT, NULL, 0, NI_NUMERICHOST) == 0)
        addresses->count++;
}

static void work(wsco_job *job)
{
    lookup *self = wsco_container_of(job, lookup, job);
    struct addrinfo *list,
        hints = {.ai_family = self->family, .ai_socktype = self->socktype, .ai_protocol = self->protocol};
    int failed = getaddrinfo(self->host, self->service, &hints, &list);

    self->rc = WSCO_E_DNSLOOKUP_RESOLVE_FAILED;
    if (failed == EAI_MEMORY)
        self->rc = WSCO_E_NOMEM;
    if (failed)
        return;
    for (const struct addrinfo *info = list; info; info = info->ai_next)
        take_address(&self->addresses, info);
    freeaddrinfo(list);
    if (self->addresses.count > 0)
        self->rc = WSCO_OK;
}

static void done(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    wsco_mem_free(wsco_container_of(job, lookup, job));
}

/* ---- in a coroutine ---- */

static lookup *new_lookup(const wsco_resolver_query *query)
{
    size_t host_size = strlen(query->host) + 1;
    size_t service_size = query->service ? strlen(query->service) + 1 : 0;
    lookup *self = wsco_mem_zalloc(sizeof *self + host_size + service_size);

    if (!self)
        return NULL;
    self->job.work = work;
    self->job.done = done;
    self->family = query->family;
    self->socktype = query->socktype;
    self->protocol = query->protocol;
    memcpy(self->host, query->host, host_size);
    if (service_size > 0) {
        memcpy(self->host + host_size, query->service, service_size);
        self->service = self->host + host_size;
    }
    return self;
}

static wsco_rc look_up_in_thread(wsco_resolver *resolver, const wsco_resolver_query *query, wsco_usec due,
                                 wsco_addresses *addresses)
{
    lookup *self = new_lookup(query);
    wsco_rc rc = self ? wsco_threads_run(resolver->threads, &self->job, due) : WSCO_E_NOMEM;

    if (rc == WSCO_E_TIMEOUT)
        return WSCO_E_DNSLOOKUP_RESOLVE_TIMEOUT;
    if (rc != WSCO_OK)
        return rc;
    rc = self->rc;
    *addresses = self->addresses;
    wsco_mem_free(self);
    resolver->made++;
    return rc;
}

/* ---- public ---- */

void wsco_resolver_init(wsco_resolver *resolver, wsco_threads *threads)
{
    *resolver = (wsco_resolver){.threads = threads, .expire = EXPIRE_DEFAULT, .capacity = CAPACITY_DEFAULT};
    wsco_link_init(&resolver->recent);
}

void wsco_resolver_clear(wsco_resolver *resolver)
{
    while (resolver->count > 0)
        forget(resolver, wsco_container_of(resolver->recent.next, answer, recent));
}

void wsco_resolver_deinit(wsco_resolver *resolver)
{
    wsco_resolver_clear(resolver);
}

wsco_rc wsco_resolver_lookup(wsco_resolver *resolver, const wsco_resolver_query *query, wsco_usec due,
                             wsco_addresses *addresses)
{
    answer *it = query->service ? NULL : find(resolver, query);

    if (it) {
        wsco_link_remove(&it->recent);
        wsco_link_insert_before(resolver->recent.next, &it->recent);
        *addresses = it->addresses;
        return WSCO_OK;
    }
    wsco_rc rc = look_up_in_thread(resolver, query, due, addresses);
    if (rc == WSCO_OK && !query->service)
        remember(resolver, query, addresses);
    return rc;
}
