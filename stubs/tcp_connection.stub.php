<?php

/** @generate-class-entries */

namespace Swoole\Coroutine\Server {

    /**
     * A connection as the handler of a Coroutine\Server gets it.
     */
    class Connection
    {
        protected \Swoole\Coroutine\Socket $socket;

        public function __construct(\Swoole\Coroutine\Socket $conn) {}

        /**
         * Takes what has arrived, or one whole packet when the server's options set a framing; suspends until there is one.
         *
         * @param float $timeout seconds; 0 = the default (60), negative = for ever
         * @return string|false "" when the peer has ended; false as Socket::recvPacket()
         * @throws \Swoole\Error when another coroutine reads from this connection
         */
        public function recv(float $timeout = 0): string|false {}

        /**
         * Sends all of it; suspends as Socket::send().
         *
         * @return int|false bytes
         */
        public function send(string $data): int|false {}

        /**
         * Closes the connection; what is queued still leaves.
         *
         * @return bool false with last error 9 when it was closed before
         */
        public function close(): bool {}

        /**
         * The connection's Socket.
         */
        public function exportSocket(): \Swoole\Coroutine\Socket {}
    }
}
