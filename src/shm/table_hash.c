/* SPDX-License-Identifier: MIT */
/* table_hash: the hash of a key: SipHash with one round for each word and three at the end.
 * Owns: nothing. Called by: the table. Never: gives the same hashes in two runs of a program, so that nobody
 *       can choose keys which all end up in one place.
 * Tested by: tests/unit/shm/test_table_hash.c. */
#include "table_priv.h"

#include "wsco/base/time.h"

#include <string.h>
#ifdef __linux__
#include <sys/auxv.h>
#endif

/* The kernel gives each program 16 random bytes. Where it does not, place and time have to do. */
void wsco_table_hash_seed(uint64_t seed[2], const void *somewhere)
{
    const void *random = NULL;

#ifdef __linux__
    random = (const void *)(uintptr_t)getauxval(AT_RANDOM);
#endif
    if (random)
        memcpy(seed, random, 2 * sizeof *seed);
    seed[0] ^= (uint64_t)(uintptr_t)somewhere;
    seed[1] ^= (uint64_t)wsco_time_wall() * UINT64_C(0x9e3779b97f4a7c15);
}

static uint64_t turn(uint64_t word, unsigned bits)
{
    return word << bits | word >> (64 - bits);
}

static void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = turn(v[1], 13) ^ v[0];
    v[3] = turn(v[3], 16) ^ v[2];
    v[0] = turn(v[0], 32) + v[3];
    v[2] += v[1];
    v[3] = turn(v[3], 21) ^ v[0];
    v[1] = turn(v[1], 17) ^ v[2];
    v[2] = turn(v[2], 32);
}

/* Little-endian, as published; the result is the same on every machine. */
static uint64_t word_at(const char *bytes, size_t n)
{
    uint64_t word = 0;

    for (size_t i = 0; i < n; i++)
        word |= (uint64_t)(unsigned char)bytes[i] << (8 * i);
    return word;
}

static void take_word(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
}

uint32_t wsco_table_hash(const uint64_t seed[2], const char *key, size_t len)
{
    uint64_t v[4] = {seed[0] ^ UINT64_C(0x736f6d6570736575), seed[1] ^ UINT64_C(0x646f72616e646f6d),
                     seed[0] ^ UINT64_C(0x6c7967656e657261), seed[1] ^ UINT64_C(0x7465646279746573)};
    size_t whole = len / 8 * 8;

    for (size_t i = 0; i < whole; i += 8)
        take_word(v, word_at(key + i, 8));
    take_word(v, word_at(key + whole, len - whole) | (uint64_t)len << 56);
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    uint64_t hash = v[0] ^ v[1] ^ v[2] ^ v[3];
    return (uint32_t)(hash ^ hash >> 32);
}
