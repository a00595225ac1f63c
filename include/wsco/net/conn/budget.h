/* SPDX-License-Identifier: MIT */
/* The memory that peers together can make a worker hold: output that they do not take, input that they do not
 * finish. */
#ifndef WSCO_NET_CONN_BUDGET_H
#define WSCO_NET_CONN_BUDGET_H

#include <stdbool.h>
#include <stdint.h>

struct wsco_net;

/* Plain value of wsco_net. `used` is kept by the code that holds the bytes: outq.c; conn_in.c, intake.c,
 * ws_input.c, ws_session.c. */
typedef struct wsco_budget {
    uint64_t used;
    uint64_t max; /* 0: no limit */
} wsco_budget;

static inline bool wsco_budget_spent(const wsco_budget *budget)
{
    return budget->used >= budget->max && budget->max > 0;
}

/* The limit if the script names none: a quarter of the memory, at most 512 MiB. Asks the system. */
uint64_t wsco_budget_default(void);
/* Closes connections, the one with the longest queue first, until the output of the others is within the
 * budget, with some to spare. Their writers get WSCO_E_OUTPUT_BUFFER_OVERFLOW. */
void wsco_budget_free_output(struct wsco_net *net);
/* Ends connections that hold the most unfinished input: a request is refused with 503, a WebSocket message
 * with close code 1013; bytes of which a script wants more are lost with their connection. Complete messages
 * and requests stay. */
void wsco_budget_free_input(struct wsco_net *net);

#endif
