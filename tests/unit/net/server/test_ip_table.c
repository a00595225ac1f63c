/* SPDX-License-Identifier: MIT */
/* Tests src/net/server/ip_table.c: counting, growth, shortage, and what one host is. */
#include "unit.h"

#include "wsco/net/server/ip_table.h"

static wsco_peer peer_of(const char *ip)
{
    wsco_addr address;
    wsco_peer peer;

    assert_int_equal(wsco_addr_parse(&address, ip, 80), WSCO_OK);
    wsco_peer_pack(&peer, &address);
    return peer;
}

TEST(counts_each_address)
{
    wsco_ip_table table = {0};
    wsco_peer a = peer_of("192.0.2.1"), b = peer_of("192.0.2.2");

    assert_int_equal(wsco_ip_table_count(&table, &a), 0);
    wsco_ip_table_remove(&table, &a);
    for (unsigned i = 1; i <= 3; i++) {
        assert_int_equal(wsco_ip_table_add(&table, &a), WSCO_OK);
        a.port++; /* is no part of it */
        assert_int_equal(wsco_ip_table_count(&table, &a), i);
    }
    assert_int_equal(wsco_ip_table_count(&table, &b), 0);
    assert_int_equal(wsco_ip_table_add(&table, &b), WSCO_OK);
    for (unsigned i = 3; i-- > 0;) {
        wsco_ip_table_remove(&table, &a);
        assert_int_equal(wsco_ip_table_count(&table, &a), i);
    }
    assert_int_equal(table.count, 1);
    wsco_ip_table_remove(&table, &b);
    wsco_ip_table_deinit(&table);
}

TEST(the_first_half_of_an_ipv6_address_is_a_host)
{
    wsco_ip_table table = {0};
    wsco_peer one = peer_of("2001:db8::1"), same = peer_of("2001:db8::ffff:2"),
              other = peer_of("2001:db8:0:1::1");
    wsco_peer v4 = peer_of("32.1.13.184"); /* the same bytes */

    assert_int_equal(wsco_ip_table_add(&table, &one), WSCO_OK);
    assert_int_equal(wsco_ip_table_count(&table, &same), 1);
    assert_int_equal(wsco_ip_table_count(&table, &other), 0);
    assert_int_equal(wsco_ip_table_count(&table, &v4), 0);
    wsco_ip_table_deinit(&table);
}

TEST(many_addresses)
{
    wsco_ip_table table = {0};
    wsco_peer peer = {.family = 4};

    for (unsigned i = 0; i < 5000; i++) {
        peer.ip[2] = (uint8_t)(i >> 8);
        peer.ip[3] = (uint8_t)i;
        assert_int_equal(wsco_ip_table_add(&table, &peer), WSCO_OK);
    }
    assert_true(table.count == 5000 && table.cap >= 5000);
    for (unsigned i = 0; i < 5000; i++) {
        peer.ip[2] = (uint8_t)(i >> 8);
        peer.ip[3] = (uint8_t)i;
        assert_int_equal(wsco_ip_table_count(&table, &peer), 1);
        if (i % 2)
            wsco_ip_table_remove(&table, &peer);
    }
    assert_int_equal(table.count, 2500);
    wsco_ip_table_deinit(&table);
}

static bool add_one(void *arg)
{
    wsco_ip_table table = {0};
    wsco_rc rc = wsco_ip_table_add(&table, arg);

    assert_int_equal(wsco_ip_table_count(&table, arg), rc == WSCO_OK ? 1 : 0);
    wsco_ip_table_deinit(&table);
    return rc == WSCO_OK;
}

TEST(shortage)
{
    wsco_peer peer = peer_of("192.0.2.1");

    assert_int_equal(unit_each_failure(add_one, &peer), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(counts_each_address),
        UNIT(the_first_half_of_an_ipv6_address_is_a_host),
        UNIT(many_addresses),
        UNIT(shortage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
