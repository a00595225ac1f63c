/* SPDX-License-Identifier: MIT */
/* command: commands of the shell, and what they print; what others write into a pipe.
 * Owns: the pipe, and what it has given until its end. Called by: src/php, for System::exec() and readFile().
 * Never: uses a thread, as a pipe and a child can be waited for in the loop; leaves a child that nobody waits
 *       for running.
 * Groups: a shell whose command is given up is not alone: what it has started goes too, so it leads a process
 *       group of its own. Not if there is a terminal: its Ctrl-C reaches only the foreground group, and only
 *       that may read from it. Then the shell alone gets the signal.
 * Tested by: tests/unit/run/test_command.c. */
#include "wsco/run/command.h"

#include "wsco/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

enum { FIRST_CAP = 4096 };

extern char **environ;

/* A command that runs. Owner: wsco_script_waits.commands, as its coroutine may be given up. Freed by:
 * drop(). */
typedef struct command {
    wsco_link link;
    pid_t pid; /* 0: it is only a pipe */
    int fd;    /* reads what it prints */
    char *output;
    size_t len, cap, max;
} command;

/* ---- beginning ---- */

/* POSIX has no pipe2(). Threads of ours start no processes, so nobody inherits the ends meanwhile. */
static wsco_rc open_pipe(int ends[2])
{
    if (pipe(ends) != 0)
        return -errno;
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return WSCO_OK;
}

bool wsco_command_has_terminal(void)
{
    int fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);

    if (fd < 0)
        return errno != ENXIO && errno != ENOENT;
    close(fd);
    return true;
}

/* The runtime ignores SIGPIPE, which a command may count on. */
static int set_attributes(posix_spawnattr_t *attr, bool leads)
{
    sigset_t usual;

    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    (void)posix_spawnattr_setsigdefault(attr, &usual);
    (void)posix_spawnattr_setpgroup(attr, 0);
    return posix_spawnattr_setflags(
        attr, (short)(leads ? POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP : POSIX_SPAWN_SETSIGDEF));
}

static int set_output(posix_spawn_file_actions_t *actions, int fd, bool errors)
{
    int error = posix_spawn_file_actions_adddup2(actions, fd, STDOUT_FILENO);

    if (error == 0 && errors)
        error = posix_spawn_file_actions_adddup2(actions, fd, STDERR_FILENO);
    return error;
}

static int spawn(const char *line, int fd, bool errors, bool leads, pid_t *pid)
{
    char shell[] = "sh", option[] = "-c";
    char *const argv[] = {shell, option, (char *)(uintptr_t)line, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attr;
    int error = posix_spawn_file_actions_init(&actions);

    if (error != 0)
        return error;
    error = posix_spawnattr_init(&attr);
    if (error == 0) {
        error = set_attributes(&attr, leads);
        if (error == 0)
            error = set_output(&actions, fd, errors);
        if (error == 0)
            error = posix_spawn(pid, "/bin/sh", &actions, &attr, argv, environ);
        posix_spawnattr_destroy(&attr);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* WSCO_OK: it runs, and is claimed. */
static wsco_rc start(wsco_children *children, const char *line, bool errors, command *self)
{
    bool leads = !wsco_command_has_terminal();
    int ends[2];
    wsco_rc rc = open_pipe(ends);

    if (rc != WSCO_OK)
        return rc;
    rc = -spawn(line, ends[1], errors, leads, &self->pid);
    close(ends[1]);
    if (rc == WSCO_OK)
        rc = wsco_children_claim(children, self->pid, leads);
    if (rc != WSCO_OK)
        close(ends[0]);
    self->fd = ends[0];
    return rc;
}

static void drop(command *self)
{
    wsco_link_remove(&self->link);
    close(self->fd);
    wsco_mem_free(self->output);
    wsco_mem_free(self);
}

/* ---- output ---- */

static wsco_rc make_room(command *self)
{
    size_t wanted = self->cap ? self->cap * 2 : FIRST_CAP;
    char *larger;

    if (self->len > self->max)
        return WSCO_E_NOMEM;
    if (self->len < self->cap)
        return WSCO_OK;
    larger = wsco_mem_realloc(self->output, wanted);
    if (!larger)
        return WSCO_E_NOMEM;
    self->output = larger;
    self->cap = wanted;
    return WSCO_OK;
}

/* WSCO_OK: *got bytes, 0 at the end. */
static wsco_rc read_some(wsco_fdwait *fds, int fd, char *into, size_t cap, ssize_t *got)
{
    for (;;) {
        *got = read(fd, into, cap);
        if (*got >= 0)
            return WSCO_OK;
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN)
            return -errno;
        wsco_rc rc = wsco_fdwait_until(fds, fd, WSCO_READ, WSCO_USEC_NEVER);
        if (rc < 0)
            return rc;
    }
}

static wsco_rc collect(wsco_fdwait *fds, command *self)
{
    for (;;) {
        wsco_rc rc = make_room(self);
        ssize_t got = 0;
        if (rc == WSCO_OK)
            rc = read_some(fds, self->fd, self->output + self->len, self->cap - self->len, &got);
        if (rc != WSCO_OK || got == 0)
            return rc;
        self->len += (size_t)got;
    }
}

/* ---- public ---- */

static void take_output(command *self, wsco_command_result *result)
{
    result->output = self->output;
    result->len = self->len;
    self->output = NULL;
}

static wsco_rc finish(wsco_script_waits *waits, command *self, wsco_command_result *result)
{
    wsco_rc rc = collect(&waits->fds, self);

    if (rc == WSCO_OK)
        rc = wsco_children_wait(&waits->children, self->pid, WSCO_USEC_NEVER, &result->end);
    if (rc != WSCO_OK) {
        wsco_children_abandon(&waits->children, self->pid);
        return rc;
    }
    take_output(self, result);
    return WSCO_OK;
}

wsco_rc wsco_command_run(wsco_script_waits *waits, const char *line, bool errors, size_t max,
                         wsco_command_result *result)
{
    command *self;

    if (!waits->children.sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    self = wsco_mem_zalloc(sizeof *self);
    if (!self)
        return WSCO_E_NOMEM;
    self->max = max;
    wsco_rc rc = start(&waits->children, line, errors, self);
    if (rc != WSCO_OK) {
        wsco_mem_free(self);
        return rc;
    }
    wsco_link_append(&waits->commands, &self->link);
    rc = finish(waits, self, result);
    drop(self);
    return rc;
}

/* Takes fd. NULL when memory is short. */
static command *take_pipe(wsco_script_waits *waits, int fd)
{
    command *self = wsco_mem_zalloc(sizeof *self);

    if (!self) {
        close(fd);
        return NULL;
    }
    self->fd = fd;
    wsco_link_append(&waits->commands, &self->link);
    return self;
}

wsco_rc wsco_command_read_pipe(wsco_script_waits *waits, int fd, size_t max, wsco_command_result *result)
{
    command *self = take_pipe(waits, fd);

    if (!self)
        return WSCO_E_NOMEM;
    self->max = max;
    /* A FIFO that nobody has opened to write yet would be at its end. */
    wsco_rc rc = wsco_fdwait_until(&waits->fds, fd, WSCO_READ, WSCO_USEC_NEVER);
    if (rc >= 0)
        rc = collect(&waits->fds, self);
    if (rc == WSCO_OK)
        take_output(self, result);
    drop(self);
    return rc;
}

wsco_rc wsco_command_write_pipe(wsco_script_waits *waits, int fd, const char *bytes, size_t len)
{
    command *self = take_pipe(waits, fd);
    wsco_rc rc = self ? WSCO_OK : WSCO_E_NOMEM;

    for (size_t at = 0; rc == WSCO_OK && at < len;) {
        ssize_t n = write(self->fd, bytes + at, len - at);
        if (n > 0)
            at += (size_t)n;
        else if (errno == EAGAIN)
            rc = wsco_fdwait_until(&waits->fds, self->fd, WSCO_WRITE, WSCO_USEC_NEVER);
        else if (errno != EINTR)
            rc = -errno;
        rc = rc > 0 ? WSCO_OK : rc;
    }
    if (self)
        drop(self);
    return rc;
}

void wsco_command_end_all(wsco_script_waits *waits)
{
    while (!wsco_link_empty(&waits->commands)) {
        command *self = wsco_container_of(waits->commands.next, command, link);
        wsco_children_abandon(&waits->children, self->pid);
        drop(self);
    }
}
