/* SPDX-License-Identifier: MIT */
/* kqueue(2) for Linux, as far as src/io/poll_kqueue.c uses it, to run the tests on; names and layout as the
 * manual page of FreeBSD has them. What a flag or filter means here and what is missing: kqueue.c beside this
 * folder. */
#ifndef WSCO_TESTS_KQUEUE_SYS_EVENT_H
#define WSCO_TESTS_KQUEUE_SYS_EVENT_H

#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#define EVFILT_READ (-1)
#define EVFILT_WRITE (-2)
#define EVFILT_SIGNAL (-6)

#define EV_ADD 0x0001
#define EV_DELETE 0x0002
#define EV_RECEIPT 0x0040
#define EV_EOF 0x8000
#define EV_ERROR 0x4000

struct kevent {
    uintptr_t ident;
    short filter;
    u_short flags;
    u_int fflags;
    int64_t data;
    void *udata;
    uint64_t ext[4];
};

#define EV_SET(event, id, filt, flag, fflag, value, user)                                                    \
    (*(event) = (struct kevent){.ident = (id),                                                               \
                                .filter = (filt),                                                            \
                                .flags = (flag),                                                             \
                                .fflags = (fflag),                                                           \
                                .data = (value),                                                             \
                                .udata = (user)})

int kqueue(void);
int kevent(int kq, const struct kevent *changes, int nchanges, struct kevent *events, int nevents,
           const struct timespec *timeout);

#endif
