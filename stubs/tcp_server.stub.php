<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /**
     * TCP server; each connection is served by a coroutine of its own.
     *
     * @not-serializable
     */
    class Server
    {
        /**
         * As passed to the constructor.
         * @var string
         */
        public $host = "";
        /**
         * The port really bound; 0 for unix sockets.
         * @var int
         */
        public $port = 0;
        /**
         * AF_INET, AF_INET6 or AF_UNIX.
         * @var int
         */
        public $type = 2;
        /**
         * Listening descriptor.
         * @var int
         */
        public $fd = -1;
        /**
         * Why start() returned false.
         * @var int
         */
        public $errCode = 0;
        /**
         * The options given to set(), merged; start() reads them.
         * @var array
         */
        public $setting = [];
        /**
         * Inside start().
         * @var bool
         */
        protected $running = false;
        /**
         * The handler.
         * @var callable|null
         */
        protected $fn = null;
        /**
         * Always null: the listening socket is not shown to scripts.
         * @var object|null
         */
        protected $socket = null;

        /**
         * Binds and listens at once; needs no coroutine.
         *
         * @param string $host IPv4 or IPv6 literal, or "unix:/path"; names are not looked up
         * @param int $port 0 = any free one, read $port afterwards
         * @param bool $ssl TLS; certificate and key come from ssl_cert_file and ssl_key_file, which start() reads
         * @param bool $reuse_port SO_REUSEPORT: several processes share the port
         * @throws \Swoole\Exception when it cannot bind or listen; the code is the errno, 722 (host) or 723 (port)
         */
        public function __construct(string $host, int $port = 0, bool $ssl = false, bool $reuse_port = false) {}

        /**
         * Merges options into $setting; they take effect at start(): framing as Socket::setProtocol(), open_tcp_nodelay,
         * buffer_high_watermark, buffer_low_watermark, buffer_output_size, write_coalescing.
         */
        public function set(array $setting): void {}

        /**
         * Sets the handler: function (Server\Connection).
         */
        public function handle(callable $fn): void {}

        /**
         * Accepts connections until shutdown(). Suspends the calling coroutine.
         *
         * @return bool true after shutdown; false with $errCode 22 without a handler or with bad options, or after a
         *              warning with the errno of accept, or when it runs already
         * @throws \Swoole\Error outside a coroutine
         * @throws \Swoole\Exception if an ssl_* option cannot be used
         */
        public function start(): bool {}

        /**
         * Stops accepting; handlers go on. Never suspends.
         *
         * @return bool false when it was not running
         */
        public function shutdown(): bool {}

        /**
         * What the server does and has done since it was made; also while it is stopped. Numbers are kept in any case, and cost an
         * echo less than half a percent. The call itself looks at each connection. Never suspends.
         *
         * - start_time: of the last start(), seconds since 1970, 0 before it; connection_num, accept_count, close_count: connections
         * - connections: by state: http (a request is being served), http_idle, websocket, raw, closing
         * - request_count: HTTP requests; message_in, message_out: of WebSockets, without control frames; bytes_in, bytes_out
         * - closes_in: by the code of the peer's close frame (1005: none in it, 1006: ended without one on either side); closes_out: of the frames
         *   that were sent. A code that is not among the first 23 counts as 0
         * - refused: connections that were turned away, by reason: max_connection, max_connection_per_ip, descriptors, tls (failed
         *   handshakes), slow (closed because the peer did not read); refused_status: answers of the server itself, by status
         * - of the whole process: queued_out and queued_in (bytes that peers have not read, or handlers not taken), coroutine_num,
         *   coroutine_peak_num; turn_p50, turn_p99, turn_max: seconds that a turn of the loop takes, of the last 65536 turns or so,
         *   max of all; loop_lag: seconds for which events have been waiting for the end of this turn
         *
         * @return array<string, mixed>
         * @throws \Swoole\Error when it was not constructed
         */
        public function stats(): array {}
    }
}
