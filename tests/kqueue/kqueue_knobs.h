/* SPDX-License-Identifier: MIT */
/* Counters and switches of the emulation of kqueue, for tests. */
#ifndef WSCO_TESTS_KQUEUE_KNOBS_H
#define WSCO_TESTS_KQUEUE_KNOBS_H

extern unsigned kqueue_calls;   /* of kevent() */
extern unsigned kqueue_changes; /* that they carried */
extern int kqueue_refuse;       /* the errno with which each EV_ADD fails; 0 = none does */

#endif
