/* SPDX-License-Identifier: MIT */
/* Tests src/io/sock.c: read, writev, sendfile, the ends of a connection, SIGPIPE. */
#include "unit_sock.h"

#include "wsco/io/loop.h"

#include <limits.h>

TEST(read_results)
{
    int fds[2];
    char bytes[8];
    tcp_pair(fds);
    assert_int_equal(wsco_sock_read(fds[1], bytes, sizeof(bytes)), WSCO_E_AGAIN);
    assert_int_equal(send(fds[0], "hello, you", 10, 0), 10);
    await(fds[1], POLLIN);
    assert_int_equal(wsco_sock_read(fds[1], bytes, sizeof(bytes)), 8);
    assert_memory_equal(bytes, "hello, y", 8);
    wsco_sock_shutdown_write(fds[0]);
    read_all(fds[1], bytes, 2);
    await(fds[1], POLLIN);
    assert_int_equal(wsco_sock_read(fds[1], bytes, sizeof(bytes)), WSCO_E_EOF);
    /* Half closed: the other way still works. */
    assert_int_equal(send(fds[1], "x", 1, 0), 1);
    read_all(fds[0], bytes, 1);
    assert_int_equal(wsco_sock_read(-1, bytes, sizeof(bytes)), -EBADF);
    close_pair(fds);
}

TEST(reset_while_reading)
{
    int fds[2];
    char bytes[8];
    tcp_pair(fds);
    unit_reset(fds[0]);
    await(fds[1], POLLIN);
    assert_int_equal(wsco_sock_read(fds[1], bytes, sizeof(bytes)), WSCO_E_RESET);
    wsco_sock_close(fds[1]);
}

TEST(writev_gathers)
{
    int fds[2];
    char bytes[16];
    struct iovec iov[3] = {{"one ", 4}, {"", 0}, {"two", 3}};
    tcp_pair(fds);
    assert_int_equal(wsco_sock_writev(fds[1], iov, 3, false), 7);
    read_all(fds[0], bytes, 7);
    assert_memory_equal(bytes, "one two", 7);
    /* `more` holds the first part back until the second comes (or for a while, where nothing comes). */
    assert_int_equal(wsco_sock_writev(fds[1], iov, 1, true), 4);
    assert_int_equal(wsco_sock_writev(fds[1], iov + 2, 1, false), 3);
    read_all(fds[0], bytes, 7);
    assert_memory_equal(bytes, "one two", 7);
    close_pair(fds);
}

enum { BIG = 4 * 1024 * 1024 };

/* Sends iov from `sent` on until the socket takes no more; counts short writes. */
static size_t push(int fd, char *bytes, size_t sent, int *short_writes)
{
    while (sent < BIG) {
        size_t half = (BIG - sent) / 2;
        struct iovec iov[2] = {{bytes + sent, half}, {bytes + sent + half, BIG - sent - half}};
        ssize_t n = wsco_sock_writev(fd, iov, 2, false);
        if (n == WSCO_E_AGAIN)
            break;
        assert_true(n > 0);
        *short_writes += (size_t)n < BIG - sent;
        sent += (size_t)n;
    }
    return sent;
}

TEST(writev_short_writes)
{
    int fds[2], short_writes = 0;
    char *out = malloc(BIG), *in = malloc(BIG);
    size_t sent = 0, got = 0;
    assert_true(out && in);
    for (size_t i = 0; i < BIG; i++)
        out[i] = pattern(i);
    tcp_pair(fds);
    while (got < BIG) {
        sent = push(fds[1], out, sent, &short_writes);
        await(fds[0], POLLIN);
        ssize_t n = wsco_sock_read(fds[0], in + got, BIG - got);
        assert_true(n > 0);
        got += (size_t)n;
    }
    assert_true(short_writes > 0);
    assert_memory_equal(in, out, BIG);
    close_pair(fds);
    free(in);
    free(out);
}

/* With SIGPIPE at its default: a signal would end the program. */
TEST(writev_to_a_gone_peer)
{
    int fds[2];
    struct iovec iov = {"x", 1};
    ssize_t rc = 1;
    signal(SIGPIPE, SIG_DFL);
    tcp_pair(fds);
    wsco_sock_close(fds[0]);
    for (int i = 0; i < 1000 && rc == 1; i++) {
        rc = wsco_sock_writev(fds[1], &iov, 1, false);
        usleep(1000);
    }
    assert_true(rc == WSCO_E_PIPE || rc == WSCO_E_RESET);
    assert_int_equal(wsco_sock_writev(fds[1], &iov, 1, false), WSCO_E_PIPE);
    wsco_sock_close(fds[1]);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    wsco_sock_close(fds[0]);
    assert_int_equal(wsco_sock_writev(fds[1], &iov, 1, false), WSCO_E_PIPE);
    wsco_sock_close(fds[1]);
}

static void own_handler(int number)
{
    (void)number;
}

TEST(sigpipe_is_ignored_unless_handled)
{
    signal(SIGPIPE, SIG_DFL);
    wsco_sock_ignore_sigpipe();
    assert_true(signal(SIGPIPE, own_handler) == SIG_IGN);
    wsco_sock_ignore_sigpipe();
    assert_true(signal(SIGPIPE, SIG_IGN) == own_handler);
}

/* --- looking --- */

/* Until there is no more room; whoever waits for room is ended by the alarm. */
static void fill(int fd)
{
    static const char block[300000];
    struct iovec iov = {.iov_base = (void *)(uintptr_t)block, .iov_len = sizeof block};
    ssize_t done;

    alarm(20);
    while ((done = wsco_sock_write_any(fd, &iov, 1)) > 0)
        ;
    alarm(0);
    assert_int_equal(done, WSCO_E_AGAIN);
}

TEST(what_blocks_is_not_waited_for)
{
    int fds[2];
    char bytes[PIPE_BUF];

    assert_return_code(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), errno);
    fill(fds[0]);
    close_pair(fds);
    assert_return_code(pipe(fds), errno);
    fill(fds[1]);
    assert_int_equal(read(fds[0], bytes, sizeof bytes), sizeof bytes);
    fill(fds[1]);
    wsco_sock_set_nonblocking(fds[1]);
    fill(fds[1]);
    close_pair(fds);
}

TEST(what_a_descriptor_is_ready_for)
{
    enum { BOTH_WAYS = WSCO_READ | WSCO_WRITE };
    int fds[2];
    char byte;
    tcp_pair(fds);
    assert_int_equal(wsco_sock_ready(fds[1], BOTH_WAYS), WSCO_WRITE);
    assert_int_equal(wsco_sock_ready(fds[1], WSCO_READ), 0);
    assert_int_equal(send(fds[0], "x", 1, 0), 1);
    await(fds[1], POLLIN);
    assert_int_equal(wsco_sock_ready(fds[1], BOTH_WAYS), BOTH_WAYS);
    assert_int_equal(wsco_sock_ready(fds[1], WSCO_READ), WSCO_READ);
    assert_int_equal(wsco_sock_ready(fds[1], WSCO_WRITE), WSCO_WRITE);
    read_all(fds[1], &byte, 1);
    unit_reset(fds[0]);
    await(fds[1], POLLIN);
    assert_int_equal(wsco_sock_ready(fds[1], WSCO_READ), WSCO_READ); /* the error is to be read */
    wsco_sock_close(fds[1]);
    assert_int_equal(wsco_sock_ready(fds[1], WSCO_WRITE),
                     WSCO_WRITE); /* whoever writes is told that it is closed */
}

/* --- sendfile --- */

enum { FILE_SIZE = 300000 };

/* Linux's sendfile refuses an O_APPEND target with EINVAL, as it refuses some files; that forces the copying
 * way. */
static void refuse_sendfile(int fd)
{
    assert_int_equal(fcntl(fd, F_SETFL, O_NONBLOCK | O_APPEND), 0);
}

/* Sends [off, end) of the file and checks what arrives. */
static void send_range(const int fds[2], int file, size_t off, size_t end)
{
    char *in = malloc(FILE_SIZE);
    assert_non_null(in);
    for (size_t at = off; at < end;) {
        ssize_t n = wsco_sock_sendfile(fds[1], file, at, end - at);
        assert_true(n > 0 && (size_t)n <= end - at);
        read_all(fds[0], in, (size_t)n);
        assert_pattern(in, at, (size_t)n);
        at += (size_t)n;
    }
    free(in);
}

static void send_ranges(const int fds[2])
{
    int file = pattern_file(FILE_SIZE);
    lseek(file, 77, SEEK_SET);
    send_range(fds, file, 0, 1);
    send_range(fds, file, 0, FILE_SIZE);
    send_range(fds, file, 1234, 200000);
    send_range(fds, file, FILE_SIZE - 1, FILE_SIZE);
    /* The file's own position is neither used nor moved. */
    assert_int_equal(lseek(file, 0, SEEK_CUR), 77);
    close(file);
}

static void send_short_file(const int fds[2])
{
    char in[100];
    int file = pattern_file(100);
    assert_int_equal(wsco_sock_sendfile(fds[1], file, 60, 1000), 40);
    read_all(fds[0], in, 40);
    assert_pattern(in, 60, 40);
    assert_int_equal(wsco_sock_sendfile(fds[1], file, 100, 900), 0);
    assert_int_equal(wsco_sock_sendfile(fds[1], file, (uint64_t)1 << 40, 900), 0);
    close(file);
}

static void send_until_full(const int fds[2])
{
    int file = pattern_file(FILE_SIZE);
    ssize_t n = 1;
    for (int i = 0; i < 10000 && n > 0; i++)
        n = wsco_sock_sendfile(fds[1], file, 0, FILE_SIZE);
    assert_int_equal(n, WSCO_E_AGAIN);
    unit_reset(fds[0]);
    await(fds[1], POLLIN);
    n = wsco_sock_sendfile(fds[1], file, 0, FILE_SIZE);
    assert_true(n == WSCO_E_RESET || n == WSCO_E_PIPE);
    assert_int_equal(wsco_sock_sendfile(fds[1], file, 0, FILE_SIZE), WSCO_E_PIPE);
    assert_int_equal(wsco_sock_sendfile(fds[1], -1, 0, 10), -EBADF);
    close(file);
    wsco_sock_close(fds[1]);
}

static void all_of_sendfile(bool copying)
{
    int fds[2];
    wsco_sock_ignore_sigpipe();
    tcp_pair(fds);
    if (copying)
        refuse_sendfile(fds[1]);
    send_ranges(fds);
    send_short_file(fds);
    send_until_full(fds);
}

TEST(sendfile_by_the_system)
{
    all_of_sendfile(false);
}

TEST(sendfile_by_copying)
{
    all_of_sendfile(true);
}

TEST(sendfile_copying_without_memory)
{
    int fds[2], pipe_fds[2], file = pattern_file(10);
    tcp_pair(fds);
    refuse_sendfile(fds[1]);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_sock_sendfile(fds[1], file, 0, 10), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    assert_int_equal(pipe(pipe_fds), 0);
    assert_int_equal(wsco_sock_sendfile(fds[1], pipe_fds[0], 0, 10), -ESPIPE);
    close_pair(pipe_fds);
    close_pair(fds);
    close(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(read_results),
        UNIT(reset_while_reading),
        UNIT(writev_gathers),
        UNIT(writev_short_writes),
        UNIT(writev_to_a_gone_peer),
        UNIT(sigpipe_is_ignored_unless_handled),
        UNIT(sendfile_by_the_system),
        UNIT(sendfile_by_copying),
        UNIT(sendfile_copying_without_memory),
        UNIT(what_a_descriptor_is_ready_for),
        UNIT(what_blocks_is_not_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
