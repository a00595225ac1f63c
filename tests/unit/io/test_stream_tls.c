/* SPDX-License-Identifier: MIT */
/* Tests src/io/stream_tls.c over socket pairs: handshakes in pieces, peers that leave or talk nonsense,
 * half-closing. How much is written at once is in test_stream_tls_write.c. */
#include "unit_tls.h"

/* --- handshake --- */

TEST(handshake_byte_by_byte)
{
    tls_link both;

    open_raw(&both);
    for (int i = 0; i < 10000 && !SSL_is_init_finished(both.client.ssl); i++) {
        tls_decrypt(&both.client);
        while (tls_carry_out(&both.client, 1) > 0)
            assert_int_equal(server_read(&both), WSCO_E_AGAIN);
        while (tls_carry_in(&both.client) > 0) {}
    }
    tls_say(&both.client, "hello", 5);
    ssize_t n = WSCO_E_AGAIN;
    while (n == WSCO_E_AGAIN && tls_carry_out(&both.client, 1) > 0)
        n = server_read(&both);
    assert_int_equal(n, 5);
    assert_memory_equal(room, "hello", 5);
    assert_false(both.server.pending || both.server.wants_write);
    assert_int_equal(server_write(&both, "there"), 5);
    assert_heard(&both, "there");
    close_link(&both);
}

/* The first request may come together with the end of the handshake. */
TEST(data_behind_the_handshake)
{
    tls_link both;

    open_raw(&both);
    tls_turn(&both.client);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    while (tls_carry_in(&both.client) > 0) {}
    assert_false(tls_decrypt(&both.client));
    tls_say(&both.client, "early", 5);
    tls_turn(&both.client);
    /* One call takes only a few times from its socket: what is left there is polled again. */
    ssize_t n = server_read(&both);
    assert_int_equal(n == WSCO_E_AGAIN ? server_read(&both) : n, 5);
    close_link(&both);
}

TEST(not_a_client)
{
    static const char request[] = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    const char *text;
    tls_link both;

    open_raw(&both);
    send_raw(&both, request, sizeof request - 1);
    assert_int_equal(server_read(&both), WSCO_E_SSL_BAD_CLIENT);
    assert_int_equal(wsco_stream_tls_reason(wsco_stream_tls_failure(&both.server), &text),
                     SSL_R_HTTP_REQUEST);
    assert_string_equal(text, "http request");
    /* What still comes has no reader, but its end is told. */
    send_raw(&both, request, sizeof request - 1);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    assert_int_equal(server_write(&both, "x"), WSCO_E_PIPE);
    both.server.ops->shutdown(&both.server);
    tls_carry_in(&both.client);
    assert_int_equal(tls_carry_in(&both.client), 0);
    assert_true(both.client.fin);
    wsco_sock_close(both.client.fd);
    both.client.fd = -1;
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    close_link(&both);
}

/* Any byte of a handshake may be any other. */
TEST(broken_handshakes)
{
    for (unsigned at = 0; at < 240; at += 3) {
        tls_link both;
        char *bytes;

        open_raw(&both);
        tls_decrypt(&both.client);
        long n = BIO_get_mem_data(both.client.out, &bytes);
        assert_true(n > 240);
        bytes[at] ^= 0x55;
        for (int i = 0; i < 4; i++) {
            tls_turn(&both.client);
            ssize_t rc = server_read(&both);
            assert_true(rc == WSCO_E_AGAIN || rc == WSCO_E_SSL_BAD_CLIENT);
        }
        assert_int_equal(server_write(&both, "x") > 0, 0);
        close_link(&both);
    }
}

TEST(peer_leaves_in_the_handshake)
{
    for (int reset = 0; reset < 2; reset++) {
        tls_link both;
        int fds[2];

        tcp_pair(fds);
        assert_int_equal(wsco_stream_tls_init(&both.server, fds[1], tls), WSCO_OK);
        tls_client_init(&both.client, fds[0]);
        tls_client_begin(&both.client);
        tls_decrypt(&both.client);
        tls_carry_out(&both.client, 100);
        await(both.server.fd, POLLIN);
        assert_int_equal(server_read(&both), WSCO_E_AGAIN);
        if (reset)
            unit_reset(both.client.fd);
        else
            wsco_sock_close(both.client.fd);
        both.client.fd = -1;
        await(both.server.fd, POLLIN);
        assert_int_equal(server_read(&both), reset ? WSCO_E_RESET : WSCO_E_EOF);
        /* What was to be sent after the handshake is not to wait for one. */
        assert_int_equal(server_write(&both, "hello"), WSCO_E_PIPE);
        assert_int_equal(wsco_stream_tls_failure(&both.server), 0);
        both.server.ops->shutdown(&both.server);
        close_link(&both);
    }
}

/* Its flight does not fit into the socket. */
TEST(handshake_waits_for_room)
{
    tls_link both;
    size_t junk = 0;

    open_raw(&both);
    memset(room, 'j', sizeof room);
    for (ssize_t n; (n = write(both.server.fd, room, sizeof room)) > 0;)
        junk += (size_t)n;
    tls_decrypt(&both.client);
    tls_carry_out(&both.client, SIZE_MAX);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    assert_true(both.server.wants_write);
    while (junk > 0) {
        ssize_t n = read(both.client.fd, room, sizeof room);
        assert_true(n > 0);
        junk -= (size_t)n;
    }
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    assert_false(both.server.wants_write);
    shake_hands(&both);
    close_link(&both);
}

/* A server may want to write first; it has to read for that. */
TEST(writing_waits_for_the_handshake)
{
    tls_link both;

    open_raw(&both);
    assert_int_equal(server_write(&both, "hello"), WSCO_E_AGAIN);
    assert_true(both.server.wants_read);
    tls_turn(&both.client);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    assert_false(both.server.wants_read);
    assert_int_equal(server_write(&both, "hello"), WSCO_E_AGAIN);
    assert_true(both.server.wants_read);
    shake_hands(&both);
    assert_int_equal(server_write(&both, "hello"), 5);
    assert_heard(&both, "hello");
    close_link(&both);

    open_raw(&both);
    send_raw(&both, "nonsense, not a hello", 21);
    assert_int_equal(server_write(&both, "hello"), WSCO_E_AGAIN);
    assert_int_equal(server_read(&both), WSCO_E_SSL_BAD_CLIENT);
    assert_int_equal(server_write(&both, "hello"), WSCO_E_PIPE);
    close_link(&both);
}

/* --- reading --- */

TEST(all_records_that_came_are_read_at_once)
{
    static char big[16384];
    tls_link both;

    open_link(&both);
    client_says(&both, "one");
    client_says(&both, "two");
    client_says(&both, "three");
    assert_int_equal(server_read(&both), 11);
    assert_memory_equal(room, "onetwothree", 11);
    assert_false(both.server.pending);

    memset(big, 'b', sizeof big);
    size_t total = 0;
    for (int i = 0; i < 8; i++) {
        tls_say(&both.client, big, sizeof big);
        tls_say(&both.client, "!", 1);
    }
    while (tls_carry_out(&both.client, SIZE_MAX) > 0 || total < 8 * (sizeof big + 1)) {
        ssize_t n = server_read(&both);
        /* Nothing is left that the socket would not tell of. */
        assert_false(both.server.pending);
        total += n > 0 ? (size_t)n : 0;
    }
    assert_int_equal(total, 8 * (sizeof big + 1));
    close_link(&both);
}

/* A small room leaves a rest, and says so. */
TEST(a_rest_is_told)
{
    tls_link both;
    char few[4];

    open_link(&both);
    client_says(&both, "abcdefg");
    assert_int_equal(both.server.ops->read(&both.server, few, 4), 4);
    assert_true(both.server.pending);
    assert_int_equal(both.server.ops->read(&both.server, few, 4), 3);
    assert_false(both.server.pending);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    close_link(&both);
}

/* close_notify in one segment with the last words, and the peer keeps its TCP side open. */
TEST(end_behind_data)
{
    tls_link both;

    open_link(&both);
    tls_say(&both.client, "bye", 3);
    SSL_shutdown(both.client.ssl);
    tls_carry_out(&both.client, SIZE_MAX);
    assert_int_equal(server_read(&both), 3);
    assert_true(both.server.pending);
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    assert_false(both.server.pending);
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    /* Half-closed: the answer is still delivered. */
    assert_int_equal(server_write(&both, "answer"), 6);
    assert_heard(&both, "answer");
    close_link(&both);
}

TEST(end_without_close_notify)
{
    tls_link both;

    open_link(&both);
    client_says(&both, "last");
    shutdown(both.client.fd, SHUT_WR);
    assert_int_equal(server_read(&both), 4);
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    assert_int_equal(server_write(&both, "answer"), 6);
    assert_heard(&both, "answer");
    close_link(&both);
}

TEST(a_record_that_was_changed)
{
    char *bytes;
    tls_link both;

    open_link(&both);
    client_says(&both, "good");
    tls_say(&both.client, "evil", 4);
    long n = BIO_get_mem_data(both.client.out, &bytes);
    bytes[n - 1] ^= 1;
    tls_carry_out(&both.client, SIZE_MAX);
    assert_int_equal(server_read(&both), 4);
    assert_true(both.server.pending);
    assert_int_equal(server_read(&both), WSCO_E_RESET);
    assert_int_equal(server_read(&both), WSCO_E_RESET);
    assert_int_equal(server_write(&both, "x"), WSCO_E_RESET);
    assert_int_equal(wsco_stream_tls_failure(&both.server), 0);
    close_link(&both);
}

TEST(reset_by_the_peer)
{
    tls_link both;
    int fds[2];

    tcp_pair(fds);
    assert_int_equal(wsco_stream_tls_init(&both.server, fds[1], tls), WSCO_OK);
    tls_client_init(&both.client, fds[0]);
    tls_client_begin(&both.client);
    for (int i = 0; i < 10000 && !SSL_is_init_finished(both.client.ssl); i++) {
        poll(&(struct pollfd){.fd = fds[0], .events = POLLIN}, 1, 1);
        tls_turn(&both.client);
        assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    }
    unit_reset(both.client.fd);
    both.client.fd = -1;
    ssize_t rc;
    do {
        await(both.server.fd, POLLIN);
    } while ((rc = server_read(&both)) == WSCO_E_AGAIN);
    assert_int_equal(rc, WSCO_E_RESET);
    assert_int_equal(server_write(&both, "x"), WSCO_E_RESET);
    close_link(&both);
}

/* A key update is answered with the next bytes, and the stream goes on (RFC 8446 4.6.3). */
TEST(key_update)
{
    tls_link both;

    open_link(&both);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(SSL_key_update(both.client.ssl, SSL_KEY_UPDATE_REQUESTED), 1);
        client_says(&both, "new key");
        assert_int_equal(server_read(&both), 7);
        assert_int_equal(server_write(&both, "same here"), 9);
        assert_heard(&both, "same here");
    }
    close_link(&both);
}

/* --- closing --- */

TEST(shutdown_once)
{
    tls_link both;

    open_link(&both);
    assert_int_equal(server_write(&both, "end"), 3);
    both.server.ops->shutdown(&both.server);
    assert_int_equal(server_write(&both, "late"), WSCO_E_PIPE);
    both.server.ops->shutdown(&both.server);
    both.server.deaf = true;
    tls_turn(&both.client);
    assert_int_equal(both.client.len, 3);
    assert_int_equal(both.client.end, SSL_ERROR_ZERO_RETURN);
    assert_true(both.client.fin);
    /* The peer may go on for a while. */
    tls_say(&both.client, "unheard", 7);
    tls_carry_out(&both.client, SIZE_MAX);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    shutdown(both.client.fd, SHUT_WR);
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    close_link(&both);
}

/* Both directions end on their own (RFC 8446 6.1). */
TEST(reading_goes_on_after_shutdown)
{
    tls_link both;

    open_link(&both);
    both.server.ops->shutdown(&both.server);
    tls_turn(&both.client);
    assert_int_equal(both.client.end, SSL_ERROR_ZERO_RETURN);
    client_says(&both, "one more thing");
    assert_int_equal(server_read(&both), 14);
    assert_memory_equal(room, "one more thing", 14);
    SSL_shutdown(both.client.ssl);
    tls_carry_out(&both.client, SIZE_MAX);
    assert_int_equal(server_read(&both), WSCO_E_EOF);
    close_link(&both);
}

TEST(shutdown_before_the_handshake)
{
    tls_link both;

    open_raw(&both);
    both.server.deaf = true;
    both.server.ops->shutdown(&both.server);
    assert_int_equal(read(both.client.fd, room, sizeof room), 0);
    tls_turn(&both.client);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    close_link(&both);
}

TEST(close_once)
{
    tls_link both;

    open_link(&both);
    int fd = both.server.fd;
    both.server.ops->close(&both.server);
    assert_int_equal(both.server.fd, -1);
    assert_int_equal(fcntl(fd, F_GETFD), -1);
    close_link(&both);
}

/* What others left in OpenSSL's queue is not taken for an error of this connection, or left for the next
 * one. */
TEST(errors_of_others)
{
    tls_link both;

    open_link(&both);
    client_says(&both, "fine");
    ERR_raise(ERR_LIB_SSL, SSL_R_BAD_PACKET);
    assert_int_equal(server_read(&both), 4);
    ERR_raise(ERR_LIB_SSL, SSL_R_BAD_PACKET);
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    ERR_raise(ERR_LIB_SSL, SSL_R_BAD_PACKET);
    assert_int_equal(server_write(&both, "fine"), 4);
    assert_int_equal(ERR_peek_error(), 0);
    close_link(&both);
}

TEST(memory)
{
    wsco_stream stream;
    int fds[2];

    tcp_pair(fds);
    wsco_mem_fail_after(1);
    assert_int_equal(wsco_stream_tls_init(&stream, fds[1], tls), WSCO_E_NOMEM);
    wsco_mem_fail_after(0);
    assert_true(fcntl(fds[1], F_GETFD) >= 0);
    close_pair(fds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(handshake_byte_by_byte),
        UNIT(data_behind_the_handshake),
        UNIT(not_a_client),
        UNIT(broken_handshakes),
        UNIT(peer_leaves_in_the_handshake),
        UNIT(handshake_waits_for_room),
        UNIT(writing_waits_for_the_handshake),
        UNIT(all_records_that_came_are_read_at_once),
        UNIT(a_rest_is_told),
        UNIT(end_behind_data),
        UNIT(end_without_close_notify),
        UNIT(a_record_that_was_changed),
        UNIT(reset_by_the_peer),
        UNIT(key_update),
        UNIT(shutdown_once),
        UNIT(reading_goes_on_after_shutdown),
        UNIT(shutdown_before_the_handshake),
        UNIT(close_once),
        UNIT(errors_of_others),
        UNIT(memory),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
