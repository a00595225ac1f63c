/* SPDX-License-Identifier: MIT */
/* Tests src/net/ws/frame_cache.c: bytes of frames, when one is used again, who holds a payload and for how
 * long. */
#include "unit.h"

#include "wsco/proto/ws/ws_frame.h"
#include "wsco/net/ws/frame_cache.h"

#define TEXT (0x80 | WSCO_WS_TEXT)

/* An owner as the engine's strings are: counted. */
typedef struct owner {
    int refs;
    char bytes[4096];
} owner;

static void retain(void *arg)
{
    ((owner *)arg)->refs++;
}

static void release(void *arg)
{
    ((owner *)arg)->refs--;
}

static wsco_payload owned(owner *o, size_t len)
{
    return (wsco_payload){.data = o->bytes, .len = len, .owner = o, .retain = retain, .release = release};
}

static wsco_payload bare(const void *bytes, size_t len)
{
    return (wsco_payload){.data = bytes, .len = len};
}

static wsco_payload text(const char *words)
{
    return bare(words, strlen(words));
}

static const wsco_frame *get(wsco_frame_cache *cache, uint8_t first, wsco_payload payload)
{
    return wsco_frame_cache_plain(cache, first, &payload);
}

TEST(small_payloads_stand_behind_the_head)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1, .bytes = "hi"};
    const wsco_frame *frame = get(&cache, TEXT, owned(&o, 2));

    assert_non_null(frame);
    assert_null(frame->payload);
    assert_int_equal(frame->head->len, 4);
    assert_memory_equal(frame->head->data, "\x81\x02hi", 4);
    assert_int_equal(o.refs, 1); /* copied */
    wsco_frame_cache_clear(&cache);
}

TEST(large_payloads_stay_with_their_owner)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};
    const wsco_frame *frame = get(&cache, 0x80 | WSCO_WS_BINARY, owned(&o, WSCO_PAYLOAD_INLINE_MAX + 1));

    assert_int_equal(frame->head->len, 4);
    assert_memory_equal(frame->head->data, "\x82\x7e\x04\x01", 4);
    assert_ptr_equal(frame->payload->data, o.bytes);
    assert_int_equal(frame->payload->len, 1025);
    assert_int_equal(o.refs, 2);
    wsco_blob *kept = wsco_blob_retain(frame->payload);
    wsco_frame_cache_clear(&cache);
    assert_int_equal(o.refs, 2); /* a queue holds it still */
    wsco_blob_release(kept);
    assert_int_equal(o.refs, 1);
}

TEST(large_payloads_without_owner_are_copied)
{
    wsco_frame_cache cache = {0};
    char bytes[2000];

    memset(bytes, 'x', sizeof bytes);
    const wsco_frame *frame = get(&cache, TEXT, bare(bytes, sizeof bytes));
    assert_ptr_not_equal(frame->payload->data, bytes);
    assert_memory_equal(frame->payload->data, bytes, sizeof bytes);
    wsco_frame_cache_clear(&cache);
}

TEST(first_byte_is_sent_as_given)
{
    static const uint8_t firsts[] = {0x01, 0x80, 0x81, 0x82, 0x00, 0x89, 0xc1};
    wsco_frame_cache cache = {0};

    for (size_t i = 0; i < UNIT_COUNT(firsts); i++) {
        const wsco_frame *frame = get(&cache, firsts[i], text("x"));
        assert_int_equal((uint8_t)frame->head->data[0], firsts[i]);
    }
    /* Reserved bits nobody negotiated are never sent. */
    assert_int_equal((uint8_t)get(&cache, 0xb1, text("x"))->head->data[0], 0x81);
    wsco_frame_cache_clear(&cache);
}

TEST(equal_bytes_are_encoded_once)
{
    wsco_frame_cache cache = {0};
    owner one = {.refs = 1}, two = {.refs = 1};
    wsco_blob *small = get(&cache, TEXT, text("same"))->head;
    char copy[] = "same";

    assert_ptr_equal(get(&cache, TEXT, text(copy))->head, small);
    assert_ptr_not_equal(get(&cache, 0x80 | WSCO_WS_BINARY, text(copy))->head, small);
    assert_ptr_not_equal(get(&cache, TEXT, text("sane"))->head, small);
    assert_ptr_not_equal(get(&cache, TEXT, text("same "))->head, small);

    wsco_blob *large = get(&cache, TEXT, owned(&one, 2000))->payload;
    assert_ptr_equal(get(&cache, TEXT, owned(&one, 2000))->payload, large);
    assert_ptr_equal(get(&cache, TEXT, owned(&two, 2000))->payload, large);
    assert_ptr_not_equal(get(&cache, TEXT, owned(&two, 2001))->payload, large);
    wsco_frame_cache_clear(&cache);
    assert_int_equal(one.refs, 1);
    assert_int_equal(two.refs, 1);
}

/* The same address with another length is another message; a payload changed in place is too, as long as the
 * engine copies what somebody else holds. */
TEST(lengths_decide_before_addresses)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};
    wsco_blob *large = get(&cache, TEXT, owned(&o, 3000))->payload;

    assert_int_equal(get(&cache, TEXT, owned(&o, 2999))->payload->len, 2999);
    assert_ptr_equal(get(&cache, TEXT, owned(&o, 3000))->payload, large);
    wsco_frame_cache_clear(&cache);
}

TEST(empty_payloads)
{
    wsco_frame_cache cache = {0};
    wsco_blob *first = get(&cache, TEXT, bare(NULL, 0))->head;

    assert_int_equal(first->len, 2);
    assert_memory_equal(first->data, "\x81\x00", 2);
    assert_ptr_equal(get(&cache, TEXT, text(""))->head, first);
    wsco_frame_cache_clear(&cache);
}

TEST(the_oldest_makes_room)
{
    wsco_frame_cache cache = {0};
    owner owners[WSCO_FRAME_CACHE_SIZE + 1];

    for (int i = 0; i <= WSCO_FRAME_CACHE_SIZE; i++) {
        owners[i].refs = 1;
        memset(owners[i].bytes, 'a' + i, sizeof owners[i].bytes);
        assert_non_null(get(&cache, TEXT, owned(&owners[i], 4096)));
    }
    assert_int_equal(owners[0].refs, 1);
    for (int i = 1; i <= WSCO_FRAME_CACHE_SIZE; i++)
        assert_int_equal(owners[i].refs, 2);
    wsco_frame_cache_clear(&cache);
    wsco_frame_cache_clear(&cache);
    for (int i = 0; i <= WSCO_FRAME_CACHE_SIZE; i++)
        assert_int_equal(owners[i].refs, 1);
}

TEST(boundary_of_inline_payloads)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};

    assert_null(get(&cache, TEXT, owned(&o, WSCO_PAYLOAD_INLINE_MAX))->payload);
    assert_non_null(get(&cache, TEXT, owned(&o, WSCO_PAYLOAD_INLINE_MAX + 1))->payload);
    wsco_frame_cache_clear(&cache);
    assert_int_equal(o.refs, 1);
}

static bool encode_three(UNIT_UNUSED void *arg)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};
    char bytes[2000] = {0};
    bool done = get(&cache, TEXT, text("x")) && get(&cache, TEXT, owned(&o, 4000)) &&
        get(&cache, TEXT, bare(bytes, sizeof bytes));

    wsco_frame_cache_clear(&cache);
    assert_int_equal(o.refs, 1);
    return done;
}

TEST(without_memory)
{
    assert_int_equal(unit_each_failure(encode_three, NULL), 5);
}

/* A failure keeps what was remembered. */
TEST(failure_forgets_nothing)
{
    wsco_frame_cache cache = {0};
    wsco_blob *kept = get(&cache, TEXT, text("kept"))->head;

    wsco_mem_fail_after(1);
    assert_null(get(&cache, TEXT, text("new")));
    assert_ptr_equal(get(&cache, TEXT, text("kept"))->head, kept);
    wsco_mem_fail_after(0);
    wsco_frame_cache_clear(&cache);
}

/* --- compressed frames --- */

#define PACKED (TEXT | 0x40)

static wsco_ws_deflate z;

static const wsco_frame *pack(wsco_frame_cache *cache, unsigned bits, wsco_payload payload)
{
    return wsco_frame_cache_compressed(cache, &z, bits, WSCO_WS_LEVEL_ZLIB, PACKED, &payload);
}

static void clear(wsco_frame_cache *cache)
{
    wsco_frame_cache_clear(cache);
    wsco_ws_deflate_deinit(&z);
}

TEST(compressed_bytes)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};

    memset(o.bytes, 'a', sizeof o.bytes);
    const wsco_frame *frame = pack(&cache, 15, owned(&o, 50));
    assert_null(frame->payload);
    assert_int_equal(frame->head->len, 8);
    assert_memory_equal(frame->head->data, "\xc1\x06\x4a\x4c\x24\x15\x00\x00", 8);
    assert_int_equal(o.refs, 2); /* kept to be compared with */
    clear(&cache);
    assert_int_equal(o.refs, 1);
}

TEST(equal_bytes_are_compressed_once_for_each_window)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1, .bytes = "same"};
    wsco_blob *wide = pack(&cache, 15, owned(&o, 4))->head;
    wsco_blob *narrow = pack(&cache, 9, owned(&o, 4))->head;
    wsco_blob *plain = get(&cache, TEXT, owned(&o, 4))->head;

    assert_ptr_not_equal(wide, narrow);
    assert_ptr_equal(pack(&cache, 15, text("same"))->head, wide);
    assert_ptr_equal(pack(&cache, 9, owned(&o, 4))->head, narrow);
    assert_ptr_equal(get(&cache, TEXT, text("same"))->head, plain);
    assert_memory_equal(plain->data, "\x81\x04same", 6);
    assert_ptr_not_equal(pack(&cache, 15, text("sane"))->head, wide);
    clear(&cache);
}

TEST(large_results_are_not_copied)
{
    wsco_frame_cache cache = {0};
    char bytes[4000];
    uint64_t seed = unit_seed();

    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)unit_random(&seed);
    const wsco_frame *frame = pack(&cache, 15, bare(bytes, sizeof bytes));
    assert_int_equal(frame->head->len, 4);
    assert_in_range(frame->payload->len, sizeof bytes, sizeof bytes + 20);
    assert_null(z.out.data); /* taken */
    bytes[0]++;              /* what was compressed is held as a copy, since nobody owned it */
    assert_ptr_not_equal(pack(&cache, 15, bare(bytes, sizeof bytes)), frame);
    clear(&cache);
}

/* Each frame depends on those before it, so none is given twice. */
TEST(frames_of_a_context_are_like_no_other)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1, .bytes = "the same words"};

    z.keeps_sent = true;
    size_t first = pack(&cache, 15, owned(&o, 14))->head->len;
    size_t second = pack(&cache, 15, owned(&o, 14))->head->len;
    assert_true(second < first);
    assert_int_equal(o.refs, 1); /* nothing to be compared with */
    wsco_ws_deflate_forget(&z);
    assert_int_equal(pack(&cache, 15, owned(&o, 14))->head->len, first);
    clear(&cache);
    z = (wsco_ws_deflate){0};
}

static bool compress_three(UNIT_UNUSED void *arg)
{
    wsco_frame_cache cache = {0};
    owner o = {.refs = 1};
    uint64_t seed = unit_seed();

    for (size_t i = 0; i < sizeof o.bytes; i++)
        o.bytes[i] = (char)unit_random(&seed);
    bool done = pack(&cache, 15, text("x")) && pack(&cache, 15, owned(&o, 4000)) &&
        pack(&cache, 15, bare(o.bytes, 2000));
    clear(&cache);
    assert_int_equal(o.refs, 1);
    return done;
}

TEST(compressing_without_memory)
{
    assert_in_range(unit_each_failure(compress_three, NULL), 10, 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(small_payloads_stand_behind_the_head),
        UNIT(large_payloads_stay_with_their_owner),
        UNIT(large_payloads_without_owner_are_copied),
        UNIT(first_byte_is_sent_as_given),
        UNIT(equal_bytes_are_encoded_once),
        UNIT(lengths_decide_before_addresses),
        UNIT(empty_payloads),
        UNIT(the_oldest_makes_room),
        UNIT(boundary_of_inline_payloads),
        UNIT(without_memory),
        UNIT(failure_forgets_nothing),
        UNIT(compressed_bytes),
        UNIT(equal_bytes_are_compressed_once_for_each_window),
        UNIT(large_results_are_not_copied),
        UNIT(frames_of_a_context_are_like_no_other),
        UNIT(compressing_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
