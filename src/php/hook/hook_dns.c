/* SPDX-License-Identifier: MIT */
/* hook_dns: questions to name servers, and names of addresses, in a thread while the coroutine waits.
 * Owns: nothing: what a thread works with belongs to the pool until the question is answered, however long
 *       the coroutine waits for it.
 * Called by: whatever imports these functions: PHP's dns_get_record(), checkdnsrr(), getmxrr(),
 *       gethostbyaddr(), drivers that look for SRV records.
 * Never: lends the thread the caller's resolver, which may go before the answer comes.
 * Tested by: tests/phpt/hook/dns.phpt, tests/services (group "dns"). */
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/run/threads.h"

#include <errno.h>
#include <netdb.h>
#include <string.h>

/* ---- getnameinfo ---- */

/* Owner: the call, or the pool of threads while the job is under way. Freed by: wsco_mem_free(). */
typedef struct address_lookup {
    wsco_job job;
    int result, error, flags;
    struct sockaddr_storage address;
    socklen_t len, host_room, service_room;
    char *host, *service; /* behind this; NULL: not asked for */
} address_lookup;

static void look_up_address(wsco_job *job)
{
    address_lookup *self = wsco_container_of(job, address_lookup, job);

    self->result = getnameinfo((const struct sockaddr *)&self->address, self->len, self->host,
                               self->host_room, self->service, self->service_room, self->flags);
    self->error = errno;
}

static void drop_address(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    wsco_mem_free(wsco_container_of(job, address_lookup, job));
}

static address_lookup *new_address_lookup(const struct sockaddr *address, socklen_t len, socklen_t host_room,
                                          socklen_t service_room, int flags)
{
    address_lookup *self = wsco_mem_zalloc(sizeof *self + host_room + service_room);

    if (self == NULL)
        return NULL;
    self->job.work = look_up_address;
    self->job.done = drop_address;
    memcpy(&self->address, address, len);
    self->len = len;
    self->host_room = host_room;
    self->service_room = service_room;
    self->flags = flags;
    self->host = (char *)(self + 1);
    self->service = service_room > 0 ? self->host + host_room : NULL;
    return self;
}

static int run_address_lookup(address_lookup *self, char *host, char *service)
{
    wsco_rc rc = php_wsco_hook_wait_job(&self->job);
    int result;

    if (rc != WSCO_OK) {
        (void)php_wsco_hook_wait_fail(rc);
        return EAI_SYSTEM;
    }
    result = self->result;
    if (result == 0) {
        memcpy(host, self->host, self->host_room);
        if (self->service != NULL)
            memcpy(service, self->service, self->service_room);
    }
    errno = self->error;
    wsco_mem_free(self);
    return result;
}

int php_wsco_hook_dns_name_of(const struct sockaddr *address, socklen_t len, char *host, socklen_t host_room,
                              char *service, socklen_t service_room, int flags)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_NET_FUNCTION);
    address_lookup *self;

    if (way == PHP_WSCO_HOOK_PASS || (flags & NI_NUMERICHOST) || host == NULL || host_room == 0 ||
        len > sizeof(struct sockaddr_storage))
        return getnameinfo(address, len, host, host_room, service, service_room, flags);
    if (way == PHP_WSCO_HOOK_REFUSE) {
        (void)php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
        return EAI_SYSTEM;
    }
    self = new_address_lookup(address, len, host_room, service != NULL ? service_room : 0, flags);
    return self != NULL ? run_address_lookup(self, host, service) : EAI_MEMORY;
}

/* ---- res_nsearch ---- */

#ifdef PHP_WSCO_HOOK_DNS
/* Owner: as above. */
typedef struct record_lookup {
    wsco_job job;
    int result, error, host_error, class, type, room;
    struct __res_state settings; /* of the caller; only what is plain in it is read */
    unsigned char *answer;       /* behind the name */
    char name[];
} record_lookup;

/* What a caller may have changed in its resolver. */
static void take_settings(struct __res_state *to, const struct __res_state *from)
{
    to->options = from->options;
    to->retrans = from->retrans;
    to->retry = from->retry;
    to->ndots = from->ndots;
    to->nscount = from->nscount;
    for (int i = 0; i < from->nscount && i < MAXNS; i++)
        if (from->nsaddr_list[i].sin_family == AF_INET)
            to->nsaddr_list[i] = from->nsaddr_list[i];
}

static void look_up_record(wsco_job *job)
{
    record_lookup *self = wsco_container_of(job, record_lookup, job);
    struct __res_state resolver;

    memset(&resolver, 0, sizeof resolver);
    self->result = res_ninit(&resolver);
    self->host_error = NETDB_INTERNAL;
    self->error = errno;
    if (self->result != 0)
        return;
    take_settings(&resolver, &self->settings);
    self->result = res_nsearch(&resolver, self->name, self->class, self->type, self->answer, self->room);
    self->error = errno;
    self->host_error = resolver.res_h_errno;
    res_nclose(&resolver);
}

static void drop_record(wsco_job *job, wsco_rc rc)
{
    (void)rc;
    wsco_mem_free(wsco_container_of(job, record_lookup, job));
}

static record_lookup *new_record_lookup(const struct __res_state *resolver, const char *name, int class,
                                        int type, int room)
{
    size_t size = strlen(name) + 1;
    record_lookup *self = wsco_mem_zalloc(sizeof *self + size + (size_t)room);

    if (self == NULL)
        return NULL;
    self->job.work = look_up_record;
    self->job.done = drop_record;
    self->settings = *resolver;
    self->class = class;
    self->type = type;
    self->room = room;
    memcpy(self->name, name, size);
    self->answer = (unsigned char *)self->name + size;
    return self;
}

static int fail_record(struct __res_state *resolver, wsco_rc rc)
{
    resolver->res_h_errno = h_errno = NETDB_INTERNAL;
    return php_wsco_hook_wait_fail(rc);
}

int php_wsco_hook_dns_search(struct __res_state *resolver, const char *name, int class, int type,
                             unsigned char *answer, int room)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_NET_FUNCTION);
    record_lookup *self;
    wsco_rc rc;
    int result;

    if (way == PHP_WSCO_HOOK_PASS || room <= 0)
        return res_nsearch(resolver, name, class, type, answer, room);
    if (way == PHP_WSCO_HOOK_REFUSE)
        return fail_record(resolver, WSCO_E_CO_CANCELED);
    self = new_record_lookup(resolver, name, class, type, room);
    if (self == NULL)
        return fail_record(resolver, WSCO_E_NOMEM);
    rc = php_wsco_hook_wait_job(&self->job);
    if (rc != WSCO_OK)
        return fail_record(resolver, rc);
    result = self->result;
    if (result > 0)
        memcpy(answer, self->answer, (size_t)(result < room ? result : room));
    resolver->res_h_errno = h_errno = self->host_error;
    errno = self->error;
    wsco_mem_free(self);
    return result;
}
#endif
