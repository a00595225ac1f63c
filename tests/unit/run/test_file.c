/* SPDX-License-Identifier: MIT */
/* Tests src/run/file.c: what is written is read again, limits, locks, failures, a caller that does not
 * wait. */
#include "unit_waits.h"

#include "wsco/run/command.h"
#include "wsco/run/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>

static char path[64];

static void begin_file(void **state)
{
    begin(state);
    strcpy(path, "/tmp/wsco_file_XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
}

static void end_file(void)
{
    unlink(path);
    end();
}

typedef struct step {
    const char *path, *content;
    size_t content_len, max, len;
    wsco_file_mode mode;
    bool lock;
    wsco_rc rc;
    char *bytes;
    int pipe;
} step;

static void read_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    s->rc = wsco_file_read(&waits->threads, s->path, s->lock, s->max, &s->bytes, &s->len, &s->pipe);
}

static void write_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    s->rc = wsco_file_write(&waits->threads, s->path, s->mode, s->content, s->content_len, &s->pipe);
}

static wsco_rc write_file(const char *content, size_t len, wsco_file_mode mode)
{
    step s = {.path = path, .content = content, .content_len = len, .mode = mode};

    go(write_it, &s);
    run_all();
    return s.rc;
}

static void expect_file(const char *content, size_t len, size_t max)
{
    step s = {.path = path, .max = max};

    go(read_it, &s);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    assert_int_equal(s.len, len);
    assert_non_null(s.bytes);
    assert_memory_equal(s.bytes, content, len);
    free(s.bytes);
}

TEST(what_is_written_is_read)
{
    begin_file(state);
    expect_file("", 0, 100);
    assert_int_equal(write_file("abc\0def", 7, (wsco_file_mode){.append = false}), WSCO_OK);
    expect_file("abc\0def", 7, 100);
    assert_int_equal(write_file("g", 1, (wsco_file_mode){.append = true}), WSCO_OK);
    expect_file("abc\0defg", 8, 100);
    assert_int_equal(write_file("h", 1, (wsco_file_mode){.lock = true}), WSCO_OK);
    expect_file("h", 1, 100);
    assert_int_equal(write_file("", 0, (wsco_file_mode){.append = false}), WSCO_OK);
    expect_file("", 0, 0);
    end_file();
}

TEST(a_large_file)
{
    size_t len = 3 * 1000 * 1000;
    char *content = malloc(len);

    assert_non_null(content);
    for (size_t i = 0; i < len; i++)
        content[i] = (char)(i * 7);
    begin_file(state);
    assert_int_equal(write_file(content, len, (wsco_file_mode){.append = false}), WSCO_OK);
    expect_file(content, len, len);
    end_file();
    free(content);
}

TEST(more_than_may_be)
{
    step s = {.path = path, .max = 9};
    step endless = {.path = "/dev/zero", .max = 100000};

    begin_file(state);
    assert_int_equal(write_file("0123456789", 10, (wsco_file_mode){.append = false}), WSCO_OK);
    go(read_it, &s);
    go(read_it, &endless);
    run_all();
    assert_int_equal(s.rc, WSCO_E_NOMEM);
    assert_int_equal(endless.rc, WSCO_E_NOMEM);
    expect_file("0123456789", 10, 10);
    end_file();
}

/* /proc says that its files are empty. */
TEST(a_file_of_unknown_size)
{
    step s = {.path = "/proc/self/status", .max = 1000000};

    begin_file(state);
    go(read_it, &s);
    run_all();
    if (s.rc != -ENOENT) {
        assert_int_equal(s.rc, WSCO_OK);
        assert_true(s.len > 0);
        free(s.bytes);
    }
    end_file();
}

TEST(failures)
{
    step missing = {.path = "/nonexistent/file", .max = 10}, folder = {.path = "/", .max = 10};
    step read_only = {.path = "/nonexistent/file", .content = "x", .content_len = 1};
    step full = {.path = "/dev/full", .content = "x", .content_len = 1};

    begin_file(state);
    go(read_it, &missing);
    go(read_it, &folder);
    go(write_it, &read_only);
    go(write_it, &full);
    run_all();
    assert_int_equal(missing.rc, -ENOENT);
    assert_int_equal(folder.rc, -EISDIR);
    assert_int_equal(read_only.rc, -ENOENT);
    assert_int_equal(full.rc, access("/dev/full", W_OK) == 0 ? -ENOSPC : -EACCES);
    end_file();
}

/* Instead of the system's: a full disk of another machine may be told of at the end. */
static _Atomic int close_error;

int close(int fd)
{
    int result = (int)syscall(SYS_close, fd);

    if (!close_error)
        return result;
    errno = close_error;
    return -1;
}

static wsco_rc write_and_close(const char *name, int error)
{
    step s = {.path = name, .content = "x", .content_len = 1};

    close_error = error;
    go(write_it, &s);
    run_all();
    close_error = 0;
    return s.rc;
}

TEST(failures_at_the_end)
{
    begin_file(state);
    assert_int_equal(write_and_close(path, EDQUOT), -EDQUOT);
    assert_int_equal(write_and_close(path, EINTR), WSCO_OK);
    if (access("/dev/full", W_OK) == 0)
        assert_int_equal(write_and_close("/dev/full", EDQUOT), -ENOSPC); /* that was first */
    end_file();
}

/* Whoever has the lock is waited for; the file is not emptied before. */
TEST(locks)
{
    step writer = {.path = path, .content = "new", .content_len = 3, .mode = {.lock = true}};
    step reader = {.path = path, .max = 10, .lock = true};
    struct stat info;

    begin_file(state);
    assert_int_equal(write_file("old", 3, (wsco_file_mode){.append = false}), WSCO_OK);
    int fd = open(path, O_RDWR);
    assert_int_equal(flock(fd, LOCK_EX), 0);
    writer.rc = reader.rc = NO_RESULT;
    go(write_it, &writer);
    for (int i = 0; i < 20; i++) {
        assert_int_equal(fstat(fd, &info), 0);
        assert_int_equal(info.st_size, 3);
        usleep(1000);
    }
    assert_int_equal(flock(fd, LOCK_UN), 0);
    run_all();
    assert_int_equal(writer.rc, WSCO_OK);
    go(read_it, &reader);
    run_all();
    assert_int_equal(reader.rc, WSCO_OK);
    assert_memory_equal(reader.bytes, "new", 3);
    free(reader.bytes);
    close(fd);
    end_file();
}

static struct statvfs info;
static wsco_rc info_rc;

static void ask(UNIT_UNUSED wsco_co *co, void *arg)
{
    info_rc = wsco_file_statvfs(&waits->threads, arg, &info);
}

TEST(file_systems)
{
    begin_file(state);
    go(ask, path);
    run_all();
    assert_int_equal(info_rc, WSCO_OK);
    assert_true(info.f_bsize > 0);
    go(ask, (void *)(uintptr_t) "/nonexistent/file");
    run_all();
    assert_int_equal(info_rc, -ENOENT);
    end_file();
}

/* The thread has memory of its own, so it goes on alone. */
TEST(a_caller_that_is_cancelled)
{
    char content[] = "copied";
    step s = {.path = path, .content = content, .content_len = 6, .rc = NO_RESULT};

    begin_file(state);
    wsco_co *co = go(write_it, &s);
    assert_true(wsco_wait_cancel(co));
    memset(content, 'x', sizeof content);
    run_all();
    assert_int_equal(s.rc, WSCO_E_CO_CANCELED);
    end();
    unlink(path);
}

/* No thread waits for who may never write; whoever is given up gets it closed. */
TEST(a_pipe_is_handed_out)
{
    step s = {.path = path, .max = 10, .rc = NO_RESULT}, given_up = s;
    wsco_command_result result;

    begin_file(state);
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    go(read_it, &s);
    assert_true(wsco_wait_cancel(go(read_it, &given_up)));
    run_all();
    assert_int_equal(given_up.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(s.rc, WSCO_OK);
    assert_true(s.pipe >= 0);
    assert_null(s.bytes);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_command_read_pipe(waits, s.pipe, 10, &result), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    s = (step){.path = path, .content = "x", .content_len = 1, .rc = NO_RESULT};
    go(write_it, &s);
    run_all();
    assert_int_equal(s.rc, -ENXIO);
    end_file();
}

static void pour_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    write_it(co, arg);
    if (s->rc == WSCO_OK)
        s->rc = wsco_command_write_pipe(waits, s->pipe, s->content, s->content_len);
}

/* The other end of the pipe. */
typedef struct pipe_reader {
    int fd;
    size_t wanted; /* bytes */
    wsco_co *cancels;
} pipe_reader;

static void await_bytes(const pipe_reader *self)
{
    assert_true(wsco_fdwait_until(&waits->fds, self->fd, WSCO_READ, WSCO_USEC_NEVER) > 0);
}

static void drain(UNIT_UNUSED wsco_co *co, void *arg)
{
    static char some[8192];
    pipe_reader *self = arg;

    while (self->wanted > 0) {
        await_bytes(self);
        ssize_t n = read(self->fd, some, sizeof some);
        assert_true(n > 0);
        self->wanted -= (size_t)n;
    }
}

/* The writer waits by then: there is less room than it needs. */
static void leave(UNIT_UNUSED wsco_co *co, void *arg)
{
    pipe_reader *self = arg;

    await_bytes(self);
    if (self->cancels)
        assert_true(wsco_wait_cancel(self->cancels));
    else
        close(self->fd);
}

/* The loop waits for who reads slowly. Whoever is given up, or loses its reader, writes no more. */
TEST(a_pipe_that_is_full)
{
    static char large[200000];
    step s = {.path = path, .content = large, .content_len = sizeof large, .rc = NO_RESULT};
    pipe_reader reader = {.wanted = sizeof large};

    begin_file(state);
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_true(signal(SIGPIPE, SIG_IGN) != SIG_ERR); /* as the runtime does */
    reader.fd = open(path, O_RDONLY | O_NONBLOCK);
    go(pour_it, &s);
    go(drain, &reader);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    assert_int_equal(reader.wanted, 0);
    reader.cancels = go(pour_it, &s);
    go(leave, &reader);
    run_all();
    assert_int_equal(s.rc, WSCO_E_CO_CANCELED);
    close(reader.fd);
    reader = (pipe_reader){.fd = open(path, O_RDONLY | O_NONBLOCK)};
    go(pour_it, &s);
    go(leave, &reader);
    run_all();
    assert_int_equal(s.rc, -EPIPE);
    (void)signal(SIGPIPE, SIG_DFL);
    end_file();
}

TEST(the_end_while_a_thread_reads)
{
    step s = {.path = path, .max = 10, .rc = NO_RESULT};

    begin_file(state);
    go(read_it, &s);
    end_file();
    assert_int_equal(s.rc, NO_RESULT);
}

TEST(without_memory_and_coroutine)
{
    step s = {.path = path, .max = 10, .rc = NO_RESULT};

    begin_file(state);
    wsco_co *co = wsco_co_create(&worker.sched, read_it, &s);
    wsco_mem_fail_after(1);
    wsco_co_resume(co, WSCO_OK);
    wsco_mem_fail_after(0);
    assert_int_equal(s.rc, WSCO_E_NOMEM);
    assert_int_equal(wsco_file_read(&waits->threads, path, false, 10, &s.bytes, &s.len, &s.pipe),
                     WSCO_E_CO_OUT_OF_COROUTINE);
    end_file();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(what_is_written_is_read),
        BOTH(a_large_file),
        BOTH(more_than_may_be),
        BOTH(a_file_of_unknown_size),
        BOTH(failures),
        BOTH(failures_at_the_end),
        BOTH(locks),
        BOTH(file_systems),
        BOTH(a_caller_that_is_cancelled),
        BOTH(a_pipe_is_handed_out),
        BOTH(a_pipe_that_is_full),
        BOTH(the_end_while_a_thread_reads),
        BOTH(without_memory_and_coroutine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
