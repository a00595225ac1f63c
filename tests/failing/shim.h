/* SPDX-License-Identifier: MIT */
/* What the two halves of the shim share: shim.c decides which call fails, and keeps the books; calls.c is the
 * list of calls. */
#ifndef WSCO_FAILING_SHIM_H
#define WSCO_FAILING_SHIM_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

/* One imported function of wsco.so. Static; `real` is set when it is first looked for. */
typedef struct shim_call {
    const char *name;
    void *ours;
    void **real;
    unsigned groups; /* SHIM_*: may also be armed together with others */
    atomic_ulong count;
} shim_call;

#define SHIM_MEMORY 1u
#define SHIM_DESCRIPTORS 2u
#define SHIM_GUARDS 4u
#define SHIM_THREADS 8u

/* No errno: the call is made, with a few bytes of what was asked for. */
#define SHIM_SHORT 10001

extern shim_call shim_calls[];
extern const size_t shim_call_count;

/* Counts the call. 0: it goes on as usual; else the errno it fails with, or SHIM_SHORT. In any thread, and in
 * handlers of signals. */
int shim_decide(shim_call *call);

/* How many of n bytes, when it is SHIM_SHORT. */
size_t shim_short(size_t n);

/* Books, in any thread but not in handlers of signals. `caller` is the return address in wsco.so. Each
 * returns what it was given. */
void *shim_took_block(void *block, const void *caller);
void shim_gave_block(const void *block);
void *shim_took_map(void *map, size_t size);
void shim_gave_map(void);
int shim_took_descriptor(int fd);
void shim_gave_descriptor(int fd);

#endif
