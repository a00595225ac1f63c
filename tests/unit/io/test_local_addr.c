/* SPDX-License-Identifier: MIT */
/* Tests src/io/local_addr.c. Interfaces differ from host to host, so this looks at the form of what is
 * told. */
#include "unit.h"

#include "wsco/io/local_addr.h"

#include <arpa/inet.h>

typedef struct seen {
    int family; /* 0: hardware addresses */
    unsigned count;
} seen;

static void look(void *arg, const char *name, const char *address)
{
    seen *self = arg;
    unsigned char bytes[16];

    assert_true(name[0] != '\0');
    assert_string_not_equal(address, "127.0.0.1");
    assert_string_not_equal(address, "::1");
    if (self->family != 0)
        assert_int_equal(inet_pton(self->family, address, bytes), 1);
    else
        assert_int_equal(strspn(address, "0123456789ABCDEF:"), 17);
    self->count++;
}

TEST(ips_are_literals_of_their_family)
{
    seen v4 = {.family = AF_INET}, v6 = {.family = AF_INET6};

    assert_int_equal(wsco_local_addr_ip(AF_INET, look, &v4), WSCO_OK);
    assert_int_equal(wsco_local_addr_ip(AF_INET6, look, &v6), WSCO_OK);
}

TEST(other_families_have_none)
{
    seen none = {0};

    assert_int_equal(wsco_local_addr_ip(AF_UNIX, look, &none), WSCO_OK);
    assert_int_equal(wsco_local_addr_ip(0, look, &none), WSCO_OK);
    assert_int_equal(none.count, 0);
}

TEST(macs_have_six_bytes)
{
    seen macs = {0};

    assert_int_equal(wsco_local_addr_mac(look, &macs), WSCO_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(ips_are_literals_of_their_family),
        UNIT(other_families_have_none),
        UNIT(macs_have_six_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
