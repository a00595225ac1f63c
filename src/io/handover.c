/* SPDX-License-Identifier: MIT */
/* handover: listening sockets that go from one process to another over a unix socket.
 * Owns: a place's descriptor and file. Called by: run/giver, taken, src/php/process.
 * Never: waits, except in wsco_handover_receive(); gives to another user, or takes from one; removes what is
 *       no socket, or not its own any more.
 * Why the credentials, when the file has mode 0600: in a folder that all may write to, such as /tmp, the
 *       socket that is found may be anybody's.
 * Tested by: tests/unit/io/test_handover.c, tests/phpt/handover. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* struct ucred, MSG_CMSG_CLOEXEC */
#endif
#ifndef _FILE_OFFSET_BITS
#define _FILE_OFFSET_BITS 64 /* stat of 64 bits on 32-bit systems */
#endif
#include "wsco/io/handover.h"

#include "wsco/base/process.h"
#include "wsco/io/loop.h"
#include "wsco/io/pipe.h"
#include "wsco/io/sock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define LINE "wsco hand-over 1\n"
#define CONFIRMED 'T'
#define BACKLOG 16

#ifndef MSG_CMSG_CLOEXEC
#define MSG_CMSG_CLOEXEC 0 /* macOS: set afterwards */
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 /* macOS: SIGPIPE is ignored */
#endif

/* Room for the descriptors of one message, aligned as its header is. Plain value. */
typedef union box {
    struct cmsghdr head;
    char bytes[CMSG_SPACE(WSCO_HANDOVER_MOST * sizeof(int))];
} box;

/* ---- the path ---- */

static wsco_rc address_of(wsco_addr *address, const char *path, const char *suffix)
{
    char host[WSCO_ADDR_TEXT + 32];
    int n = snprintf(host, sizeof host, "unix:%s%s", path, suffix);

    if (path[0] != '/' || n < 0 || (size_t)n >= sizeof host)
        return WSCO_E_INVAL;
    return wsco_addr_parse(address, host, 0) == WSCO_OK ? WSCO_OK : WSCO_E_INVAL;
}

static wsco_rc check_file(const char *path)
{
    struct stat st;

    if (lstat(path, &st) != 0)
        return errno == ENOENT ? WSCO_OK : -errno;
    return S_ISSOCK(st.st_mode) ? WSCO_OK : -EEXIST;
}

static wsco_rc note_file(wsco_handover_place *place, const char *path)
{
    struct stat st;

    if (lstat(path, &st) != 0)
        return -errno;
    place->device = (uint64_t)st.st_dev;
    place->file = (uint64_t)st.st_ino;
    return WSCO_OK;
}

static bool is_own(const wsco_handover_place *place)
{
    struct stat st;

    return wsco_process_is(place->process) && lstat(place->path, &st) == 0 &&
        (uint64_t)st.st_dev == place->device && (uint64_t)st.st_ino == place->file;
}

/* It appears at the path all at once: whoever connects finds the old process or this one. */
static wsco_rc put(wsco_handover_place *place, const char *made)
{
    wsco_rc rc = chmod(made, S_IRUSR | S_IWUSR) == 0 ? note_file(place, made) : -errno;

    if (rc == WSCO_OK && rename(made, place->path) != 0)
        rc = -errno;
    if (rc == WSCO_OK)
        return WSCO_OK;
    (void)unlink(made);
    return rc;
}

wsco_rc wsco_handover_open(wsco_handover_place *place, const char *path)
{
    char suffix[32], made[WSCO_ADDR_TEXT];
    wsco_addr address, temporary;
    wsco_rc rc;

    place->fd = -1;
    place->passed_on = false;
    place->process = wsco_process_token();
    snprintf(suffix, sizeof suffix, ".%ld", (long)getpid());
    if (address_of(&address, path, "") != WSCO_OK || address_of(&temporary, path, suffix) != WSCO_OK)
        return WSCO_E_INVAL;
    wsco_addr_text(&address, place->path, sizeof place->path);
    wsco_addr_text(&temporary, made, sizeof made);
    rc = check_file(place->path);
    if (rc != WSCO_OK)
        return rc;
    int fd = wsco_sock_listen(&temporary, BACKLOG, false, NULL);
    if (fd < 0)
        return fd;
    rc = put(place, made);
    if (rc == WSCO_OK)
        place->fd = fd;
    else
        wsco_sock_close(fd);
    return rc;
}

void wsco_handover_close(wsco_handover_place *place)
{
    if (place->fd < 0)
        return;
    if (!place->passed_on && is_own(place))
        (void)unlink(place->path);
    wsco_pipe_close(&place->fd);
}

void wsco_handover_pass_on(wsco_handover_place *place)
{
    place->passed_on = true;
}

/* ---- who it is ---- */

static bool user_of(int peer, uid_t *user)
{
#if defined(__linux__)
    struct ucred who;
    socklen_t len = sizeof who;

    if (getsockopt(peer, SOL_SOCKET, SO_PEERCRED, &who, &len) != 0)
        return false;
    *user = who.uid;
    return true;
#else
    gid_t group;

    return getpeereid(peer, user, &group) == 0;
#endif
}

static bool is_trusted(int peer)
{
    uid_t user;

    return user_of(peer, &user) && (user == geteuid() || user == 0);
}

/* ---- the old process ---- */

int wsco_handover_accept(const wsco_handover_place *place)
{
    int peer = wsco_sock_accept(place->fd, NULL);

    if (peer < 0 || is_trusted(peer))
        return peer;
    wsco_sock_close(peer);
    return WSCO_E_AGAIN;
}

static void pack(struct msghdr *message, box *control, const int *fds, unsigned count)
{
    size_t size = count * sizeof *fds;

    message->msg_control = control->bytes;
    message->msg_controllen = CMSG_SPACE(size);
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(head), fds, size);
}

wsco_rc wsco_handover_give(int peer, const int *fds, unsigned count)
{
    char line[] = LINE;
    struct iovec bytes = {.iov_base = line, .iov_len = sizeof line - 1};
    struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1};
    box control = {{0}};
    ssize_t sent;

    if (count > WSCO_HANDOVER_MOST)
        return WSCO_E_INVAL;
    if (count > 0)
        pack(&message, &control, fds, count);
    do
        sent = sendmsg(peer, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return -errno;
    return (size_t)sent == sizeof line - 1 ? WSCO_OK : WSCO_E_PIPE;
}

wsco_rc wsco_handover_hear(int peer)
{
    char said[2];
    ssize_t n = wsco_pipe_recv(peer, said, sizeof said, false);

    if (n < 0)
        return (wsco_rc)n;
    /* Several workers of a pool may have said it. */
    return said[0] == CONFIRMED && said[n - 1] == CONFIRMED ? WSCO_OK : WSCO_E_PROTOCOL_ERROR;
}

/* ---- the new process ---- */

int wsco_handover_connect(const char *path)
{
    wsco_addr address;

    if (address_of(&address, path, "") != WSCO_OK)
        return WSCO_E_INVAL;
    int peer = wsco_sock_connect(&address);
    if (peer < 0 || is_trusted(peer))
        return peer;
    wsco_sock_close(peer);
    return -EPERM;
}

static bool listens(int fd)
{
    int is = 0;
    socklen_t len = sizeof is;

    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &is, &len) == 0 && is;
}

static unsigned keep_listener(int *fds, unsigned count, int fd)
{
    if (count == WSCO_HANDOVER_MOST || !listens(fd)) {
        wsco_sock_close(fd);
        return count;
    }
    (void)fcntl(fd, F_SETFD, FD_CLOEXEC);
    wsco_sock_set_nonblocking(fd);
    fds[count] = fd;
    return count + 1;
}

static unsigned unpack(struct msghdr *message, int *fds)
{
    unsigned count = 0;
    int fd;

    for (struct cmsghdr *head = CMSG_FIRSTHDR(message); head; head = CMSG_NXTHDR(message, head)) {
        if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS)
            continue;
        for (size_t at = 0; CMSG_LEN(at + sizeof fd) <= head->cmsg_len; at += sizeof fd) {
            memcpy(&fd, CMSG_DATA(head) + at, sizeof fd);
            count = keep_listener(fds, count, fd);
        }
    }
    return count;
}

static int read_message(int peer, int *fds)
{
    char line[sizeof LINE] = "";
    struct iovec bytes = {.iov_base = line, .iov_len = sizeof line};
    box control = {{0}};
    struct msghdr message = {.msg_iov = &bytes,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t n = recvmsg(peer, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);

    if (n <= 0)
        return n == 0 ? WSCO_E_EOF : -errno;
    unsigned count = unpack(&message, fds);
    if (n == sizeof LINE - 1 && memcmp(line, LINE, sizeof LINE - 1) == 0 && !(message.msg_flags & MSG_CTRUNC))
        return (int)count;
    while (count > 0)
        wsco_sock_close(fds[--count]);
    return WSCO_E_PROTOCOL_ERROR;
}

int wsco_handover_receive(int peer, int *fds, wsco_usec due)
{
    wsco_rc rc;

    for (;;) {
        rc = wsco_pipe_await(peer, WSCO_READ, due);
        if (rc == WSCO_OK)
            rc = read_message(peer, fds);
        if (rc != -EINTR && rc != WSCO_E_AGAIN)
            return rc;
    }
}

wsco_rc wsco_handover_confirm(int peer)
{
    char word = CONFIRMED;
    ssize_t sent = wsco_pipe_send(peer, &word, 1);

    return sent == 1 ? WSCO_OK : sent < 0 ? (wsco_rc)sent : WSCO_E_PIPE;
}
