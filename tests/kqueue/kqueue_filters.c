/* SPDX-License-Identifier: MIT */
/* kqueue: what each filter finds ready, and the wait for it.
 * Owns: nothing. Called by: kqueue.c. How: one ppoll() over all files, and a signalfd that is never read: it
 *       wakes for a blocked signal and leaves it pending.
 * Tested by: tests/kqueue/test_kqueue.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* ppoll, POLLRDHUP, F_GETPIPE_SZ */
#endif
#include "kqueue_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

int kqueue_attach_error(short filter, const file_id *file)
{
    if (file->type == S_IFDIR)
        return EINVAL;
    return filter == EVFILT_WRITE && file->type == S_IFREG ? EINVAL : 0; /* "not supported for vnodes" */
}

/* ---- files ---- */

static int64_t ask(int fd, unsigned long what)
{
    int n = 0;

    return ioctl(fd, what, &n) == 0 ? n : 0;
}

/* A number, and at least one: it is ready. */
static int64_t backlog(int fd)
{
    struct tcp_info info;
    socklen_t len = sizeof(info);

    memset(&info, 0, sizeof(info));
    if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &len) != 0 || info.tcpi_unacked == 0)
        return 1;
    return info.tcpi_unacked;
}

static bool listens(int fd)
{
    int yes = 0;
    socklen_t len = sizeof(yes);

    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &yes, &len) == 0 && yes;
}

static int64_t room(int fd, mode_t type)
{
    int size = 0;
    socklen_t len = sizeof(size);

    if (type == S_IFIFO)
        return fcntl(fd, F_GETPIPE_SZ) - ask(fd, FIONREAD);
    if (getsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, &len) != 0)
        return 1;
    int64_t left = size - ask(fd, SIOCOUTQ);
    return left > 0 ? left : 0;
}

static short poll_bits(const knote *note)
{
    if (note->filter == EVFILT_WRITE)
        return POLLOUT;
    return note->file.type == S_IFSOCK ? POLLIN | POLLRDHUP : POLLIN;
}

/* A file is ready while its position is not at its end. */
static bool check_vnode(int fd, struct kevent *event)
{
    struct stat status;
    off_t at = lseek(fd, 0, SEEK_CUR);

    if (at < 0 || fstat(fd, &status) != 0)
        return false;
    event->data = status.st_size - at;
    return event->data != 0;
}

static bool check_file(const knote *note, short revents, struct kevent *event)
{
    int fd = (int)note->ident;

    if (note->file.type == S_IFREG)
        return check_vnode(fd, event);
    if (revents == 0)
        return false;
    if (revents & (POLLHUP | POLLERR | POLLRDHUP | POLLNVAL))
        event->flags |= EV_EOF;
    if (note->filter == EVFILT_WRITE)
        event->data = room(fd, note->file.type);
    else
        event->data = note->file.type == S_IFSOCK && listens(fd) ? backlog(fd) : ask(fd, FIONREAD);
    return true;
}

/* ---- signals ---- */

/* A signal that was told is told again only after it was delivered. */
static bool check_signal(knote *note, const sigset_t *pending, struct kevent *event)
{
    bool is_pending = sigismember(pending, (int)note->ident) == 1;
    bool tell = is_pending && !note->told;

    note->told = is_pending;
    event->data = 1;
    return tell;
}

/* -1 when there is none to wait for. */
static int open_signals(const queue *q)
{
    sigset_t mask;
    bool any = false;

    sigemptyset(&mask);
    for (unsigned i = 0; i < q->count; i++) {
        if (q->notes[i].filter != EVFILT_SIGNAL || q->notes[i].told)
            continue;
        sigaddset(&mask, (int)q->notes[i].ident);
        any = true;
    }
    return any ? signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK) : -1;
}

/* ---- the wait ---- */

static void prepare(const queue *q, struct pollfd *fds, int signals)
{
    for (unsigned i = 0; i < q->count; i++) {
        bool is_file = q->notes[i].filter != EVFILT_SIGNAL && q->notes[i].file.type != S_IFREG;
        fds[i] = (struct pollfd){.fd = is_file ? (int)q->notes[i].ident : -1};
        if (is_file)
            fds[i].events = poll_bits(&q->notes[i]);
    }
    fds[q->count] = (struct pollfd){.fd = signals, .events = POLLIN};
}

/* A level-triggered event stays: the first place moves on, so that a short list of events shows all of them
 * in turn. */
static int look(queue *q, const struct pollfd *fds, struct kevent *events, int nevents)
{
    sigset_t pending;
    int found = 0;
    unsigned i = 0;

    sigpending(&pending);
    for (; i < q->count && found < nevents; i++) {
        unsigned at = (q->first + i) % q->count;
        knote *note = &q->notes[at];
        struct kevent *event = &events[found];
        *event = (struct kevent){.ident = note->ident, .filter = note->filter, .udata = note->udata};
        if (note->filter == EVFILT_SIGNAL ? check_signal(note, &pending, event)
                                          : check_file(note, fds[at].revents, event))
            found++;
    }
    if (q->count > 0)
        q->first = (q->first + i) % q->count;
    return found;
}

static bool has_time(const struct timespec *end, struct timespec *left)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    left->tv_sec = end->tv_sec - now.tv_sec;
    left->tv_nsec = end->tv_nsec - now.tv_nsec;
    if (left->tv_nsec < 0) {
        left->tv_sec--;
        left->tv_nsec += 1000000000L;
    }
    if (left->tv_sec >= 0)
        return true;
    *left = (struct timespec){0};
    return false;
}

static int wait_for_files(queue *q, struct pollfd *fds, int signals, struct kevent *events, int nevents,
                          const struct timespec *end)
{
    /* A look without a wait first, because of what poll does not know; then each wait may end for what no
     * filter tells. */
    for (bool first = true;; first = false) {
        struct timespec left = {0};
        bool in_time = !end || has_time(end, &left);
        if (first)
            left = (struct timespec){0};
        prepare(q, fds, signals);
        if (ppoll(fds, q->count + 1, end || first ? &left : NULL, NULL) < 0)
            return -1;
        int found = look(q, fds, events, nevents);
        if (found > 0 || !in_time)
            return found;
    }
}

int kqueue_collect(queue *q, struct kevent *events, int nevents, const struct timespec *timeout)
{
    struct timespec end;
    struct pollfd *fds = malloc((q->count + 1) * sizeof(*fds));
    int signals = open_signals(q);

    clock_gettime(CLOCK_MONOTONIC, &end);
    if (timeout) {
        end.tv_sec += timeout->tv_sec + (end.tv_nsec + timeout->tv_nsec) / 1000000000L;
        end.tv_nsec = (end.tv_nsec + timeout->tv_nsec) % 1000000000L;
    }
    int found = fds ? wait_for_files(q, fds, signals, events, nevents, timeout ? &end : NULL) : -1;
    int error = fds ? errno : ENOMEM;
    free(fds);
    if (signals >= 0)
        close(signals);
    errno = error;
    return found;
}
