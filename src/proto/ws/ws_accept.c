/* SPDX-License-Identifier: MIT */
/* ws_accept: the opening handshake on the server's side (RFC 6455 4.2).
 * Owns: what makes a request an upgrade, the answer to its key, the choice of a subprotocol.
 * Called by: response_ws of src/php, when a script calls upgrade().
 * Never: writes an answer or looks at Origin, which is the script's business.
 * Tested by: tests/unit/proto/ws/test_ws_accept.c, tests/conformance. */
#include "wsco/proto/ws/ws_accept.h"

#include "wsco/base/per_thread.h"
#include "wsco/proto/http/http_list.h"

#include <openssl/evp.h>

#include <string.h>

/* RFC 6455 1.3 */
#define GUID "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
#define GUID_LEN (sizeof GUID - 1)
#define SHA1_LEN 20
/* 16 bytes are 22 digits, and the last digit carries 4 bits beyond them. */
#define KEY_DIGITS 22
#define KEY_SPARE_BITS 15

enum { BAD_REQUEST = 400, UPGRADE_REQUIRED = 426, SWITCHING = 101 };

static bool same(wsco_text text, const char *other, size_t len)
{
    return text.n == len && memcmp(text.p, other, len) == 0;
}

/* The value of a base64 digit, or -1. */
static int digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Canonical base64 of 16 bytes: no encoder writes other spellings of the same bytes (RFC 4648 3.5). */
static bool key_valid(wsco_text key)
{
    if (key.n != WSCO_WS_KEY_LEN || key.p[KEY_DIGITS] != '=' || key.p[KEY_DIGITS + 1] != '=')
        return false;
    for (unsigned i = 0; i < KEY_DIGITS; i++)
        if (digit(key.p[i]) < 0)
            return false;
    return (digit(key.p[KEY_DIGITS - 1]) & KEY_SPARE_BITS) == 0;
}

/* The field's value when it was sent exactly once. */
static bool find_one(const wsco_http_req *req, const char *name, wsco_text *value)
{
    unsigned count = 0;
    return wsco_http_req_find(req, name, value, &count) && count == 1;
}

int wsco_ws_accept_check(const wsco_http_req *req)
{
    wsco_text host, key, version;
    unsigned versions = 0;
    if (req->minor < 1 || !same(wsco_http_req_text(req, req->method), "GET", 3))
        return BAD_REQUEST;
    if (!find_one(req, "Host", &host) || !req->upgrade_websocket)
        return BAD_REQUEST;
    if (!find_one(req, "Sec-WebSocket-Key", &key) || !key_valid(key))
        return BAD_REQUEST;
    if (!wsco_http_req_find(req, "Sec-WebSocket-Version", &version, &versions))
        return UPGRADE_REQUIRED; /* a draft's client: the answer tells it what is spoken here */
    if (versions != 1)
        return BAD_REQUEST; /* RFC 6455 11.3.5 */
    return same(version, "13", 2) ? SWITCHING : UPGRADE_REQUIRED;
}

/* A context that is set to begin a SHA-1, or NULL. It is kept, because OpenSSL 3 takes three times as long to
 * find SHA-1 by its name as to compute it. Owner: the thread; freed with the process. */
static EVP_MD_CTX *begin_digest(void)
{
    static WSCO_PER_THREAD EVP_MD_CTX *kept;
    EVP_MD_CTX *fresh = kept ? NULL : EVP_MD_CTX_new();

    if (kept) /* NULL: the type that it has */
        return EVP_DigestInit_ex(kept, NULL, NULL) == 1 ? kept : NULL;
    if (!fresh || EVP_DigestInit_ex(fresh, EVP_sha1(), NULL) != 1) {
        EVP_MD_CTX_free(fresh);
        return NULL;
    }
    kept = fresh;
    return kept;
}

static bool digest(const unsigned char *text, size_t len, unsigned char sha1[EVP_MAX_MD_SIZE])
{
    EVP_MD_CTX *context = begin_digest();
    unsigned size = 0;

    return context && EVP_DigestUpdate(context, text, len) == 1 &&
        EVP_DigestFinal_ex(context, sha1, &size) == 1 && size == SHA1_LEN;
}

wsco_rc wsco_ws_accept_key(const wsco_http_req *req, char accept[WSCO_WS_ACCEPT_LEN + 1])
{
    unsigned char text[WSCO_WS_KEY_LEN + GUID_LEN], sha1[EVP_MAX_MD_SIZE];
    wsco_text key;
    if (!find_one(req, "Sec-WebSocket-Key", &key) || key.n != WSCO_WS_KEY_LEN)
        return WSCO_E_INVAL;
    memcpy(text, key.p, WSCO_WS_KEY_LEN);
    memcpy(text + WSCO_WS_KEY_LEN, GUID, GUID_LEN);
    if (!digest(text, sizeof text, sha1))
        return WSCO_E_WEBSOCKET_HANDSHAKE_FAILED;
    EVP_EncodeBlock((unsigned char *)accept, sha1, SHA1_LEN);
    return WSCO_OK;
}

bool wsco_ws_accept_offers(const wsco_http_req *req, const char *protocol, size_t len)
{
    wsco_http_list list = {.req = req, .name = "Sec-WebSocket-Protocol"};
    wsco_text offered;
    while (wsco_http_list_next(&list, &offered)) {
        if (same(offered, protocol, len))
            return true;
    }
    return false;
}
