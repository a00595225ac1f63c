/* SPDX-License-Identifier: MIT */
/* Tests src/run/file_job.c: results and errors of each kind, descriptors and bytes that the caller takes
 * away, a job that nobody waits for. */
#include "unit_waits.h"

#include "wsco/run/file_job.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

static char path[64];
static int file;

static int open_files(void)
{
    DIR *directory = opendir("/proc/self/fd");
    int count = 0;

    while (directory && readdir(directory))
        count++;
    if (directory)
        closedir(directory);
    return count;
}

static void begin_file(void **state)
{
    begin(state);
    strcpy(path, "/tmp/wsco_file_job_XXXXXX");
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
    wsco_file_job *job;
    wsco_rc rc;
    ssize_t result;
    int error;
} step;

static void run_it(UNIT_UNUSED wsco_co *co, void *arg)
{
    step *s = arg;

    s->rc = wsco_threads_run(&waits->threads, &s->job->job, WSCO_USEC_NEVER);
    if (s->rc != WSCO_OK)
        return;
    s->result = s->job->result;
    s->error = s->job->error;
    wsco_file_job_free(s->job);
}

static step run_job(wsco_file_job *job)
{
    step s = {.job = job};

    assert_non_null(job);
    go(run_it, &s);
    run_all();
    assert_int_equal(s.rc, WSCO_OK);
    return s;
}

TEST(what_is_written_is_in_the_file)
{
    char bytes[] = "hello";
    char back[8] = "";
    int before;

    begin_file(state);
    before = open_files();
    assert_int_equal(run_job(wsco_file_job_write(file, bytes, 5)).result, 5);
    assert_int_equal(run_job(wsco_file_job_write(file, bytes, 1)).result, 1);
    assert_int_equal(lseek(file, 0, SEEK_CUR), 6);
    assert_int_equal(pread(file, back, sizeof back, 0), 6);
    assert_string_equal(back, "helloh");
    assert_int_equal(run_job(wsco_file_job_sync(file, false)).result, 0);
    assert_int_equal(run_job(wsco_file_job_sync(file, true)).result, 0);
    assert_true(open_files() <= before + 4); /* of the pool's wake, at most */
    end_file();
}

TEST(the_caller_keeps_neither_bytes_nor_descriptor)
{
    char bytes[] = "hello", back[8] = "";
    step s = {.job = NULL};
    int copy;

    begin_file(state);
    copy = dup(file);
    s.job = wsco_file_job_write(copy, bytes, 5);
    assert_non_null(s.job);
    memset(bytes, 'x', 5);
    close(copy);
    go(run_it, &s);
    run_all();
    assert_int_equal(s.result, 5);
    assert_int_equal(pread(file, back, sizeof back, 0), 5);
    assert_string_equal(back, "hello");
    end_file();
}

TEST(what_is_loaded_stays_where_it_was)
{
    static char bytes[300000];

    begin_file(state);
    assert_int_equal(write(file, bytes, sizeof bytes), sizeof bytes);
    assert_int_equal(lseek(file, 7, SEEK_SET), 7);
    assert_int_equal(run_job(wsco_file_job_load(file, 0, 1000000)).result, 300000);
    assert_int_equal(run_job(wsco_file_job_load(file, 100000, 150000)).result, 150000);
    assert_int_equal(run_job(wsco_file_job_load(file, 400000, 10)).result, 0);
    assert_int_equal(lseek(file, 0, SEEK_CUR), 7);
    end_file();
}

TEST(a_copy_within_the_system)
{
    char name[] = "/tmp/wsco_file_job_XXXXXX", back[8] = "";
    int to;
    step s;

    begin_file(state);
    to = mkstemp(name);
    assert_true(to >= 0);
    assert_int_equal(write(file, "0123456789", 10), 10);
    assert_int_equal(lseek(file, 4, SEEK_SET), 4);
    s = run_job(wsco_file_job_copy(file, to, 3));
    if (s.error != ENOSYS) {
        assert_int_equal(s.result, 3);
        assert_int_equal(pread(to, back, sizeof back, 0), 3);
        assert_string_equal(back, "456");
    }
    close(to);
    unlink(name);
    end_file();
}

TEST(errors_are_told)
{
    step s;
    int reads;

    begin_file(state);
    reads = open(path, O_RDONLY);
    s = run_job(wsco_file_job_write(reads, "x", 1));
    assert_int_equal(s.result, -1);
    assert_int_equal(s.error, EBADF);
    close(reads);
    reads = open("/tmp", O_RDONLY | O_DIRECTORY);
    s = run_job(wsco_file_job_load(reads, 0, 10));
    assert_int_equal(s.result, -1);
    assert_int_equal(s.error, EISDIR);
    close(reads);
    errno = 0;
    assert_null(wsco_file_job_sync(-1, false));
    assert_int_equal(errno, EBADF);
    assert_null(wsco_file_job_copy(file, -1, 10));
    end_file();
}

TEST(a_descriptor_is_given_back)
{
    int copy;

    begin_file(state);
    copy = dup(file);
    assert_int_equal(run_job(wsco_file_job_close(copy)).result, 0);
    assert_int_equal(fcntl(copy, F_GETFD), -1);
    end_file();
}

/* Who gives up waits for nothing, and the job frees itself, whether a thread had begun it or not. */
TEST(a_job_that_nobody_waits_for)
{
    step s;
    int before;

    begin_file(state);
    before = open_files();
    s = (step){.job = wsco_file_job_write(file, "x", 1)};
    wsco_co *co = go(run_it, &s);
    assert_true(wsco_wait_cancel(co));
    run_all();
    assert_int_equal(s.rc, WSCO_E_CO_CANCELED);
    assert_int_equal(open_files(), before);
    end_file();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(what_is_written_is_in_the_file),
        BOTH(the_caller_keeps_neither_bytes_nor_descriptor),
        BOTH(what_is_loaded_stays_where_it_was),
        BOTH(a_copy_within_the_system),
        BOTH(errors_are_told),
        BOTH(a_descriptor_is_given_back),
        BOTH(a_job_that_nobody_waits_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
