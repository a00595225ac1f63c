/* SPDX-License-Identifier: MIT */
/* Tests src/co/stack.c: layout, guards (both kinds), what stays resident, the pool. */
#define _GNU_SOURCE
#include "unit.h"

#include "wsco/co/context.h"
#include "wsco/co/stack.h"

#include "wsco/co/asan.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const wsco_context_ops *const ops = &wsco_context_fcontext;

static size_t page_bytes(void)
{
    return (size_t)sysconf(_SC_PAGESIZE);
}

static size_t resident_pages(const char *low, const char *high)
{
    static unsigned char state[8192];
    size_t pages = (size_t)(high - low) / page_bytes(), count = 0;

    assert_true(pages <= sizeof(state));
    assert_int_equal(mincore((void *)(uintptr_t)low, (size_t)(high - low), state), 0);
    for (size_t i = 0; i < pages; i++)
        count += state[i] & 1;
    return count;
}

static size_t exec_pages(const wsco_exec *exec)
{
    return resident_pages(exec->map, (char *)exec->map + exec->map_size);
}

TEST(layout)
{
    const size_t sizes[] = {0, 1, 32 * 1024, 100 * 1000, 256 * 1024, 512 * 1024, 2 * 1024 * 1024};

    for (size_t i = 0; i < UNIT_COUNT(sizes); i++) {
        size_t guard_size = sizes[i] >= 512 * 1024 ? 64 * 1024 : page_bytes();
        wsco_exec *exec = wsco_stack_map(sizes[i]);

        assert_non_null(exec);
        assert_true(exec->map_size >= sizes[i]);
        assert_int_equal(exec->map_size % page_bytes(), 0);
        assert_int_equal((uintptr_t)exec->stack_high % 16, 0);
        assert_int_equal((uintptr_t)exec->room % 16, 0);
        assert_ptr_equal(exec->stack_high, exec->room);
        assert_true((char *)exec->room + WSCO_EXEC_ROOM <= (char *)exec);
        assert_true((char *)(exec + 1) <= (char *)exec->map + exec->map_size);
        assert_int_equal(exec->stack_low - (char *)exec->map, guard_size);
        assert_true(exec->stack_high - exec->stack_low >= 8 * 1024);
        /* room, struct and 1 KiB of stack in one page */
        assert_true(page_bytes() != 4096 || (uintptr_t)exec->stack_high % 4096 >= 1024);
        assert_int_equal(exec_pages(exec), 1);
        memset(exec->room, 0xa5, WSCO_EXEC_ROOM);
        wsco_stack_unmap(exec);
    }
}

TEST(no_map_no_exec)
{
    assert_null(wsco_stack_map(SIZE_MAX));
    assert_null(wsco_stack_map(SIZE_MAX / 2));
    assert_null(wsco_stack_map((size_t)1 << 50));
}

/* ---- guards ---- */

static volatile int endless = 1; /* volatile: no compiler may see that there is no way back */

static __attribute__((noinline)) int overrun(int depth)
{
    volatile char frame[256];

    frame[0] = (char)depth;
    return endless ? overrun(depth + 1) + frame[0] : frame[0];
}

static UNIT_UNUSED void overrun_entry(wsco_exec *exec)
{
    overrun(0);
    ops->leave(exec, 1);
}

static UNIT_UNUSED const wsco_exec *victim;

/* Only a fault in the guard itself may go on to kill the child: below it there may be a hole by luck. */
static UNIT_UNUSED void on_fault(int number, siginfo_t *info, void *context)
{
    const char *at = info->si_addr;

    (void)context;
    if (at < (const char *)victim->map || at >= victim->stack_low)
        _exit(3);
    signal(number, SIG_DFL);
}

static UNIT_UNUSED void watch_faults(void)
{
    static char handler_stack[64 * 1024];
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof(handler_stack)};
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};

    if (sigaltstack(&stack, NULL) != 0 || sigaction(SIGSEGV, &action, NULL) != 0)
        _exit(2);
}

/* A child that runs over the end of its stack; its wait status. */
static UNIT_UNUSED int run_over(bool locked_memory)
{
    int status;
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0) {
        wsco_exec *exec;

        watch_faults();
        /* The kernel refuses light guards in locked mappings, so this takes the way of old kernels. */
        if (locked_memory && mlockall(MCL_FUTURE | MCL_ONFAULT) != 0)
            _exit(77);
        exec = ops->create(128 * 1024, overrun_entry);
        if (exec == NULL)
            _exit(1);
        victim = exec;
        ops->enter(exec);
        _exit(0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return status;
}

TEST(guard_stops_an_overrun)
{
#ifdef WSCO_HAS_ASAN
    print_message("ASan reports the overrun itself and exits, so there is no signal to see\n");
    skip();
#else
    int status = run_over(false);

    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGSEGV);
#endif
}

TEST(guard_by_mprotect_stops_an_overrun)
{
#ifdef WSCO_HAS_ASAN
    print_message("ASan reports the overrun itself and exits, so there is no signal to see\n");
    skip();
#else
    int status = run_over(true);

    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
        print_message("may not lock memory here\n");
        skip();
    }
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGSEGV);
#endif
}

/* ---- more stacks than guards by mprotect ---- */

enum { HARD_GUARDS = 16384, STACKS = HARD_GUARDS + 600 };

static unsigned count_maps(void)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    unsigned lines = 0;

    for (int c; maps && (c = fgetc(maps)) != EOF;)
        lines += c == '\n';
    if (maps)
        fclose(maps);
    return lines;
}

static void touch_below_entry(wsco_exec *exec)
{
    exec->stack_low[-1] = 1;
    ops->leave(exec, 0);
    _exit(5);
}

static void keep_within_entry(wsco_exec *exec)
{
    ops->leave(exec, 1);
}

/* In a child. The exit code of a step that went wrong. */
static int make_stacks(wsco_exec **last)
{
    /* The kernel refuses light guards in locked mappings, so this takes the way of old kernels. With
     * sanitizers the function does nothing. */
    if (syscall(SYS_mlockall, MCL_FUTURE | MCL_ONFAULT) != 0)
        return 77;
    for (int i = 0; i < STACKS; i++) {
        *last = ops->create(128 * 1024, keep_within_entry);
        if (!*last)
            return 1;
        if ((*last)->guard != (i < HARD_GUARDS ? WSCO_STACK_GUARD_HARD : WSCO_STACK_GUARD_CHECKED))
            return 2;
    }
    return count_maps() < 2 * HARD_GUARDS + 1000 ? 0 : 3;
}

static void use_stacks(void)
{
    wsco_exec *last = NULL, *next;
    int failed = make_stacks(&last);

    if (failed)
        _exit(failed);
    ops->enter(last); /* stays within, so nothing happens */
    next = ops->create(128 * 1024, touch_below_entry);
    if (!next || next->guard != WSCO_STACK_GUARD_CHECKED)
        _exit(4);
    ops->enter(next);
    _exit(6);
}

TEST(stacks_without_a_guard_of_their_own_are_checked)
{
    int status;
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0)
        use_stacks();
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
        print_message("may not lock memory here\n");
        skip();
    }
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGABRT);
}

/* ---- depth, trim, pool ---- */

static __attribute__((noinline)) size_t dive(wsco_exec *exec, size_t margin)
{
    volatile char frame[200];

    frame[0] = 1;
    if ((char *)__builtin_frame_address(0) - margin <= exec->stack_low)
        return frame[0];
    return dive(exec, margin) + frame[0];
}

static void dive_entry(wsco_exec *exec)
{
    *(size_t *)exec->user = dive(exec, 4096);
    ops->leave(exec, 0);
    ops->leave(exec, 1);
}

TEST(recursion_to_the_end_and_trim)
{
    size_t depth = 0, total;
    wsco_exec *exec = ops->create(512 * 1024, dive_entry);

    assert_non_null(exec);
    exec->user = &depth;
    ops->enter(exec);
    assert_true(depth > 500);
    total = (size_t)(exec->stack_high - exec->stack_low) / page_bytes();
    assert_true(exec_pages(exec) >= total - 4);
    wsco_stack_trim(exec, (char *)exec); /* not on this stack: nothing done */
    wsco_stack_trim(exec, exec->stack_low);
    assert_true(exec_pages(exec) >= total - 4);
    wsco_stack_trim(exec, exec->handle);
    assert_true(exec_pages(exec) <= 2);
    ops->enter(exec);
    ops->destroy(exec);
}

/* Nothing of the stack is mapped any more. */
static bool is_gone(const void *map)
{
    return msync((void *)(uintptr_t)map, page_bytes(), MS_ASYNC) != 0 && errno == ENOMEM;
}

TEST(pool_is_lifo_and_bounded)
{
    wsco_stack_pool pool;
    wsco_exec *a, *b, *c;
    const void *maps[3];

    wsco_stack_pool_init(&pool, ops, 64 * 1024, 2);
    a = wsco_stack_pool_take(&pool, dive_entry);
    b = wsco_stack_pool_take(&pool, dive_entry);
    c = wsco_stack_pool_take(&pool, dive_entry);
    assert_true(a && b && c);
    maps[0] = a->map, maps[1] = b->map, maps[2] = c->map;
    wsco_stack_pool_give(&pool, a);
    wsco_stack_pool_give(&pool, b);
    assert_int_equal(pool.count, 2);
    wsco_stack_pool_give(&pool, c);
    assert_int_equal(pool.count, 2);
    assert_true(is_gone(maps[2]));
    assert_false(is_gone(maps[0]) || is_gone(maps[1]));
    assert_ptr_equal(wsco_stack_pool_take(&pool, dive_entry), b);
    assert_ptr_equal(wsco_stack_pool_take(&pool, dive_entry), a);
    assert_int_equal(pool.count, 0);
    wsco_stack_pool_give(&pool, a);
    wsco_stack_pool_give(&pool, b);
    wsco_stack_pool_deinit(&pool);
    assert_true(is_gone(maps[0]) && is_gone(maps[1]));
    assert_int_equal(pool.count, 0);
    assert_null(pool.free);
}

TEST(pool_trims_deep_stacks)
{
    wsco_stack_pool pool;
    wsco_exec *exec;
    size_t depth;

    wsco_stack_pool_init(&pool, ops, 512 * 1024, 1);
    for (int i = 0; i < 16; i++) {
        exec = wsco_stack_pool_take(&pool, dive_entry);
        assert_non_null(exec);
        exec->user = &depth;
        ops->enter(exec);
        ops->enter(exec);
        wsco_stack_pool_give(&pool, exec);
    }
    assert_true(exec_pages(pool.free) <= 6);
    wsco_stack_pool_deinit(&pool);
}

TEST(pool_without_memory)
{
    wsco_stack_pool pool;

    wsco_stack_pool_init(&pool, ops, SIZE_MAX / 2, 4);
    assert_null(wsco_stack_pool_take(&pool, dive_entry));
    wsco_stack_pool_deinit(&pool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(layout),
        UNIT(no_map_no_exec),
        UNIT(guard_stops_an_overrun),
        UNIT(guard_by_mprotect_stops_an_overrun),
        UNIT(stacks_without_a_guard_of_their_own_are_checked),
        UNIT(recursion_to_the_end_and_trim),
        UNIT(pool_is_lifo_and_bounded),
        UNIT(pool_trims_deep_stacks),
        UNIT(pool_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
