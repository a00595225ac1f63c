/* SPDX-License-Identifier: MIT */
/* hook_process: waits for child processes, and popen(), for a coroutine. The C library's pclose() waits
 * inside of it, where nothing can be replaced, and keeps to itself for whom. So popen() is done here too.
 * Owns: what popen() has started, until pclose().
 * Called by: whatever imports them: PHP's proc_close(), exec() and its kin, popen(), mail().
 * Never: leaves a shell that nobody waits for running; gives a descriptor of ours to a child.
 * Tested by: tests/phpt/hook/process*.phpt. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* waitid() and its names */
#endif
#include "hook_priv.h"

#include "wsco/base/mem.h"
#include "wsco/base/process.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/run/command.h"
#include "wsco/run/script_waits.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* A stream of popen(). Owner: `all`. Freed by: forget(). */
typedef struct opened {
    wsco_link link;
    FILE *file;
    pid_t pid;
    uint32_t process; /* whose child it is */
    bool given_up;    /* the last read or write was cut short: nobody wants to know the end */
} opened;

static wsco_link all = {&all, &all};

static wsco_children *children(void)
{
    wsco_script_waits *waits = WSCO_G(worker) != NULL ? wsco_script_waits_of(WSCO_G(worker)) : NULL;

    return waits != NULL ? &waits->children : NULL;
}

/* As the kernel tells it. */
static int status_of(const wsco_child_end *end)
{
    return end->signal != 0 ? end->signal : end->code << 8;
}

/* ---- waitpid() ---- */

/* Who waits for a process by its number, as proc_close() does, asks once. */
static pid_t give_up(pid_t pid, wsco_rc rc)
{
    if (rc != -ECHILD)
        wsco_children_leave(children(), pid);
    errno = rc == -ECHILD ? ECHILD : ECANCELED;
    return -1;
}

pid_t php_wsco_hook_process_wait(pid_t pid, int *status, int options)
{
    php_wsco_hook_way way = PHP_WSCO_HOOK_PASS;
    wsco_child_end end;
    wsco_rc rc;

    if (pid > 0 && options == 0)
        way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_PROC);
    if (way == PHP_WSCO_HOOK_PASS || children() == NULL)
        return waitpid(pid, status, options);
    if (way == PHP_WSCO_HOOK_REFUSE) {
        pid_t ended = waitpid(pid, status, WNOHANG);
        return ended == 0 ? give_up(pid, WSCO_E_CO_CANCELED) : ended;
    }
    rc = php_wsco_hook_wait_child(children(), pid, &end);
    if (rc == WSCO_OK) {
        if (status != NULL)
            *status = status_of(&end);
        return pid;
    }
    return give_up(pid, rc);
}

/* ---- popen() ---- */

static opened *find(const FILE *file)
{
    for (wsco_link *link = all.next; link != &all; link = link->next) {
        opened *self = wsco_container_of(link, opened, link);
        if (self->file == file)
            return self;
    }
    return NULL;
}

static void forget(opened *self)
{
    wsco_link_remove(&self->link);
    wsco_mem_free(self);
}

void php_wsco_hook_process_give_up(int fd, bool given_up)
{
    for (wsco_link *link = all.next; link != &all; link = link->next) {
        opened *self = wsco_container_of(link, opened, link);
        if (fileno(self->file) == fd)
            self->given_up = given_up;
    }
}

/* leads: a group of its own, see command.c */
static int spawn(const char *line, int end, int target, bool leads, pid_t *pid)
{
    char shell[] = "sh", option[] = "-c";
    char *const argv[] = {shell, option, (char *)(uintptr_t)line, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int error = posix_spawn_file_actions_init(&actions);

    if (error != 0)
        return error;
    error = posix_spawnattr_init(&attributes);
    if (error == 0) {
        (void)posix_spawnattr_setpgroup(&attributes, 0);
        error = posix_spawnattr_setflags(&attributes, (short)(leads ? POSIX_SPAWN_SETPGROUP : 0));
        if (error == 0)
            error = posix_spawn_file_actions_adddup2(&actions, end, target);
        if (error == 0)
            error = posix_spawn(pid, "/bin/sh", &actions, &attributes, argv, environ);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* 0, or an errno; then both ends are closed. */
static int start(opened *self, const char *line, bool reads)
{
    bool leads = !wsco_command_has_terminal();
    int ends[2], error, ours = reads ? 0 : 1;

    if (pipe(ends) != 0)
        return errno;
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    self->file = fdopen(ends[ours], reads ? "r" : "w");
    error = errno;
    if (self->file != NULL)
        error = spawn(line, ends[1 - ours], reads ? STDOUT_FILENO : STDIN_FILENO, leads, &self->pid);
    close(ends[1 - ours]);
    if (error == 0 && wsco_children_claim(children(), self->pid, leads) != WSCO_OK)
        error = ENOMEM;
    if (error == 0)
        return 0;
    if (self->file != NULL)
        (void)fclose(self->file);
    else
        close(ends[ours]);
    return error;
}

FILE *php_wsco_hook_process_popen(const char *line, const char *mode)
{
    bool plain = strcmp(mode, "r") == 0 || strcmp(mode, "w") == 0;
    opened *self;
    int error;

    if (!plain || php_wsco_hook_wait_way(PHP_WSCO_HOOK_PROC) != PHP_WSCO_HOOK_WAIT || children() == NULL)
        return popen(line, mode);
    self = wsco_mem_zalloc(sizeof *self);
    error = self == NULL ? ENOMEM : start(self, line, *mode == 'r');
    if (error != 0) {
        wsco_mem_free(self);
        errno = error;
        return NULL;
    }
    self->process = wsco_process_token();
    wsco_link_append(&all, &self->link);
    return self->file;
}

/* Without the loop: outside of coroutines, or where none may suspend. Only looks: who waits for any child may
 * have taken it already. */
static void block_for(pid_t pid)
{
    siginfo_t info;

    while (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT) != 0 && errno == EINTR)
        ;
}

/* How the shell has ended; -1 with errno. */
static int end_of_shell(wsco_children *from, pid_t pid, bool given_up)
{
    php_wsco_hook_way way = php_wsco_hook_wait_way(PHP_WSCO_HOOK_PROC);
    wsco_child_end end;
    wsco_rc rc = WSCO_E_CANCELED;

    if (given_up)
        way = PHP_WSCO_HOOK_REFUSE;
    if (way == PHP_WSCO_HOOK_PASS)
        block_for(pid);
    if (way != PHP_WSCO_HOOK_REFUSE)
        rc = php_wsco_hook_wait_child(from, pid, &end);
    if (rc == WSCO_OK)
        return status_of(&end);
    wsco_children_abandon(from, pid);
    errno = rc == -ECHILD ? ECHILD : ECANCELED;
    return -1;
}

int php_wsco_hook_process_pclose(FILE *file)
{
    opened *self = find(file);
    pid_t pid;
    bool ours, given_up;
    int status = -1;

    if (self == NULL)
        return pclose(file);
    pid = self->pid;
    given_up = self->given_up;
    ours = wsco_process_is(self->process);
    php_wsco_hook_wait_expel(fileno(file));
    forget(self);
    (void)fclose(file);
    if (!ours)
        errno = ECHILD;
    else if (children() != NULL)
        status = end_of_shell(children(), pid, given_up);
    else if (waitpid(pid, &status, 0) != pid)
        status = -1;
    return status;
}
