/* SPDX-License-Identifier: MIT */
/* budget: ends connections when peers together make a worker hold more than it may.
 * Owns: nothing: the two sums are in wsco_net, and are kept where bytes come and go.
 * Called by: conn_out (room), conn_in, intake and ws_input (what has arrived), listener (the default).
 * Never: ends a connection for bytes that are within the budget, or a request or message that is complete.
 * Tested by: tests/unit/net/conn/test_budget.c, tests/phpt/limits. */
#include "wsco/net/conn/budget.h"

#include "wsco/base/ram.h"
#include "wsco/net/conn/conn.h"

#define DEFAULT_MAX ((uint64_t)512 * 1024 * 1024)
#define DEFAULT_SHARE 4
/* Part of the budget that is freed in addition, so that the next few bytes do not need another look at every
 * connection. */
#define SPARE_SHARE 16

typedef uint64_t weight_of(const wsco_conn *conn);
typedef void end_of(wsco_conn *conn);

uint64_t wsco_budget_default(void)
{
    uint64_t share = wsco_ram_size() / DEFAULT_SHARE;

    return share > 0 && share < DEFAULT_MAX ? share : DEFAULT_MAX;
}

static wsco_conn *heaviest(const wsco_net *net, weight_of *weight)
{
    wsco_conn *found = NULL;
    uint64_t most = 0;

    for (const wsco_link *at = net->conns.next; at != &net->conns; at = at->next) {
        wsco_conn *conn = wsco_container_of(at, wsco_conn, in_net);
        if (weight(conn) > most) {
            most = weight(conn);
            found = conn;
        }
    }
    return found;
}

/* Ends the heaviest connection, then those that are at least half as heavy. To look at all of them for each
 * one would be slow just when there are many. */
static bool end_heaviest(wsco_net *net, const wsco_budget *budget, uint64_t goal, weight_of *weight,
                         end_of *end)
{
    wsco_conn *first = heaviest(net, weight);

    if (!first)
        return false;
    uint64_t least = weight(first) / 2;
    end(first);
    for (wsco_link *at = net->conns.next, *next; at != &net->conns && budget->used > goal; at = next) {
        wsco_conn *conn = wsco_container_of(at, wsco_conn, in_net);
        next = at->next;
        if (weight(conn) > least)
            end(conn);
    }
    return true;
}

static void free_some(wsco_net *net, const wsco_budget *budget, weight_of *weight, end_of *end)
{
    uint64_t goal = budget->max - budget->max / SPARE_SHARE;

    while (budget->used > goal && end_heaviest(net, budget, goal, weight, end))
        ;
}

/* --- output --- */

static uint64_t queued(const wsco_conn *conn)
{
    return conn->failed ? 0 : wsco_outq_weight(&conn->out);
}

static void end_slow(wsco_conn *conn)
{
    wsco_conn_fail(conn, WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    wsco_conn_drop(conn);
}

void wsco_budget_free_output(wsco_net *net)
{
    free_some(net, &net->output, queued, end_slow);
}

/* --- input --- */

static uint64_t unfinished(const wsco_conn *conn)
{
    if (!wsco_conn_open(conn))
        return 0;
    return wsco_conn_has_reader(conn) ? conn->in.len : conn->session->unfinished(conn);
}

static void end_unfinished(wsco_conn *conn)
{
    if (wsco_conn_has_reader(conn)) {
        wsco_conn_fail(conn, WSCO_E_NOMEM);
        wsco_conn_drop(conn);
    } else {
        conn->session->overload(conn);
    }
}

void wsco_budget_free_input(wsco_net *net)
{
    free_some(net, &net->input, unfinished, end_unfinished);
}
