/* SPDX-License-Identifier: MIT */
/* Addresses of a host, looked up in a thread and remembered for a while. */
#ifndef WSCO_RUN_RESOLVER_H
#define WSCO_RUN_RESOLVER_H

#include "wsco/run/threads.h"

#include <stdint.h>

#define WSCO_RESOLVER_ADDRESSES 16 /* more of one host are left out */
#define WSCO_RESOLVER_TEXT 46      /* the longest IPv6 address and a NUL */
#define WSCO_RESOLVER_BUCKETS 64

/* Addresses as text, in the order in which to try them; plain value. */
typedef struct wsco_addresses {
    unsigned count;
    char text[WSCO_RESOLVER_ADDRESSES][WSCO_RESOLVER_TEXT];
} wsco_addresses;

/* What is asked; lent for the call. */
typedef struct wsco_resolver_query {
    const char *host, *service; /* service may be NULL */
    int family, socktype, protocol;
} wsco_resolver_query;

/* Lookups of a worker. Owner: whoever owns the threads. Freed by: wsco_resolver_deinit(). */
typedef struct wsco_resolver {
    wsco_threads *threads;
    double expire;     /* public: seconds for which an answer counts, 60 */
    uint32_t capacity; /* public: most answers that are remembered, 1000; 0: none */
    uint32_t count;    /* readonly: that are */
    uint32_t made;     /* readonly: lookups that a thread has done */
    wsco_link recent;  /* private: answers, the one that was used last first */
    struct wsco_resolver_answer *bucket[WSCO_RESOLVER_BUCKETS]; /* private */
} wsco_resolver;

void wsco_resolver_init(wsco_resolver *resolver, wsco_threads *threads);
/* Nobody looks up any more. Also right in a forked child. */
void wsco_resolver_deinit(wsco_resolver *resolver);
/* Forgets every answer. */
void wsco_resolver_clear(wsco_resolver *resolver);

/* Suspends the current coroutine until the addresses are known, or until `due`; does not if the answer is
 * remembered. Only questions without a service and with answers are. The order of the addresses is that of
 * getaddrinfo().
 * WSCO_OK: *addresses has at least one. WSCO_E_DNSLOOKUP_RESOLVE_FAILED: there is none;
 * WSCO_E_DNSLOOKUP_RESOLVE_TIMEOUT: the deadline; else as wsco_threads_run(). */
WSCO_MUST_USE wsco_rc wsco_resolver_lookup(wsco_resolver *resolver, const wsco_resolver_query *query,
                                           wsco_usec due, wsco_addresses *addresses);

#endif
