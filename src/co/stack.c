/* SPDX-License-Identifier: MIT */
/* stack: guarded C stacks and their pool.
 * Owns: the mappings of fcontext stacks and the list of free execs.
 * Called by: context_fcontext (map, unmap), co and sched (pool), trim.
 * Never: touches a page of a stack below its top one, so a waiting coroutine stays at one page.
 * Tested by: tests/unit/co/test_stack.c. */
#include "wsco/co/stack.h"

#include "wsco/co/asan.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS MAP_ANON
#endif
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif
#ifndef MAP_STACK
#define MAP_STACK 0
#endif

#define STACK_MIN ((size_t)32 * 1024)
/* A guard this wide also catches a C function that skips over the first page of it with one big frame. */
#define GUARD_WIDE ((size_t)64 * 1024)
#define PAGE_MIN 4096
#define GUARD_WIDE_FROM ((size_t)512 * 1024)
#define GUARD_INSTALL 102 /* MADV_GUARD_INSTALL, Linux 6.13; in few headers yet */
/* A guard by mprotect splits a mapping in two, and Linux gives a process 65,530 of them. Half of these are
 * left to everything else: when they run out, malloc() fails first. */
#define HARD_GUARDS_MAX 16384

/* A pooled stack keeps this much, so that a handler of usual depth runs without a page fault. */
#define POOL_KEEP ((size_t)16 * 1024)
/* A trim costs 0.7 us even when there is nothing to give back, and asking the kernel first (mincore) costs
 * more. The newest execs are used again at once, so only one give in 16 trims. Those below the hot ones may
 * stay unused for long, so they are always trimmed. */
#define POOL_TRIM_EVERY 16
#define POOL_HOT 64

_Static_assert(WSCO_EXEC_ROOM % 16 == 0, "the C stack below the room must be 16-aligned");
_Static_assert(sizeof(wsco_exec) <= 128, "struct, room and 1.6 KiB of C stack fill one 4 KiB page");

static size_t page_size(void)
{
    static size_t size;

    if (size == 0)
        size = (size_t)sysconf(_SC_PAGESIZE);
    return size;
}

static char *page_floor(char *at)
{
    return at - (uintptr_t)at % page_size();
}

static unsigned hard_guards; /* how many there are */

static bool guard_hard(char *low, size_t size)
{
    if (hard_guards >= HARD_GUARDS_MAX || mprotect(low, size, PROT_NONE) != 0)
        return false;
    hard_guards++;
    return true;
}

static wsco_stack_guard guard(char *low, size_t size)
{
#ifdef __linux__
    static bool no_light_guards;

    if (!no_light_guards) {
        if (madvise(low, size, GUARD_INSTALL) == 0)
            return WSCO_STACK_GUARD_LIGHT;
        no_light_guards = errno == EINVAL;
    }
#endif
    return guard_hard(low, size) ? WSCO_STACK_GUARD_HARD : WSCO_STACK_GUARD_CHECKED;
}

/* Guards and sets up the top of a fresh mapping. A guard that is only checked is always wide, as what runs
 * over it does so until the coroutine waits. */
static wsco_exec *furnish(char *map, size_t size)
{
    size_t guard_size = size >= GUARD_WIDE_FROM ? GUARD_WIDE : page_size();
    size_t head = (sizeof(wsco_exec) + 15) & ~(size_t)15;
    wsco_exec *exec = (wsco_exec *)(void *)(map + size - head);
    wsco_stack_guard kind = guard(map, guard_size);

    if (kind == WSCO_STACK_GUARD_CHECKED && size >= 2 * GUARD_WIDE)
        guard_size = GUARD_WIDE;
    exec->map = map;
    exec->map_size = size;
    exec->guard = (uint8_t)kind;
    exec->room = (char *)exec - WSCO_EXEC_ROOM;
    exec->stack_low = map + guard_size;
    exec->stack_high = exec->room;
    return exec;
}

static bool is_untouched(const wsco_exec *exec)
{
    unsigned char resident[GUARD_WIDE / PAGE_MIN];
    size_t size = (size_t)(exec->stack_low - (char *)exec->map);
    unsigned touched = 0;

    if (mincore(exec->map, size, (void *)resident) != 0)
        return true;
    for (size_t i = 0; i < size / page_size(); i++)
        touched |= resident[i] & 1u;
    return touched == 0;
}

/* A hole splits a mapping in two. If that is one too many, the memory is given back and the addresses are
 * lost. */
static void unmap(void *map, size_t size)
{
    if (munmap(map, size) != 0)
        (void)madvise(map, size, MADV_DONTNEED);
}

wsco_exec *wsco_stack_map(size_t stack_size)
{
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK;
    size_t size = stack_size < STACK_MIN ? STACK_MIN : stack_size;
    wsco_exec *exec;
    void *map;

    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + page_size() - 1) / page_size() * page_size();
    if (size < 4 * page_size())
        size = 4 * page_size();
    map = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
    if (map == MAP_FAILED)
        return NULL;
#ifdef MADV_NOHUGEPAGE
    (void)madvise(map, size, MADV_NOHUGEPAGE); /* EINVAL if the kernel knows no huge pages: as good */
#endif
    exec = furnish(map, size);
    /* Where memory is locked, all of it is there from the start, so nobody could tell. */
    if (exec->guard != WSCO_STACK_GUARD_CHECKED || is_untouched(exec))
        return exec;
    unmap(map, size);
    return NULL;
}

/* Says so without what needs much of a stack that has come to its end. */
static void report_overrun(void)
{
    static const char text[] = "wsco: a coroutine ran over the end of its C stack (option stack_size)\n";

    if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
        abort();
}

void wsco_stack_check(const wsco_exec *exec)
{
    if (is_untouched(exec))
        return;
    report_overrun();
    abort();
}

void wsco_stack_unmap(wsco_exec *exec)
{
    /* The shadow memory outlives the mapping, and another mapping will get these addresses. */
    wsco_asan_unpoison(exec->stack_low, exec->stack_high);
    hard_guards -= exec->guard == WSCO_STACK_GUARD_HARD;
    unmap(exec->map, exec->map_size);
}

void wsco_stack_trim(wsco_exec *exec, const char *sp)
{
    char *end;

    /* sp is outside if the coroutine waits on a native Fiber's stack, or the backend has stacks of its
     * own. */
    if (sp <= exec->stack_low || sp > exec->stack_high)
        return;
    end = page_floor(exec->stack_low + (sp - exec->stack_low));
    if (end > exec->stack_low)
        (void)madvise(exec->stack_low, (size_t)(end - exec->stack_low), MADV_DONTNEED);
}

static void trim_pooled(wsco_exec *exec)
{
    char *keep = page_floor(exec->stack_high - POOL_KEEP);

    if (keep > exec->stack_low)
        (void)madvise(exec->stack_low, (size_t)(keep - exec->stack_low), MADV_DONTNEED);
}

void wsco_stack_pool_init(wsco_stack_pool *pool, const wsco_context_ops *ops, size_t stack_size, unsigned max)
{
    memset(pool, 0, sizeof *pool);
    pool->ops = ops;
    pool->stack_size = stack_size;
    pool->max = max;
}

void wsco_stack_pool_deinit(wsco_stack_pool *pool)
{
    while (pool->free) {
        wsco_exec *exec = pool->free;

        pool->free = exec->next;
        pool->ops->destroy(exec);
    }
    pool->count = 0;
}

/* A new one. errno stays as it was: we may be in a callback of a function that looks at it afterwards. */
static wsco_exec *create(wsco_stack_pool *pool, wsco_exec_entry entry)
{
    int before = errno;
    wsco_exec *exec = pool->ops->create(pool->stack_size, entry);

    if (exec)
        errno = before;
    return exec;
}

wsco_exec *wsco_stack_pool_take(wsco_stack_pool *pool, wsco_exec_entry entry)
{
    wsco_exec *exec = pool->free;

    if (!exec)
        return create(pool, entry);
    pool->free = exec->next;
    pool->count--;
    exec->next = NULL;
    pool->ops->reset(exec, entry);
    return exec;
}

void wsco_stack_pool_give(wsco_stack_pool *pool, wsco_exec *exec)
{
    if (pool->count >= pool->max) {
        pool->ops->destroy(exec);
        return;
    }
    if (++pool->gives % POOL_TRIM_EVERY == 0 || pool->count >= POOL_HOT)
        trim_pooled(exec);
    exec->user = NULL;
    exec->next = pool->free;
    pool->free = exec;
    pool->count++;
}
