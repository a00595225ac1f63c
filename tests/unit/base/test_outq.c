/* SPDX-License-Identifier: MIT */
/* Tests src/base/outq.c: slices, files, references, shortage, and a random run against one flat array of
 * bytes. */
#include "unit.h"

#include "wsco/base/outq.h"

#include <fcntl.h>
#include <unistd.h>

static int released;
static uint64_t memory; /* of all queues; nothing while they are empty */

static void count_release(UNIT_UNUSED void *owner)
{
    released++;
}

static wsco_blob *lent(const char *text)
{
    wsco_blob *blob = wsco_blob_borrow(text, strlen(text), NULL, count_release);
    assert_non_null(blob);
    return blob;
}

static int some_fd(void)
{
    int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    return fd;
}

static bool is_open(int fd)
{
    return fcntl(fd, F_GETFD) != -1;
}

static void expect_iov(const wsco_outq *q, int max, int n, const char *text)
{
    struct iovec iov[16];
    assert_int_equal(wsco_outq_iov(q, iov, max), n);
    for (int i = 0; i < n; i++) {
        assert_memory_equal(iov[i].iov_base, text, iov[i].iov_len);
        text += iov[i].iov_len;
    }
    assert_int_equal(*text, '\0');
}

TEST(empty_queue)
{
    wsco_outq q;
    memset(&q, 0x5a, sizeof q);
    wsco_outq_init(&q, &memory);
    assert_true(wsco_outq_empty(&q));
    assert_true(wsco_outq_bytes(&q) == 0);
    assert_null(wsco_outq_file(&q));
    expect_iov(&q, 16, 0, "");
    wsco_outq_consume(&q, 0);
    wsco_outq_clear(&q);
    assert_null(q.ring);
}

TEST(appends_in_order)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    released = 0;
    assert_int_equal(wsco_outq_append_copy(&q, "one ", 4), WSCO_OK);
    assert_int_equal(wsco_outq_append_take(&q, lent("two ")), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, "three", 5), WSCO_OK);
    assert_true(wsco_outq_bytes(&q) == 13);
    expect_iov(&q, 16, 3, "one two three");
    expect_iov(&q, 2, 2, "one two ");
    expect_iov(&q, 0, 0, "");
    wsco_outq_consume(&q, 6);
    expect_iov(&q, 16, 2, "o three");
    assert_int_equal(released, 0);
    wsco_outq_consume(&q, 2);
    assert_int_equal(released, 1);
    expect_iov(&q, 16, 1, "three");
    wsco_outq_consume(&q, 5);
    assert_true(wsco_outq_empty(&q));
    wsco_outq_clear(&q);
}

TEST(one_blob_in_many_queues)
{
    wsco_outq q[3];
    wsco_blob *blob = lent("broadcast");
    released = 0;
    for (int i = 0; i < 3; i++) {
        wsco_outq_init(&q[i], &memory);
        assert_int_equal(wsco_outq_append_take(&q[i], wsco_blob_retain(blob)), WSCO_OK);
    }
    assert_int_equal(blob->refs, 4);
    wsco_blob_release(blob);
    wsco_outq_consume(&q[0], 4);
    expect_iov(&q[0], 16, 1, "dcast");
    expect_iov(&q[1], 16, 1, "broadcast");
    wsco_outq_clear(&q[0]);
    wsco_outq_consume(&q[1], 9);
    assert_int_equal(released, 0);
    wsco_outq_clear(&q[2]);
    assert_int_equal(released, 1);
    wsco_outq_clear(&q[1]);
}

TEST(nothing_is_dropped_at_once)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    released = 0;
    int fd = some_fd();
    assert_int_equal(wsco_outq_append_take(&q, lent("")), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, NULL, 0), WSCO_OK);
    assert_int_equal(wsco_outq_append_file(&q, fd, 10, 0), WSCO_OK);
    assert_int_equal(released, 1);
    assert_false(is_open(fd));
    assert_true(wsco_outq_empty(&q));
    assert_null(q.ring);
}

TEST(file_slices_stop_the_iov)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    int fd = some_fd();
    assert_int_equal(wsco_outq_append_copy(&q, "head", 4), WSCO_OK);
    assert_int_equal(wsco_outq_append_file(&q, fd, 100, 50), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, "tail", 4), WSCO_OK);
    assert_true(wsco_outq_bytes(&q) == 58);
    expect_iov(&q, 16, 1, "head");
    assert_null(wsco_outq_file(&q));
    wsco_outq_consume(&q, 4);
    expect_iov(&q, 16, 0, "");
    const wsco_slice *file = wsco_outq_file(&q);
    assert_non_null(file);
    assert_int_equal(file->fd, fd);
    wsco_outq_consume(&q, 20);
    file = wsco_outq_file(&q);
    assert_true(file->off == 120 && file->len == 30);
    assert_true(is_open(fd));
    wsco_outq_consume(&q, 30);
    assert_false(is_open(fd));
    assert_null(wsco_outq_file(&q));
    expect_iov(&q, 16, 1, "tail");
    wsco_outq_clear(&q);
}

TEST(clear_gives_everything_back)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    released = 0;
    int fd = some_fd();
    for (int i = 0; i < 20; i++)
        assert_int_equal(wsco_outq_append_take(&q, lent("x")), WSCO_OK);
    assert_int_equal(wsco_outq_append_file(&q, fd, 0, 5), WSCO_OK);
    wsco_outq_clear(&q);
    assert_int_equal(released, 20);
    assert_false(is_open(fd));
    assert_null(q.ring);
    assert_true(wsco_outq_empty(&q) && wsco_outq_bytes(&q) == 0);
    assert_int_equal(wsco_outq_append_copy(&q, "again", 5), WSCO_OK);
    expect_iov(&q, 16, 1, "again");
    wsco_outq_clear(&q);
}

/* A ring of one or two messages is kept between messages, a grown one is not. */
TEST(keeps_only_a_small_ring)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    assert_int_equal(wsco_outq_append_copy(&q, "a", 1), WSCO_OK);
    wsco_outq_consume(&q, 1);
    assert_non_null(q.ring);
    assert_true(q.cap * sizeof *q.ring <= 256);
    for (int i = 0; i < 20; i++)
        assert_int_equal(wsco_outq_append_copy(&q, "a", 1), WSCO_OK);
    wsco_outq_consume(&q, 20);
    assert_null(q.ring);
    assert_int_equal(q.cap, 0);
    wsco_outq_clear(&q);
}

TEST(sum_cannot_overflow)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    int fd = some_fd();
    assert_int_equal(wsco_outq_append_file(&q, some_fd(), 0, UINT64_MAX - 2), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, "ab", 2), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, "c", 1), WSCO_E_INVAL);
    assert_int_equal(wsco_outq_append_file(&q, fd, 0, UINT64_MAX), WSCO_E_INVAL);
    assert_false(is_open(fd));
    wsco_outq_consume(&q, UINT64_MAX);
    assert_true(wsco_outq_empty(&q));
    wsco_outq_clear(&q);
}

static bool fill(UNIT_UNUSED void *arg)
{
    static char bytes[8] = "........";
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    uint64_t sent = 0;
    wsco_rc rc = WSCO_OK;
    int fd = some_fd();
    released = 0;
    int lent_count = 0;
    for (int i = 0; i < 10 && rc == WSCO_OK; i++, sent += rc == WSCO_OK ? 8 : 0) {
        wsco_blob *blob = i % 2 ? wsco_blob_borrow(bytes, 8, NULL, count_release) : NULL;
        lent_count += blob != NULL;
        if (i % 2 && blob == NULL)
            rc = WSCO_E_NOMEM;
        else
            rc = blob ? wsco_outq_append_take(&q, blob) : wsco_outq_append_copy(&q, bytes, 8);
    }
    if (rc == WSCO_OK)
        rc = wsco_outq_append_file(&q, fd, 0, 8), sent += rc == WSCO_OK ? 8 : 0;
    else
        close(fd);
    assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
    assert_true(wsco_outq_bytes(&q) == sent);
    wsco_outq_clear(&q);
    assert_int_equal(released, lent_count);
    assert_false(is_open(fd));
    return rc == WSCO_OK;
}

TEST(shortage_takes_what_it_was_given)
{
    assert_int_equal(unit_each_failure(fill, NULL), 13);
}

/* A file slice that needs a bigger ring: closed when there is none. */
TEST(shortage_closes_the_file)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    int fd = some_fd();
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_outq_append_file(&q, fd, 0, 1), WSCO_E_NOMEM);
    assert_false(is_open(fd));
    assert_true(wsco_outq_empty(&q));
}

/* --- random run against a flat array --- */

#define FLAT_MAX (1u << 16)

/* bytes[from, to) is what is queued. A file slice counts as bytes too, with nothing to compare. */
static struct {
    unsigned char bytes[FLAT_MAX];
    size_t from, to;
    unsigned slices_made;
} flat;

static void append_random(wsco_outq *q, uint64_t *seed)
{
    size_t n = unit_pick(seed, unit_pick(seed, 4) ? 12 : 700);
    unsigned char *start = &flat.bytes[flat.to];
    for (size_t i = 0; i < n; i++)
        start[i] = (unsigned char)unit_random(seed);
    wsco_blob *blob;
    switch (unit_pick(seed, 8)) {
    case 0:
        assert_int_equal(wsco_outq_append_file(q, some_fd(), flat.to, n), WSCO_OK);
        break;
    case 1:
    case 2:
    case 3:
        assert_int_equal(wsco_outq_append_copy(q, start, n), WSCO_OK);
        break;
    default:
        blob = wsco_blob_borrow((const char *)start, n, NULL, count_release);
        assert_non_null(blob);
        flat.slices_made++;
        assert_int_equal(wsco_outq_append_take(q, blob), WSCO_OK);
    }
    flat.to += n;
}

static void check_head(const wsco_outq *q, int max)
{
    struct iovec iov[16];
    size_t at = flat.from;
    const wsco_slice *file = wsco_outq_file(q);
    int n = wsco_outq_iov(q, iov, max);
    if (file != NULL) {
        assert_int_equal(n, 0);
        assert_true(file->off == at && is_open(file->fd));
        return;
    }
    assert_true(n > 0 || max == 0 || flat.from == flat.to);
    for (int i = 0; i < n; i++) {
        assert_true(at + iov[i].iov_len <= flat.to);
        assert_memory_equal(iov[i].iov_base, &flat.bytes[at], iov[i].iov_len);
        at += iov[i].iov_len;
    }
}

TEST(random_against_flat_bytes)
{
    uint64_t seed = unit_seed();
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    memset(&flat, 0, sizeof flat);
    released = 0;
    for (int step = 0; step < 60000; step++) {
        bool filling = step / 100 % 2 == 0;
        if (flat.from == flat.to)
            flat.from = flat.to = 0;
        if (unit_pick(&seed, 10) < (filling ? 7u : 3u) && flat.to < FLAT_MAX - 700 && q.count < 200) {
            append_random(&q, &seed);
        } else {
            size_t most = flat.to - flat.from;
            size_t n = unit_pick(&seed, (unit_pick(&seed, 20) ? most / 4 : most) + 1);
            wsco_outq_consume(&q, n);
            flat.from += n;
        }
        assert_true(wsco_outq_bytes(&q) == flat.to - flat.from);
        assert_int_equal(wsco_outq_empty(&q), flat.to == flat.from);
        check_head(&q, (int)unit_pick(&seed, 17));
        if (step % 5000 == 4999) { /* start anew, also with bytes left */
            wsco_outq_clear(&q);
            flat.from = flat.to = 0;
            assert_int_equal(released, flat.slices_made);
        }
    }
    wsco_outq_clear(&q);
    assert_int_equal(released, flat.slices_made);
    assert_true(flat.slices_made > 1000);
    assert_true(memory == 0);
}

/* However often and wherever it is queued, a blob's bytes are there once; those of a file are not. */
TEST(memory_counts_shared_bytes_once)
{
    static const char text[1000];
    wsco_outq q[2];
    uint64_t sum = 0;
    wsco_blob *blob = wsco_blob_borrow(text, sizeof text, NULL, count_release);

    assert_non_null(blob);
    for (int i = 0; i < 2; i++)
        wsco_outq_init(&q[i], &sum);
    for (int i = 0; i < 3; i++)
        assert_int_equal(wsco_outq_append_take(&q[i / 2], wsco_blob_retain(blob)), WSCO_OK);
    assert_int_equal(wsco_outq_append_file(&q[1], some_fd(), 0, 1 << 20), WSCO_OK);
    assert_true(sum == sizeof text + 4 * WSCO_OUTQ_SLICE_COST);
    assert_true(wsco_outq_weight(&q[1]) == sizeof text + (1 << 20));
    wsco_outq_consume(&q[0], 1500);
    assert_true(sum == sizeof text + 3 * WSCO_OUTQ_SLICE_COST);
    wsco_outq_clear(&q[1]);
    assert_true(sum == sizeof text + WSCO_OUTQ_SLICE_COST);
    wsco_outq_clear(&q[0]);
    assert_true(sum == 0);
    wsco_blob_release(blob);
}

/* An owner whose release function looks at the queue finds it in order. */
static void check_queue(void *owner)
{
    wsco_outq *q = owner;
    assert_int_equal(q->count, 1);
    assert_true(wsco_outq_bytes(q) == 4);
    expect_iov(q, 16, 1, "next");
}

TEST(release_sees_a_sound_queue)
{
    wsco_outq q;
    wsco_outq_init(&q, &memory);
    wsco_blob *blob = wsco_blob_borrow("first", 5, &q, check_queue);
    assert_non_null(blob);
    assert_int_equal(wsco_outq_append_take(&q, blob), WSCO_OK);
    assert_int_equal(wsco_outq_append_copy(&q, "next", 4), WSCO_OK);
    wsco_outq_consume(&q, 5);
    wsco_outq_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(empty_queue),
        UNIT(appends_in_order),
        UNIT(one_blob_in_many_queues),
        UNIT(nothing_is_dropped_at_once),
        UNIT(file_slices_stop_the_iov),
        UNIT(clear_gives_everything_back),
        UNIT(keeps_only_a_small_ring),
        UNIT(sum_cannot_overflow),
        UNIT(shortage_takes_what_it_was_given),
        UNIT(shortage_closes_the_file),
        UNIT(random_against_flat_bytes),
        UNIT(memory_counts_shared_bytes_once),
        UNIT(release_sees_a_sound_queue),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
