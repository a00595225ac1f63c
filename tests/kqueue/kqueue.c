/* SPDX-License-Identifier: MIT */
/* kqueue: queues, changes and their errors, by the rules of kqueue(2) of FreeBSD.
 * Owns: the table of queues. Called by: src/io/poll_kqueue.c in the build variant kqueue, tests.
 * How: a queue's descriptor is an empty memfd, which has an inode of its own: so a closed one is told from
 *       what has its number later. close() is not reported, so each call looks first which files are gone:
 *       O(n), for tests only.
 * Forks: a child has no copy of the descriptor; one that was forked around the C library has, and gets EBADF.
 * Missing: filters and flags that poll_kqueue.c does not use (they are refused), threads, a number that is
 *       closed and is given to a duplicate of the same file between two calls, fflags of EV_EOF (to read a
 *       socket's error clears it), signals that were delivered outside of a call (on BSD they are told later;
 *       here only those that are pending are).
 * Tested by: tests/kqueue/test_kqueue.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memfd_create */
#endif
#include "kqueue_knobs.h"
#include "kqueue_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { QUEUES = 64, DAY = 24 * 3600 };

static queue queues[QUEUES];
unsigned kqueue_calls, kqueue_changes;
int kqueue_refuse;

/* ---- files ---- */

bool kqueue_identify(int fd, file_id *file)
{
    struct stat status;

    if (fd < 0 || fstat(fd, &status) != 0)
        return false;
    *file = (file_id){.device = status.st_dev, .inode = status.st_ino, .type = status.st_mode & S_IFMT};
    if (file->type == S_IFIFO) /* both ends have one inode */
        file->access = fcntl(fd, F_GETFL) & O_ACCMODE;
    return true;
}

bool kqueue_same_file(const file_id *a, const file_id *b)
{
    return a->device == b->device && a->inode == b->inode && a->type == b->type && a->access == b->access;
}

static bool is_still(int fd, const file_id *file)
{
    file_id now;

    return kqueue_identify(fd, &now) && kqueue_same_file(&now, file);
}

/* ---- queues ---- */

static bool is_open(const queue *q)
{
    return q->process != 0 && q->process == getpid() && is_still(q->fd, &q->file);
}

static void forget(queue *q)
{
    free(q->notes);
    *q = (queue){0};
}

/* "The queue is not inherited by a child created with fork(2)." */
static void in_child(void)
{
    for (int i = 0; i < QUEUES; i++) {
        if (queues[i].process != 0 && is_still(queues[i].fd, &queues[i].file))
            close(queues[i].fd);
        forget(&queues[i]);
    }
}

static queue *free_place(void)
{
    for (int i = 0; i < QUEUES; i++) {
        if (is_open(&queues[i]))
            continue;
        forget(&queues[i]);
        return &queues[i];
    }
    errno = ENOMEM;
    return NULL;
}

int kqueue(void)
{
    static bool ready;
    queue *q = free_place();

    if (!ready)
        (void)pthread_atfork(NULL, NULL, in_child);
    ready = true;
    if (!q)
        return -1;
    q->fd = memfd_create("kqueue", MFD_CLOEXEC);
    if (q->fd < 0)
        return -1;
    (void)kqueue_identify(q->fd, &q->file);
    q->process = getpid();
    return q->fd;
}

static queue *find_queue(int fd)
{
    for (int i = 0; i < QUEUES; i++) {
        if (queues[i].fd == fd && is_open(&queues[i]))
            return &queues[i];
    }
    errno = EBADF;
    return NULL;
}

/* ---- registered events ---- */

static void remove_note(queue *q, unsigned at)
{
    q->count--;
    memmove(q->notes + at, q->notes + at + 1, (q->count - at) * sizeof(*q->notes));
    if (q->first > at)
        q->first--;
}

/* "Calling close() on a file descriptor will remove any kevents that reference the descriptor." */
static void remove_closed(queue *q)
{
    for (unsigned i = q->count; i-- > 0;) {
        if (q->notes[i].filter != EVFILT_SIGNAL && !is_still((int)q->notes[i].ident, &q->notes[i].file))
            remove_note(q, i);
    }
}

static knote *find_note(queue *q, const struct kevent *change)
{
    for (unsigned i = 0; i < q->count; i++) {
        if (q->notes[i].ident == change->ident && q->notes[i].filter == change->filter)
            return &q->notes[i];
    }
    return NULL;
}

static int add_note(queue *q, const struct kevent *change, const file_id *file)
{
    knote *note = find_note(q, change);
    int error = change->filter == EVFILT_SIGNAL ? 0 : kqueue_attach_error(change->filter, file);

    if (kqueue_refuse || error)
        return kqueue_refuse ? kqueue_refuse : error;
    if (!note && q->count == q->cap) {
        unsigned cap = q->cap ? q->cap * 2 : 16;
        knote *notes = realloc(q->notes, cap * sizeof(*notes));
        if (!notes)
            return ENOMEM;
        q->notes = notes;
        q->cap = cap;
    }
    if (!note)
        note = &q->notes[q->count++];
    *note = (knote){.ident = change->ident, .filter = change->filter, .udata = change->udata, .file = *file};
    return 0;
}

/* ---- changes ---- */

static int check_ident(const struct kevent *change, file_id *file)
{
    memset(file, 0, sizeof(*file));
    switch (change->filter) {
    case EVFILT_READ:
    case EVFILT_WRITE:
        return change->ident <= INT32_MAX && kqueue_identify((int)change->ident, file) ? 0 : EBADF;
    case EVFILT_SIGNAL:
        return change->ident >= 1 && change->ident < NSIG ? 0 : EINVAL;
    default:
        return EINVAL;
    }
}

static int apply(queue *q, const struct kevent *change)
{
    file_id file;
    u_short action = change->flags & (u_short)~EV_RECEIPT;
    int error = check_ident(change, &file);

    if (error)
        return error;
    if (action == EV_ADD)
        return add_note(q, change, &file);
    if (action != EV_DELETE)
        return EINVAL;
    knote *note = find_note(q, change);
    if (!note)
        return ENOENT;
    remove_note(q, (unsigned)(note - q->notes));
    return 0;
}

/* Returns how many answers were put into events, or -1 and errno when there is no room for an error. changes
 * and events may be the same array. */
static int apply_all(queue *q, const struct kevent *changes, int nchanges, struct kevent *events, int nevents)
{
    int answers = 0;

    for (int i = 0; i < nchanges; i++) {
        struct kevent change = changes[i];
        int error = apply(q, &change);
        if (!error && !(change.flags & EV_RECEIPT))
            continue;
        if (answers < nevents) {
            change.flags = EV_ERROR;
            change.data = error;
            events[answers++] = change;
        } else if (error) {
            errno = error;
            return -1;
        } else {
            break; /* a receipt without room ends it */
        }
    }
    return answers;
}

static bool is_time(const struct timespec *time)
{
    return time->tv_sec >= 0 && time->tv_nsec >= 0 && time->tv_nsec < 1000000000L;
}

int kevent(int kq, const struct kevent *changes, int nchanges, struct kevent *events, int nevents,
           const struct timespec *timeout)
{
    static const struct timespec day = {.tv_sec = DAY};
    queue *q = find_queue(kq);

    if (!q)
        return -1;
    if (nchanges < 0 || nevents < 0 || (timeout && !is_time(timeout))) {
        errno = EINVAL;
        return -1;
    }
    kqueue_calls++;
    kqueue_changes += (unsigned)nchanges;
    remove_closed(q);
    int answers = apply_all(q, changes, nchanges, events, nevents);
    if (answers != 0 || nevents == 0)
        return answers;
    /* "The timeout value is limited to 24 hours." */
    return kqueue_collect(q, events, nevents, timeout && timeout->tv_sec >= DAY ? &day : timeout);
}
