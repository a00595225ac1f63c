/* SPDX-License-Identifier: MIT */
/* What the files of this room share: may a replaced function suspend, how does it wait, their table. */
#ifndef WSCO_PHP_HOOK_HOOK_PRIV_H
#define WSCO_PHP_HOOK_HOOK_PRIV_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"
#include "wsco/hook/imports.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/hook/hook.h"
#include "wsco/run/children.h"
#include "wsco/run/threads.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <resolv.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>

/* ---- hook.c ---- */

/* Which hooks are on, and in which thread. Other threads, such as those of a resolver, call the replaced
 * functions too. Owner: static. */
typedef struct php_wsco_hook_state {
    uint32_t flags;
    pthread_t thread;
} php_wsco_hook_state;

extern php_wsco_hook_state php_wsco_hook_now;

/* ---- hook_wait.c ---- */

/* What a replaced function does. */
typedef enum php_wsco_hook_way {
    PHP_WSCO_HOOK_PASS,  /* calls the C library */
    PHP_WSCO_HOOK_WAIT,  /* suspends the coroutine instead of blocking */
    PHP_WSCO_HOOK_REFUSE /* fails with ECANCELED instead of blocking: the coroutine is being ended */
} php_wsco_hook_way;

/* private to the next */
php_wsco_hook_way php_wsco_hook_wait_way_on(void);

/* Is it clear that a function of these flags is to call the C library? Asked first, as it costs three loads.
 * With threads of PHP's own another thread has no globals of ours. */
static inline bool php_wsco_hook_wait_is_outside(uint32_t flags)
{
    if ((php_wsco_hook_now.flags & flags) == 0)
        return true;
#ifdef ZTS
    return !pthread_equal(pthread_self(), php_wsco_hook_now.thread);
#else
    return WSCO_G(worker) == NULL || WSCO_G(worker)->sched.current == NULL;
#endif
}

/* What a function does that belongs to any of these flags. Suspends nothing, throws nothing. */
static inline php_wsco_hook_way php_wsco_hook_wait_way(uint32_t flags)
{
    return EXPECTED(php_wsco_hook_wait_is_outside(flags)) ? PHP_WSCO_HOOK_PASS : php_wsco_hook_wait_way_on();
}

/* The waits of replaced functions. Only after WAIT. They run no code of the script here, but others run. What
 * cancel() or a time limit has to say may be pending as an exception afterwards. */

/* Until `due`, which may be over: then others run first. Results as of wsco_wait_on(): WSCO_E_TIMEOUT when
 * time is over. */
wsco_rc php_wsco_hook_wait_until(wsco_usec due);
/* The same, and -EINTR when a signal has come that the script handles by pcntl_signal(). */
wsco_rc php_wsco_hook_wait_sleep(wsco_usec due);

/* Until fd is ready for one of `want` (WSCO_READ|WSCO_WRITE), or `due`. Results as of wsco_fdwait_until();
 * WSCO_E_CLOSED also when the running coroutine was driven out of fd. When somebody else waits for it,
 * Swoole\Error is pending too. */
wsco_rc php_wsco_hook_wait_fd(int fd, unsigned want, wsco_usec due);
/* Until one of several is ready, or `due`. Results as of wsco_fdselect_until(), but WSCO_E_TIMEOUT when time
 * is over, and WSCO_E_CLOSED when one of them is closed or being closed. */
wsco_rc php_wsco_hook_wait_fds(struct pollfd *fds, size_t n, wsco_usec due);
/* Until the child `pid` has ended, as wsco_children_wait(), outside of coroutines too. */
wsco_rc php_wsco_hook_wait_child(wsco_children *children, pid_t pid, wsco_child_end *end);
/* Until a thread has done the job, as wsco_threads_run(). */
wsco_rc php_wsco_hook_wait_job(wsco_job *job);
/* To be called before fd is closed: who waits for it comes back with an error, and leaves the C code that
 * uses what it belongs to. Runs other coroutines. */
void php_wsco_hook_wait_expel(int fd);
/* private to the next: a descriptor that is being closed. Owner: php_wsco_hook_wait_expel(). */
typedef struct php_wsco_hook_closing {
    int fd;
    const struct php_wsco_hook_closing *outer;
} php_wsco_hook_closing;
extern const php_wsco_hook_closing *php_wsco_hook_wait_closing;
bool php_wsco_hook_wait_finds_closing(int fd);
/* Is the running coroutine one that was driven out of a descriptor? Every call for that fails, even one that
 * need not wait, as PHP's code repeats those until they do. */
static inline bool php_wsco_hook_wait_is_closing(int fd)
{
    return UNEXPECTED(php_wsco_hook_wait_closing != NULL) && php_wsco_hook_wait_finds_closing(fd);
}
/* Sets errno by the result of a wait; -1. */
int php_wsco_hook_wait_fail(wsco_rc rc);
/* The end of a call that may have tried, or waited, before it went well: then errno is what it was `before`,
 * as the C library leaves it. PHP relies on that: when read() has failed it warns, which is a write(), and
 * only then asks errno why. */
static inline ssize_t php_wsco_hook_wait_done(int before, ssize_t result)
{
    if (result >= 0)
        errno = before;
    return result;
}
/* When a span is over that begins now. span: NULL, or seconds and nanoseconds, or with microseconds. */
wsco_usec php_wsco_hook_wait_due(const struct timespec *span);
wsco_usec php_wsco_hook_wait_due_of(const struct timeval *span);

/* ---- hook_table.c ---- */

extern const wsco_import php_wsco_hook_table[];
extern const size_t php_wsco_hook_table_count;
/* The flags of which this build hooks what it can. */
#define PHP_WSCO_HOOK_BUILT                                                                                  \
    (PHP_WSCO_HOOK_SLEEP | PHP_WSCO_HOOK_DESCRIPTORS | PHP_WSCO_HOOK_FILE | PHP_WSCO_HOOK_NET_FUNCTION)
/* Those of pipes and terminals. */
#define PHP_WSCO_HOOK_PIPES (PHP_WSCO_HOOK_PROC | PHP_WSCO_HOOK_STDIO)
/* Those of descriptors: a call is made cooperative by any that fits the kind of its descriptor. */
#define PHP_WSCO_HOOK_DESCRIPTORS                                                                            \
    (PHP_WSCO_HOOK_TCP | PHP_WSCO_HOOK_UDP | PHP_WSCO_HOOK_UNIX | PHP_WSCO_HOOK_UDG | PHP_WSCO_HOOK_SSL |    \
     PHP_WSCO_HOOK_TLS | PHP_WSCO_HOOK_STREAM_FUNCTION | PHP_WSCO_HOOK_SOCKETS | PHP_WSCO_HOOK_CURL |        \
     PHP_WSCO_HOOK_NATIVE_CURL | PHP_WSCO_HOOK_PIPES)
/* Those of read() and write(). */
#define PHP_WSCO_HOOK_TRANSFERS (PHP_WSCO_HOOK_DESCRIPTORS | PHP_WSCO_HOOK_FILE)

/* ---- hook_signal.c ---- */

void php_wsco_hook_signal_startup(void);
/* The signals have pcntl's own handlers again. */
void php_wsco_hook_signal_forget(void);
void php_wsco_hook_signal_shutdown(void);
/* Suspends until `due`, or a signal has come that the script handles: -EINTR. Else as wsco_wait_on(). */
wsco_rc php_wsco_hook_signal_sleep(wsco_usec due);

/* ---- hook_sleep.c: as those of the C library. A sleep that is cut short by cancel(), a time limit or the
 * end of its coroutine fails with ECANCELED, by a signal with EINTR, and tells what was left. ---- */

unsigned php_wsco_hook_sleep(unsigned seconds);
int php_wsco_hook_sleep_usleep(useconds_t span);
int php_wsco_hook_sleep_nanosleep(const struct timespec *span, struct timespec *left);
int php_wsco_hook_sleep_clock(clockid_t clock, int flags, const struct timespec *time, struct timespec *left);

/* ---- hook_poll.c: as those of the C library ---- */

int php_wsco_hook_poll(struct pollfd *fds, nfds_t n, int timeout);
int php_wsco_hook_poll_checked(struct pollfd *fds, nfds_t n, int timeout, size_t size);
int php_wsco_hook_poll_mask(struct pollfd *fds, nfds_t n, const struct timespec *span, const sigset_t *mask);
int php_wsco_hook_poll_mask_checked(struct pollfd *fds, nfds_t n, const struct timespec *span,
                                    const sigset_t *mask, size_t size);
int php_wsco_hook_poll_pselect(int n, fd_set *to_read, fd_set *to_write, fd_set *failed,
                               const struct timespec *span, const sigset_t *mask);
int php_wsco_hook_poll_select(int n, fd_set *to_read, fd_set *to_write, fd_set *failed,
                              struct timeval *timeout);

/* The errno that a read or write without blocking of `fd` must fail with now instead of EAGAIN, as the same
 * coroutine has just been told by poll() that it may not wait for it; 0: none. Asked once. */
int php_wsco_hook_poll_refused(int fd);

/* ---- hook_socket.c: as those of the C library ---- */

/* The flags of which any makes calls for this descriptor a matter of ours, also if it is a pipe; 0: none. */
uint32_t php_wsco_hook_socket_kind(int fd);
ssize_t php_wsco_hook_socket_recvfrom(int fd, void *into, size_t cap, int flags, struct sockaddr *from,
                                      socklen_t *from_len);
ssize_t php_wsco_hook_socket_recv(int fd, void *into, size_t cap, int flags);
ssize_t php_wsco_hook_socket_recvmsg(int fd, struct msghdr *message, int flags);
ssize_t php_wsco_hook_socket_read(int fd, void *into, size_t cap);
ssize_t php_wsco_hook_socket_send(int fd, const void *bytes, size_t len, int flags);
ssize_t php_wsco_hook_socket_sendto(int fd, const void *bytes, size_t len, int flags,
                                    const struct sockaddr *to, socklen_t to_len);
ssize_t php_wsco_hook_socket_sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t php_wsco_hook_socket_write(int fd, const void *bytes, size_t len);
/* Compiled with checks: `room` is how much `into` may take. */
ssize_t php_wsco_hook_socket_read_checked(int fd, void *into, size_t cap, size_t room);
ssize_t php_wsco_hook_socket_recv_checked(int fd, void *into, size_t cap, size_t room, int flags);
ssize_t php_wsco_hook_socket_recvfrom_checked(int fd, void *into, size_t cap, size_t room, int flags,
                                              struct sockaddr *from, socklen_t *from_len);

/* ---- hook_pipe.c: read() and write() of what is no socket ---- */

/* As php_wsco_hook_socket_kind(); 0: neither a pipe nor a terminal. */
uint32_t php_wsco_hook_pipe_kind(int fd);
ssize_t php_wsco_hook_pipe_read(int fd, void *into, size_t cap);
ssize_t php_wsco_hook_pipe_write(int fd, const void *bytes, size_t len);

/* ---- hook_caller.c ---- */

/* What a function of PHP may wait for below. */
enum {
    PHP_WSCO_HOOK_CALLER_READS = 1,
    PHP_WSCO_HOOK_CALLER_WRITES = 2,
    PHP_WSCO_HOOK_CALLER_SYNCS = 4,
    PHP_WSCO_HOOK_CALLER_REMOVES = 8
};
void php_wsco_hook_caller_startup(void);
/* Is the running function of PHP one that may be suspended in a call of that kind for a file? */
bool php_wsco_hook_caller_may(unsigned what);

/* ---- hook_file.c: read() and write() of regular files ---- */

/* Is it a regular file, and one that the running function may be suspended for? Then the next two apply. */
bool php_wsco_hook_file_is_ours(int fd, unsigned what);
ssize_t php_wsco_hook_file_read(int fd, void *into, size_t cap);
ssize_t php_wsco_hook_file_write(int fd, const void *bytes, size_t len);
/* So much that a thread is to write it? */
bool php_wsco_hook_file_is_much(size_t len);

/* ---- hook_file_whole.c: as those of the C library. A wait that is cut short fails with ECANCELED; that of
 * unlink() and rename() does not. ---- */

int php_wsco_hook_file_whole_sync(int fd);
int php_wsco_hook_file_whole_sync_data(int fd);
#ifdef __linux__
ssize_t php_wsco_hook_file_whole_copy(int from, off64_t *from_at, int to, off64_t *to_at, size_t len,
                                      unsigned flags);
#endif
int php_wsco_hook_file_whole_unlink(const char *path);
int php_wsco_hook_file_whole_rename(const char *from, const char *to);

/* ---- hook_process.c: as those of the C library. A wait that is cut short fails with ECANCELED. ---- */

pid_t php_wsco_hook_process_wait(pid_t pid, int *status, int options);
FILE *php_wsco_hook_process_popen(const char *line, const char *mode);
int php_wsco_hook_process_pclose(FILE *file);
/* For a stream of popen(): was the last read or write cut short? Then pclose() ends the shell instead of
 * waiting for it: exec() closes its pipe when it cannot read any more. */
void php_wsco_hook_process_give_up(int fd, bool given_up);

/* ---- hook_lock.c: flock(), in the same way ---- */

int php_wsco_hook_lock(int fd, int operation);

/* ---- hook_lookup.c: as those of the C library ---- */

struct addrinfo;
struct hostent;
int php_wsco_hook_lookup(const char *name, const char *service, const struct addrinfo *hints,
                         struct addrinfo **list);
int php_wsco_hook_lookup_host(const char *name, struct hostent *host, char *buffer, size_t room,
                              struct hostent **found, int *why);

/* ---- hook_dns.c: as those of the C library: getnameinfo(), and res_nsearch() where that is in it ---- */

int php_wsco_hook_dns_name_of(const struct sockaddr *address, socklen_t len, char *host, socklen_t host_room,
                              char *service, socklen_t service_room, int flags);
#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 34)
#define PHP_WSCO_HOOK_DNS
int php_wsco_hook_dns_search(struct __res_state *resolver, const char *name, int class, int type,
                             unsigned char *answer, int room);
#endif
#endif

/* ---- hook_stream.c ---- */

void php_wsco_hook_stream_startup(void);
void php_wsco_hook_stream_shutdown(void);

/* ---- hook_tls.c: as those of OpenSSL; other coroutines that wait in the connection leave it before ---- */

struct ssl_st;
int php_wsco_hook_tls_shutdown(struct ssl_st *tls);
void php_wsco_hook_tls_free(struct ssl_st *tls);

/* ---- hook_connect.c: as those of the C library ---- */

int php_wsco_hook_connect(int fd, const struct sockaddr *address, socklen_t len);
int php_wsco_hook_connect_accept(int fd, struct sockaddr *peer, socklen_t *len);
int php_wsco_hook_connect_accept4(int fd, struct sockaddr *peer, socklen_t *len, int flags);
int php_wsco_hook_connect_close(int fd);

/* ---- hook_forked.c ---- */

/* A coroutine has connected fd, or begun to: a child of this process finds the connection ended. False:
 * memory is short. */
WSCO_MUST_USE bool php_wsco_hook_forked_remember(int fd);
void php_wsco_hook_forked_startup(void);
void php_wsco_hook_forked_shutdown(void);

#endif
