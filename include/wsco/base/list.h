/* SPDX-License-Identifier: MIT */
/* Intrusive double list. A node that is in no list points to itself, so removal is always safe. */
#ifndef WSCO_BASE_LIST_H
#define WSCO_BASE_LIST_H

#include <stdbool.h>
#include <stddef.h>

typedef struct wsco_link {
    struct wsco_link *prev, *next;
} wsco_link;

#define wsco_container_of(ptr, type, member) ((type *)(void *)((char *)(ptr)-offsetof(type, member)))

static inline void wsco_link_init(wsco_link *link)
{
    link->prev = link->next = link;
}
static inline bool wsco_link_empty(const wsco_link *link)
{
    return link->next == link;
}

static inline void wsco_link_insert_before(wsco_link *where, wsco_link *link)
{
    link->prev = where->prev;
    link->next = where;
    where->prev->next = link;
    where->prev = link;
}

/* Appends to the list whose head is `head`. */
static inline void wsco_link_append(wsco_link *head, wsco_link *link)
{
    wsco_link_insert_before(head, link);
}

static inline void wsco_link_remove(wsco_link *link)
{
    link->prev->next = link->next;
    link->next->prev = link->prev;
    wsco_link_init(link);
}

/* Moves everything of `from` to the end of `to`; `from` is empty afterwards. */
static inline void wsco_link_splice(wsco_link *to, wsco_link *from)
{
    if (wsco_link_empty(from))
        return;
    from->next->prev = to->prev;
    to->prev->next = from->next;
    from->prev->next = to;
    to->prev = from->prev;
    wsco_link_init(from);
}

#endif
