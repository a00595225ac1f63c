/* SPDX-License-Identifier: MIT */
/* Owns: nothing; the socket calls of the core end here (ld --wrap, see the Makefile) and are answered by
 *       sim_net.
 * Called by: src/io/sock.c, which is the real one. Never: succeeds on a descriptor that the core has closed.
 * Faults: each call may be interrupted, take less than it could, say EAGAIN for nothing, or fail with an
 *       error that Linux documents for it; the plan of the life says how often.
 * Tested by: every seed. */
#include "sim_client.h"
#include "sim_plan.h"
#include "sim_sys.h"
#include "sim_world.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

uint64_t sim_progress;

/* The names that the linker gives to what it puts in place of a call, and to what was there. */
int __wrap_socket(int domain, int type, int protocol);
int __wrap_bind(int fd, const struct sockaddr *addr, socklen_t len);
int __wrap_listen(int fd, int backlog);
int __wrap_accept4(int fd, struct sockaddr *addr, socklen_t *len, int flags);
int __wrap_setsockopt(int fd, int level, int name, const void *value, socklen_t len);
int __wrap_getsockname(int fd, struct sockaddr *addr, socklen_t *len);
ssize_t __wrap_recv(int fd, void *into, size_t n, int flags);
ssize_t __wrap_sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t __wrap_sendfile64(int fd, int file, off_t *from, size_t n);
int __wrap_shutdown(int fd, int how);
int __wrap_close(int fd);
int __real_close(int fd);
void *__wrap_mmap(void *at, size_t n, int prot, int flags, int fd, off_t off);
void *__real_mmap(void *at, size_t n, int prot, int flags, int fd, off_t off);

static ssize_t error(int number)
{
    errno = number;
    return -1;
}

/* Everything that happened goes into the fingerprint. */
static ssize_t noted(const char *call, const sim_link *link, ssize_t result)
{
    sim_note((uint64_t)link->port << 32 ^ (uint64_t)result ^ (uint64_t)sim_now);
    SIM_TRACE("%d: %s -> %zd", link->port, call, result);
    return result;
}

static sim_link *link_of(const char *call, int fd)
{
    sim_link *link = sim_net_object(fd, SIM_LINK);

    if (!link)
        sim_fail("%s() on descriptor %d, which is no connection", call, fd);
    return link;
}

/* --- listening --- */

int __wrap_socket(int domain, int type, int protocol)
{
    (void)domain, (void)type, (void)protocol;
    sim_listener *listener = sim_alloc(sizeof *listener);
    int fd = sim_net_open(SIM_LISTENER, listener);
    if (fd < 0)
        sim_fail("no descriptor for a listener");
    return fd;
}

int __wrap_bind(int fd, const struct sockaddr *addr, socklen_t len)
{
    struct sockaddr_in in;

    (void)len;
    memcpy(&in, addr, sizeof in);
    ((sim_listener *)sim_net_object(fd, SIM_LISTENER))->port = ntohs(in.sin_port);
    return 0;
}

int __wrap_listen(int fd, int backlog)
{
    ((sim_listener *)sim_net_object(fd, SIM_LISTENER))->backlog = (unsigned)backlog;
    return 0;
}

int __wrap_setsockopt(int fd, int level, int name, const void *value, socklen_t len)
{
    (void)level, (void)name, (void)value, (void)len;
    if (!sim_net_entry(fd) || sim_net_entry(fd)->kind == SIM_FREE)
        sim_fail("setsockopt() on descriptor %d, which is closed", fd);
    return 0;
}

static void put_address(struct sockaddr *addr, socklen_t *len, int port)
{
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};

    in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (addr) {
        memcpy(addr, &in, sizeof in);
        *len = sizeof in;
    }
}

int __wrap_getsockname(int fd, struct sockaddr *addr, socklen_t *len)
{
    (void)fd;
    put_address(addr, len, 80);
    return 0;
}

static int accept_error(void)
{
    static const int errors[] = {EMFILE, ENFILE, ENOBUFS,    ENOMEM, ECONNABORTED, EINTR,
                                 EPROTO, EPERM,  EOPNOTSUPP, ENONET, ETIMEDOUT};

    return errors[sim_pick(SIM_COUNT(errors))];
}

static sim_link *take_waiting(sim_listener *listener)
{
    sim_link *link = listener->first;

    listener->first = link->waiting;
    if (!listener->first)
        listener->last = NULL;
    listener->waiting--;
    listener->since = sim_now;
    return link;
}

int __wrap_accept4(int fd, struct sockaddr *addr, socklen_t *len, int flags)
{
    sim_listener *listener = sim_net_object(fd, SIM_LISTENER);

    (void)flags;
    if (!listener)
        sim_fail("accept() on descriptor %d, which is no listener", fd);
    if (sim_chance(plan.accept_errors)) {
        sim_progress++;
        listener->since = sim_now;
        return (int)error(accept_error());
    }
    if (!listener->first)
        return (int)error(EAGAIN);
    int taken = sim_net_open(SIM_LINK, listener->first);
    if (taken < 0)
        return (int)error(EMFILE);
    sim_link *link = take_waiting(listener);
    link->fd = taken;
    link->accepted = true;
    link->accepted_at = sim_now;
    put_address(addr, len, link->port);
    sim_progress++;
    return (int)noted("accept", link, taken);
}

/* --- memory: stacks of coroutines --- */

void *__wrap_mmap(void *at, size_t n, int prot, int flags, int fd, off_t off)
{
    if (sim_world_is_starving() && sim_chance(500)) {
        errno = ENOMEM;
        return MAP_FAILED;
    }
    return __real_mmap(at, n, prot, flags, fd, off);
}

/* --- bytes --- */

/* Errors that TCP reports on a connection which was good so far. */
static int breaks(sim_link *link)
{
    static const int errors[] = {ECONNRESET, ETIMEDOUT, EHOSTUNREACH, ENETDOWN};

    if (!link->broken && sim_chance(plan.broken))
        sim_net_break(link, errors[sim_pick(SIM_COUNT(errors))]);
    int number = link->error;
    link->error = 0;
    return number;
}

static int refuses(void)
{
    if (sim_chance(plan.interrupted))
        return EINTR;
    return sim_chance(plan.again) ? EAGAIN : 0;
}

static size_t perhaps_less(size_t n)
{
    return n > 1 && sim_chance(plan.short_io) ? 1 + sim_pick((unsigned)n) : n;
}

ssize_t __wrap_recv(int fd, void *into, size_t n, int flags)
{
    sim_link *link = link_of("recv", fd);
    int refused = refuses();

    (void)flags;
    sim_progress++;
    if (refused)
        return error(refused);
    size_t there = link->up.seen;
    int number = there == 0 ? breaks(link) : 0;
    if (number)
        return noted("recv", link, error(number));
    if (there > 0) {
        there = sim_pipe_read(&link->up, into, perhaps_less(n < there ? n : there));
        sim_client_pump(link->client);
        return noted("recv", link, (ssize_t)there);
    }
    if (link->broken || link->up.fin_seen)
        return noted("recv", link, 0);
    sim_progress--;
    return error(EAGAIN);
}

/* What a call that sends is told before any byte is looked at; 0: it may go on. */
static int cannot_send(sim_link *link)
{
    int number = refuses();

    if (!number)
        number = breaks(link);
    if (!number && (link->broken || link->down.fin))
        number = EPIPE;
    if (!number && sim_pipe_space(&link->down) == 0)
        number = EAGAIN;
    return number;
}

ssize_t __wrap_sendmsg(int fd, const struct msghdr *message, int flags)
{
    sim_link *link = link_of("sendmsg", fd);
    int number = cannot_send(link);
    size_t all = 0;

    (void)flags;
    sim_progress++;
    if (number)
        return noted("send fails", link, error(number));
    for (size_t i = 0; i < message->msg_iovlen; i++)
        all += message->msg_iov[i].iov_len;
    size_t sent = sim_net_take(link, message->msg_iov, (int)message->msg_iovlen, perhaps_less(all));
    return noted("send", link, (ssize_t)sent);
}

ssize_t __wrap_sendfile64(int fd, int file, off_t *from, size_t n)
{
    static char block[16384];
    sim_link *link = link_of("sendfile", fd);
    const sim_entry *entry = sim_net_entry(file);
    int number = cannot_send(link);

    sim_progress++;
    if (!entry || entry->kind != SIM_FILE)
        sim_fail("sendfile() of descriptor %d, which is no file", file);
    if (number)
        return noted("sendfile fails", link, error(number));
    size_t left = (uint64_t)*from < entry->size ? (size_t)(entry->size - (uint64_t)*from) : 0;
    n = n < left ? n : left;
    n = perhaps_less(n < sizeof block ? n : sizeof block);
    for (size_t i = 0; i < n; i++)
        block[i] = sim_net_file_byte((uint64_t)*from + i);
    struct iovec iov = {block, n};
    n = sim_net_take(link, &iov, 1, n);
    *from += (off_t)n;
    return noted("sendfile", link, (ssize_t)n);
}

/* --- the end --- */

int __wrap_shutdown(int fd, int how)
{
    sim_link *link = link_of("shutdown", fd);

    (void)how;
    sim_progress++;
    noted("shutdown", link, 0);
    sim_net_server_ends(link);
    return 0;
}

static void close_listener(sim_listener *listener)
{
    for (sim_link *link = listener->first; link; link = link->waiting) {
        link->accepted = true;
        link->excuses |= SIM_BY_HANDLER;
        sim_net_server_closes(link);
    }
    free(listener);
}

int __wrap_close(int fd)
{
    sim_entry *entry = sim_net_entry(fd);

    if (!entry)
        return __real_close(fd);
    sim_entry was = *entry;
    sim_progress++;
    if (was.kind == SIM_FREE)
        sim_fail("close() of descriptor %d, which is closed", fd);
    sim_poll_forget(fd);
    sim_net_close(fd);
    if (was.kind == SIM_LINK) {
        noted("close", was.object, 0);
        sim_net_server_closes(was.object);
    } else if (was.kind == SIM_LISTENER) {
        close_listener(was.object);
    } else if (was.kind == SIM_POLL) {
        free(was.object);
    }
    return 0;
}
