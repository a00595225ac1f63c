/* SPDX-License-Identifier: MIT */
/* stream_io: reads and writes of PHP's streams in coroutines.
 *
 * The stream's layer keeps its buffer, position, filters and end; only what would block is done before it.
 * - A regular file is read in a thread, at the descriptor's offset, without moving that. The bytes are put
 *   into the stream's buffer, and the offset behind them, as if the layer had read them, unless somebody else
 *   has used the stream meanwhile: then they are read again. With a read filter they are thrown away: the
 *   layer reads them once more, from the system's cache. Writes are done in a thread and move the position
 *   afterwards. With a write filter the layer writes, on the loop.
 * - For other descriptors the coroutine waits; then the layer reads or writes as much as can be had at once,
 *   which needs non-blocking mode: writable means room for some bytes, and readable TLS may have none.
 * - Streams without a descriptor (memory, user-defined, compressed) are left to the layer.
 * Owns: nothing. Called by: class_system_stdio.c.
 * Never: uses a php_stream after a wait without looking whether it is still open.
 * Tested by: tests/phpt/system/stdio*.phpt. */
#include "wsco/php/coroutine/stream_io.h"

#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/run/fdio.h"

#include "ext/standard/file.h"
#include "php_memory_streams.h"
#include "php_network.h"
#include "streams/php_stream_userspace.h"

#include <sys/stat.h>

enum { CHUNKS = 8 }; /* the default chunk is 8 KiB */

/* ---- what it is ---- */

static php_stream *find(php_wsco_stream_io *io)
{
    io->stream = zend_fetch_resource2(Z_RES_P(io->value), NULL, php_file_le_stream(), php_file_le_pstream());
    return io->stream;
}

/* The stream's own function is asked, because PHP's up to 8.2 refuses filtered streams. A temporary stream
 * would become a file. One of TLS takes what it has decrypted into its buffer. */
static int descriptor_of(php_stream *stream)
{
    php_socket_t fd = -1;

    if (php_stream_is(stream, PHP_STREAM_IS_MEMORY) || php_stream_is(stream, PHP_STREAM_IS_TEMP) ||
        php_stream_is(stream, PHP_STREAM_IS_USERSPACE) || stream->ops->cast == NULL ||
        stream->ops->cast(stream, PHP_STREAM_AS_FD_FOR_SELECT, (void **)&fd) != SUCCESS)
        return -1;
    return fd;
}

static bool is_file(const php_stream *stream, int fd)
{
    struct stat info;

    return fd >= 0 && php_stream_is(stream, PHP_STREAM_IS_STDIO) && fstat(fd, &info) == 0 &&
        S_ISREG(info.st_mode);
}

bool php_wsco_stream_io_begin(php_wsco_stream_io *io, wsco_script_waits *waits, zval *value)
{
    *io = (php_wsco_stream_io){.value = value, .waits = waits, .fd = -1};
    return find(io) != NULL;
}

/* The descriptor below the stream, or -1. */
static int look(php_wsco_stream_io *io)
{
    if (!io->looked) {
        io->fd = descriptor_of(io->stream);
        io->file = is_file(io->stream, io->fd);
        io->looked = true;
    }
    return io->fd;
}

static size_t buffered(const php_stream *stream)
{
    return (size_t)(stream->writepos - stream->readpos);
}

/* ---- files ---- */

/* Where a stream stands. Owner: the C stack. */
typedef struct mark {
    zend_off_t offset, position, readpos, writepos;
} mark;

static mark mark_of(php_stream *stream)
{
    mark at = {-1, stream->position, stream->readpos, stream->writepos};

    (void)stream->ops->seek(stream, 0, SEEK_CUR, &at.offset);
    return at;
}

/* Puts bytes behind those in the buffer, as the stream's layer does when it reads. */
static void put(php_stream *stream, const mark *at, const char *bytes, size_t len)
{
    zend_off_t offset;
    size_t had = buffered(stream);

    if (had + len > stream->readbuflen) {
        stream->readbuf = perealloc(stream->readbuf, had + len, stream->is_persistent);
        stream->readbuflen = had + len;
    }
    if (stream->readpos > 0)
        memmove(stream->readbuf, stream->readbuf + stream->readpos, had);
    memcpy(stream->readbuf + had, bytes, len);
    stream->readpos = 0;
    stream->writepos = (zend_off_t)(had + len);
    (void)stream->ops->seek(stream, at->offset + (zend_off_t)len, SEEK_SET, &offset);
}

/* Takes what a thread has read from `at` on: `len` bytes, of at least `wanted`. */
static void take(php_stream *stream, const mark *at, const char *bytes, size_t len, size_t wanted)
{
    mark now = mark_of(stream);

    if (stream->readfilters.head != NULL || now.offset != at->offset || now.position != at->position ||
        now.readpos != at->readpos || now.writepos != at->writepos)
        return;
    if (len > 0)
        put(stream, at, bytes, len);
    if (len < wanted)
        stream->eof = 1;
}

/* As the layer it reads ahead, unless the script has turned that off; but more at once, as a turn of a thread
 * costs as much as many reads. */
static wsco_rc read_ahead(php_wsco_stream_io *io, size_t wanted)
{
    php_stream *stream = io->stream;
    bool exact = (stream->flags & PHP_STREAM_FLAG_NO_BUFFER) != 0;
    size_t len, ahead = stream->chunk_size * CHUNKS, max = exact || wanted > ahead ? wanted : ahead;
    mark at = mark_of(stream);
    char *bytes;
    wsco_rc rc;

    if (at.offset < 0)
        return WSCO_OK;
    rc = wsco_fdio_read(&io->waits->threads, io->fd, at.offset, max, &bytes, &len);
    if (rc != WSCO_OK)
        return rc;
    if (find(io) != NULL)
        take(io->stream, &at, bytes, len, wanted);
    free(bytes);
    return io->stream != NULL ? WSCO_OK : WSCO_E_CLOSED;
}

/* ---- other descriptors ---- */

/* What stream_set_timeout() sets: it is out of reach but for those whose struct is PHP's. */
static php_netstream_data_t *socket_of(const php_stream *stream)
{
    return strstr(stream->ops->label, "_socket") != NULL ? stream->abstract : NULL;
}

static wsco_usec due_of(const php_stream *stream)
{
    const php_netstream_data_t *socket = socket_of(stream);

    if (socket == NULL || socket->timeout.tv_sec < 0)
        return WSCO_USEC_NEVER;
    return php_wsco_wait_due((double)socket->timeout.tv_sec + (double)socket->timeout.tv_usec / 1e6);
}

/* `had`: bytes that were in the buffer before. Without a wait when the look at the descriptor has brought
 * more. */
static wsco_rc wait_for(php_wsco_stream_io *io, unsigned want, size_t had)
{
    wsco_rc rc;

    io->fd = descriptor_of(io->stream);
    if (want == WSCO_READ && buffered(io->stream) > had)
        return WSCO_OK;
    rc = wsco_fdwait_until(&io->waits->fds, io->fd, want, due_of(io->stream));
    if (find(io) == NULL)
        return WSCO_E_CLOSED;
    if (rc == WSCO_E_TIMEOUT && socket_of(io->stream) != NULL)
        socket_of(io->stream)->timeout_event = 1;
    return rc < 0 ? rc : WSCO_OK;
}

/* True: it blocked before, and must again. */
static bool unblock(const php_wsco_stream_io *io)
{
    return io->fd >= 0 && !io->file &&
        php_stream_set_option(io->stream, PHP_STREAM_OPTION_BLOCKING, 0, NULL) == 1;
}

/* Turns the result of the layer into ours. errno may have been changed since by a handler of warnings. */
static wsco_rc reblock(php_wsco_stream_io *io, bool blocked, ssize_t n, int error)
{
    if (find(io) == NULL)
        return WSCO_E_CLOSED;
    if (blocked)
        php_stream_set_option(io->stream, PHP_STREAM_OPTION_BLOCKING, 1, NULL);
    return n < 0 ? -(error != 0 ? error : EIO) : WSCO_OK;
}

/* ---- reading ---- */

/* Afterwards a read of the layer does not block. */
static wsco_rc get_ready(php_wsco_stream_io *io, size_t wanted, size_t had)
{
    if (look(io) < 0 || io->stream->eof)
        return WSCO_OK;
    if (!io->file)
        return wait_for(io, WSCO_READ, had);
    return read_ahead(io, wanted);
}

/* Has room for `max` bytes more, and for twice the text if there is memory: growing it may need a copy. */
static bool grow(smart_str *text, size_t len, size_t max)
{
    size_t room, more = len > max ? len : max;

    if (text->s != NULL && text->a > len + max)
        return true;
    room = php_wsco_waits_room();
    if (room < len + max)
        return false;
    smart_str_alloc(text, room - len < more ? max : more, 0);
    return true;
}

wsco_rc php_wsco_stream_io_read(php_wsco_stream_io *io, smart_str *into, size_t max)
{
    size_t had = buffered(io->stream), len = into->s != NULL ? ZSTR_LEN(into->s) : 0;
    wsco_rc rc = WSCO_OK;
    bool blocked;
    ssize_t n;

    if (had < max && look(io) >= 0 && max > PHP_WSCO_STREAM_IO_PIECE)
        max = PHP_WSCO_STREAM_IO_PIECE;
    if (had == 0 || (io->file && had < max))
        rc = get_ready(io, max - had, had);
    if (rc != WSCO_OK)
        return rc;
    if (!grow(into, len, max))
        return WSCO_E_NOMEM;
    blocked = unblock(io);
    errno = 0;
    n = php_stream_read(io->stream, ZSTR_VAL(into->s) + len, max);
    if (n > 0)
        ZSTR_LEN(into->s) = len + (size_t)n;
    return reblock(io, blocked, n, errno);
}

/* 0: there is none yet. */
static size_t line_in_buffer(php_stream *stream)
{
    size_t had = buffered(stream);
    const char *begin = (const char *)stream->readbuf + stream->readpos, *eol;

    if (had == 0)
        return 0;
    eol = php_stream_locate_eol(stream, NULL);
    if (eol != NULL && (size_t)(eol - begin) < had)
        had = (size_t)(eol - begin) + 1;
    else if (had < stream->chunk_size && !stream->eof)
        had = 0;
    return had < stream->chunk_size ? had : stream->chunk_size;
}

static wsco_rc fill(php_wsco_stream_io *io)
{
    size_t had = buffered(io->stream);
    wsco_rc rc = get_ready(io, 1, had);
    zend_result filled;
    bool blocked;

    if (rc != WSCO_OK || buffered(io->stream) > had || io->stream->eof)
        return rc;
    blocked = unblock(io);
    errno = 0;
    filled = php_stream_fill_read_buffer(io->stream, had + 1);
    return reblock(io, blocked, filled == SUCCESS ? 0 : -1, errno);
}

/* Without a descriptor nothing can be waited for: when no byte came, that is the end. */
wsco_rc php_wsco_stream_io_line(php_wsco_stream_io *io, size_t *len)
{
    for (;;) {
        size_t had = buffered(io->stream);

        *len = line_in_buffer(io->stream);
        if (*len > 0 || io->stream->eof)
            return WSCO_OK;
        wsco_rc rc = fill(io);
        if (rc != WSCO_OK || EG(exception) != NULL)
            return rc;
        if (io->fd < 0 && buffered(io->stream) == had) {
            *len = had < io->stream->chunk_size ? had : io->stream->chunk_size;
            return WSCO_OK;
        }
    }
}

/* ---- writing ---- */

/* Bytes that were read ahead lie behind the place where the script stands. */
static wsco_rc write_file(php_wsco_stream_io *io, const char *bytes, size_t len, size_t *written)
{
    php_stream *stream = io->stream;
    wsco_rc rc;

    if (buffered(stream) > 0) {
        stream->readpos = stream->writepos = 0;
        (void)stream->ops->seek(stream, stream->position, SEEK_SET, &stream->position);
    }
    rc = wsco_fdio_write(&io->waits->threads, io->fd, bytes, len, written);
    if (rc == WSCO_OK && find(io) != NULL)
        io->stream->position += (zend_off_t)*written;
    return rc;
}

static wsco_rc write_some(php_wsco_stream_io *io, const char *bytes, size_t len, size_t *written)
{
    bool blocked = unblock(io);
    ssize_t n;

    errno = 0;
    n = php_stream_write(io->stream, bytes, len);
    if (n > 0)
        *written += (size_t)n;
    return reblock(io, blocked, n, errno);
}

wsco_rc php_wsco_stream_io_write(php_wsco_stream_io *io, const char *bytes, size_t len, size_t *written)
{
    wsco_rc rc;

    *written = 0;
    (void)look(io);
    if (io->file && io->stream->writefilters.head == NULL)
        return write_file(io, bytes, len, written);
    if (io->fd < 0 || io->file)
        return write_some(io, bytes, len, written);
    do {
        rc = wait_for(io, WSCO_WRITE, 0);
        if (rc == WSCO_OK)
            rc = write_some(io, bytes + *written, len - *written, written);
    } while (rc == WSCO_OK && *written < len && EG(exception) == NULL);
    return rc;
}
