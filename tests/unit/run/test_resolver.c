/* SPDX-License-Identifier: MIT */
/* Tests src/run/resolver.c: addresses that need no name server, what is remembered, for how long, and how
 * much. */
#include "unit_waits.h"

#include "wsco/run/resolver.h"

#include <sys/socket.h>

typedef struct question {
    wsco_resolver_query query;
    wsco_usec due;
    wsco_addresses found;
    wsco_rc rc;
} question;

static void ask_in(UNIT_UNUSED wsco_co *co, void *arg)
{
    question *q = arg;

    q->rc = wsco_resolver_lookup(&waits->resolver, &q->query, q->due, &q->found);
}

static question ask(const char *host, const char *service, int family)
{
    question q = {.query = {.host = host, .service = service, .family = family, .socktype = SOCK_STREAM},
                  .due = WSCO_USEC_NEVER,
                  .rc = NO_RESULT};

    go(ask_in, &q);
    run_all();
    return q;
}

static void expect(const question *q, const char *address)
{
    assert_int_equal(q->rc, WSCO_OK);
    assert_int_equal(q->found.count, 1);
    assert_string_equal(q->found.text[0], address);
}

TEST(addresses)
{
    begin(state);
    question q = ask("127.0.0.1", NULL, AF_INET);
    expect(&q, "127.0.0.1");
    q = ask("0:0:0:0:0:0:0:1", NULL, AF_INET6);
    expect(&q, "::1");
    q = ask("127.0.0.1", "80", AF_UNSPEC);
    expect(&q, "127.0.0.1");
    end();
}

TEST(no_addresses)
{
    begin(state);
    assert_int_equal(ask("::1", NULL, AF_INET).rc, WSCO_E_DNSLOOKUP_RESOLVE_FAILED);
    assert_int_equal(ask("127.0.0.1", "no such service", AF_INET).rc, WSCO_E_DNSLOOKUP_RESOLVE_FAILED);
    assert_int_equal(ask("127.0.0.1", NULL, 4711).rc, WSCO_E_DNSLOOKUP_RESOLVE_FAILED);
    assert_int_equal(waits->resolver.count, 0);
    end();
}

TEST(answers_are_remembered)
{
    begin(state);
    ask("127.0.0.1", NULL, AF_INET);
    question q = ask("127.0.0.1", NULL, AF_INET);
    expect(&q, "127.0.0.1");
    assert_int_equal(waits->resolver.made, 1);
    ask("127.0.0.1", NULL, AF_UNSPEC);
    assert_int_equal(waits->resolver.made, 2);
    assert_int_equal(waits->resolver.count, 2);
    wsco_resolver_clear(&waits->resolver);
    assert_int_equal(waits->resolver.count, 0);
    ask("127.0.0.1", NULL, AF_INET);
    assert_int_equal(waits->resolver.made, 3);
    end();
}

TEST(not_with_a_service)
{
    begin(state);
    ask("127.0.0.1", "80", AF_INET);
    ask("127.0.0.1", "80", AF_INET);
    assert_int_equal(waits->resolver.made, 2);
    assert_int_equal(waits->resolver.count, 0);
    end();
}

TEST(not_for_ever)
{
    begin(state);
    waits->resolver.expire = 0;
    ask("127.0.0.1", NULL, AF_INET);
    ask("127.0.0.1", NULL, AF_INET);
    assert_int_equal(waits->resolver.made, 2);
    assert_int_equal(waits->resolver.count, 1);
    end();
}

/* What was asked for last stays. */
TEST(not_more_than_the_capacity)
{
    begin(state);
    waits->resolver.capacity = 2;
    ask("127.0.0.1", NULL, AF_INET);
    ask("127.0.0.2", NULL, AF_INET);
    ask("127.0.0.1", NULL, AF_INET);
    ask("127.0.0.3", NULL, AF_INET);
    assert_int_equal(waits->resolver.count, 2);
    assert_int_equal(waits->resolver.made, 3);
    ask("127.0.0.1", NULL, AF_INET);
    assert_int_equal(waits->resolver.made, 3);
    ask("127.0.0.2", NULL, AF_INET);
    assert_int_equal(waits->resolver.made, 4);
    waits->resolver.capacity = 0;
    ask("127.0.0.4", NULL, AF_INET);
    assert_int_equal(waits->resolver.count, 0);
    end();
}

TEST(two_at_once)
{
    question one = {.query = {.host = "127.0.0.1", .family = AF_INET, .socktype = SOCK_STREAM},
                    .due = WSCO_USEC_NEVER},
             two = one;

    begin(state);
    go(ask_in, &one);
    go(ask_in, &two);
    run_all();
    expect(&one, "127.0.0.1");
    expect(&two, "127.0.0.1");
    assert_int_equal(waits->resolver.count, 1);
    end();
}

/* A deadline that is over ends the wait, whatever the thread does. */
TEST(deadline_and_cancel)
{
    question late = {.query = {.host = "127.0.0.1", .family = AF_INET}, .due = 1, .rc = NO_RESULT};
    question gone = {.query = {.host = "127.0.0.1", .family = AF_INET}, .due = WSCO_USEC_NEVER};

    begin(state);
    go(ask_in, &late);
    assert_true(wsco_wait_cancel(go(ask_in, &gone)));
    run_all();
    assert_true(late.rc == WSCO_E_DNSLOOKUP_RESOLVE_TIMEOUT || late.rc == WSCO_OK);
    assert_int_equal(gone.rc, WSCO_E_CO_CANCELED);
    end();
}

TEST(without_memory)
{
    question q = {.query = {.host = "127.0.0.1", .family = AF_INET}, .due = WSCO_USEC_NEVER};

    begin(state);
    wsco_co *co = wsco_co_create(&worker.sched, ask_in, &q);
    wsco_mem_fail_after(1);
    wsco_co_resume(co, WSCO_OK);
    wsco_mem_fail_after(0);
    assert_int_equal(q.rc, WSCO_E_NOMEM);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(addresses),          BOTH(no_addresses),        BOTH(answers_are_remembered),
        BOTH(not_with_a_service), BOTH(not_for_ever),        BOTH(not_more_than_the_capacity),
        BOTH(two_at_once),        BOTH(deadline_and_cancel), BOTH(without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
