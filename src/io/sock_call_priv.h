/* SPDX-License-Identifier: MIT */
/* The two system calls that each message costs, on the shortest way to the kernel.
 *
 * In glibc recv() and sendmsg() are points at which a thread may be cancelled. As soon as a process has a
 * second thread, and the watchdog is one, that costs 50 instructions for each call, three of them atomic. We
 * cancel no thread. Test builds put functions of their own in the place of both, and sanitizers too. */
#ifndef WSCO_IO_SOCK_CALL_PRIV_H
#define WSCO_IO_SOCK_CALL_PRIV_H

#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#if defined(__GLIBC__) && defined(SYS_recvfrom) && defined(SYS_sendmsg) && !defined(WSCO_TEST) &&            \
    !defined(WSCO_ASAN)
#define WSCO_SOCK_CALLS_KERNEL 1
#endif

/* recv() without flags */
static inline ssize_t wsco_sock_recv(int fd, void *into, size_t cap)
{
#ifdef WSCO_SOCK_CALLS_KERNEL
    return syscall(SYS_recvfrom, fd, into, cap, 0, NULL, NULL);
#else
    return recv(fd, into, cap, 0);
#endif
}

/* sendmsg() */
static inline ssize_t wsco_sock_sendmsg(int fd, const struct msghdr *message, int flags)
{
#ifdef WSCO_SOCK_CALLS_KERNEL
    return syscall(SYS_sendmsg, fd, message, flags);
#else
    return sendmsg(fd, message, flags);
#endif
}

#endif
