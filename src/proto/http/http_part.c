/* SPDX-License-Identifier: MIT */
/* http_part: reads multipart/form-data: delimiters, and the header block and the bytes of each part.
 * Owns: one header block.
 * Called by: src/php, which turns the events into $post and $files.
 * Never: decodes names or data (no charset, no Content-Transfer-Encoding: RFC 7578 4.7); writes files.
 * Tested by: tests/unit/proto/http/test_http_part.c, tests/fuzz/fuzz_part.c. */
#include "wsco/proto/http/http_part.h"

#include "http_param_priv.h"
#include "wsco/proto/http/http_text.h"
#include "wsco/base/mem.h"

enum {
    ST_FIRST, /* preamble: ignored up to the delimiter that opens the body */
    ST_AFTER, /* after a delimiter: "--", or padding and a line end */
    ST_DASH,
    ST_PADDING,
    ST_LINE_LF,
    ST_HEAD,
    ST_DATA,
    ST_CLOSED /* epilogue: ignored */
};

/* The delimiter is "\r\n--boundary". Only its first byte is a CR, so a failed match can only begin again at
 * the byte that failed, and the part that had matched is the delimiter's own text: no input has to be
 * kept. */
struct wsco_part_parser {
    wsco_part_sink sink;
    wsco_buf head; /* header block of the part being read */
    wsco_rc error; /* ended the parse */
    uint8_t state;
    bool opened;    /* the first delimiter's line is complete */
    bool preamble;  /* the body did not begin with a delimiter */
    bool nameless;  /* the current part has no Content-Disposition and is skipped */
    size_t line;    /* where the current line begins in head */
    size_t matched; /* bytes of delimiter seen */
    size_t from;    /* first of them that would be data: 2 where the CRLF belonged to the header block */
    size_t delimiter_len;
    char delimiter[4 + WSCO_PART_BOUNDARY_MAX];
};

/* Copies a value without its escapes: here any character may have one (RFC 9110 5.6.4). */
static bool copy_boundary(wsco_text value, char boundary[WSCO_PART_BOUNDARY_MAX], size_t *len)
{
    *len = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (value.p[i] == '\\' && ++i == value.n)
            return false;
        if (value.p[i] < ' ' || value.p[i] > '~' || *len == WSCO_PART_BOUNDARY_MAX)
            return false;
        boundary[(*len)++] = value.p[i];
    }
    return *len > 0;
}

bool wsco_part_boundary(const char *content_type, size_t n, char boundary[WSCO_PART_BOUNDARY_MAX],
                        size_t *len)
{
    wsco_text rest = {content_type, n}, found = {NULL, 0};
    wsco_http_param param;
    wsco_rc rc;
    (void)wsco_http_param_head(&rest);
    while ((rc = wsco_http_param_next(&rest, &param)) > 0) {
        if (!wsco_http_text_same(param.name, "boundary"))
            continue;
        if (found.p)
            return false;
        found = param.value;
    }
    return rc == 0 && found.p && copy_boundary(found, boundary, len);
}

wsco_part_parser *wsco_part_create(const char *boundary, size_t len, const wsco_part_sink *sink)
{
    if (len == 0 || len > WSCO_PART_BOUNDARY_MAX)
        return NULL;
    wsco_part_parser *parser = wsco_mem_zalloc(sizeof(*parser));
    if (!parser)
        return NULL;
    parser->sink = *sink;
    parser->matched = 2; /* the body begins as if a CRLF came before it */
    memcpy(parser->delimiter, "\r\n--", 4);
    memcpy(parser->delimiter + 4, boundary, len);
    parser->delimiter_len = 4 + len;
    return parser;
}

void wsco_part_destroy(wsco_part_parser *parser)
{
    if (!parser)
        return;
    wsco_buf_deinit(&parser->head);
    wsco_mem_free(parser);
}

/* --- header block of a part --- */

static wsco_rc set_once(wsco_text *slot, wsco_text value)
{
    if (slot->p || value.n > WSCO_PART_NAME_MAX)
        return WSCO_E_PROTOCOL_ERROR;
    *slot = value;
    return WSCO_OK;
}

/* form-data; name="..."; filename="...". filename* is ignored, as RFC 7578 4.2 says. */
static wsco_rc read_disposition(wsco_text value, wsco_text *name, wsco_text *filename)
{
    wsco_http_param param;
    wsco_rc rc;
    if (!wsco_http_text_same(wsco_http_param_head(&value), "form-data"))
        return WSCO_E_PROTOCOL_ERROR;
    while ((rc = wsco_http_param_next(&value, &param)) > 0) {
        /* const only on the way through wsco_text: the block is the parser's own. */
        param.value.n = wsco_http_param_unescape((char *)(uintptr_t)param.value.p, param.value.n);
        if (wsco_http_text_same(param.name, "name"))
            rc = set_once(name, param.value);
        else if (wsco_http_text_same(param.name, "filename"))
            rc = set_once(filename, param.value);
        if (rc < 0)
            return rc;
    }
    return rc;
}

static bool clean(wsco_text text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if ((c < ' ' && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

typedef struct part_head {
    wsco_text name, filename, type;
    bool disposition;
} part_head;

static wsco_rc read_line(wsco_text line, part_head *found)
{
    const char *colon = memchr(line.p, ':', line.n);
    if (!colon || colon == line.p || wsco_http_text_blank(line.p[0]) || !clean(line))
        return WSCO_E_PROTOCOL_ERROR;
    wsco_text name = {line.p, (size_t)(colon - line.p)};
    wsco_text value = wsco_http_text_trim((wsco_text){colon + 1, line.n - name.n - 1});
    if (wsco_http_text_same(name, "content-type") && !found->type.p)
        found->type = value;
    if (!wsco_http_text_same(name, "content-disposition"))
        return WSCO_OK;
    if (found->disposition)
        return WSCO_E_PROTOCOL_ERROR;
    found->disposition = true;
    return read_disposition(value, &found->name, &found->filename);
}

/* Every line of the block is known to end in CRLF, the last one is empty. */
static wsco_rc read_head(wsco_text block, part_head *found)
{
    while (block.n > 2) {
        const char *end = memchr(block.p, '\n', block.n);
        size_t n = (size_t)(end - block.p);
        wsco_rc rc = read_line((wsco_text){block.p, n - 1}, found);
        if (rc < 0)
            return rc;
        block.p += n + 1;
        block.n -= n + 1;
    }
    return found->name.p || !found->disposition ? WSCO_OK : WSCO_E_PROTOCOL_ERROR;
}

static wsco_rc tell_begin(const wsco_part_parser *parser, const part_head *found)
{
    wsco_part_info info = {
        .name = found->name.p,
        .name_len = found->name.n,
        .filename = found->filename.p,
        .filename_len = found->filename.n,
        .type = found->type.p ? found->type.p : "",
        .type_len = found->type.n,
    };
    return parser->sink.on_begin(parser->sink.arg, &info);
}

static wsco_rc begin_part(wsco_part_parser *parser)
{
    part_head found = {.disposition = false};
    wsco_rc rc = read_head((wsco_text){parser->head.data, parser->head.len}, &found);
    if (rc < 0)
        return rc;
    parser->nameless = !found.disposition;
    if (!parser->nameless)
        rc = tell_begin(parser, &found);
    wsco_buf_deinit(&parser->head);
    parser->line = 0;
    parser->state = ST_DATA;
    /* "headers CRLF CRLF --boundary" is a part without data: its blank line opens the delimiter (RFC 2046
     * 5.1.1). */
    parser->matched = parser->from = 2;
    return rc;
}

static wsco_rc feed_head(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    const char *end = memchr(bytes, '\n', n);
    *used = end ? (size_t)(end - bytes) + 1 : n;
    if (*used > WSCO_PART_HEAD_MAX - parser->head.len)
        return WSCO_E_PROTOCOL_ERROR;
    wsco_rc rc = wsco_buf_append(&parser->head, bytes, *used);
    if (rc < 0 || !end)
        return rc;
    size_t len = parser->head.len - parser->line;
    if (len < 2 || parser->head.data[parser->head.len - 2] != '\r')
        return WSCO_E_PROTOCOL_ERROR;
    parser->line = parser->head.len;
    return len == 2 ? begin_part(parser) : WSCO_OK;
}

/* --- delimiters and data --- */

static wsco_rc give(const wsco_part_parser *parser, const char *bytes, size_t n)
{
    return n && !parser->nameless ? parser->sink.on_data(parser->sink.arg, bytes, n) : WSCO_OK;
}

/* Matches as much of the delimiter as there is; `*used` may be 0 when the first byte does not fit. */
static bool match(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    size_t i = 0, at = parser->matched;
    while (i < n && at < parser->delimiter_len && bytes[i] == parser->delimiter[at]) {
        at++;
        i++;
    }
    parser->matched = at;
    *used = i;
    return i == n || at == parser->delimiter_len;
}

static void leave_delimiter(wsco_part_parser *parser)
{
    parser->matched = parser->from = 0;
    parser->state = ST_AFTER;
}

/* The end of a preamble's line, with or without a CR, may be the CRLF of a delimiter. */
static void pass_line(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    parser->preamble = true;
    const char *lf = memchr(bytes, '\n', n);
    *used = lf ? (size_t)(lf - bytes) + 1 : n;
    parser->matched = lf ? 2 : 0;
}

static void feed_first(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    if (parser->matched == 0)
        pass_line(parser, bytes, n, used);
    else if (!match(parser, bytes, n, used))
        parser->matched = 0;
    else if (parser->matched == parser->delimiter_len)
        leave_delimiter(parser);
}

static wsco_rc feed_data(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    if (parser->matched == 0) {
        const char *cr = memchr(bytes, '\r', n);
        *used = cr ? (size_t)(cr - bytes) + 1 : n;
        parser->matched = cr ? 1 : 0;
        return give(parser, bytes, cr ? *used - 1 : n);
    }
    if (match(parser, bytes, n, used)) {
        if (parser->matched < parser->delimiter_len)
            return WSCO_OK;
        leave_delimiter(parser);
        return parser->nameless ? WSCO_OK : parser->sink.on_end(parser->sink.arg);
    }
    size_t from = parser->from, held = parser->matched - from;
    parser->matched = parser->from = 0;
    return give(parser, parser->delimiter + from, held);
}

/* The text looked like a delimiter but no line end follows. In the preamble it was just text. So is a closing
 * delimiter there: otherwise a body whose delimiters are not read as such, for example with Unix line ends,
 * would pass for one without parts. */
static wsco_rc no_delimiter(wsco_part_parser *parser, char c)
{
    if (parser->opened)
        return WSCO_E_PROTOCOL_ERROR;
    parser->state = ST_FIRST;
    parser->matched = c == '\n' ? 2 : 0;
    return WSCO_OK;
}

static wsco_rc feed_after(wsco_part_parser *parser, char c)
{
    bool padding = c == ' ' || c == '\t';
    if (parser->state == ST_AFTER && c == '-')
        parser->state = ST_DASH;
    else if (parser->state == ST_DASH && c == '-' && (parser->opened || !parser->preamble))
        parser->state = ST_CLOSED;
    else if (parser->state == ST_LINE_LF && c == '\n')
        parser->state = ST_HEAD;
    else if ((parser->state == ST_AFTER || parser->state == ST_PADDING) && (padding || c == '\r'))
        parser->state = padding ? ST_PADDING : ST_LINE_LF;
    else
        return no_delimiter(parser, c);
    parser->opened = parser->opened || parser->state == ST_HEAD;
    return WSCO_OK;
}

static wsco_rc feed_some(wsco_part_parser *parser, const char *bytes, size_t n, size_t *used)
{
    *used = 1;
    switch (parser->state) {
    case ST_FIRST:
        feed_first(parser, bytes, n, used);
        return WSCO_OK;
    case ST_HEAD:
        return feed_head(parser, bytes, n, used);
    case ST_DATA:
        return feed_data(parser, bytes, n, used);
    case ST_CLOSED:
        *used = n;
        return WSCO_OK;
    default:
        return feed_after(parser, bytes[0]);
    }
}

wsco_rc wsco_part_feed(wsco_part_parser *parser, const char *bytes, size_t n)
{
    while (n > 0 && parser->error == WSCO_OK) {
        size_t used;
        wsco_rc rc = feed_some(parser, bytes, n, &used);
        if (rc < 0)
            parser->error = rc;
        bytes += used;
        n -= used;
    }
    return parser->error;
}

/* Does the last byte come after a delimiter? Some clients leave out the "--" that closes the body. */
static bool is_after_delimiter(const wsco_part_parser *parser)
{
    switch (parser->state) {
    case ST_AFTER:
    case ST_PADDING:
    case ST_LINE_LF:
    case ST_CLOSED:
        return true;
    case ST_HEAD:
        return parser->head.len == 0;
    default:
        return false;
    }
}

wsco_rc wsco_part_finish(wsco_part_parser *parser)
{
    if (parser->error != WSCO_OK)
        return parser->error;
    return is_after_delimiter(parser) ? WSCO_OK : WSCO_E_PROTOCOL_ERROR;
}
