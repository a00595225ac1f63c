/* SPDX-License-Identifier: MIT */
/* ws_msg: from frames to messages (RFC 6455 5.4, 5.5, 7, 8.1): fragments, control frames between them, close
 * rules, compression (RFC 7692 6), UTF-8, limits.
 * Owns: the memory of an unfinished message.
 * Called by: ws_input, with the bytes of a read.
 * Never: knows a socket, answers a ping or a close, trusts a claimed length with memory.
 * Tested by: tests/unit/proto/ws/test_ws_{msg,place,role}.c, tests/conformance,
 *       tests/fuzz/fuzz_ws_msg.c (whole against cut). */
#include "wsco/proto/ws/ws_msg.h"

#include "wsco/base/mask.h"
#include "wsco/base/spare.h"
#include "wsco/proto/ws/ws_deflate.h"

#include <string.h>

/* First block of an unfinished message; below that, doubling is more work than it saves. */
#define FIRST_CAP 128
/* Largest message whatever the limit says: doubling and adding the head cannot overflow. */
#define CAP_MAX (SIZE_MAX / 4)

/* Bytes of the block of a message. The struct's own padding lies over the first bytes of data, so that an
 * inflated message has the same. */
static size_t block_size(size_t cap)
{
    return offsetof(wsco_ws_msg, data) + cap + 1;
}

void wsco_ws_msg_free(wsco_ws_msg *msg)
{
    if (msg)
        wsco_spare_give(msg, block_size(msg->cap));
}

void wsco_ws_parser_init(wsco_ws_parser *parser, wsco_ws_role role, uint64_t message_max)
{
    memset(parser, 0, sizeof *parser);
    parser->message_max = message_max;
    parser->peer_mask = role == WSCO_WS_SERVER ? WSCO_WS_FLAG_MASK : 0;
}

void wsco_ws_parser_deinit(wsco_ws_parser *parser)
{
    wsco_ws_msg_free(parser->message);
    wsco_ws_msg_free(parser->control);
    parser->message = parser->control = NULL;
}

uint16_t wsco_ws_fault_code(wsco_ws_fault fault)
{
    static const uint16_t codes[] = {
        [WSCO_WS_FAULT_NONE] = 0,
        [WSCO_WS_FAULT_HEAD] = WSCO_WS_CLOSE_PROTOCOL_ERROR,
        [WSCO_WS_FAULT_CONTROL] = WSCO_WS_CLOSE_PROTOCOL_ERROR,
        [WSCO_WS_FAULT_ALONE] = WSCO_WS_CLOSE_PROTOCOL_ERROR,
        [WSCO_WS_FAULT_INTERRUPTED] = WSCO_WS_CLOSE_PROTOCOL_ERROR,
        [WSCO_WS_FAULT_CLOSE_PAYLOAD] = WSCO_WS_CLOSE_PROTOCOL_ERROR,
        [WSCO_WS_FAULT_TEXT] = WSCO_WS_CLOSE_DATA,
        [WSCO_WS_FAULT_INFLATE] = WSCO_WS_CLOSE_DATA,
        [WSCO_WS_FAULT_FRAME_SIZE] = WSCO_WS_CLOSE_TOO_BIG,
        [WSCO_WS_FAULT_MESSAGE_SIZE] = WSCO_WS_CLOSE_TOO_BIG,
        [WSCO_WS_FAULT_MEMORY] = WSCO_WS_CLOSE_INTERNAL,
    };

    return codes[fault];
}

wsco_rc wsco_ws_fault_rc(wsco_ws_fault fault)
{
    switch (wsco_ws_fault_code(fault)) {
    case 0:
        return WSCO_OK;
    case WSCO_WS_CLOSE_TOO_BIG:
        return WSCO_E_PACKAGE_LENGTH_TOO_LARGE;
    case WSCO_WS_CLOSE_INTERNAL:
        return WSCO_E_NOMEM;
    default:
        return WSCO_E_PROTOCOL_ERROR;
    }
}

static wsco_ws_event fail(wsco_ws_parser *parser, wsco_ws_fault fault)
{
    wsco_ws_parser_deinit(parser);
    parser->fault = (uint8_t)fault;
    return WSCO_WS_EV_FAIL;
}

/* --- head --- */

static uint64_t limit(const wsco_ws_parser *parser)
{
    return parser->message_max < CAP_MAX ? parser->message_max : CAP_MAX;
}

static bool fits(const wsco_ws_parser *parser, uint64_t more)
{
    uint64_t max = limit(parser), have = parser->message ? parser->message->len : 0;
    return have <= max && more <= max - have;
}

/* RSV1 says that a message is compressed, and only its first frame says it (RFC 7692 6). */
static bool may_be_compressed(const wsco_ws_parser *parser, const wsco_ws_head *head)
{
    return parser->deflate && (head->opcode == WSCO_WS_TEXT || head->opcode == WSCO_WS_BINARY);
}

static bool bits_legal(const wsco_ws_parser *parser, const wsco_ws_head *head)
{
    unsigned judged = WSCO_WS_FLAG_MASK | WSCO_WS_FLAG_RSV1 | WSCO_WS_FLAG_RSV2 | WSCO_WS_FLAG_RSV3;
    unsigned unusual = (head->flags ^ parser->peer_mask) & judged;
    return !unusual || (unusual == WSCO_WS_FLAG_RSV1 && may_be_compressed(parser, head));
}

/* The rule that this frame breaks by coming now, or NONE. */
static wsco_ws_fault judge(const wsco_ws_parser *parser, const wsco_ws_head *head)
{
    bool in_message = parser->message != NULL;
    if (!bits_legal(parser, head))
        return WSCO_WS_FAULT_HEAD;
    if (wsco_ws_is_control(head->opcode)) {
        if (head->opcode > WSCO_WS_PONG)
            return WSCO_WS_FAULT_HEAD;
        bool legal = (head->flags & WSCO_WS_FLAG_FIN) && head->len <= WSCO_WS_CONTROL_MAX;
        return legal ? WSCO_WS_FAULT_NONE : WSCO_WS_FAULT_CONTROL;
    }
    if (head->opcode > WSCO_WS_BINARY)
        return WSCO_WS_FAULT_HEAD;
    if (in_message != (head->opcode == WSCO_WS_CONTINUATION))
        return in_message ? WSCO_WS_FAULT_INTERRUPTED : WSCO_WS_FAULT_ALONE;
    if (fits(parser, head->len))
        return WSCO_WS_FAULT_NONE;
    return head->len > limit(parser) ? WSCO_WS_FAULT_FRAME_SIZE : WSCO_WS_FAULT_MESSAGE_SIZE;
}

static void begin_frame(wsco_ws_parser *parser, const wsco_ws_head *head)
{
    parser->frame_flags = head->flags;
    parser->frame_opcode = head->opcode;
    parser->left = head->len;
    parser->offset = 0;
    memcpy(parser->key, head->key, sizeof parser->key);
    parser->in_payload = true;
}

/* A head that lies in one piece is decoded where it is; only a split one is collected. */
static int read_head(wsco_ws_parser *parser, wsco_ws_head *head, const uint8_t *bytes, size_t n, size_t *took)
{
    size_t had = parser->head_len, room = WSCO_WS_HEAD_MAX - had;
    const uint8_t *from = bytes;
    *took = n < room ? n : room;
    if (had) {
        memcpy(parser->head + had, bytes, *took);
        from = parser->head;
    }
    int size = wsco_ws_head_decode(head, from, had + *took);
    if (size > 0) {
        *took = (size_t)size - had;
        parser->head_len = 0;
    } else if (size == 0) {
        if (!had)
            memcpy(parser->head, bytes, *took);
        parser->head_len = (uint8_t)(had + *took);
    }
    return size;
}

static wsco_ws_event take_head(wsco_ws_parser *parser, const uint8_t *bytes, size_t n, size_t *took)
{
    wsco_ws_head head;
    int size = read_head(parser, &head, bytes, n, took);
    if (size == 0)
        return WSCO_WS_EV_MORE;
    if (size < 0)
        return fail(parser, WSCO_WS_FAULT_HEAD);
    wsco_ws_fault fault = judge(parser, &head);
    begin_frame(parser, &head);
    return fault ? fail(parser, fault) : WSCO_WS_EV_MORE;
}

/* --- payload --- */

/* The room that what has arrived earns the frame under way, if `want` bytes of the message are there: all
 * that it claims, or a multiple of what came, its head included. */
static size_t earned(const wsco_ws_parser *parser, size_t have, size_t want)
{
    size_t whole = have + (size_t)parser->left, came = want + WSCO_WS_HEAD_MAX;

    return came >= whole / WSCO_WS_PROOF ? whole : came * WSCO_WS_PROOF;
}

/* The claimed length is an upper bound for the block, never a lower one: only bytes that arrived make it
 * grow. */
static size_t next_cap(const wsco_ws_parser *parser, const wsco_ws_msg *msg, size_t part)
{
    size_t have = msg ? msg->len : 0, want = have + part;
    bool final = parser->frame_flags & WSCO_WS_FLAG_FIN;
    if (final && part == parser->left)
        return want;
    size_t cap = msg ? msg->cap * 2 : FIRST_CAP, due = earned(parser, have, want);
    if (cap < want)
        cap = want;
    if (cap < due)
        cap = due;
    return final && cap > have + parser->left ? have + (size_t)parser->left : cap;
}

static wsco_ws_msg *grow(wsco_ws_msg *msg, size_t cap)
{
    wsco_ws_msg *grown = wsco_spare_resize(msg, msg ? block_size(msg->cap) : 0, block_size(cap));
    if (grown)
        grown->cap = cap;
    return grown;
}

/* The message the frame belongs to, with room for `part` more bytes; NULL when memory is short. */
static wsco_ws_msg *make_room(wsco_ws_parser *parser, wsco_ws_msg **slot, size_t part)
{
    wsco_ws_msg *msg = *slot;
    if (msg && msg->cap - msg->len >= part)
        return msg;
    wsco_ws_msg *grown = grow(msg, next_cap(parser, msg, part));
    if (!grown)
        return NULL;
    if (!msg) {
        grown->next = NULL;
        grown->len = 0;
        grown->code = 0;
        grown->opcode = parser->frame_opcode;
        grown->flags = WSCO_WS_FLAG_FIN;
        if (!wsco_ws_is_control(grown->opcode))
            grown->flags |= parser->peer_mask;
        if (parser->frame_flags & WSCO_WS_FLAG_RSV1)
            grown->flags |= WSCO_WS_FLAG_COMPRESS | WSCO_WS_FLAG_RSV1;
    }
    return *slot = grown;
}

/* Unmasks into the message, where the bytes may be already; false when a text breaks. */
static bool append(wsco_ws_parser *parser, wsco_ws_msg *msg, const uint8_t *bytes, size_t part)
{
    bool text = msg->opcode == WSCO_WS_TEXT && !(msg->flags & WSCO_WS_FLAG_COMPRESS);
    uint8_t *dst = msg->data + msg->len;
    if (!text)
        wsco_mask_apply(dst, bytes, part, parser->key, parser->offset);
    else if (!wsco_mask_apply_text(dst, bytes, part, parser->key, parser->offset, &parser->utf8))
        return false;
    msg->len += part;
    parser->offset += part;
    parser->left -= part;
    return true;
}

/* The rule that the msg->len bytes of a close frame break, or NONE. The payload is checked again with every
 * part, which costs little at 125 bytes and saves a second UTF-8 state per connection. */
static wsco_ws_fault judge_close(wsco_ws_msg *msg, bool complete)
{
    msg->code = WSCO_WS_CLOSE_NO_STATUS;
    if (msg->len < 2)
        return complete && msg->len == 1 ? WSCO_WS_FAULT_CLOSE_PAYLOAD : WSCO_WS_FAULT_NONE;
    msg->code = wsco_ws_close_code_read(msg->data);
    if (!wsco_ws_close_code_valid(msg->code))
        return WSCO_WS_FAULT_CLOSE_PAYLOAD;
    wsco_utf8 reason = {0};
    if (!wsco_utf8_feed(&reason, msg->data + 2, msg->len - 2) || (complete && !wsco_utf8_done(&reason)))
        return WSCO_WS_FAULT_TEXT;
    return WSCO_WS_FAULT_NONE;
}

/* Hands the message over. Everything after a close frame is dropped (RFC 6455 5.5.1), and a message that it
 * interrupted too. */
static wsco_ws_event give(wsco_ws_parser *parser, wsco_ws_msg **slot, wsco_ws_msg **msg)
{
    *msg = *slot;
    *slot = NULL;
    (*msg)->data[(*msg)->len] = 0;
    if ((*msg)->opcode == WSCO_WS_CLOSE) {
        parser->after_close = true;
        wsco_ws_parser_deinit(parser);
    }
    return wsco_ws_is_control((*msg)->opcode) ? WSCO_WS_EV_CONTROL : WSCO_WS_EV_MESSAGE;
}

static wsco_ws_event fail_inflating(wsco_ws_parser *parser, wsco_rc rc, int status)
{
    if (rc == WSCO_E_NOMEM)
        return fail(parser, WSCO_WS_FAULT_MEMORY);
    if (rc == WSCO_E_PACKAGE_LENGTH_TOO_LARGE)
        return fail(parser, WSCO_WS_FAULT_MESSAGE_SIZE);
    parser->inflate_status = (int8_t)status;
    return fail(parser, WSCO_WS_FAULT_INFLATE);
}

/* Member by member: see block_size(). */
static wsco_ws_msg *wrap(const wsco_ws_inflated *out, const wsco_ws_msg *like)
{
    wsco_ws_msg *msg = (wsco_ws_msg *)out->block;
    msg->next = NULL;
    msg->len = out->len;
    msg->cap = out->cap;
    msg->code = 0;
    msg->opcode = like->opcode;
    msg->flags = like->flags;
    return msg;
}

/* Puts the inflated message in the place of the compressed one, which is freed here. */
static wsco_ws_event end_compressed(wsco_ws_parser *parser, wsco_ws_msg **slot, wsco_ws_msg **msg)
{
    wsco_ws_msg *packed = *slot;
    wsco_ws_inflated out;
    wsco_rc rc = wsco_ws_deflate_inflate(parser->deflate, packed->data, packed->len,
                                         offsetof(wsco_ws_msg, data), limit(parser), &out);
    if (rc != WSCO_OK)
        return fail_inflating(parser, rc, out.status);
    *slot = wrap(&out, packed);
    wsco_ws_msg_free(packed);
    if ((*slot)->opcode == WSCO_WS_TEXT && !wsco_utf8_valid((*slot)->data, (*slot)->len))
        return fail(parser, WSCO_WS_FAULT_TEXT);
    return give(parser, slot, msg);
}

static wsco_ws_event end_frame(wsco_ws_parser *parser, wsco_ws_msg **slot, wsco_ws_msg **msg)
{
    parser->in_payload = false;
    if (!(parser->frame_flags & WSCO_WS_FLAG_FIN))
        return WSCO_WS_EV_MORE;
    if ((*slot)->flags & WSCO_WS_FLAG_COMPRESS)
        return end_compressed(parser, slot, msg);
    if ((*slot)->opcode == WSCO_WS_TEXT && !wsco_utf8_done(&parser->utf8))
        return fail(parser, WSCO_WS_FAULT_TEXT);
    return give(parser, slot, msg);
}

static wsco_ws_event take_payload(wsco_ws_parser *parser, const uint8_t *bytes, size_t n, size_t *took,
                                  wsco_ws_msg **msg)
{
    wsco_ws_msg **slot = wsco_ws_is_control(parser->frame_opcode) ? &parser->control : &parser->message;
    size_t part = n < parser->left ? n : (size_t)parser->left;
    *took = part;
    if (part == 0 && parser->left > 0)
        return WSCO_WS_EV_MORE;
    wsco_ws_msg *target = make_room(parser, slot, part);
    if (!target)
        return fail(parser, WSCO_WS_FAULT_MEMORY);
    if (!append(parser, target, bytes, part))
        return fail(parser, WSCO_WS_FAULT_TEXT);
    if (target->opcode == WSCO_WS_CLOSE) {
        wsco_ws_fault fault = judge_close(target, parser->left == 0);
        if (fault)
            return fail(parser, fault);
    }
    return parser->left == 0 ? end_frame(parser, slot, msg) : WSCO_WS_EV_MORE;
}

/* --- feed --- */

wsco_ws_event wsco_ws_parser_feed(wsco_ws_parser *parser, const uint8_t *bytes, size_t n, size_t *used,
                                  wsco_ws_msg **msg)
{
    wsco_ws_event event = parser->fault ? WSCO_WS_EV_FAIL : WSCO_WS_EV_MORE;
    *msg = NULL;
    *used = n;
    if (parser->fault || parser->after_close)
        return event;
    size_t at = 0, took;
    while (event == WSCO_WS_EV_MORE && (at < n || (parser->in_payload && parser->left == 0))) {
        if (parser->in_payload)
            event = take_payload(parser, bytes + at, n - at, &took, msg);
        else
            event = take_head(parser, bytes + at, n - at, &took);
        at += took;
    }
    if (event != WSCO_WS_EV_FAIL)
        *used = at;
    return event;
}

/* --- bytes that are received to their place --- */

uint8_t *wsco_ws_parser_place(wsco_ws_parser *parser, size_t least, size_t *room)
{
    wsco_ws_msg *msg = parser->message;
    if (!msg || !parser->in_payload || wsco_ws_is_control(parser->frame_opcode) || parser->left < least)
        return NULL;
    /* The block grows for bytes that are still to come, so it must be earned by those that are there. */
    size_t due = earned(parser, msg->len, msg->len);
    if (msg->cap - msg->len < least && due > msg->cap && due - msg->len >= least) {
        msg = grow(msg, due);
        if (msg)
            parser->message = msg;
    }
    if (!msg || msg->cap - msg->len < least)
        return NULL;
    *room = msg->cap - msg->len;
    if (*room > parser->left)
        *room = (size_t)parser->left;
    return msg->data + msg->len;
}
