/* SPDX-License-Identifier: MIT */
/* What kqueue.c (queues and changes) and kqueue_filters.c (what is ready) share. */
#ifndef WSCO_TESTS_KQUEUE_PRIV_H
#define WSCO_TESTS_KQUEUE_PRIV_H

#include <stdbool.h>
#include <sys/event.h>
#include <sys/stat.h>

/* The open file that a number means: it changes when the number is used again. */
typedef struct file_id {
    dev_t device;
    ino_t inode;
    mode_t type;
    int access;
} file_id;

/* A registered event. */
typedef struct knote {
    uintptr_t ident;
    short filter;
    void *udata;
    file_id file; /* of a descriptor */
    bool told;    /* of a signal: the one that is pending was reported */
} knote;

/* Owner: the table in kqueue.c; until its number is used again, because close() is not reported. */
typedef struct queue {
    int fd;
    pid_t process;
    file_id file;
    knote *notes;
    unsigned count, cap;
    unsigned first; /* the note to look at first, so that all have their turn */
} queue;

/* False when fd is not open. */
bool kqueue_identify(int fd, file_id *file);
bool kqueue_same_file(const file_id *a, const file_id *b);
/* errno with which such a filter cannot be attached to the file, or 0. */
int kqueue_attach_error(short filter, const file_id *file);
/* Waits until something is ready or *timeout is over (NULL = for ever). Returns the number of events, or -1
 * and errno. */
int kqueue_collect(queue *q, struct kevent *events, int room, const struct timespec *timeout);

#endif
