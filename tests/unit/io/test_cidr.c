/* SPDX-License-Identifier: MIT */
/* Tests src/io/cidr.c: what is a range, and what lies in it. */
#include "unit.h"

#include "wsco/io/cidr.h"

static bool has(const char *range, const char *host)
{
    wsco_cidr cidr;
    wsco_addr addr;

    assert_true(wsco_cidr_parse(&cidr, range));
    assert_int_equal(wsco_addr_parse(&addr, host, 80), WSCO_OK);
    return wsco_cidr_has(&cidr, &addr);
}

TEST(ranges)
{
    (void)state;
    assert_true(has("10.1.2.3", "10.1.2.3"));
    assert_false(has("10.1.2.3", "10.1.2.4"));
    assert_true(has("10.0.0.0/8", "10.255.255.255"));
    assert_false(has("10.0.0.0/8", "11.0.0.0"));
    assert_true(has("192.0.2.129/25", "192.0.2.128"));
    assert_false(has("192.0.2.129/25", "192.0.2.127"));
    assert_true(has("1.2.3.4/0", "255.0.0.1"));
    assert_false(has("0.0.0.0/0", "::1"));
    assert_true(has("2001:db8::/33", "2001:db8:7fff::1"));
    assert_false(has("2001:db8::/33", "2001:db8:8000::1"));
    assert_true(has("::/0", "::1"));
    assert_false(has("::1", "::2"));
    assert_true(has("10.0.0.0/8", "::ffff:10.0.0.1"));
    assert_false(has("10.0.0.0/8", "::ffff:11.0.0.1"));
    assert_true(has("unix:", "unix:/tmp/x"));
    assert_false(has("unix:", "127.0.0.1"));
    assert_false(has("0.0.0.0/0", "unix:/tmp/x"));
}

TEST(no_ranges)
{
    static const char *const texts[] = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/08",
        "10.0.0.0/-1",
        "::1/129",
        "10.0.0.0/1x",
        "unix:/x",
        "10.0.0.0/8/8",
        "/8",
        "::/1000",
        "0000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
    };
    wsco_cidr cidr;

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(wsco_cidr_parse(&cidr, texts[i]));
}

/* ... and back. */
TEST(peers)
{
    static const char *const hosts[] = {"192.0.2.1", "2001:db8::1"};

    (void)state;
    for (int i = 0; i < 2; i++) {
        char text[WSCO_ADDR_TEXT];
        wsco_addr addr, again;
        wsco_peer peer;
        assert_int_equal(wsco_addr_parse(&addr, hosts[i], 4711), WSCO_OK);
        wsco_peer_pack(&peer, &addr);
        wsco_peer_unpack(&peer, &again);
        assert_int_equal(again.len, addr.len);
        assert_int_equal(wsco_addr_port(&again), 4711);
        wsco_addr_text(&again, text, sizeof text);
        assert_string_equal(text, hosts[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(ranges), UNIT(no_ranges), UNIT(peers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
