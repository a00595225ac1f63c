/* SPDX-License-Identifier: MIT */
/* Tests what src/io/stream_tls.c writes: records of small slices, readers that are slow, files. */
#include "unit_tls.h"

enum { LARGE = 1024 * 1024 };

static char bytes[LARGE];

static void fill_pattern(void)
{
    for (size_t i = 0; i < LARGE; i++)
        bytes[i] = pattern(i);
}

/* What the client has decrypted is the pattern from `at` on; it is forgotten. */
static size_t take_pattern(tls_link *both, size_t at)
{
    size_t n = both->client.len;

    assert_pattern(both->client.got, at, n);
    tls_forget(&both->client, n);
    return n;
}

/* Takes at most about 1 KiB from the socket. */
static void sip(tls_link *both)
{
    tls_carry_in(&both->client);
    while (tls_decrypt(&both->client)) {}
}

static void narrow(tls_link *both)
{
    int size = 4096;

    assert_int_equal(setsockopt(both->server.fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof size), 0);
}

TEST(small_slices_share_a_record)
{
    struct iovec iov[200];
    tls_link both;

    open_link(&both);
    fill_pattern();
    for (int i = 0; i < 200; i++)
        iov[i] = (struct iovec){bytes + i * 10, 10};
    assert_int_equal(both.server.ops->writev(&both.server, iov, 200, false), 2000);
    while (tls_carry_in(&both.client) > 0) {}
    assert_true(tls_decrypt(&both.client)); /* gives one record */
    assert_int_equal(both.client.len, 2000);
    take_pattern(&both, 0);
    assert_false(tls_decrypt(&both.client));
    close_link(&both);
}

/* Around the size of a record, and with a slice that ends exactly there. */
TEST(every_way_to_cut)
{
    static const size_t cuts[][4] = {
        {16383, 1, 1, 16383}, {16384, 1, 0, 16384},     {16385, 0, 0, 1}, {0, 16384, 16384, 0},
        {1, 40000, 1, 40000}, {8192, 8192, 8192, 8191}, {0, 0, 0, 5},     {100, 200, 300, 400},
    };
    tls_link both;

    open_link(&both);
    fill_pattern();
    for (size_t i = 0; i < UNIT_COUNT(cuts); i++) {
        struct iovec iov[4];
        size_t total = 0;
        for (int j = 0; j < 4; j++) {
            iov[j] = (struct iovec){bytes + total, cuts[i][j]};
            total += cuts[i][j];
        }
        assert_int_equal(both.server.ops->writev(&both.server, iov, 4, true), total);
        tls_turn(&both.client);
        assert_int_equal(take_pattern(&both, 0), total);
    }
    assert_int_equal(both.server.ops->writev(&both.server, NULL, 0, false), 0);
    close_link(&both);
}

/* As a queue does it: what is left begins where the last write ended, in other memory, and more has been
 * appended. */
static void write_to_slow_reader(tls_link *both, size_t slice, unsigned step)
{
    size_t sent = 0, heard = 0, queued = 3 * slice;
    struct iovec iov[64];

    while (heard < LARGE) {
        int n = 0;
        char *copy = malloc(LARGE);
        assert_non_null(copy);
        memcpy(copy + sent, bytes + sent, queued - sent);
        for (size_t at = sent; at < queued && n < 64; n++) {
            size_t end = (at / slice + 1) * slice;
            end = end < queued ? end : queued;
            iov[n] = (struct iovec){copy + at, end - at};
            at = end;
        }
        ssize_t rc = n > 0 ? both->server.ops->writev(&both->server, iov, n, queued < LARGE) : 0;
        free(copy);
        assert_true(rc >= 0 || rc == WSCO_E_AGAIN);
        assert_false(both->server.wants_read);
        sent += rc > 0 ? (size_t)rc : 0;
        queued = queued + step < LARGE ? queued + step : LARGE;
        sip(both);
        heard += take_pattern(both, heard);
    }
}

TEST(slow_reader)
{
    static const struct {
        size_t slice;
        unsigned step;
    } all[] = {{LARGE / 3, LARGE}, {16384, 20000}, {1000, 777}, {15000, 5000}, {17, 4096}};

    fill_pattern();
    for (size_t i = 0; i < UNIT_COUNT(all); i++) {
        tls_link both;
        open_link(&both);
        narrow(&both);
        write_to_slow_reader(&both, all[i].slice, all[i].step);
        close_link(&both);
    }
}

/* A client that takes 512 bytes in a record (RFC 6066 4): one write is many records. */
TEST(short_records)
{
    tls_link both;

    fill_pattern();
    open_raw(&both);
    assert_int_equal(SSL_set_tlsext_max_fragment_length(both.client.ssl, TLSEXT_max_fragment_length_512), 1);
    shake_hands(&both);
    narrow(&both);
    write_to_slow_reader(&both, 3000, 10000);
    close_link(&both);
}

TEST(reader_goes_away)
{
    struct iovec iov = {bytes, LARGE};
    tls_link both;

    open_link(&both);
    narrow(&both);
    assert_true(both.server.ops->writev(&both.server, &iov, 1, false) > 0 ||
                both.server.ops->writev(&both.server, &iov, 1, false) == WSCO_E_AGAIN);
    wsco_sock_close(both.client.fd);
    both.client.fd = -1;
    assert_int_equal(both.server.ops->writev(&both.server, &iov, 1, false), WSCO_E_PIPE);
    assert_int_equal(both.server.ops->writev(&both.server, &iov, 1, false), WSCO_E_PIPE);
    assert_int_equal(both.server.ops->sendfile(&both.server, 0, 0, 1), WSCO_E_PIPE);
    both.server.ops->shutdown(&both.server);
    close_link(&both);
}

/* --- files --- */

TEST(file)
{
    int fd = pattern_file(100000);
    tls_link both;
    size_t heard = 50;

    open_link(&both);
    assert_int_equal(both.server.ops->sendfile(&both.server, fd, 50, 20), 20);
    assert_int_equal(both.server.ops->sendfile(&both.server, fd, 70, 70000), 70000);
    tls_turn(&both.client);
    heard += take_pattern(&both, heard);
    /* It ends before what was promised; then nothing more is there. */
    assert_int_equal(both.server.ops->sendfile(&both.server, fd, 70070, 100000), 29930);
    assert_int_equal(both.server.ops->sendfile(&both.server, fd, 100000, 1), 0);
    tls_turn(&both.client);
    heard += take_pattern(&both, heard);
    assert_int_equal(heard, 100000);
    assert_int_equal(both.server.ops->sendfile(&both.server, -1, 0, 1), -EBADF);
    close_link(&both);
    close(fd);
}

TEST(file_to_slow_reader)
{
    int fd = pattern_file(LARGE);
    tls_link both;
    size_t sent = 0, heard = 0;

    open_link(&both);
    narrow(&both);
    while (heard < LARGE) {
        ssize_t rc = sent < LARGE ? both.server.ops->sendfile(&both.server, fd, sent, LARGE - sent) : 0;
        assert_true(rc >= 0 || rc == WSCO_E_AGAIN);
        sent += rc > 0 ? (size_t)rc : 0;
        sip(&both);
        heard += take_pattern(&both, heard);
    }
    assert_int_equal(sent, LARGE);
    close_link(&both);
    close(fd);
}

/* What was promised to OpenSSL is no longer in the file. */
TEST(file_shrinks_while_it_is_sent)
{
    int fd = pattern_file(LARGE);
    tls_link both;
    size_t sent = 0;
    ssize_t rc;

    open_link(&both);
    narrow(&both);
    while ((rc = both.server.ops->sendfile(&both.server, fd, sent, LARGE - sent)) > 0)
        sent += (size_t)rc;
    assert_int_equal(rc, WSCO_E_AGAIN);
    assert_int_equal(ftruncate(fd, (off_t)sent + 5), 0);
    tls_turn(&both.client);
    rc = both.server.ops->sendfile(&both.server, fd, sent, LARGE - sent);
    assert_true(rc < 0 && rc != WSCO_E_AGAIN);
    assert_int_equal(ERR_peek_error(), 0);
    close_link(&both);
    close(fd);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(small_slices_share_a_record),
        UNIT(every_way_to_cut),
        UNIT(slow_reader),
        UNIT(short_records),
        UNIT(reader_goes_away),
        UNIT(file),
        UNIT(file_to_slow_reader),
        UNIT(file_shrinks_while_it_is_sent),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
