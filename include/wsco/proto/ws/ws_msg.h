/* SPDX-License-Identifier: MIT */
/* Frames to messages, for either end of a connection: fragments, control frames, close rules, UTF-8,
 * limits. */
#ifndef WSCO_PROTO_WS_WS_MSG_H
#define WSCO_PROTO_WS_WS_MSG_H

#include "wsco/base/err.h"
#include "wsco/base/utf8.h"
#include "wsco/proto/ws/ws_frame.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One message or control frame. Owner: the code that took it from an event; freed by wsco_ws_msg_free(). */
typedef struct wsco_ws_msg {
    struct wsco_ws_msg *next; /* for the owner's queue */
    size_t len;
    size_t cap;
    uint16_t code;  /* close frames: the code, or 1005 when the payload was empty; reason = data + 2 */
    uint8_t opcode; /* TEXT, BINARY, CLOSE, PING, PONG */
    /* As the PHP API reports them. Data: FIN, MASK from a client (33), COMPRESS|RSV1 when it came compressed
     * (39). Control: FIN (1). */
    uint8_t flags;
    uint8_t data[]; /* unmasked, inflated payload; one NUL after it, not counted in len */
} wsco_ws_msg;

void wsco_ws_msg_free(wsco_ws_msg *msg);

typedef enum wsco_ws_event {
    WSCO_WS_EV_MORE,    /* all bytes used */
    WSCO_WS_EV_MESSAGE, /* a complete text or binary message */
    WSCO_WS_EV_CONTROL, /* ping, pong or a valid close */
    WSCO_WS_EV_FAIL     /* the connection has to be failed for parser->fault; nothing more can be parsed */
} wsco_ws_event;

/* The rule that was broken; its close code is told by wsco_ws_fault_code(). */
typedef enum wsco_ws_fault {
    WSCO_WS_FAULT_NONE,
    WSCO_WS_FAULT_HEAD,          /* 1002: mask, reserved bits, opcode or length form */
    WSCO_WS_FAULT_CONTROL,       /* 1002: a fragmented or long control frame */
    WSCO_WS_FAULT_ALONE,         /* 1002: a continuation without a start */
    WSCO_WS_FAULT_INTERRUPTED,   /* 1002: a new message inside a fragmented one */
    WSCO_WS_FAULT_CLOSE_PAYLOAD, /* 1002: a close payload of one byte, or with a code that must not be sent */
    WSCO_WS_FAULT_TEXT,          /* 1007: a text or close reason that is not UTF-8 */
    WSCO_WS_FAULT_INFLATE,       /* 1007: compressed data is broken; see parser->inflate_status */
    WSCO_WS_FAULT_FRAME_SIZE,    /* 1009: one frame is longer than a message may be */
    WSCO_WS_FAULT_MESSAGE_SIZE,  /* 1009: a message grows longer than it may be */
    WSCO_WS_FAULT_MEMORY         /* 1011 */
} wsco_ws_fault;

/* The code to close with; 0 for NONE. */
uint16_t wsco_ws_fault_code(wsco_ws_fault fault);
/* WSCO_E_PROTOCOL_ERROR; 1009: WSCO_E_PACKAGE_LENGTH_TOO_LARGE; 1011: WSCO_E_NOMEM. WSCO_OK for NONE. */
wsco_rc wsco_ws_fault_rc(wsco_ws_fault fault);

struct wsco_ws_deflate;

/* So many bytes of memory may wait for each byte that has arrived of a message, if its frame claims to be as
 * long. A read of 64 KiB thus proves 2 MiB, the default limit: such a message is allocated once. */
#define WSCO_WS_PROOF 32

/* Owner: the ws session. Freed by: wsco_ws_parser_deinit(). Idle size: no allocation unless a message is
 * unfinished. */
typedef struct wsco_ws_parser {
    uint64_t message_max; /* public: payload bytes of a message, compressed and inflated; above: 1009 */
    /* public: lent; set once permessage-deflate is agreed on: RSV1 is legal */
    struct wsco_ws_deflate *deflate;
    wsco_ws_msg *message; /* private: unfinished data message, between fragments too */
    wsco_ws_msg *control; /* private: unfinished control frame */
    uint64_t left;   /* private: payload bytes of the current frame still to come; of the one that broke */
    uint64_t offset; /* private: payload bytes of it already unmasked */
    wsco_utf8 utf8;  /* private */
    uint8_t key[4];  /* private */
    uint8_t head[WSCO_WS_HEAD_MAX];
    uint8_t head_len;                  /* private: bytes of a split head */
    uint8_t frame_flags, frame_opcode; /* readonly after a failure: of the frame that broke, as `left` is */
    bool in_payload;
    bool after_close;      /* a close frame was seen: later bytes are dropped */
    uint8_t peer_mask;     /* private: WSCO_WS_FLAG_MASK when the peer is the client */
    uint8_t fault;         /* readonly: wsco_ws_fault, why nothing more can be parsed */
    int8_t inflate_status; /* readonly: zlib's number */
} wsco_ws_parser;

/* role: which end this parser reads for. */
void wsco_ws_parser_init(wsco_ws_parser *parser, wsco_ws_role role, uint64_t message_max);
void wsco_ws_parser_deinit(wsco_ws_parser *parser);
/* Feeds n bytes, stops after the first event; *used tells how many bytes were taken (all of them when it
 * fails), *msg is set for MESSAGE and CONTROL and belongs to the caller. Call again with the rest. A claimed
 * length allocates nothing: a block has at most WSCO_WS_PROOF times the size of what arrived (and a frame
 * wholly inside the input is allocated once, at its size). Any split of the input gives the same events.
 *
 * Fails with 1002: a frame that is not masked when this is the server, or is masked when it is the client;
 * reserved bit (but RSV1 on the first frame of a message when compression is agreed on) or opcode, length
 * form, fragmented or > 125 control frame, continuation without start, new data frame inside a message, close
 * payload of one byte or with an invalid code; 1007: text or close reason that is not UTF-8 (seen as early as
 * the byte that breaks it, in a compressed message at its end), or no deflate data; 1009: message longer than
 * message_max, seen at the frame head, or when inflating meets the limit. */
wsco_ws_event wsco_ws_parser_feed(wsco_ws_parser *parser, const uint8_t *bytes, size_t n, size_t *used,
                                  wsco_ws_msg **msg);

/* Where the next bytes may be received to: the place in the unfinished message to which they belong. *room:
 * how many, at least `least`. They are fed next, and are not copied then. NULL: there is none. */
uint8_t *wsco_ws_parser_place(wsco_ws_parser *parser, size_t least, size_t *room);

#endif
