/* SPDX-License-Identifier: MIT */
/* calls: the functions that wsco.so imports and that may fail, each with a wrapper that can let it.
 * Owns: nothing. Called by: wsco.so, once shim.c has put the wrappers into its import table.
 * Never: changes what a call does that is not to fail, but for the books. A wrapper's arguments and result
 *       are those of the real call; where a failure that cannot happen is left out, the line says so.
 * Tested by: tests/failing/check, which names imports that are neither here nor in `exempt`. */
#define _GNU_SOURCE
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <zlib.h>

/* Numbers of the calls, for the wrappers; the table below is in the same order. */
/* clang-format off */
#define NAMES(X) \
    X(accept4, SHIM_DESCRIPTORS) X(bind, 0) X(close, 0) X(connect, 0) X(epoll_create1, SHIM_DESCRIPTORS) \
    X(epoll_ctl, 0) X(epoll_pwait, 0) X(epoll_pwait2, 0) X(epoll_wait, 0) X(fgets, 0) \
    X(fopen, SHIM_DESCRIPTORS) \
    X(fstat, 0) X(getrlimit64, 0) X(getsockname, 0) X(listen, 0) X(lstat64, 0) X(madvise, SHIM_GUARDS) \
    X(mkostemp, SHIM_DESCRIPTORS) X(mprotect, SHIM_GUARDS) X(munmap, 0) X(open, SHIM_DESCRIPTORS) \
    X(poll, 0) X(ppoll, 0) X(pread, 0) X(pread64, 0) X(recv, 0) X(send, 0) X(sendfile64, 0) X(sendmsg, 0) \
    X(setsockopt, 0) X(shutdown, 0) X(socket, SHIM_DESCRIPTORS) X(stat, 0) X(strftime, 0) X(sysconf, 0) \
    X(unlink, 0) X(write, 0) X(malloc, SHIM_MEMORY) X(calloc, SHIM_MEMORY) X(realloc, SHIM_MEMORY) \
    X(mmap, SHIM_MEMORY) X(__register_atfork, 0) X(BIO_meth_new, 0) X(BIO_new, 0) \
    X(SSL_CTX_new, 0) X(SSL_CTX_set_cipher_list, 0) X(SSL_CTX_use_PrivateKey_file, 0) \
    X(SSL_CTX_use_certificate_chain_file, 0) X(SSL_CTX_load_verify_file, 0) \
    X(SSL_load_client_CA_file, 0) X(SSL_new, 0) X(SSL_set_SSL_CTX, 0) X(SSL_read_ex, 0) \
    X(SSL_shutdown, 0) X(SSL_write_ex, 0) X(deflateInit2_, 0) X(inflateInit2_, 0) X(inflate, 0) \
    X(expand_filepath, 0) X(eventfd, SHIM_DESCRIPTORS) X(read, 0) X(pipe, SHIM_DESCRIPTORS) \
    X(syscall, SHIM_DESCRIPTORS) X(flock, 0) X(ftruncate, 0) X(ftruncate64, 0) X(statvfs, 0) \
    X(statvfs64, 0) X(waitpid, 0) X(waitid, 0) X(kill, 0) X(sigaction, 0) X(setitimer, 0) \
    X(posix_spawn, 0) X(posix_spawn_file_actions_init, 0) \
    X(posix_spawn_file_actions_adddup2, 0) X(posix_spawnattr_init, 0) X(posix_spawnattr_setflags, 0) \
    X(pthread_create, SHIM_THREADS) X(pthread_attr_init, SHIM_THREADS) X(getaddrinfo, 0) \
    X(getnameinfo, 0) X(getifaddrs, 0) X(process_vm_readv, 0) X(EVP_MD_CTX_new, 0) \
    X(EVP_DigestInit_ex, 0) X(EVP_DigestUpdate, 0) X(EVP_DigestFinal_ex, 0) X(socketpair, SHIM_DESCRIPTORS) \
    X(libdeflate_alloc_compressor, 0) X(libdeflate_alloc_decompressor, 0) \
    X(BrotliEncoderCreateInstance, 0) X(BrotliEncoderCompressStream, 0) X(ZSTD_compress, 0)
/* clang-format on */

#define NUMBER(name, groups) CALL_##name,
enum { NAMES(NUMBER) CALLS };

static void *real[CALLS];

#define REAL(type, name) ((type)real[CALL_##name])
#define DECIDE(name) shim_decide(&shim_calls[CALL_##name])

/* WRAP(result, name, parameters, arguments, what it returns when it fails, what is done with the result
 * `r`). */
#define WRAP(type, name, parameters, arguments, failed, then)                                                \
    static type fail_##name parameters                                                                       \
    {                                                                                                        \
        int error = DECIDE(name);                                                                            \
        if (error != 0) {                                                                                    \
            errno = error;                                                                                   \
            return failed;                                                                                   \
        }                                                                                                    \
        type r = REAL(type(*) parameters, name) arguments;                                                   \
        return then;                                                                                         \
    }

/* As WRAP; `n` is how many bytes are asked for, and a few when the call is to be short. */
#define WRAP_BYTES(name, parameters, arguments)                                                              \
    static ssize_t fail_##name parameters                                                                    \
    {                                                                                                        \
        int error = DECIDE(name);                                                                            \
        if (error == SHIM_SHORT)                                                                             \
            n = shim_short(n);                                                                               \
        else if (error != 0) {                                                                               \
            errno = error;                                                                                   \
            return -1;                                                                                       \
        }                                                                                                    \
        return REAL(ssize_t(*) parameters, name) arguments;                                                  \
    }

/* --- descriptors --- */

WRAP(int, accept4, (int fd, struct sockaddr *address, socklen_t *len, int flags), (fd, address, len, flags),
     -1, shim_took_descriptor(r))
WRAP(int, socket, (int family, int type, int protocol), (family, type, protocol), -1, shim_took_descriptor(r))
WRAP(int, epoll_create1, (int flags), (flags), -1, shim_took_descriptor(r))
WRAP(int, mkostemp, (char *name, int flags), (name, flags), -1, shim_took_descriptor(r))
WRAP(FILE *, fopen, (const char *name, const char *mode), (name, mode), NULL, r)
WRAP(char *, fgets, (char *into, int cap, FILE *file), (into, cap, file), NULL, r)

static int fail_open(const char *name, int flags, ...)
{
    int error = DECIDE(open);
    va_list args;

    if (error != 0) {
        errno = error;
        return -1;
    }
    va_start(args, flags);
    unsigned mode = flags & O_CREAT ? va_arg(args, unsigned) : 0;
    va_end(args);
    return shim_took_descriptor(REAL(int (*)(const char *, int, ...), open)(name, flags, mode));
}

/* Descriptors of eventfd(): a read or a write of those cannot fail. */
enum { WAKES_MAX = 1024 };
static atomic_bool wakes[WAKES_MAX];

static int fail_eventfd(unsigned value, int flags)
{
    int error = DECIDE(eventfd);

    if (error != 0) {
        errno = error;
        return -1;
    }
    int r = REAL(int (*)(unsigned, int), eventfd)(value, flags);
    if (r >= 0 && r < WAKES_MAX)
        atomic_store(&wakes[r], true);
    return shim_took_descriptor(r);
}

static int fail_pipe(int ends[2])
{
    int error = DECIDE(pipe);

    if (error != 0) {
        errno = error;
        return -1;
    }
    int r = REAL(int (*)(int *), pipe)(ends);
    for (int i = 0; r == 0 && i < 2; i++)
        (void)shim_took_descriptor(ends[i]);
    return r;
}

static int fail_socketpair(int family, int type, int protocol, int ends[2])
{
    int error = DECIDE(socketpair);

    if (error != 0) {
        errno = error;
        return -1;
    }
    int r = REAL(int (*)(int, int, int, int *), socketpair)(family, type, protocol, ends);
    for (int i = 0; r == 0 && i < 2; i++)
        (void)shim_took_descriptor(ends[i]);
    return r;
}

/* Of pidfd_open() and futex(). */
static long fail_syscall(long number, ...)
{
    int error = DECIDE(syscall);
    long arguments[6], result;
    va_list args;

    if (error != 0) {
        errno = error;
        return -1;
    }
    va_start(args, number);
    for (int i = 0; i < 6; i++)
        arguments[i] = va_arg(args, long);
    va_end(args);
    result = REAL(long (*)(long, ...), syscall)(number, arguments[0], arguments[1], arguments[2],
                                                arguments[3], arguments[4], arguments[5]);
    return number == SYS_pidfd_open ? shim_took_descriptor((int)result) : result;
}

/* The kernel frees the descriptor in any case. */
static int fail_close(int fd)
{
    int error = DECIDE(close);

    if (fd >= 0 && fd < WAKES_MAX)
        atomic_store(&wakes[fd], false);
    shim_gave_descriptor(fd);
    int r = REAL(int (*)(int), close)(fd);
    if (error == 0)
        return r;
    errno = error;
    return -1;
}

/* --- sockets and files --- */

WRAP(int, bind, (int fd, const struct sockaddr *address, socklen_t len), (fd, address, len), -1, r)
WRAP(int, connect, (int fd, const struct sockaddr *address, socklen_t len), (fd, address, len), -1, r)
WRAP(int, listen, (int fd, int backlog), (fd, backlog), -1, r)
WRAP(int, getsockname, (int fd, struct sockaddr *address, socklen_t *len), (fd, address, len), -1, r)
WRAP(int, setsockopt, (int fd, int level, int option, const void *value, socklen_t len),
     (fd, level, option, value, len), -1, r)
WRAP(int, shutdown, (int fd, int how), (fd, how), -1, r)
static bool is_of_wake(int fd)
{
    return fd >= 0 && fd < WAKES_MAX && atomic_load(&wakes[fd]);
}

static ssize_t fail_write(int fd, const void *bytes, size_t n)
{
    int error = is_of_wake(fd) ? 0 : DECIDE(write);

    if (error != 0 && error != SHIM_SHORT) {
        errno = error;
        return -1;
    }
    return REAL(ssize_t(*)(int, const void *, size_t), write)(fd, bytes, error ? shim_short(n) : n);
}

static ssize_t fail_read(int fd, void *into, size_t n)
{
    int error = is_of_wake(fd) ? 0 : DECIDE(read);

    if (error != 0 && error != SHIM_SHORT) {
        errno = error;
        return -1;
    }
    return REAL(ssize_t(*)(int, void *, size_t), read)(fd, into, error ? shim_short(n) : n);
}

WRAP_BYTES(pread, (int fd, void *into, size_t n, off_t at), (fd, into, n, at))
WRAP_BYTES(pread64, (int fd, void *into, size_t n, off64_t at), (fd, into, n, at))
WRAP_BYTES(sendfile64, (int fd, int file, off64_t *at, size_t n), (fd, file, at, n))
WRAP(int, fstat, (int fd, struct stat *info), (fd, info), -1, r)
WRAP(int, stat, (const char *name, struct stat *info), (name, info), -1, r)
WRAP(int, lstat64, (const char *name, struct stat64 *info), (name, info), -1, r)
WRAP(int, unlink, (const char *name), (name), -1, r)

/* What is told of a connection stays true of it: both directions end. */
static ssize_t fail_bytes(int fd, int error)
{
    if (error == EPIPE || error == ECONNRESET)
        (void)shutdown(fd, SHUT_RDWR);
    errno = error;
    return -1;
}

WRAP_BYTES(send, (int fd, const void *bytes, size_t n, int flags), (fd, bytes, n, flags))

static ssize_t fail_recv(int fd, void *into, size_t n, int flags)
{
    int error = DECIDE(recv);

    if (error != 0 && error != SHIM_SHORT)
        return fail_bytes(fd, error);
    return REAL(ssize_t(*)(int, void *, size_t, int), recv)(fd, into, error ? shim_short(n) : n, flags);
}

static ssize_t fail_sendmsg(int fd, const struct msghdr *message, int flags)
{
    int error = DECIDE(sendmsg);
    struct iovec one = {NULL, 0};
    struct msghdr less = *message;

    if (error != 0 && error != SHIM_SHORT)
        return fail_bytes(fd, error);
    for (size_t i = 0; error == SHIM_SHORT && i < message->msg_iovlen && one.iov_len == 0; i++)
        if (message->msg_iov[i].iov_len > 0)
            one = (struct iovec){message->msg_iov[i].iov_base, shim_short(message->msg_iov[i].iov_len)};
    if (one.iov_len > 0) {
        less.msg_iov = &one;
        less.msg_iovlen = 1;
    }
    return REAL(ssize_t(*)(int, const struct msghdr *, int), sendmsg)(fd, &less, flags);
}

/* --- waiting --- */

/* Taking interest away needs no memory: the kernel cannot refuse it. */
static int fail_epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event)
{
    int error = operation == EPOLL_CTL_DEL ? 0 : DECIDE(epoll_ctl);

    if (error == 0)
        return REAL(int (*)(int, int, int, struct epoll_event *), epoll_ctl)(epoll, operation, fd, event);
    errno = error;
    return -1;
}

WRAP(int, epoll_wait, (int fd, struct epoll_event *events, int cap, int ms), (fd, events, cap, ms), -1, r)
WRAP(int, epoll_pwait, (int fd, struct epoll_event *events, int cap, int ms, const sigset_t *mask),
     (fd, events, cap, ms, mask), -1, r)
WRAP(int, epoll_pwait2,
     (int fd, struct epoll_event *events, int cap, const struct timespec *time, const sigset_t *mask),
     (fd, events, cap, time, mask), -1, r)
WRAP(int, poll, (struct pollfd * fds, nfds_t n, int ms), (fds, n, ms), -1, r)
WRAP(int, ppoll, (struct pollfd * fds, nfds_t n, const struct timespec *time, const sigset_t *mask),
     (fds, n, time, mask), -1, r)

/* --- memory --- */

#define CALLER __builtin_return_address(0)

WRAP(void *, malloc, (size_t size), (size), NULL, shim_took_block(r, CALLER))
WRAP(void *, calloc, (size_t count, size_t size), (count, size), NULL, shim_took_block(r, CALLER))
WRAP(int, madvise, (void *at, size_t size, int advice), (at, size, advice), -1, r)
WRAP(int, mprotect, (void *at, size_t size, int rights), (at, size, rights), -1, r)
WRAP(void *, mmap, (void *at, size_t size, int rights, int flags, int fd, off_t off),
     (at, size, rights, flags, fd, off), MAP_FAILED, shim_took_map(r, size))

static void *fail_realloc(void *block, size_t size)
{
    int error = DECIDE(realloc);

    if (error != 0) {
        errno = error;
        return NULL;
    }
    void *r = REAL(void *(*)(void *, size_t), realloc)(block, size);
    if (r != NULL) {
        shim_gave_block(block);
        shim_took_block(r, CALLER);
    }
    return r;
}

static void *real_free[1];

static void fail_free(void *block)
{
    shim_gave_block(block);
    ((void (*)(void *))real_free[0])(block);
}

static int fail_munmap(void *at, size_t size)
{
    (void)DECIDE(munmap); /* of a whole mapping: cannot fail */
    shim_gave_map();
    return REAL(int (*)(void *, size_t), munmap)(at, size);
}

/* --- the system --- */

/* The size of a page is known to the C library; the number of pages it reads from a file system. */
static long fail_sysconf(int name)
{
    int error = name == _SC_PAGESIZE ? 0 : DECIDE(sysconf);

    return error != 0 ? -1 : REAL(long (*)(int), sysconf)(name);
}

WRAP(int, getrlimit64, (int what, struct rlimit64 *limit), (what, limit), -1, r)
WRAP(size_t, strftime, (char *into, size_t cap, const char *format, const struct tm *parts),
     (into, cap, format, parts), 0, r)
WRAP(int, __register_atfork, (void (*prepare)(void), void (*parent)(void), void (*child)(void), void *dso),
     (prepare, parent, child, dso), error, r)

/* --- child processes, signals, threads, addresses --- */

WRAP(int, flock, (int fd, int how), (fd, how), -1, r)
WRAP(int, ftruncate, (int fd, off_t size), (fd, size), -1, r)
WRAP(int, statvfs, (const char *name, struct statvfs *info), (name, info), -1, r)
WRAP(int, ftruncate64, (int fd, off64_t size), (fd, size), -1, r)
WRAP(int, statvfs64, (const char *name, struct statvfs64 *info), (name, info), -1, r)
WRAP(pid_t, waitpid, (pid_t pid, int *status, int options), (pid, status, options), -1, r)
WRAP(int, waitid, (idtype_t type, id_t id, siginfo_t *info, int options), (type, id, info, options), -1, r)
WRAP(int, kill, (pid_t pid, int number), (pid, number), -1, r)
WRAP(int, sigaction, (int number, const struct sigaction *now, struct sigaction *old), (number, now, old), -1,
     r)
WRAP(int, setitimer, (__itimer_which_t kind, const struct itimerval *now, struct itimerval *old),
     (kind, now, old), -1, r)
WRAP(int, posix_spawn,
     (pid_t * pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr,
      char *const *argv, char *const *envp),
     (pid, path, actions, attr, argv, envp), error, r)
WRAP(int, posix_spawn_file_actions_init, (posix_spawn_file_actions_t * actions), (actions), error, r)
WRAP(int, posix_spawn_file_actions_adddup2, (posix_spawn_file_actions_t * actions, int from, int to),
     (actions, from, to), error, r)
WRAP(int, posix_spawnattr_init, (posix_spawnattr_t * attr), (attr), error, r)
WRAP(int, posix_spawnattr_setflags, (posix_spawnattr_t * attr, short flags), (attr, flags), error, r)
WRAP(int, pthread_attr_init, (pthread_attr_t * attr), (attr), error, r)
WRAP(int, pthread_create,
     (pthread_t * thread, const pthread_attr_t *attr, void *(*run)(void *arg), void *arg),
     (thread, attr, run, arg), error, r)
WRAP(int, getifaddrs, (struct ifaddrs * *list), (list), -1, r)
WRAP(ssize_t, process_vm_readv,
     (pid_t pid, const struct iovec *to, unsigned long tos, const struct iovec *from, unsigned long froms,
      unsigned long flags),
     (pid, to, tos, from, froms, flags), -1, r)

/* What getaddrinfo() and getnameinfo() say instead of an errno. */
static int of_resolver(int error)
{
    return error == ENOMEM ? EAI_MEMORY : error == EAGAIN ? EAI_AGAIN : EAI_FAIL;
}

WRAP(int, getaddrinfo,
     (const char *host, const char *service, const struct addrinfo *hints, struct addrinfo **list),
     (host, service, hints, list), of_resolver(error), r)
WRAP(int, getnameinfo,
     (const struct sockaddr *address, socklen_t len, char *host, socklen_t host_cap, char *service,
      socklen_t service_cap, int flags),
     (address, len, host, host_cap, service, service_cap, flags), of_resolver(error), r)

/* --- OpenSSL, zlib, PHP --- */

WRAP(BIO_METHOD *, BIO_meth_new, (int type, const char *name), (type, name), NULL, r)
WRAP(BIO *, BIO_new, (const BIO_METHOD *method), (method), NULL, r)
WRAP(EVP_MD_CTX *, EVP_MD_CTX_new, (void), (), NULL, r)
WRAP(int, EVP_DigestInit_ex, (EVP_MD_CTX * ctx, const EVP_MD *type, ENGINE *engine), (ctx, type, engine), 0,
     r)
WRAP(int, EVP_DigestUpdate, (EVP_MD_CTX * ctx, const void *bytes, size_t n), (ctx, bytes, n), 0, r)
WRAP(int, EVP_DigestFinal_ex, (EVP_MD_CTX * ctx, unsigned char *into, unsigned *len), (ctx, into, len), 0, r)
WRAP(SSL_CTX *, SSL_CTX_new, (const SSL_METHOD *method), (method), NULL, r)
WRAP(int, SSL_CTX_set_cipher_list, (SSL_CTX * ctx, const char *text), (ctx, text), 0, r)
WRAP(int, SSL_CTX_use_PrivateKey_file, (SSL_CTX * ctx, const char *name, int type), (ctx, name, type), 0, r)
WRAP(int, SSL_CTX_use_certificate_chain_file, (SSL_CTX * ctx, const char *name), (ctx, name), 0, r)
WRAP(int, SSL_CTX_load_verify_file, (SSL_CTX * ctx, const char *name), (ctx, name), 0, r)
WRAP(STACK_OF(X509_NAME) *, SSL_load_client_CA_file, (const char *name), (name), NULL, r)
WRAP(SSL *, SSL_new, (SSL_CTX * ctx), (ctx), NULL, r)
WRAP(SSL_CTX *, SSL_set_SSL_CTX, (SSL * ssl, SSL_CTX *ctx), (ssl, ctx), NULL, r)

/* How a call of OpenSSL fails that had no memory in its middle. */
static int no_memory(void)
{
    ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    return 0;
}

WRAP(int, SSL_read_ex, (SSL * ssl, void *into, size_t cap, size_t *got), (ssl, into, cap, got), no_memory(),
     r)
WRAP(int, SSL_write_ex, (SSL * ssl, const void *bytes, size_t n, size_t *done), (ssl, bytes, n, done),
     no_memory(), r)
WRAP(int, SSL_shutdown, (SSL * ssl), (ssl), -1 + no_memory(), r)

WRAP(int, deflateInit2_,
     (z_streamp stream, int level, int method, int window, int memory, int strategy, const char *version,
      int size),
     (stream, level, method, window, memory, strategy, version, size), Z_MEM_ERROR, r)
WRAP(int, inflateInit2_, (z_streamp stream, int window, const char *version, int size),
     (stream, window, version, size), Z_MEM_ERROR, r)
WRAP(int, inflate, (z_streamp stream, int flush), (stream, flush), Z_MEM_ERROR, r)
/* Of libraries whose headers may be missing: a pointer for what they call their own types. */
WRAP(void *, libdeflate_alloc_compressor, (int level), (level), NULL, r)
WRAP(void *, libdeflate_alloc_decompressor, (void), (), NULL, r)
WRAP(void *, BrotliEncoderCreateInstance, (void *get, void *give_back, void *self), (get, give_back, self),
     NULL, r)
WRAP(int, BrotliEncoderCompressStream,
     (void *state, int operation, size_t *left, const uint8_t **in, size_t *room, uint8_t **out,
      size_t *total),
     (state, operation, left, in, room, out, total), 0, r)
WRAP(size_t, ZSTD_compress, (void *to, size_t cap, const void *from, size_t n, int level),
     (to, cap, from, n, level), (size_t)-64 /* memory_allocation */, r)
WRAP(char *, expand_filepath, (const char *name, char *into), (name, into), NULL, r)

/* --- the table --- */

#define ROW(name, groups) {#name, (void *)fail_##name, &real[CALL_##name], groups, 0},
shim_call shim_calls[] = {NAMES(ROW){"free", (void *)fail_free, real_free, 0, 0}};
const size_t shim_call_count = sizeof shim_calls / sizeof *shim_calls;
