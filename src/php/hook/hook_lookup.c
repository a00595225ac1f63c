/* SPDX-License-Identifier: MIT */
/* hook_lookup: names and addresses of hosts, looked up in a thread while the coroutine waits.
 * Owns: nothing: what a thread works with belongs to the pool until the lookup is over, however long the
 *       coroutine waits for it.
 * Called by: whatever imports these functions: PHP's gethostbyname() and its kin, connects of streams.
 * Never: remembers an answer; starts a thread for a number.
 * Tested by: tests/phpt/hook/lookup.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* gethostbyname_r() */
#endif
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/run/threads.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <string.h>

static bool is_number(const char *name)
{
    struct in6_addr address;

    return name == NULL || inet_pton(AF_INET, name, &address) == 1 ||
        inet_pton(AF_INET6, name, &address) == 1;
}

/* For a caller that learns more from errno. */
static int fail_lookup(wsco_rc rc)
{
    (void)php_wsco_hook_wait_fail(rc);
    return EAI_SYSTEM;
}

/* ---- getaddrinfo ---- */

/* Owner: the call, or the pool of threads while the job is under way. Freed by: wsco_mem_free(). */
typedef struct name_lookup {
    wsco_job job;
    int result, error;
    struct addrinfo hints, *list;
    const char *service; /* behind the name, or NULL */
    char name[];
} name_lookup;

static void look_up_name(wsco_job *job)
{
    name_lookup *self = wsco_container_of(job, name_lookup, job);

    self->result = getaddrinfo(self->name, self->service, &self->hints, &self->list);
    self->error = errno;
}

/* Nobody waits for it any more. */
static void drop_name(wsco_job *job, wsco_rc rc)
{
    name_lookup *self = wsco_container_of(job, name_lookup, job);

    if (rc == WSCO_OK && self->result == 0)
        freeaddrinfo(self->list);
    wsco_mem_free(self);
}

static name_lookup *new_name_lookup(const char *name, const char *service, const struct addrinfo *hints)
{
    size_t size = strlen(name) + 1, more = service != NULL ? strlen(service) + 1 : 0;
    name_lookup *self = wsco_mem_zalloc(sizeof *self + size + more);

    if (self == NULL)
        return NULL;
    self->job.work = look_up_name;
    self->job.done = drop_name;
    self->hints.ai_flags = AI_V4MAPPED | AI_ADDRCONFIG; /* what is meant by no hints */
    if (hints != NULL)
        self->hints = (struct addrinfo){.ai_flags = hints->ai_flags,
                                        .ai_family = hints->ai_family,
                                        .ai_socktype = hints->ai_socktype,
                                        .ai_protocol = hints->ai_protocol};
    memcpy(self->name, name, size);
    if (service != NULL)
        self->service = memcpy(self->name + size, service, more);
    return self;
}

int php_wsco_hook_lookup(const char *name, const char *service, const struct addrinfo *hints,
                         struct addrinfo **list)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_NET_FUNCTION);
    name_lookup *self;
    wsco_rc rc;
    int result;

    if (way == PHP_WSCO_HOOK_PASS || is_number(name))
        return getaddrinfo(name, service, hints, list);
    if (way == PHP_WSCO_HOOK_REFUSE)
        return fail_lookup(WSCO_E_CO_CANCELED);
    self = new_name_lookup(name, service, hints);
    if (self == NULL)
        return EAI_MEMORY;
    rc = php_wsco_hook_wait_job(&self->job);
    if (rc != WSCO_OK)
        return fail_lookup(rc);
    result = self->result;
    errno = self->error;
    if (result == 0)
        *list = self->list;
    wsco_mem_free(self);
    return result;
}

/* ---- gethostbyname_r ---- */

#ifdef __GLIBC__
/* Owner: as above. */
typedef struct host_lookup {
    wsco_job job;
    int result, error, why;
    struct hostent host, *found;
    size_t room;
    char *buffer; /* behind the name */
    char name[];
} host_lookup;

static void look_up_host(wsco_job *job)
{
    host_lookup *self = wsco_container_of(job, host_lookup, job);

    self->result = gethostbyname_r(self->name, &self->host, self->buffer, self->room, &self->found,
                                   &self->why);
    self->error = errno;
}

static void drop_host(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    wsco_mem_free(wsco_container_of(job, host_lookup, job));
}

/* The C library aligns what it puts into the buffer, so ours lies as the caller's does. */
static host_lookup *new_host_lookup(const char *name, const char *buffer, size_t room)
{
    size_t size = strlen(name) + 1, shift;
    host_lookup *self = wsco_mem_zalloc(sizeof *self + size + room + 16);

    if (self == NULL)
        return NULL;
    self->job.work = look_up_host;
    self->job.done = drop_host;
    self->room = room;
    memcpy(self->name, name, size);
    shift = ((uintptr_t)buffer - (uintptr_t)(self->name + size)) % 16;
    self->buffer = self->name + size + shift;
    return self;
}

/* From the thread's buffer to the caller's. */
static char *moved(const host_lookup *self, char *pointer, char *into)
{
    bool inside = pointer >= self->buffer && pointer < self->buffer + self->room;

    return inside ? into + (pointer - self->buffer) : pointer;
}

static char **moved_list(const host_lookup *self, char **list, char *into)
{
    char **copy = (char **)(void *)moved(self, (char *)(void *)list, into);

    for (size_t i = 0; copy != NULL && copy[i] != NULL; i++)
        copy[i] = moved(self, copy[i], into);
    return copy;
}

static void hand_out(const host_lookup *self, struct hostent *host, char *buffer, struct hostent **found)
{
    *found = NULL;
    if (self->result != 0 || self->found == NULL)
        return;
    memcpy(buffer, self->buffer, self->room);
    *host = self->host;
    host->h_name = moved(self, host->h_name, buffer);
    host->h_aliases = moved_list(self, host->h_aliases, buffer);
    host->h_addr_list = moved_list(self, host->h_addr_list, buffer);
    *found = host;
}

int php_wsco_hook_lookup_host(const char *name, struct hostent *host, char *buffer, size_t room,
                              struct hostent **found, int *why)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_NET_FUNCTION);
    host_lookup *self = NULL;
    wsco_rc rc = WSCO_E_CO_CANCELED;
    int result;

    if (way == PHP_WSCO_HOOK_PASS || is_number(name))
        return gethostbyname_r(name, host, buffer, room, found, why);
    if (way == PHP_WSCO_HOOK_WAIT)
        self = new_host_lookup(name, buffer, room);
    if (self != NULL)
        rc = php_wsco_hook_wait_job(&self->job);
    if (self == NULL || rc != WSCO_OK) {
        *found = NULL;
        *why = NETDB_INTERNAL;
        (void)php_wsco_hook_wait_fail(way == PHP_WSCO_HOOK_WAIT && self == NULL ? WSCO_E_NOMEM : rc);
        return errno;
    }
    hand_out(self, host, buffer, found);
    *why = self->why;
    errno = self->error;
    result = self->result;
    wsco_mem_free(self);
    return result;
}
#endif
