/* SPDX-License-Identifier: MIT */
/* spare: small blocks that are kept for the next of their size, in a list for each size of the thread.
 * malloc() keeps seven of a size at hand, which a turn with a hundred connections exceeds, and takes a longer
 * way for all as soon as the process has a second thread.
 * Owns: the blocks in the lists, until wsco_spare_drop(); at most LIST_MAX bytes of each size, FULL_LISTS
 *       times as many in all.
 * Called by: blob, buf, outq, ws_msg, ws_deflate, http_req, http_head, http_parse; php/module (drop).
 * Never: asks for the size of a block; keeps one where a use after its end could be found.
 * Tested by: tests/unit/base/test_spare.c. */
#include "wsco/base/spare.h"

#include "wsco/base/err.h"
#include "wsco/base/mem.h"
#include "wsco/base/per_thread.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Some 4,000 small messages that arrive in one turn. */
#define LIST_MAX ((size_t)512 * 1024)
#define FULL_LISTS 4
#define LISTS (WSCO_SPARE_BLOCK_MAX / WSCO_SPARE_STEP)

#if defined(WSCO_TEST) || defined(WSCO_ASAN)
#define KEPT 0
#else
#define KEPT LIST_MAX
#endif

/* Lies in the first bytes of a kept block. */
typedef struct spare {
    struct spare *next;
} spare;

typedef struct spares {
    spare *first;
    size_t bytes; /* of the blocks in this list */
} spares;

static WSCO_PER_THREAD spares lists[LISTS];
static WSCO_PER_THREAD size_t kept_bytes; /* in all lists */
static size_t limit = KEPT;               /* of one list */

/* The list of blocks that have room for `size` bytes; a size up to WSCO_SPARE_BLOCK_MAX. */
static size_t list_of(size_t size)
{
    return size > 0 ? (size - 1) / WSCO_SPARE_STEP : 0;
}

static size_t room_of(size_t list)
{
    return (list + 1) * WSCO_SPARE_STEP;
}

void *wsco_spare_take(size_t size)
{
    if (size > WSCO_SPARE_BLOCK_MAX || limit == 0)
        return wsco_mem_alloc(size);
    size_t list = list_of(size);
    spare *block = lists[list].first;
    if (!block)
        return wsco_mem_alloc(room_of(list));
    lists[list].first = block->next;
    lists[list].bytes -= room_of(list);
    kept_bytes -= room_of(list);
    return block;
}

void *wsco_spare_take_zeroed(size_t size)
{
    void *block = wsco_spare_take(size);
    return block ? memset(block, 0, size) : NULL;
}

void wsco_spare_give(void *block, size_t size)
{
    /* A size that is too large would give the next owner more than there is. */
    WSCO_ASSERT(!block || wsco_mem_has(block, size));
    if (!block || size > WSCO_SPARE_BLOCK_MAX || limit == 0) {
        wsco_mem_free(block);
        return;
    }
    size_t list = list_of(size), room = room_of(list);
    if (lists[list].bytes + room > limit || kept_bytes + room > FULL_LISTS * limit) {
        wsco_mem_free(block);
        return;
    }
    spare *kept = block;
    kept->next = lists[list].first;
    lists[list].first = kept;
    lists[list].bytes += room;
    kept_bytes += room;
}

/* Is the block already one that a block of `size` bytes would be? */
static bool has_room(size_t old, size_t size)
{
    return limit > 0 && old <= WSCO_SPARE_BLOCK_MAX && size <= WSCO_SPARE_BLOCK_MAX &&
        list_of(old) == list_of(size);
}

void *wsco_spare_resize(void *block, size_t old, size_t size)
{
    if (!block)
        return wsco_spare_take(size);
    WSCO_ASSERT(wsco_mem_has(block, old));
    if (has_room(old, size))
        return block;
    /* No list has to do with it. */
    if (limit == 0 || (old > WSCO_SPARE_BLOCK_MAX && size > WSCO_SPARE_BLOCK_MAX))
        return wsco_mem_realloc(block, size);
    void *moved = wsco_spare_take(size);
    if (!moved)
        return NULL;
    memcpy(moved, block, old < size ? old : size);
    wsco_spare_give(block, old);
    return moved;
}

void wsco_spare_drop(void)
{
    for (size_t i = 0; i < LISTS; i++) {
        while (lists[i].first) {
            spare *block = lists[i].first;
            lists[i].first = block->next;
            wsco_mem_free(block);
        }
        lists[i].bytes = 0;
    }
    kept_bytes = 0;
}

void wsco_spare_limit(size_t bytes)
{
    limit = bytes;
}
