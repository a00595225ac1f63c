/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_deflate.c with contexts that are kept (RFC 7692 7.1.1, 7.2.3.2), against zlib as
 * the peer. */
#include "unit.h"

#include "wsco/base/spare.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <zlib.h>

#define NO_LIMIT UINT64_MAX

static const char tail[4] = {0, 0, (char)0xff, (char)0xff};
static wsco_ws_deflate z;
static z_stream peer;
static char room[70000];

/* --- what is sent --- */

static void start_peer(int window_bits)
{
    peer = (z_stream){0};
    assert_int_equal(inflateInit2(&peer, -window_bits), Z_OK);
}

static void hear(const char *bytes, size_t n)
{
    peer.next_in = (Bytef *)(uintptr_t)bytes;
    peer.avail_in = (uInt)n;
    int status = inflate(&peer, Z_SYNC_FLUSH);
    assert_true(status == Z_OK || status == Z_BUF_ERROR);
    assert_int_equal(peer.avail_in, 0);
}

/* Returns how long it was when it was compressed. */
static size_t deliver(unsigned window_bits, const char *text, size_t n)
{
    assert_int_equal(wsco_ws_deflate_compress(&z, window_bits, 6, text, n), WSCO_OK);
    size_t len = z.out.len;
    peer.next_out = (Bytef *)room;
    peer.avail_out = sizeof room;
    hear(z.out.data, len);
    hear(tail, sizeof tail);
    assert_int_equal(sizeof room - peer.avail_out, n);
    assert_memory_equal(room, text, n);
    return len;
}

static void end(void)
{
    inflateEnd(&peer);
    wsco_ws_deflate_deinit(&z);
    z = (wsco_ws_deflate){0};
}

/* 7.2.3.2: the second "Hello" is a reference to the first. */
TEST(example_of_the_rfc)
{
    z.keeps_sent = true;
    start_peer(15);
    assert_int_equal(deliver(15, "Hello", 5), 7);
    assert_memory_equal(z.out.data, "\xf2\x48\xcd\xc9\xc9\x07\x00", 7);
    assert_int_equal(deliver(15, "Hello", 5), 5);
    assert_memory_equal(z.out.data, "\xf2\x00\x11\x00\x00", 5);
    end();
}

TEST(many_messages_in_each_window)
{
    uint64_t seed = unit_seed();
    static char text[60000];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)('a' + unit_pick(&seed, 26));
    for (unsigned bits = WSCO_WS_WINDOW_MIN; bits <= WSCO_WS_WINDOW_MAX; bits++) {
        z.keeps_sent = true;
        start_peer((int)bits);
        for (unsigned i = 0; i < 200; i++) {
            size_t at = unit_pick(&seed, 30000), n = 1 + unit_pick(&seed, i % 20 ? 300 : 30000);
            deliver(bits, text + at, n);
        }
        end();
    }
}

/* The peer has seen something in between that we have not. */
TEST(a_context_that_is_forgotten)
{
    static const char text[] = "some text that is worth a reference";
    z.keeps_sent = true;
    start_peer(15);
    size_t first = deliver(15, text, sizeof text);
    assert_true(deliver(15, text, sizeof text) < first);
    peer.next_out = (Bytef *)room;
    peer.avail_out = sizeof room;
    hear("\xf2\x48\xcd\xc9\xc9\x07\x00", 7);
    hear(tail, sizeof tail);
    wsco_ws_deflate_forget(&z);
    assert_int_equal(deliver(15, text, sizeof text), first);
    assert_true(deliver(15, text, sizeof text) < first);
    end();
}

/* The peer hears what came out; what did not must not be referred to. */
static void compress_and_hear(const char *text, size_t n)
{
    wsco_rc rc = wsco_ws_deflate_compress(&z, 15, 6, text, n);
    assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
    if (rc != WSCO_OK)
        return;
    peer.next_out = (Bytef *)room;
    peer.avail_out = sizeof room;
    hear(z.out.data, z.out.len);
    hear(tail, sizeof tail);
}

TEST(short_memory_loses_no_context)
{
    static const char one[] = "the first message, which may be lost", two[] = "the first message, once more";
    for (unsigned long n = 1; n < 20; n++) {
        z.keeps_sent = true;
        start_peer(15);
        wsco_mem_fail_after(n);
        compress_and_hear(one, sizeof one);
        wsco_ws_deflate_drop(&z); /* so that the next one needs memory too */
        compress_and_hear(two, sizeof two);
        wsco_mem_fail_after(0);
        deliver(15, two, sizeof two);
        end();
    }
}

/* --- what is received --- */

static wsco_rc receive(const char *bytes, size_t n, const char *want, size_t len)
{
    wsco_ws_inflated out;
    wsco_rc rc = wsco_ws_deflate_inflate(&z, bytes, n, 0, NO_LIMIT, &out);
    if (rc == WSCO_OK) {
        assert_int_equal(out.len, len);
        assert_memory_equal(out.block, want, len);
    }
    wsco_spare_give(out.block, out.cap + 1);
    return rc;
}

TEST(messages_that_refer_to_earlier_ones)
{
    z.keeps_received = true;
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(receive("\xf2\x48\xcd\xc9\xc9\x07\x00", 7, "Hello", 5), WSCO_OK);
        assert_int_equal(receive("\xf2\x00\x11\x00\x00", 5, "Hello", 5), WSCO_OK);
        /* A last block ends neither the message nor the context. */
        assert_int_equal(receive("\xf3\x48\xcd\xc9\xc9\x07\x00\x00", 8, "Hello", 5), WSCO_OK);
        assert_int_equal(receive("\xf2\x00\x11\x00\x00", 5, "Hello", 5), WSCO_OK);
        assert_int_equal(receive("\xf3\x48\xcd\xc9\xc9\x07\x00", 7, "Hello", 5), WSCO_OK);
        assert_int_equal(receive("\xf2\x00\x11\x00\x00", 5, "Hello", 5), WSCO_OK);
        assert_int_equal(receive("", 0, "", 0), WSCO_OK);
        assert_int_equal(receive("\x00", 1, "", 0), WSCO_OK);
    }
    end();
    assert_int_equal(receive("\xf2\x48\xcd\xc9\xc9\x07\x00", 7, "Hello", 5), WSCO_OK);
    assert_int_equal(receive("\xf2\x00\x11\x00\x00", 5, "Hello", 5), WSCO_E_PROTOCOL_ERROR);
    end();
}

TEST(a_peer_that_keeps_its_context)
{
    static char text[60000], packed[70000];
    uint64_t seed = unit_seed();
    z_stream encoder = {0};
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)('a' + unit_pick(&seed, 26));
    z.keeps_received = true;
    assert_int_equal(deflateInit2(&encoder, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY), Z_OK);
    for (unsigned i = 0; i < 500; i++) {
        size_t at = unit_pick(&seed, 30000), n = 1 + unit_pick(&seed, i % 20 ? 300 : 30000);
        encoder.next_in = (Bytef *)text + at;
        encoder.avail_in = (uInt)n;
        encoder.next_out = (Bytef *)packed;
        encoder.avail_out = sizeof packed;
        assert_int_equal(deflate(&encoder, Z_SYNC_FLUSH), Z_OK);
        assert_int_equal(receive(packed, sizeof packed - encoder.avail_out - 4, text + at, n), WSCO_OK);
    }
    deflateEnd(&encoder);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(example_of_the_rfc),
        UNIT(many_messages_in_each_window),
        UNIT(a_context_that_is_forgotten),
        UNIT(short_memory_loses_no_context),
        UNIT(messages_that_refer_to_earlier_ones),
        UNIT(a_peer_that_keeps_its_context),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
