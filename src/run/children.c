/* SPDX-License-Identifier: MIT */
/* children: waits for child processes without holding the loop.
 * Owns: for each number that is waited for a watch, which has a pidfd in the loop or a thread that waits; for
 *       each child of the runtime a claim.
 * Called by: src/php, for System::wait() and waitPid().
 * Never: installs a handler for SIGCHLD. That signal is the script's, which may set a handler for it or
 *       ignore it at any time; then ours would be gone without notice. Never takes a child from the system in
 *       a thread.
 * How: a pidfd is readable when its process has ended. There is none for "any child", and only Linux has
 *       them. So in these cases a thread sleeps in waitid(), which with WNOWAIT only looks, and wakes the
 *       loop; it is cancelled when nobody waits any more. For the first cancel glibc needs libgcc_s; PHP is
 *       linked with it as a rule. A watch ends when its child has ended, because a pidfd stays readable.
 * Tested by: tests/unit/run/test_children.c. */
#include "wsco/run/children.h"

#include "wsco/base/mem.h"
#include "wsco/base/process.h"
#include "wsco/co/wait.h"
#include "wsco/io/wake.h"

#include "thread_priv.h"

#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Owner: wsco_children.watches. Freed by: end_watch(). */
typedef struct watch {
    wsco_link link;
    wsco_children *children;
    pid_t pid; /* or WSCO_ANY_CHILD */
    wsco_waitq waiters;
    wsco_watcher pidfd; /* in the loop, or ... */
    wsco_wake wake;     /* ... this is, and `thread` runs */
    pthread_t thread;
    bool taken; /* from the system; a waiter was woken and fetches `end` */
    wsco_child_end end;
} watch;

/* A child of the runtime. Owner: wsco_children.claims. Freed by: end_claim(). */
typedef struct claim {
    wsco_link link;
    pid_t pid;
    bool taken;     /* from the system, by who waited for any; `end` is kept */
    bool leads;     /* a process group of its own */
    bool abandoned; /* nobody wants to know */
    wsco_child_end end;
} claim;

static watch *find(const wsco_children *children, pid_t pid)
{
    for (wsco_link *link = children->watches.next; link != &children->watches; link = link->next) {
        watch *it = wsco_container_of(link, watch, link);
        if (it->pid == pid)
            return it;
    }
    return NULL;
}

/* ---- hearing of an end ---- */

static void close_source(watch *it)
{
    if (it->pidfd.slot != 0) {
        wsco_loop_remove(it->children->loop, &it->pidfd);
        close(it->pidfd.fd);
    }
    if (it->wake.watcher.slot == 0)
        return;
    if (wsco_process_is(it->children->process)) {
        pthread_cancel(it->thread);
        pthread_join(it->thread, NULL);
    }
    wsco_wake_close(&it->wake);
}

static void end_watch(watch *it, wsco_rc rc)
{
    wsco_wait_wake_all(&it->waiters, rc);
    close_source(it);
    wsco_link_remove(&it->link);
    wsco_mem_free(it);
}

static wsco_child_end decode(pid_t pid, int status)
{
    return (wsco_child_end){.pid = pid,
                            .code = WIFEXITED(status) ? WEXITSTATUS(status) : 0,
                            .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

/* Takes one from the system. As waitpid(), but never interrupted. */
static pid_t reap(pid_t pid, wsco_child_end *end)
{
    int status;
    pid_t ended;

    do
        ended = waitpid(pid, &status, WNOHANG);
    while (ended < 0 && errno == EINTR);
    if (ended > 0)
        *end = decode(ended, status);
    return ended;
}

/* For the waiters, of whom the first that runs takes it. */
static void keep(watch *it, const wsco_child_end *end)
{
    it->taken = true;
    it->end = *end;
    close_source(it);
    wsco_wait_wake_all(&it->waiters, WSCO_OK);
}

/* A single child is taken at once: before its waiter runs, another coroutine may ask for any. */
static void on_end(watch *it)
{
    wsco_child_end end;

    if (it->pid != WSCO_ANY_CHILD && !wsco_link_empty(&it->waiters) && reap(it->pid, &end) > 0)
        keep(it, &end);
    else
        end_watch(it, WSCO_OK);
}

static void on_pidfd(wsco_watcher *watcher, unsigned events)
{
    (void)events;
    on_end(wsco_container_of(watcher, watch, pidfd));
}

static void on_wake(wsco_wake *wake)
{
    on_end(wsco_container_of(wake, watch, wake));
}

static int open_pidfd(pid_t pid)
{
#ifdef SYS_pidfd_open
    return (int)syscall(SYS_pidfd_open, pid, 0);
#else
    (void)pid;
    errno = ENOSYS;
    return -1;
#endif
}

/* WSCO_E_AGAIN: there are no pidfds here. A sandbox may refuse a system call that it does not know with
 * EPERM. */
static wsco_rc watch_pidfd(watch *it)
{
    int fd = open_pidfd(it->pid);

    if (fd < 0) {
        it->children->no_pidfd = errno == ENOSYS || errno == EPERM;
        return it->children->no_pidfd ? WSCO_E_AGAIN : -errno;
    }
    wsco_rc rc = wsco_loop_add(it->children->loop, &it->pidfd, fd, WSCO_READ);
    if (rc != WSCO_OK)
        close(fd);
    return rc;
}

/* In a thread, and cancelled in either call. A failure is for the loop to find out. */
static void *wait_in_thread(void *arg)
{
    watch *it = arg;
    siginfo_t info;
    int failed;

    do
        failed = it->pid == WSCO_ANY_CHILD ? waitid(P_ALL, 0, &info, WEXITED | WNOWAIT)
                                           : waitid(P_PID, (id_t)it->pid, &info, WEXITED | WNOWAIT);
    while (failed && errno == EINTR);
    wsco_wake_up(&it->wake);
    return NULL;
}

static wsco_rc watch_by_thread(watch *it)
{
    wsco_rc rc = wsco_wake_open(&it->wake, it->children->loop);

    if (rc != WSCO_OK)
        return rc;
    rc = wsco_thread_start(&it->thread, wait_in_thread, it);
    if (rc != WSCO_OK)
        wsco_wake_close(&it->wake);
    return rc;
}

static wsco_rc begin_watch(wsco_children *children, pid_t pid, watch **begun)
{
    wsco_rc rc = WSCO_E_AGAIN;
    watch *it = wsco_mem_zalloc(sizeof *it);

    if (!it)
        return WSCO_E_NOMEM;
    it->children = children;
    it->pid = pid;
    it->pidfd.on_event = on_pidfd;
    it->wake.woken = on_wake;
    wsco_link_init(&it->waiters);
    if (pid != WSCO_ANY_CHILD && !children->no_pidfd)
        rc = watch_pidfd(it);
    if (rc == WSCO_E_AGAIN)
        rc = watch_by_thread(it);
    if (rc != WSCO_OK) {
        wsco_mem_free(it);
        return rc;
    }
    wsco_link_append(&children->watches, &it->link);
    *begun = it;
    return WSCO_OK;
}

/* ---- children of the runtime ---- */

static claim *find_claim(const wsco_children *children, pid_t pid)
{
    for (wsco_link *link = children->claims.next; link != &children->claims; link = link->next) {
        claim *it = wsco_container_of(link, claim, link);
        if (it->pid == pid)
            return it;
    }
    return NULL;
}

static void end_claim(claim *it)
{
    wsco_link_remove(&it->link);
    wsco_mem_free(it);
}

static void reap_abandoned(wsco_children *children)
{
    wsco_child_end end;

    for (wsco_link *next, *link = children->claims.next; link != &children->claims; link = next) {
        claim *it = wsco_container_of(link, claim, link);
        next = link->next;
        if (it->abandoned && (it->taken || reap(it->pid, &end) != 0))
            end_claim(it);
    }
}

/* False: it is not claimed. */
static bool keep_for_claim(const wsco_children *children, const wsco_child_end *end)
{
    claim *it = find_claim(children, end->pid);

    if (!it)
        return false;
    it->taken = true;
    it->end = *end;
    return true;
}

/* Left to end by itself it would be given to whoever waits for any child. */
static void kill_and_reap(pid_t pid, bool leads)
{
    pid_t ended;

    if (kill(leads ? -pid : pid, SIGKILL) != 0)
        return;
    do
        ended = waitpid(pid, NULL, 0);
    while (ended < 0 && errno == EINTR);
}

static claim *new_claim(wsco_children *children, pid_t pid, bool leads)
{
    claim *it = wsco_mem_zalloc(sizeof *it);

    reap_abandoned(children);
    if (!it)
        return NULL;
    *it = (claim){.pid = pid, .leads = leads};
    wsco_link_append(&children->claims, &it->link);
    return it;
}

wsco_rc wsco_children_claim(wsco_children *children, pid_t pid, bool leads)
{
    if (new_claim(children, pid, leads))
        return WSCO_OK;
    kill_and_reap(pid, leads);
    return WSCO_E_NOMEM;
}

/* A child that is taken already may have given its number to a stranger. */
void wsco_children_abandon(wsco_children *children, pid_t pid)
{
    claim *it = find_claim(children, pid);
    watch *waited = find(children, pid);

    if (!it)
        return;
    it->abandoned = true;
    if (waited && waited->taken) {
        it->taken = true;
        end_watch(waited, WSCO_OK);
    }
    if (!it->taken && wsco_process_is(children->process))
        (void)kill(it->leads ? -pid : pid, SIGTERM);
    reap_abandoned(children);
}

void wsco_children_leave(wsco_children *children, pid_t pid)
{
    claim *it = find_claim(children, pid) ? NULL : new_claim(children, pid, false);

    if (it)
        it->abandoned = true;
}

/* ---- taking ---- */

/* False: nobody waits for just that one. */
static bool give_to_waiter(const wsco_children *children, const wsco_child_end *end)
{
    watch *it = find(children, end->pid);

    if (!it || wsco_link_empty(&it->waiters))
        return keep_for_claim(children, end);
    keep(it, end);
    return true;
}

/* WSCO_E_AGAIN: none has ended yet. */
static wsco_rc take(wsco_children *children, pid_t pid, wsco_child_end *end)
{
    watch *it = find(children, pid);

    if (it && it->taken) {
        *end = it->end;
        end_watch(it, WSCO_OK);
        return WSCO_OK;
    }
    for (;;) {
        pid_t ended = reap(pid, end);
        if (ended <= 0)
            return ended < 0 ? -errno : WSCO_E_AGAIN;
        if (pid != WSCO_ANY_CHILD || !give_to_waiter(children, end))
            return WSCO_OK;
    }
}

/* The same for a claimed child, whose claim ends with it. */
static wsco_rc take_claimed(wsco_children *children, claim *it, wsco_child_end *end)
{
    wsco_rc rc = it->taken ? WSCO_OK : take(children, it->pid, end);

    if (it->taken)
        *end = it->end;
    if (rc != WSCO_E_AGAIN)
        end_claim(it);
    return rc;
}

static wsco_rc wait_for_end(wsco_children *children, pid_t pid, wsco_usec due)
{
    watch *it = find(children, pid);

    if (!children->sched->current)
        return WSCO_E_CO_OUT_OF_COROUTINE;
    wsco_rc rc = it ? WSCO_OK : begin_watch(children, pid, &it);
    if (rc != WSCO_OK)
        return rc;
    rc = wsco_wait_on(children->sched, &it->waiters, due);
    it = find(children, pid); /* it may have ended, and another wait begun one */
    if (it && wsco_link_empty(&it->waiters) && !it->taken)
        end_watch(it, WSCO_OK);
    return rc;
}

/* ---- public ---- */

/* The kqueue of tests/kqueue knows no pidfds, and where a real one is there are none. */
void wsco_children_init(wsco_children *children, wsco_loop *loop, wsco_sched *sched)
{
    *children = (wsco_children){.loop = loop,
                                .sched = sched,
                                .process = wsco_process_token(),
                                .no_pidfd = loop->ops == &wsco_poll_kqueue};
    wsco_link_init(&children->watches);
    wsco_link_init(&children->claims);
}

void wsco_children_deinit(wsco_children *children)
{
    while (!wsco_link_empty(&children->watches))
        end_watch(wsco_container_of(children->watches.next, watch, link), WSCO_E_CANCELED);
    while (!wsco_link_empty(&children->claims))
        end_claim(wsco_container_of(children->claims.next, claim, link));
}

wsco_rc wsco_children_look(wsco_children *children, pid_t pid, wsco_child_end *end)
{
    if (pid < 1 && pid != WSCO_ANY_CHILD)
        return WSCO_E_INVAL;
    reap_abandoned(children);
    claim *claimed = find_claim(children, pid);
    return claimed ? take_claimed(children, claimed, end) : take(children, pid, end);
}

wsco_rc wsco_children_wait(wsco_children *children, pid_t pid, wsco_usec due, wsco_child_end *end)
{
    for (;;) {
        wsco_rc rc = wsco_children_look(children, pid, end);
        if (rc != WSCO_E_AGAIN)
            return rc;
        rc = wait_for_end(children, pid, due);
        if (rc != WSCO_OK)
            return rc;
    }
}
