/* SPDX-License-Identifier: MIT */
/* net: the calls by which wsco.so waits, accepts, reads, writes and asks the time, answered from memory.
 * Owns: the peers, their numbers, the list of those that may be ready, the clock.
 * Descriptors from FIRST_FD on are ours; all others go to the kernel. The clock goes on by TURN_NS with each
 * wait, so a run does not depend on how fast the machine is. While the server's instructions are counted,
 * those of this library are not: each wrapper turns the count off and on again. */
#define _GNU_SOURCE
#include "simnet.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <valgrind/callgrind.h>

enum {
    FIRST_FD = 1 << 16, /* above what the kernel gives */
    PEERS_MAX = 1 << 18,
    RECV_MAX = 128 << 10, /* what a receive brings at most */
    TURN_NS = 20000,
};

static struct peer *peers[PEERS_MAX];
static int free_numbers[PEERS_MAX]; /* a stack: the number that was given back last is the next */
static unsigned free_count, used_count;
static struct peer *ready[PEERS_MAX], *later[PEERS_MAX];
static unsigned ready_count;
static int listener = -1;
static uint64_t listener_cookie;
static bool listener_watched;
static unsigned connecting;
static uint64_t clock_ns = 1000000000000;
static bool counting;
static uint64_t used_ns, left_at;

/* --- the count --- */

static uint64_t real_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static void enter(void)
{
    if (counting)
        CALLGRIND_TOGGLE_COLLECT;
    used_ns += real_now() - left_at;
}

static void leave(void)
{
    left_at = real_now();
    if (counting)
        CALLGRIND_TOGGLE_COLLECT;
}

void simnet_count(bool on)
{
    counting = on;
}

uint64_t simnet_used(void)
{
    return used_ns;
}

uint64_t simnet_clock(void)
{
    return clock_ns;
}

void simnet_fail(const char *message)
{
    fprintf(stderr, "simnet: %s\n", message);
    _exit(3);
}

/* --- peers --- */

static struct peer *find(int fd)
{
    return fd >= FIRST_FD && fd < FIRST_FD + PEERS_MAX ? peers[fd - FIRST_FD] : NULL;
}

static struct peer *add(void)
{
    struct peer *peer = calloc(1, sizeof *peer);
    int number = free_count > 0 ? free_numbers[--free_count] : (int)used_count++;

    if (peer == NULL || number >= PEERS_MAX)
        simnet_fail("too many connections");
    peer->fd = FIRST_FD + number;
    peers[number] = peer;
    return peer;
}

static bool readable(const struct peer *peer)
{
    return peer->in_off < peer->in_len || peer->ended;
}

static uint32_t events_of(const struct peer *peer)
{
    return peer->want & ((readable(peer) ? EPOLLIN : 0u) | EPOLLOUT);
}

static void list(struct peer *peer)
{
    if (!peer->listed && peer->watched && events_of(peer) != 0) {
        peer->listed = true;
        ready[ready_count++] = peer;
    }
}

static void drop(struct peer *peer)
{
    unsigned kept = 0;

    for (unsigned i = 0; peer->listed && i < ready_count; i++)
        if (ready[i] != peer)
            ready[kept++] = ready[i];
    if (peer->listed)
        ready_count = kept;
    peers[peer->fd - FIRST_FD] = NULL;
    free_numbers[free_count++] = peer->fd - FIRST_FD;
    tls_free(peer);
    free(peer->own);
    free(peer);
}

void simnet_connect(unsigned count)
{
    connecting += count;
}

void simnet_put(struct peer *peer, const void *bytes, size_t len)
{
    if (peer->in_off < peer->in_len)
        simnet_fail("a client sends before the server has read");
    peer->in = bytes;
    peer->in_len = len;
    peer->in_off = 0;
    list(peer);
}

void simnet_end(struct peer *peer)
{
    peer->ended = true;
    list(peer);
}

/* --- waiting --- */

/* Who is ready goes to the end of the list, so that a server which takes few at a time hears of all. */
static int collect(struct epoll_event *events, int max)
{
    unsigned kept = 0, reported = 0;
    int n = 0;

    if (connecting > 0 && listener_watched && n < max)
        events[n++] = (struct epoll_event){.events = EPOLLIN, .data.u64 = listener_cookie};
    for (unsigned i = 0; i < ready_count; i++) {
        struct peer *peer = ready[i];
        uint32_t is = peer->watched ? events_of(peer) : 0;
        if (is == 0) {
            peer->listed = false;
        } else if (n < max) {
            events[n++] = (struct epoll_event){.events = is, .data.u64 = peer->cookie};
            later[reported++] = peer;
        } else {
            ready[kept++] = peer;
        }
    }
    memcpy(ready + kept, later, reported * sizeof *later);
    ready_count = kept + reported;
    return n;
}

static int wait_for(struct epoll_event *events, int max, int64_t span_ns)
{
    clock_ns += TURN_NS;
    int n = collect(events, max);
    if (n > 0 || span_ns == 0)
        return n;
    if (work_step())
        return collect(events, max);
    if (span_ns < 0)
        simnet_fail("the server waits for ever, and the clients wait for the server");
    clock_ns += (uint64_t)span_ns;
    work_time_passed();
    return 0;
}

static void *real_epoll_wait, *real_epoll_pwait, *real_epoll_pwait2, *real_epoll_ctl, *real_accept4,
    *real_listen;
static void *real_syscall, *real_close, *real_shutdown, *real_setsockopt, *real_getsockname,
    *real_clock_gettime;
static void *real_time, *real_getrlimit64;

#define REAL(type, name, parameters) ((type(*) parameters)real_##name)

static int our_epoll_wait(int ep, struct epoll_event *events, int max, int ms)
{
    (void)ep;
    enter();
    int n = wait_for(events, max, ms < 0 ? -1 : (int64_t)ms * 1000000);
    leave();
    return n;
}

static int our_epoll_pwait(int ep, struct epoll_event *events, int max, int ms, const void *mask)
{
    (void)mask;
    return our_epoll_wait(ep, events, max, ms);
}

static int our_epoll_pwait2(int ep, struct epoll_event *events, int max, const struct timespec *span,
                            const void *mask)
{
    (void)ep, (void)mask;
    enter();
    int n = wait_for(events, max, span ? (int64_t)span->tv_sec * 1000000000 + span->tv_nsec : -1);
    leave();
    return n;
}

static int our_epoll_ctl(int ep, int op, int fd, struct epoll_event *event)
{
    enter();
    struct peer *peer = find(fd);
    int rc = 0;
    if (peer != NULL) {
        peer->watched = op != EPOLL_CTL_DEL;
        peer->want = peer->watched ? event->events : 0;
        peer->cookie = peer->watched ? event->data.u64 : 0;
        list(peer);
    } else if (fd == listener) {
        listener_watched = op != EPOLL_CTL_DEL;
        listener_cookie = listener_watched ? event->data.u64 : 0;
    } else {
        rc = REAL(int, epoll_ctl, (int, int, int, struct epoll_event *))(ep, op, fd, event);
    }
    leave();
    return rc;
}

/* --- connections --- */

static int our_listen(int fd, int backlog)
{
    listener = fd;
    return REAL(int, listen, (int, int))(fd, backlog);
}

static int our_accept4(int fd, struct sockaddr *address, socklen_t *len, int flags)
{
    struct sockaddr_in client = {.sin_family = AF_INET, .sin_port = htons(40000)};

    if (fd != listener)
        return REAL(int, accept4, (int, struct sockaddr *, socklen_t *, int))(fd, address, len, flags);
    if (connecting == 0) {
        errno = EAGAIN;
        return -1;
    }
    enter();
    connecting--;
    client.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (address != NULL && *len >= sizeof client) {
        memcpy(address, &client, sizeof client);
        *len = sizeof client;
    }
    struct peer *peer = add();
    work_accepted(peer);
    leave();
    return peer->fd;
}

static ssize_t take(struct peer *peer, void *into, size_t cap)
{
    size_t n = peer->in_len - peer->in_off;

    if (n == 0) {
        errno = EAGAIN;
        return peer->ended ? 0 : -1;
    }
    n = n < cap ? n : cap;
    n = n < RECV_MAX ? n : RECV_MAX;
    memcpy(into, peer->in + peer->in_off, n);
    peer->in_off += n;
    return (ssize_t)n;
}

static ssize_t give(struct peer *peer, const struct msghdr *message)
{
    size_t sent = 0;

    for (size_t i = 0; i < message->msg_iovlen; i++) {
        work_got(peer, message->msg_iov[i].iov_base, message->msg_iov[i].iov_len);
        sent += message->msg_iov[i].iov_len;
    }
    return (ssize_t)sent;
}

/* wsco.so calls recvfrom() and sendmsg() so. Others go on with as many arguments as there can be. */
static long our_syscall(long number, ...)
{
    long a[6];
    va_list args;

    va_start(args, number);
    for (int i = 0; i < 6; i++)
        a[i] = va_arg(args, long);
    va_end(args);
    struct peer *peer = find((int)a[0]);
    if (peer == NULL || (number != SYS_recvfrom && number != SYS_sendmsg))
        return REAL(long, syscall, (long, ...))(number, a[0], a[1], a[2], a[3], a[4], a[5]);
    enter();
    ssize_t n = number == SYS_recvfrom ? take(peer, (void *)a[1], (size_t)a[2])
                                       : give(peer, (const void *)a[1]);
    leave();
    return n;
}

static int our_close(int fd)
{
    struct peer *peer = find(fd);

    if (peer == NULL)
        return REAL(int, close, (int))(fd);
    enter();
    work_closed(peer);
    drop(peer);
    leave();
    return 0;
}

static int our_shutdown(int fd, int how)
{
    struct peer *peer = find(fd);

    if (peer == NULL)
        return REAL(int, shutdown, (int, int))(fd, how);
    enter();
    simnet_end(peer);
    leave();
    return 0;
}

static int our_setsockopt(int fd, int level, int name, const void *value, socklen_t len)
{
    if (find(fd) != NULL)
        return 0;
    return REAL(int, setsockopt, (int, int, int, const void *, socklen_t))(fd, level, name, value, len);
}

static int our_getsockname(int fd, struct sockaddr *address, socklen_t *len)
{
    return REAL(int, getsockname, (int, struct sockaddr *, socklen_t *))(find(fd) ? listener : fd, address,
                                                                         len);
}

/* As many descriptors as there are peers, whatever the system's limit is. */
static int our_getrlimit64(int what, struct rlimit64 *limit)
{
    int rc = REAL(int, getrlimit64, (int, struct rlimit64 *))(what, limit);

    if (rc == 0 && what == RLIMIT_NOFILE)
        limit->rlim_cur = limit->rlim_max = FIRST_FD + PEERS_MAX;
    return rc;
}

/* --- time --- */

static int our_clock_gettime(clockid_t id, struct timespec *now)
{
    (void)id;
    now->tv_sec = (time_t)(clock_ns / 1000000000);
    now->tv_nsec = (long)(clock_ns % 1000000000);
    return 0;
}

static time_t our_time(time_t *into)
{
    time_t now = (time_t)(1767225600 + clock_ns / 1000000000);

    if (into != NULL)
        *into = now;
    return now;
}

/* --- the table --- */

#define CALL(name)                                                                                           \
    {                                                                                                        \
#name, (void *)our_##name, &real_##name                                                              \
    }
const struct simnet_call simnet_calls[] = {
    CALL(epoll_wait), CALL(epoll_pwait), CALL(epoll_pwait2), CALL(epoll_ctl),     CALL(accept4),
    CALL(listen),     CALL(syscall),     CALL(close),        CALL(shutdown),      CALL(setsockopt),
    CALL(time),       CALL(getsockname), CALL(getrlimit64),  CALL(clock_gettime),
};
const size_t simnet_call_count = sizeof simnet_calls / sizeof *simnet_calls;
