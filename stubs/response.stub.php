<?php

/** @generate-class-entries */

namespace Swoole\Http {

    /**
     * The answer to a request and, after upgrade(), the WebSocket connection.
     *
     * @not-serializable
     */
    class Response
    {
        /**
         * Descriptor of the connection.
         * @var int
         */
        public $fd = 0;
        /**
         * The connection's Socket, for raw bytes after detach().
         * @var \Swoole\Coroutine\Socket|null
         */
        public $socket = null;
        /**
         * Fields set so far.
         * @var array|null
         */
        public $header = null;
        /**
         * Values of Set-Cookie so far.
         * @var array|null
         */
        public $cookie = null;
        /**
         * Trailer fields set so far.
         * @var array|null
         */
        public $trailer = null;

        /**
         * Makes $header, $cookie and $trailer empty arrays instead of null. Like all methods that only set something, it
         * never suspends.
         *
         * @return bool false with last error 7106 once the answer is complete
         */
        public function initHeader(): bool {}

        /**
         * Whether end() may still be called.
         */
        public function isWritable(): bool {}

        /**
         * Sets the status line.
         *
         * @param int $http_code 0 means 200
         * @param string $reason "" = the usual phrase
         * @return bool false after a warning when $reason holds a line end, or with last error 7106 once the answer is
         *              complete
         */
        public function status(int $http_code, string $reason = ""): bool {}

        /** @alias Swoole\Http\Response::status */
        public function setStatusCode(int $http_code, string $reason = ""): bool {}

        /**
         * Sets a field. Setting it again replaces it; an array gives one line for each element.
         *
         * @param array|string $value null or "" suppress a field that is otherwise added automatically
         * @param bool $format capitalise each word of the name
         * @return bool false after a warning when name or value hold a line end, or with last error 7106
         */
        public function header(string $key, array|string $value, bool $format = true): bool {}

        /** @alias Swoole\Http\Response::header */
        public function setHeader(string $key, array|string $value, bool $format = true): bool {}

        /**
         * Adds a Set-Cookie line (RFC 6265 4.1); the value is URL-encoded.
         *
         * @param \Swoole\Http\Cookie|string $name_or_object an object brings all values; the other arguments are then
         *         ignored
         * @param string $value "" deletes the cookie at the client
         * @param int $expires Unix time in seconds; 0 = until the browser closes
         * @param string $path sent only when passed
         * @return bool false after a warning for a bad name, value, attribute or date, or with last error 7106
         */
        public function cookie(\Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool {}

        /** @alias Swoole\Http\Response::cookie */
        public function setCookie(\Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool {}

        /**
         * Like cookie(), but sends the value as it is. A Cookie object decides itself whether its value is encoded.
         *
         * @param \Swoole\Http\Cookie|string $name_or_object
         * @return bool as cookie()
         */
        public function rawcookie(\Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool {}

        /** @alias Swoole\Http\Response::rawcookie */
        public function setRawCookie(\Swoole\Http\Cookie|string $name_or_object, string $value = "", int $expires = 0, string $path = "/", string $domain = "", bool $secure = false, bool $httponly = false, string $samesite = "", string $priority = "", bool $partitioned = false): bool {}

        /**
         * Sets a trailer field, sent after the last chunk (RFC 9112 7.1.2); not sent if there are no chunks.
         *
         * @return bool false after a warning when name or value hold a line end, or with last error 7106
         */
        public function trailer(string $key, string $value): bool {}

        /**
         * Sends a part of the body, chunked. Suspends while the connection has no room.
         *
         * @return bool false: last error 550 for "", 7106 once complete, 104 or 32 when the peer is gone, 110 at the
         *              write time-out
         */
        public function write(string $content): bool {}

        /**
         * Sends the rest and completes the answer. Without write() before, the body may be compressed (http_compression).
         * Suspends while the connection has no room.
         *
         * @return bool false with last error 7106 when it is complete already, 104 or 32 when the peer is gone, 110 at
         *              the write time-out
         */
        public function end(?string $content = null): bool {}

        /**
         * Answers with a file. Suspends while the connection has no room.
         *
         * @param int $offset bytes
         * @param int $length bytes; 0 = to the end
         * @return bool false after a warning: the response can then still be used; or false as end()
         */
        public function sendfile(string $filename, int $offset = 0, int $length = 0): bool {}

        /**
         * Answers with a Location field and no body. Suspends as end().
         *
         * @return bool false after a warning when $location holds a line end, or as end()
         */
        public function redirect(string $location, int $http_code = 302): bool {}

        /**
         * Leaves the answer to the script: nothing is sent automatically any more, $socket->sendAll() writes raw bytes.
         * When the handler has returned, the next request is served; if there may be none (HTTP/1.0, Connection: close,
         * an Upgrade request), the connection lives as long as its Socket.
         *
         * @return bool false with last error 7106 once the answer is complete or detached
         */
        public function detach(): bool {}

        /**
         * Another answer on a connection, such as one for a request whose Response was detached.
         *
         * @param object|array|int $server a Swoole\Coroutine\Socket, or [Socket, Swoole\Http\Request], whose version,
         *        method and Connection field the answer then follows
         * @param int $fd
         * @return \Swoole\Http\Response|false false after a warning for any other object or array
         * @throws \Swoole\Exception code 505, for a number: there are no servers whose connections have numbers
         */
        public static function create(object|array|int $server = -1, int $fd = -1): \Swoole\Http\Response|false {}

        /**
         * Ends an HTTP/2 connection (RFC 9113 6.8).
         *
         * @return bool false: the server speaks HTTP/1 only (last error 507, or 7106 once the answer is complete)
         */
        public function goaway(int $error_code = 0, string $debug_data = ""): bool {}

        /**
         * Answers a WebSocket handshake (RFC 6455 4.2.2); from then on recv(), push() and close() work.
         *
         * @return bool false with last error 8504 when the request is no valid handshake: it has then been answered with
         *              400 or 426; 7106 once the answer has begun
         * @throws \Swoole\Error outside a coroutine
         */
        public function upgrade(): bool {}

        /**
         * Takes the next message; suspends until there is one.
         *
         * @param float $timeout seconds; 0 = the default (60), negative = for ever
         * @return \Swoole\WebSocket\Frame|string|false "" when the peer closed; false with last error 110 (time-out),
         *         104 (reset), 9 (closed before), 125 (another coroutine closed it), 508 or 1201 (bad input), 1009
         * @throws \Swoole\Error when another coroutine is in recv() on this connection
         */
        public function recv(float $timeout = 0): \Swoole\WebSocket\Frame|string|false {}

        /**
         * Queues one frame. Any coroutine may push to any connection at any time. Past the high-water mark it suspends
         * until the peer has read; a handler of another connection never suspends.
         *
         * @param \Swoole\WebSocket\Frame|string $data a Frame brings its own opcode and flags
         * @param int $flags bits of SWOOLE_WEBSOCKET_FLAG_*; false = more fragments follow; COMPRESS|RSV1 = the script
         *              has compressed $data itself
         * @return bool false with last error 9, 32, 104 (connection gone), 110 (write time-out), 1009 (slow peer closed),
         *              8505 (no such frame can be made), 503 after a warning if it is not a WebSocket
         */
        public function push(\Swoole\WebSocket\Frame|string $data, int $opcode = SWOOLE_WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): bool {}

        /**
         * Queues a ping. Suspends as push().
         *
         * @param string $data at most 125 bytes
         * @return bool false with last error 8505 when it is longer, else as push()
         */
        public function ping(string $data = ""): bool {}

        /**
         * Closes a WebSocket with a code and a reason. Never suspends.
         *
         * @param int $code 1000-1003, 1007-1014 or 3000-4999
         * @param string $reason at most 123 bytes
         * @return bool false with last error 505 (code), 8505 after a warning (reason), 503 after a warning if it is not
         *              a WebSocket; else as close()
         */
        public function disconnect(int $code = SWOOLE_WEBSOCKET_CLOSE_NORMAL, string $reason = ""): bool {}

        /**
         * Closes the connection; a WebSocket gets a close frame first. Never suspends.
         *
         * @return bool false with last error 9 when it was closed before, 10019 when another coroutine waits in recv()
         */
        public function close(): bool {}
    }
}
