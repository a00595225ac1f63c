/* SPDX-License-Identifier: MIT */
/* Tests src/base/process.c: a process and its descendants have different numbers. */
#include "unit.h"

#include "wsco/base/process.h"

#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int status_of(pid_t pid)
{
    int status = -1;

    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status;
}

TEST(same_number_while_the_process_lives)
{
    uint32_t token = wsco_process_token();

    assert_int_not_equal(token, 0);
    assert_int_equal(wsco_process_token(), token);
}

/* Exit status 0: the child's number is new, and stays what it is. */
static void check_child(uint32_t parent)
{
    uint32_t mine = wsco_process_token();

    _exit(mine == 0 || mine == parent || mine != wsco_process_token());
}

TEST(a_child_has_another)
{
    uint32_t token = wsco_process_token();
    pid_t pid = fork();

    if (pid == 0)
        check_child(token);
    assert_int_equal(status_of(pid), 0);
    assert_int_equal(wsco_process_token(), token);
}

TEST(a_grandchild_has_another_even_if_its_parent_never_asked)
{
    uint32_t token = wsco_process_token();
    pid_t pid = fork();

    if (pid == 0) {
        pid_t grandchild = fork();
        if (grandchild == 0)
            check_child(token);
        int status = -1;
        _exit(waitpid(grandchild, &status, 0) != grandchild || status != 0);
    }
    assert_int_equal(status_of(pid), 0);
}

TEST(a_grandchild_differs_from_its_parent_too)
{
    pid_t pid = fork();

    if (pid == 0) {
        uint32_t mine = wsco_process_token();
        pid_t grandchild = fork();
        if (grandchild == 0)
            check_child(mine);
        int status = -1;
        _exit(waitpid(grandchild, &status, 0) != grandchild || status != 0);
    }
    assert_int_equal(status_of(pid), 0);
}

/* A fork that the C library knows nothing of: only a page that the kernel empties tells. */
TEST(a_fork_around_the_c_library_is_seen)
{
#if defined(__linux__) && defined(SYS_clone) && defined(__x86_64__)
    uint32_t token = wsco_process_token();
    pid_t pid = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);

    if (pid == 0)
        check_child(token);
    assert_int_equal(status_of(pid), 0);
#else
    skip();
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(same_number_while_the_process_lives),
        UNIT(a_child_has_another),
        UNIT(a_grandchild_has_another_even_if_its_parent_never_asked),
        UNIT(a_grandchild_differs_from_its_parent_too),
        UNIT(a_fork_around_the_c_library_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
