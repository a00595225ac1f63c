/* SPDX-License-Identifier: MIT */
/* hook_poll: poll() and select(), for a coroutine.
 * Owns: a list of descriptors, as long as a call lasts.
 * Called by: whatever imports them: PHP's streams, before they read or write; stream_select(),
 *       socket_select(); libcurl, libpq and other drivers.
 * Never: waits for a descriptor that is ready; is later than its time-out because others were.
 * Tested by: tests/phpt/hook/stream*.phpt, tests/phpt/hook/socket.phpt, tests/phpt/hook/curl.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* ppoll() */
#endif
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/io/loop.h"
#include "wsco/php/engine/current.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>

/* ---- the wait ---- */

/* By itself, so that whoever closes it finds us. Drivers ask for POLLPRI together with POLLIN. Urgent data
 * that comes alone does not end the wait then. */
static wsco_rc wait_for_one(struct pollfd *fd, wsco_usec due)
{
    unsigned want = (fd->events & (POLLIN | POLLRDNORM) ? WSCO_READ : 0u) |
        (fd->events & (POLLOUT | POLLWRNORM) ? WSCO_WRITE : 0u);

    if (want == 0)
        return php_wsco_hook_wait_fds(fd, 1, due);
    return php_wsco_hook_wait_fd(fd->fd, want, due);
}

static int by_number(const void *a, const void *b)
{
    const struct pollfd *one = a, *other = b;

    return (one->fd > other->fd) - (one->fd < other->fd);
}

/* Each number once, none below 0. Returns how many are left. */
static size_t merge(struct pollfd *fds, size_t n)
{
    size_t kept = 0;

    qsort(fds, n, sizeof *fds, by_number);
    for (size_t i = 0; i < n; i++) {
        if (fds[i].fd < 0)
            continue;
        if (kept > 0 && fds[kept - 1].fd == fds[i].fd)
            fds[kept - 1].events |= fds[i].events;
        else
            fds[kept++] = fds[i];
    }
    return kept;
}

static wsco_rc wait_for_any(const struct pollfd *fds, size_t n, wsco_usec due)
{
    struct pollfd *copy;
    wsco_rc rc;

    if (n == 1 && fds[0].fd >= 0) {
        struct pollfd one = fds[0];
        return wait_for_one(&one, due);
    }
    copy = n > 0 ? wsco_mem_alloc(n * sizeof *copy) : NULL;
    if (copy == NULL)
        return n > 0 ? WSCO_E_NOMEM : php_wsco_hook_wait_until(due);
    memcpy(copy, fds, n * sizeof *copy);
    size_t kept = merge(copy, n);
    rc = kept > 0 ? php_wsco_hook_wait_fds(copy, kept, due) : php_wsco_hook_wait_until(due);
    wsco_mem_free(copy);
    return rc;
}

/* Is the wait over, and what poll() sees then what counts? */
static bool has_ended_well(wsco_rc rc)
{
    return rc >= 0 || rc == WSCO_E_TIMEOUT;
}

/* The wait has ended with WSCO_E_CLOSED. What is about to be closed is open still; what is closed may be so
 * under a number that is another file's already, and then nothing can be told but an error. */
static int tell_closed(struct pollfd *fds, nfds_t n)
{
    int count = poll(fds, n, 0);

    for (nfds_t i = 0; count >= 0 && i < n; i++) {
        if (n > 1 && !php_wsco_hook_wait_is_closing(fds[i].fd))
            continue;
        count += fds[i].revents == 0;
        fds[i].revents = POLLNVAL;
    }
    return count == 0 ? php_wsco_hook_wait_fail(WSCO_E_CLOSED) : count;
}

/* ---- refused ---- */

/* The coroutine whose poll() has failed last without a file's fault, and the descriptor. PHP's TLS does not
 * look at what poll() says: it reads again, finds nothing, and polls for ever. So what it reads next must
 * fail as well. */
static struct {
    zend_long id; /* 0: none */
    int fd;
    int error;
} refused;

static int refuse(const struct pollfd *fds, nfds_t n, wsco_rc rc)
{
    int failed = php_wsco_hook_wait_fail(rc);

    if (n == 1) {
        refused.id = (zend_long)php_wsco_current()->id;
        refused.fd = fds[0].fd;
        refused.error = errno;
    }
    return failed;
}

int php_wsco_hook_poll_refused(int fd)
{
    const wsco_co *co = php_wsco_current();
    bool same = refused.id != 0 && refused.fd == fd && co != NULL && refused.id == (zend_long)co->id;

    refused.id = 0;
    return same ? refused.error : 0;
}

/* ---- poll ---- */

/* poll(), for a coroutine that may wait. */
static int poll_until(struct pollfd *fds, nfds_t n, wsco_usec due)
{
    int before = errno, count = 0;

    while (count == 0) {
        wsco_rc rc = wait_for_any(fds, n, due);
        if (rc == WSCO_E_CLOSED)
            return tell_closed(fds, n);
        if (!has_ended_well(rc))
            return refuse(fds, n, rc);
        count = poll(fds, n, 0);
        if (rc == WSCO_E_TIMEOUT)
            break;
    }
    return (int)php_wsco_hook_wait_done(before, count);
}

/* Which flags make it a matter of ours. */
static uint32_t flags_of(const struct pollfd *fds, nfds_t n)
{
    if (n == 0)
        return PHP_WSCO_HOOK_SLEEP | PHP_WSCO_HOOK_STREAM_FUNCTION;
    return n == 1 ? php_wsco_hook_socket_kind(fds[0].fd) : PHP_WSCO_HOOK_DESCRIPTORS;
}

/* Nothing is ready. WAIT: it is for us to wait; PASS: the C library is to. */
static php_wsco_hook_way way_of(php_wsco_hook_way way, const struct pollfd *fds, nfds_t n)
{
    int before = errno;
    bool ours = way != PHP_WSCO_HOOK_WAIT || (php_wsco_hook_now.flags & flags_of(fds, n)) != 0;

    errno = before;
    return ours ? way : PHP_WSCO_HOOK_PASS;
}

/* timeout: milliseconds, below 0: none */
int php_wsco_hook_poll(struct pollfd *fds, nfds_t n, int timeout)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_DESCRIPTORS | PHP_WSCO_HOOK_SLEEP);
    wsco_usec due;
    int count;

    if (way == PHP_WSCO_HOOK_PASS || timeout == 0)
        return poll(fds, n, timeout);
    refused.id = 0;
    due = timeout < 0 ? WSCO_USEC_NEVER : wsco_time_start() + WSCO_USEC_OF_MS((wsco_usec)timeout);
    count = poll(fds, n, 0);
    if (count != 0)
        return count;
    way = way_of(way, fds, n);
    if (way == PHP_WSCO_HOOK_PASS)
        return poll(fds, n, timeout);
    return way == PHP_WSCO_HOOK_WAIT ? poll_until(fds, n, due) : refuse(fds, n, WSCO_E_CO_CANCELED);
}

#ifdef __GLIBC__
/* With checks: `size` is that of `fds` in bytes. If it is too small the C library ends the process. */
int __poll_chk(struct pollfd *fds, nfds_t n, int timeout, size_t size);

int php_wsco_hook_poll_checked(struct pollfd *fds, nfds_t n, int timeout, size_t size)
{
    if (size / sizeof *fds < n)
        return __poll_chk(fds, n, timeout, size);
    return php_wsco_hook_poll(fds, n, timeout);
}
#endif

#if defined(__linux__) || defined(__FreeBSD__)
/* With a signal mask the C library waits itself, because the loop has one of its own. */
int php_wsco_hook_poll_mask(struct pollfd *fds, nfds_t n, const struct timespec *span, const sigset_t *mask)
{
    php_wsco_hook_way way = PHP_WSCO_HOOK_PASS;
    int count;

    if (mask == NULL && !(span != NULL && span->tv_sec == 0 && span->tv_nsec == 0))
        way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_DESCRIPTORS | PHP_WSCO_HOOK_SLEEP);
    if (way == PHP_WSCO_HOOK_PASS)
        return ppoll(fds, n, span, mask);
    count = poll(fds, n, 0);
    if (count != 0)
        return count;
    way = way_of(way, fds, n);
    if (way == PHP_WSCO_HOOK_PASS)
        return ppoll(fds, n, span, mask);
    if (way == PHP_WSCO_HOOK_REFUSE)
        return refuse(fds, n, WSCO_E_CO_CANCELED);
    return poll_until(fds, n, php_wsco_hook_wait_due(span));
}
#endif

#ifdef __GLIBC__
int __ppoll_chk(struct pollfd *fds, nfds_t n, const struct timespec *span, const sigset_t *mask, size_t size);

int php_wsco_hook_poll_mask_checked(struct pollfd *fds, nfds_t n, const struct timespec *span,
                                    const sigset_t *mask, size_t size)
{
    if (size / sizeof *fds < n)
        return __ppoll_chk(fds, n, span, mask, size);
    return php_wsco_hook_poll_mask(fds, n, span, mask);
}
#endif

/* ---- select ---- */

/* The arguments of a call. Owner: the caller. */
typedef struct selection {
    int n;
    fd_set *sets[3]; /* to read, to write, exceptions; each may be NULL */
} selection;

/* Copies of the sets. Owner: the call that waits. */
typedef struct saved_sets {
    fd_set sets[3];
} saved_sets;

static void save(const selection *call, saved_sets *saved)
{
    for (int i = 0; i < 3; i++)
        if (call->sets[i] != NULL)
            saved->sets[i] = *call->sets[i];
}

static void load(const selection *call, const saved_sets *saved)
{
    for (int i = 0; i < 3; i++)
        if (call->sets[i] != NULL)
            *call->sets[i] = saved->sets[i];
}

/* What is ready now; the sets tell, as after select(). */
static int look(const selection *call)
{
    struct timeval none = {0, 0};

    return select(call->n, call->sets[0], call->sets[1], call->sets[2], &none);
}

static short events_of(const selection *call, int fd)
{
    static const short events[3] = {POLLIN, POLLOUT, POLLPRI};
    short wanted = 0;

    for (int i = 0; i < 3; i++)
        if (call->sets[i] != NULL && FD_ISSET(fd, call->sets[i]))
            wanted |= events[i];
    return wanted;
}

/* The descriptors of the sets. *n: how many. NULL: no memory, or there are none. */
static struct pollfd *list_of(const selection *call, size_t *n)
{
    struct pollfd *list;

    *n = 0;
    for (int fd = 0; fd < call->n; fd++)
        *n += events_of(call, fd) != 0;
    list = *n > 0 ? wsco_mem_alloc(*n * sizeof *list) : NULL;
    if (list == NULL)
        return NULL;
    *n = 0;
    for (int fd = 0; fd < call->n; fd++)
        if (events_of(call, fd) != 0)
            list[(*n)++] = (struct pollfd){.fd = fd, .events = events_of(call, fd)};
    return list;
}

/* Nothing is ready, and the sets are as they were given. */
static int select_until(const selection *call, const saved_sets *saved, wsco_usec due)
{
    size_t n;
    struct pollfd *list = list_of(call, &n);
    wsco_rc rc = list == NULL && n > 0 ? WSCO_E_NOMEM : WSCO_OK;
    int before = errno, count = 0;

    while (count == 0 && has_ended_well(rc) && rc != WSCO_E_TIMEOUT) {
        rc = wait_for_any(list, n, due);
        load(call, saved);
        count = has_ended_well(rc) ? look(call) : 0;
    }
    wsco_mem_free(list);
    return has_ended_well(rc) ? (int)php_wsco_hook_wait_done(before, count) : php_wsco_hook_wait_fail(rc);
}

static void tell_rest(struct timeval *timeout, wsco_usec due)
{
    wsco_usec now = wsco_time_now(), left = now < due ? due - now : 0;

    if (timeout == NULL)
        return;
    timeout->tv_sec = (time_t)(left / 1000000);
    timeout->tv_usec = (suseconds_t)(left % 1000000);
}

static bool blocks(const struct timeval *timeout)
{
    return timeout == NULL ||
        (timeout->tv_sec >= 0 && timeout->tv_usec >= 0 && (timeout->tv_sec > 0 || timeout->tv_usec > 0));
}

int php_wsco_hook_poll_select(int n, fd_set *to_read, fd_set *to_write, fd_set *failed,
                              struct timeval *timeout)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_STREAM_FUNCTION | PHP_WSCO_HOOK_SOCKETS);
    selection call = {n, {to_read, to_write, failed}};
    saved_sets saved;
    wsco_usec due;
    int count;

    if (way == PHP_WSCO_HOOK_PASS || !blocks(timeout) || n < 0 || n > FD_SETSIZE)
        return select(n, to_read, to_write, failed, timeout);
    due = php_wsco_hook_wait_due_of(timeout);
    save(&call, &saved);
    count = look(&call);
    if (count == 0 && way == PHP_WSCO_HOOK_REFUSE)
        return php_wsco_hook_wait_fail(WSCO_E_CO_CANCELED);
    if (count == 0) {
        load(&call, &saved);
        count = select_until(&call, &saved, due);
    }
    tell_rest(timeout, due);
    return count;
}

/* Without a signal mask it is a select() that does not tell the rest of its time. */
int php_wsco_hook_poll_pselect(int n, fd_set *to_read, fd_set *to_write, fd_set *failed,
                               const struct timespec *span, const sigset_t *mask)
{
    struct timeval timeout = {0, 0};
    long up;

    if (mask != NULL ||
        (span != NULL && (span->tv_sec < 0 || span->tv_nsec < 0 || span->tv_nsec > 999999999)) ||
        php_wsco_hook_wait_way(PHP_WSCO_HOOK_STREAM_FUNCTION | PHP_WSCO_HOOK_SOCKETS) == PHP_WSCO_HOOK_PASS)
        return pselect(n, to_read, to_write, failed, span, mask);
    if (span != NULL) {
        up = (span->tv_nsec + 999) / 1000;
        timeout.tv_sec = span->tv_sec + up / 1000000;
        timeout.tv_usec = up % 1000000;
    }
    return php_wsco_hook_poll_select(n, to_read, to_write, failed, span != NULL ? &timeout : NULL);
}
