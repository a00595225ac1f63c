/* SPDX-License-Identifier: MIT */
/* Tests src/run/fdio.c: pieces, ends, positions, failures, a caller that does not wait, a descriptor that is
 * closed meanwhile. */
#include "unit_waits.h"

#include "wsco/run/fdio.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static char path[64];
static int file;

static void begin_file(void **state)
{
    begin(state);
    strcpy(path, "/tmp/wsco_fdio_XXXXXX");
    file = mkstemp(path);
    assert_true(file >= 0);
}

static void end_file(void)
{
    close(file);
    unlink(path);
    end();
}

typedef struct step {
    int fd;
    off_t offset;
    const char *content;
    size_t max, len;
    wsco_rc rc;
    char *bytes;
} step;

static void read_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    s->rc = wsco_fdio_read(&waits->threads, s->fd, s->offset, s->max, &s->bytes, &s->len);
}

static void write_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    s->rc = wsco_fdio_write(&waits->threads, s->fd, s->content, s->max, &s->len);
}

static void expect_write(int fd, const char *content, size_t len)
{
    step s = {.fd = fd, .content = content, .max = len, .rc = NO_RESULT};

    go(write_it, &s);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    assert_int_equal(s.len, len);
}

static void expect_read(off_t offset, size_t max, const char *content, size_t len)
{
    step s = {.fd = file, .offset = offset, .max = max, .rc = NO_RESULT};

    go(read_it, &s);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    assert_int_equal(s.len, len);
    assert_memory_equal(s.bytes, content, len);
    free(s.bytes);
}

TEST(a_read_moves_nothing)
{
    begin_file(state);
    expect_write(file, "abc\0def", 7);
    expect_read(0, 7, "abc\0def", 7);
    expect_read(2, 3, "c\0d", 3);
    expect_read(5, 100, "ef", 2);
    expect_read(7, 1, "", 0);
    expect_read(1000, 10, "", 0);
    assert_int_equal(lseek(file, 0, SEEK_CUR), 7);
    end_file();
}

TEST(a_write_moves_the_position)
{
    begin_file(state);
    expect_write(file, "abcdef", 6);
    assert_int_equal(lseek(file, 2, SEEK_SET), 2);
    expect_write(file, "CD", 2);
    expect_write(file, "", 0);
    assert_int_equal(lseek(file, 0, SEEK_CUR), 4);
    expect_read(0, 10, "abCDef", 6);
    int appends = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    expect_write(appends, "gh", 2);
    close(appends);
    expect_read(0, 10, "abCDefgh", 8);
    end_file();
}

TEST(two_at_once_do_not_overlap)
{
    step one = {.content = "1111", .max = 4}, two = {.content = "2222", .max = 4};
    char bytes[8];

    begin_file(state);
    one.fd = two.fd = file;
    go(write_it, &one);
    go(write_it, &two);
    run_all();
    assert_int_equal(pread(file, bytes, 8, 0), 8);
    assert_true(memcmp(bytes, "11112222", 8) == 0 || memcmp(bytes, "22221111", 8) == 0);
    end_file();
}

TEST(failures)
{
    step none = {.fd = 9999, .max = 1, .content = "x"}, folder = {.fd = open("/", O_RDONLY), .max = 10};
    step read_only = {.fd = open("/dev/null", O_RDONLY), .max = 1, .content = "x"};

    begin_file(state);
    go(read_it, &none);
    go(read_it, &folder);
    go(write_it, &read_only);
    run_all();
    assert_int_equal(none.rc, -EBADF);
    assert_int_equal(folder.rc, -EISDIR);
    assert_int_equal(read_only.rc, -EBADF);
    go(write_it, &none);
    assert_int_equal(none.rc, -EBADF);
    close(folder.fd);
    close(read_only.fd);
    end_file();
}

TEST(a_descriptor_that_is_closed_meanwhile)
{
    step s = {.max = 3, .rc = NO_RESULT}, w = {.content = "x", .max = 1, .rc = NO_RESULT};

    begin_file(state);
    expect_write(file, "abc", 3);
    s.fd = w.fd = file;
    go(read_it, &s);
    go(write_it, &w);
    close(file);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    assert_memory_equal(s.bytes, "abc", 3);
    assert_int_equal(w.rc, WSCO_OK);
    free(s.bytes);
    file = open(path, O_RDONLY | O_CLOEXEC);
    expect_read(0, 10, "abcx", 4);
    end_file();
}

TEST(a_caller_that_is_cancelled)
{
    char content[] = "copied";
    step s = {.content = content, .max = 6, .rc = NO_RESULT}, r = {.max = 6, .rc = NO_RESULT};

    begin_file(state);
    s.fd = r.fd = file;
    wsco_co *writer = go(write_it, &s), *reader = go(read_it, &r);
    assert_true(wsco_wait_cancel(writer));
    assert_true(wsco_wait_cancel(reader));
    memset(content, 'x', sizeof content);
    run_all();
    assert_int_equal(s.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    end_file();
}

TEST(the_end_while_a_thread_reads)
{
    step s = {.max = 10, .rc = NO_RESULT};

    begin_file(state);
    s.fd = file;
    go(read_it, &s);
    end_file();
    assert_int_equal(s.rc, NO_RESULT);
}

TEST(without_memory_and_coroutine)
{
    step s = {.max = 10, .rc = NO_RESULT};

    begin_file(state);
    s.fd = file;
    wsco_co *co = wsco_co_create(&worker.sched, read_it, &s);
    wsco_mem_fail_after(1);
    wsco_co_resume(co, WSCO_OK);
    wsco_mem_fail_after(0);
    assert_int_equal(s.rc, WSCO_E_NOMEM);
    assert_int_equal(wsco_fdio_read(&waits->threads, file, 0, 10, &s.bytes, &s.len),
                     WSCO_E_CO_OUT_OF_COROUTINE);
    end_file();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(a_read_moves_nothing),
        BOTH(a_write_moves_the_position),
        BOTH(two_at_once_do_not_overlap),
        BOTH(failures),
        BOTH(a_descriptor_that_is_closed_meanwhile),
        BOTH(a_caller_that_is_cancelled),
        BOTH(the_end_while_a_thread_reads),
        BOTH(without_memory_and_coroutine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
