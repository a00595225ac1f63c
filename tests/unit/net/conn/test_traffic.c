/* SPDX-License-Identifier: MIT */
/* Tests src/net/conn/traffic.c: codes are counted, and peers cannot make up more than there is room for. */
#include "unit.h"

#include "wsco/net/conn/traffic.h"

TEST(each_code_has_its_number)
{
    wsco_traffic_codes codes = {0};

    wsco_traffic_count(&codes, 1000);
    wsco_traffic_count(&codes, 1001);
    wsco_traffic_count(&codes, 1000);
    assert_int_equal(codes.of[0].code, 1000);
    assert_int_equal(codes.of[0].count, 2);
    assert_int_equal(codes.of[1].code, 1001);
    assert_int_equal(codes.of[1].count, 1);
    assert_int_equal(codes.of[2].count, 0);
}

TEST(those_that_are_too_many_share_one)
{
    wsco_traffic_codes codes = {0};
    uint64_t sum = 0;

    for (unsigned code = 4000; code < 5000; code++)
        wsco_traffic_count(&codes, code);
    wsco_traffic_count(&codes, 4001);
    for (unsigned i = 0; i < WSCO_TRAFFIC_CODES; i++)
        sum += codes.of[i].count;
    assert_int_equal(sum, 1001);
    assert_int_equal(codes.of[1].count, 2);
    assert_int_equal(codes.of[WSCO_TRAFFIC_CODES - 1].code, 0);
    assert_int_equal(codes.of[WSCO_TRAFFIC_CODES - 1].count, 1000 - (WSCO_TRAFFIC_CODES - 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(each_code_has_its_number),
        UNIT(those_that_are_too_many_share_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
