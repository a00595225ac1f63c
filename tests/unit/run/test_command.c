/* SPDX-License-Identifier: MIT */
/* Tests src/run/command.c, and in src/run/children.c the claims: output, codes, limits, who else waits for
 * children, the end. */
#include "unit_waits.h"

#include "wsco/run/command.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

enum { HIGH = 99 }; /* a descriptor that nobody else has, for commands to read */

typedef struct run {
    const char *line;
    bool errors;
    size_t max;
    wsco_rc rc;
    wsco_command_result result;
} run;

static void run_in(UNIT_UNUSED wsco_co *co, void *arg)
{
    run *r = arg;

    r->rc = wsco_command_run(waits, r->line, r->errors, r->max, &r->result);
}

static run command(const char *line, bool errors, size_t max)
{
    run r = {.line = line, .errors = errors, .max = max, .rc = NO_RESULT};

    go(run_in, &r);
    run_all();
    return r;
}

static void expect(run r, const char *output, int code, int number)
{
    assert_int_equal(r.rc, WSCO_OK);
    assert_int_equal(r.result.len, strlen(output));
    if (r.result.len > 0)
        assert_memory_equal(r.result.output, output, r.result.len);
    assert_int_equal(r.result.end.code, code);
    assert_int_equal(r.result.end.signal, number);
    wsco_mem_free(r.result.output);
}

static void expect_no_child(void)
{
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

TEST(output_and_code)
{
    begin(state);
    expect(command("echo hello; exit 3", false, 100), "hello\n", 3, 0);
    expect(command("true", false, 100), "", 0, 0);
    expect(command("kill -9 $$", false, 100), "", 0, 9);
    expect(command("echo a; echo b >&2", true, 100), "a\nb\n", 0, 0);
    expect(command("exec 2>/dev/null; /no/such/command", true, 100), "", 127, 0);
    expect_no_child();
    end();
}

TEST(much_output)
{
    begin(state);
    run r = command("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done", false, 220000);
    assert_int_equal(r.rc, WSCO_OK);
    assert_int_equal(r.result.len, 220000);
    assert_memory_equal(r.result.output + 219989, "0123456789\n", 11);
    wsco_mem_free(r.result.output);
    end();
}

/* The runtime ignores SIGPIPE, its commands do not. */
TEST(more_output_than_may_be)
{
    begin(state);
    assert_true(signal(SIGPIPE, SIG_IGN) != SIG_ERR);
    assert_int_equal(command("while :; do echo 0123456789 || exit 0; done", false, 50000).rc, WSCO_E_NOMEM);
    expect(command("echo 12345", false, 6), "12345\n", 0, 0);
    assert_int_equal(command("echo 12345", false, 5).rc, WSCO_E_NOMEM);
    assert_true(signal(SIGPIPE, SIG_DFL) == SIG_IGN);
    end();
    while (waitpid(-1, NULL, 0) > 0) {}
}

/* ---- others wait for children ---- */

static wsco_rc any_rc;
static wsco_child_end any;

static void wait_for_any(UNIT_UNUSED wsco_co *co, UNIT_UNUSED void *arg)
{
    any_rc = wsco_children_wait(&waits->children, WSCO_ANY_CHILD, WSCO_USEC_NEVER, &any);
}

/* The command's child ends first, while its output is still open, and whoever waits for any does not get
 * it. */
TEST(who_waits_for_any)
{
    run r = {.line = "(read x; echo $x) </dev/fd/99 & exit 5", .max = 100, .rc = NO_RESULT};
    int ends[2];

    begin(state);
    any_rc = NO_RESULT;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[0], HIGH), HIGH);
    go(run_in, &r);
    pid_t other = fork();
    if (other == 0) {
        char byte;
        close(ends[1]);
        (void)!read(ends[0], &byte, 1);
        _exit(6);
    }
    go(wait_for_any, NULL);
    for (int i = 0; i < 50; i++) {
        wsco_loop_wait(&worker.loop, MS(1));
        wsco_loop_dispatch(&worker.loop);
        wsco_sched_run(&worker.sched, NULL, NULL);
    }
    assert_int_equal(any_rc, NO_RESULT);
    assert_int_equal(r.rc, NO_RESULT);
    close(ends[0]);
    close(HIGH);
    assert_int_equal(write(ends[1], "late\n", 5), 5);
    close(ends[1]);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK);
    assert_int_equal(any_rc, WSCO_OK);
    assert_int_equal(any.pid, other);
    assert_int_equal(r.rc, WSCO_OK);
    assert_int_equal(r.result.end.code, 5);
    wsco_mem_free(r.result.output);
    end();
}

TEST(somebody_else_takes_the_child)
{
    run r = {.line = "read x </dev/fd/99", .max = 100, .rc = NO_RESULT};
    int ends[2];

    begin(state);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[0], HIGH), HIGH);
    go(run_in, &r);
    assert_int_equal(write(ends[1], "on\n", 3), 3);
    assert_true(waitpid(-1, NULL, 0) > 0);
    run_all();
    assert_int_equal(r.rc, -ECHILD);
    close(ends[0]);
    close(ends[1]);
    close(HIGH);
    assert_true(wsco_link_empty(&waits->children.claims));
    end();
}

/* ---- ends that come early ---- */

TEST(cancelled)
{
    run r = {.line = "exec sleep 1000", .max = 100, .rc = NO_RESULT};
    int status;

    begin(state);
    assert_true(wsco_wait_cancel(go(run_in, &r)));
    run_all();
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    assert_true(waitpid(-1, &status, 0) > 0);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
    expect(command("true", false, 100), "", 0, 0);
    assert_true(wsco_link_empty(&waits->children.claims));
    end();
}

TEST(the_end_while_one_runs)
{
    run r = {.line = "exec sleep 1000", .max = 100, .rc = NO_RESULT};
    int status;

    begin(state);
    go(run_in, &r);
    end();
    assert_int_equal(r.rc, NO_RESULT);
    assert_true(waitpid(-1, &status, 0) > 0);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
}

/* Who is the last to have the other end of the pipe open is gone when this returns. */
static void expect_all_gone(const int ends[2])
{
    char byte;

    close(HIGH);
    close(ends[1]);
    assert_int_equal(read(ends[0], &byte, 1), 0);
    close(ends[0]);
    while (waitpid(-1, NULL, 0) > 0) {}
}

static void start_a_child_of_the_shell(run *r, int ends[2], wsco_co **co)
{
    char text[2];

    r->line = "(echo x >/dev/fd/99; exec sleep 1000); true";
    r->max = 100;
    r->rc = NO_RESULT;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[1], HIGH), HIGH);
    *co = go(run_in, r);
    assert_int_equal(read(ends[0], text, 2), 2);
}

static bool has_terminal(void)
{
    int fd = open("/dev/tty", O_RDWR | O_NOCTTY);

    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

TEST(cancelled_with_what_the_shell_has_started)
{
    wsco_co *co;
    int ends[2];
    run r;

    if (has_terminal())
        skip();
    begin(state);
    start_a_child_of_the_shell(&r, ends, &co);
    assert_true(wsco_wait_cancel(co));
    run_all();
    assert_int_equal(r.rc, WSCO_E_CO_CANCELED);
    expect_all_gone(ends);
    end();
}

TEST(the_end_with_what_the_shell_has_started)
{
    wsco_co *co;
    int ends[2];
    run r;

    if (has_terminal())
        skip();
    begin(state);
    start_a_child_of_the_shell(&r, ends, &co);
    end();
    expect_all_gone(ends);
}

/* It lets go of its parent's command, which runs on. */
TEST(a_forked_child)
{
    run r = {.line = "read x </dev/fd/99; echo $x", .max = 100, .rc = NO_RESULT};
    int ends[2], status = -1;

    begin(state);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[0], HIGH), HIGH);
    go(run_in, &r);
    pid_t child = fork();
    if (child == 0) {
        wsco_worker_disown(&worker);
        wsco_worker_deinit(&worker);
        wsco_worker_reclaim(&worker);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(write(ends[1], "on\n", 3), 3);
    run_all();
    expect(r, "on\n", 0, 0);
    close(ends[0]);
    close(ends[1]);
    close(HIGH);
    end();
}

static bool run_with_failure(void **state, unsigned long n)
{
    run r = {.line = "echo hello", .max = 100, .rc = NO_RESULT};

    begin(state);
    wsco_co *co = wsco_co_create(&worker.sched, run_in, &r);
    wsco_mem_fail_after(n);
    wsco_co_resume(co, WSCO_OK);
    wsco_rc rc = wsco_worker_run(&worker);
    wsco_mem_fail_after(0);
    if (rc != WSCO_OK)
        run_all();
    bool good = r.rc == WSCO_OK;
    if (good)
        expect(r, "hello\n", 0, 0);
    else
        assert_int_equal(r.rc, WSCO_E_NOMEM);
    end();
    while (waitpid(-1, NULL, 0) > 0) {}
    return good;
}

TEST(without_memory)
{
    unsigned long n = 1;

    while (!run_with_failure(state, n))
        n++;
}

/* The second allocation keeps the number of the child, which has begun. */
TEST(without_memory_for_the_child)
{
    run r = {.line = "sleep 60", .max = 100, .rc = NO_RESULT};

    begin(state);
    wsco_co *co = wsco_co_create(&worker.sched, run_in, &r);
    wsco_mem_fail_after(2);
    wsco_co_resume(co, WSCO_OK);
    wsco_mem_fail_after(0);
    assert_int_equal(r.rc, WSCO_E_NOMEM);
    expect_no_child();
    end();
}

TEST(outside_of_coroutines)
{
    wsco_command_result result;

    begin(state);
    assert_int_equal(wsco_command_run(waits, "true", false, 100, &result), WSCO_E_CO_OUT_OF_COROUTINE);
    end();
}

/* Without the terminal that a developer's shell has. */
int main(void)
{
    (void)setsid();
    const struct CMUnitTest tests[] = {
        BOTH(output_and_code),
        BOTH(much_output),
        BOTH(more_output_than_may_be),
        BOTH(who_waits_for_any),
        BOTH(somebody_else_takes_the_child),
        BOTH(cancelled),
        BOTH(the_end_while_one_runs),
        BOTH(cancelled_with_what_the_shell_has_started),
        BOTH(the_end_with_what_the_shell_has_started),
        BOTH(a_forked_child),
        BOTH(without_memory),
        BOTH(without_memory_for_the_child),
        BOTH(outside_of_coroutines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
