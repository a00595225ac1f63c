/* SPDX-License-Identifier: MIT */
/* Tests src/shm/table_hash.c: hashes of keys. */
#include "unit.h"

#include "shm/table_priv.h"

static const uint64_t seed[2] = {UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)};

TEST(same_seed_and_key_give_the_same)
{
    char copy[] = "a key";

    assert_int_equal(wsco_table_hash(seed, "a key", 5), wsco_table_hash(seed, copy, 5));
}

TEST(each_bit_and_the_length_matter)
{
    char key[64] = {0};

    for (size_t len = 1; len < sizeof key; len++) {
        uint32_t hash = wsco_table_hash(seed, key, len);
        assert_int_not_equal(wsco_table_hash(seed, key, len - 1), hash);
        for (size_t bit = 0; bit < len * 8; bit++) {
            key[bit / 8] = (char)(1 << bit % 8);
            assert_int_not_equal(wsco_table_hash(seed, key, len), hash);
            key[bit / 8] = 0;
        }
    }
}

TEST(each_seed_gives_another_order)
{
    uint64_t mine[2] = {0, 0}, other[2] = {0, 0};
    int same = 0;

    wsco_table_hash_seed(mine, mine);
    wsco_table_hash_seed(other, other);
    for (int i = 0; i < 100; i++) {
        char key[8];
        size_t len = (size_t)snprintf(key, sizeof key, "%d", i);
        same += wsco_table_hash(mine, key, len) == wsco_table_hash(other, key, len);
    }
    assert_true(same < 3);
}

TEST(keys_that_count_up_are_spread)
{
    int in_place[64] = {0};

    for (int i = 0; i < 6400; i++) {
        char key[16];
        size_t len = (size_t)snprintf(key, sizeof key, "user:%d", i);
        in_place[wsco_table_hash(seed, key, len) % 64]++;
    }
    for (int i = 0; i < 64; i++)
        assert_in_range(in_place[i], 50, 160);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(same_seed_and_key_give_the_same),
        UNIT(each_bit_and_the_length_matter),
        UNIT(each_seed_gives_another_order),
        UNIT(keys_that_count_up_are_spread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
