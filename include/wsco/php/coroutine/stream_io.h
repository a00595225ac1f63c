/* SPDX-License-Identifier: MIT */
/* Reads and writes of PHP's streams that suspend the coroutine instead of the process. */
#ifndef WSCO_PHP_COROUTINE_STREAM_IO_H
#define WSCO_PHP_COROUTINE_STREAM_IO_H

#include "wsco/run/script_waits.h"

#include "php.h"

#include "zend_smart_str.h"

/* Bytes that one step reads at most: copying more at once would hold the loop. */
#define PHP_WSCO_STREAM_IO_PIECE ((size_t)256 * 1024)

/* A call on a stream. Owner: the C stack of the coroutine. Whoever waits, or lets PHP's layer read or write,
 * finds the stream again afterwards: another coroutine may have closed it. */
typedef struct php_wsco_stream_io {
    zval *value; /* the resource, which the arguments of the call keep */
    php_stream *stream;
    wsco_script_waits *waits;
    int fd;      /* -1: it has none */
    bool file;   /* a regular file, which is read and written in a thread */
    bool looked; /* the two are known; while the buffer has enough nobody asks */
} php_wsco_stream_io;

/* False: the resource is no open stream. There is nothing to be ended. Does not suspend. */
bool php_wsco_stream_io_begin(php_wsco_stream_io *io, wsco_script_waits *waits, zval *value);

/* One step of a read, which appends at most `max` bytes (above 0): from the stream's buffer if anything is
 * there, else what one wait has brought. With a file all of `max`, up to a piece, fewer only at its end.
 * Suspends unless the buffer has enough. WSCO_OK: nothing was appended only at the end, or (on a descriptor)
 * when the stream's layer has not made a byte of what came; stream->eof tells. WSCO_E_CLOSED: the stream was
 * closed meanwhile. WSCO_E_TIMEOUT: a socket's time-out has passed, which the stream then tells.
 * WSCO_E_NOMEM: memory_limit is near. Otherwise as wsco_fdwait_until(), wsco_fdio_read(). An exception may be
 * pending in any case. */
WSCO_MUST_USE wsco_rc php_wsco_stream_io_read(php_wsco_stream_io *io, smart_str *into, size_t max);

/* Waits until the stream's buffer has a line, or as many bytes as the stream's chunk size, or ends; *len is
 * their number, 0 at the end. WSCO_OK: reading that many bytes does not wait. Otherwise as above, and what
 * has come stays in the buffer. */
WSCO_MUST_USE wsco_rc php_wsco_stream_io_line(php_wsco_stream_io *io, size_t *len);

/* Writes all of it; *written tells how many bytes it were, which may be above 0 on failure too. Suspends but
 * for streams without a descriptor. WSCO_OK, or as above. */
WSCO_MUST_USE wsco_rc php_wsco_stream_io_write(php_wsco_stream_io *io, const char *bytes, size_t len,
                                               size_t *written);

#endif
