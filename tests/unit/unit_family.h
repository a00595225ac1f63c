/* SPDX-License-Identifier: MIT */
/* Child processes for tests of shared memory. */
#ifndef WSCO_TESTS_UNIT_FAMILY_H
#define WSCO_TESTS_UNIT_FAMILY_H

#include "unit.h"

#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>

/* Runs body(arg) in a child process, which then ends with the status that it returned. */
static UNIT_UNUSED pid_t family_child(int (*body)(void *arg), void *arg)
{
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0)
        _exit(body(arg));
    return pid;
}

/* Waits for its end, and gives its exit status; minus the signal that has killed it. */
static UNIT_UNUSED int family_status(pid_t pid)
{
    int status = -1;

    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* Kills it, then the same. */
static UNIT_UNUSED int family_kill(pid_t pid)
{
    assert_int_equal(kill(pid, SIGKILL), 0);
    return family_status(pid);
}

/* Waits until the child has ended, but leaves it a zombie. */
static UNIT_UNUSED void family_until_dead(pid_t pid)
{
    siginfo_t info;

    assert_int_equal(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT), 0);
}

#endif
