/* SPDX-License-Identifier: MIT */
/* The jump from one C stack to another: private to src/co and to switch.h. */
#ifndef WSCO_CO_JUMP_H
#define WSCO_CO_JUMP_H

#include "wsco/co/asan.h"
#include "wsco/co/context.h"
#include "wsco/co/stack.h"

#include <stdlib.h>

typedef struct wsco_transfer {
    void *from; /* where to continue the context that jumped */
    void *data;
} wsco_transfer;

/* Hidden: the archive is linked into us, and another extension may bring a copy of these names. */
#define WSCO_HIDDEN __attribute__((visibility("hidden")))
WSCO_HIDDEN void *make_fcontext(void *stack_high, size_t size, void (*fn)(wsco_transfer));
WSCO_HIDDEN wsco_transfer jump_fcontext(void *to, void *data);

/* For a function whose whole purpose is the switch: a compiler that only likes to inline must do it. */
#define WSCO_SWITCH static inline __attribute__((always_inline))

/* Is the ABI the one whose registers wsco_context_jump() names? With a shadow stack only a call may push a
 * return address. */
#if defined(__x86_64__) && defined(__ELF__) && !defined(__ILP32__) && !defined(__AVX512F__)
#if !defined(__CET__) || !(__CET__ & 2)
#define WSCO_CONTEXT_JUMPS_UNSEEN 1
#endif
#endif

/* jump_fcontext(); `data` is not NULL.
 *
 * Why not by a call: the processor remembers where its calls return to. A call of jump_fcontext() never does,
 * but the processor goes on to expect it, so the next return on the other stack would be predicted wrongly.
 * Here the return address is pushed, then comes a jump, which the processor does not count. So the method
 * that a script has called on one stack seems to return when the method does that it has called on the
 * other. Mostly both have been called from the same place of the VM, and the prediction is right. That saves
 * 7 ns for each switch. */
WSCO_SWITCH wsco_transfer wsco_context_jump(void *to, void *data)
{
    wsco_transfer arrival;

#ifdef WSCO_CONTEXT_JUMPS_UNSEEN
    __asm__ volatile("leaq 1f(%%rip), %%rax\n\t"
                     "pushq %%rax\n\t"
                     "jmp jump_fcontext\n"
                     "1:"
                     : "=a"(arrival.from), "=d"(arrival.data), "+D"(to), "+S"(data)
                     :
                     : "rcx", "r8", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5",
                       "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15",
                       "st", "st(1)", "st(2)", "st(3)", "st(4)", "st(5)", "st(6)", "st(7)", "cc", "memory");
    /* The push would write over what a function that calls no other may keep below its stack pointer. With
     * this, it calls one. */
    if (!arrival.data)
        abort();
#else
    arrival = jump_fcontext(to, data);
#endif
    return arrival;
}

WSCO_SWITCH void wsco_context_jump_in(wsco_exec *exec)
{
    void *fake = NULL;
    wsco_transfer arrival;

    wsco_asan_leave(&fake, exec->san_inner_low, exec->san_inner_size);
    arrival = wsco_context_jump(exec->handle, exec);
    /* After abandon_to() this is an abandoned frame, which is never entered again. */
    exec->handle = arrival.from;
    wsco_asan_arrive(fake, &exec->san_inner_low, &exec->san_inner_size);
}

WSCO_SWITCH void wsco_context_jump_out(wsco_exec *exec, int last)
{
    void *fake = NULL;
    wsco_transfer arrival;

    if (exec->guard == WSCO_STACK_GUARD_CHECKED)
        wsco_stack_check(exec);
    wsco_asan_leave(last ? NULL : &fake, exec->san_outer_low, exec->san_outer_size);
    arrival = wsco_context_jump(exec->back, exec);
    if (last)
        abort();
    exec->back = arrival.from;
    wsco_asan_arrive(fake, &exec->san_outer_low, &exec->san_outer_size);
}

#endif
