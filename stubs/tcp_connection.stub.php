<?php

/** @generate-class-entries */

namespace Swoole\Coroutine\Server {

    /**
     * A connection as the handler of a Coroutine\Server gets it.
     */
    class Connection
    {
        protected \Swoole\Coroutine\Socket $socket;

        /**
         * @param \Swoole\Coroutine\Socket $conn the Socket that recv() and send() use
         */
        public function __construct(\Swoole\Coroutine\Socket $conn) {}

        /**
         * Takes the bytes that have arrived, or one whole packet if the server's options set a framing; suspends until
         * there are some.
         *
         * @param float $timeout seconds; 0 = the default (60), negative = for ever
         * @return string|false "" when the peer has ended; false as Socket::recvPacket()
         * @throws \Swoole\Error when another coroutine reads from this connection
         */
        public function recv(float $timeout = 0): string|false {}

        /**
         * Sends all of it; suspends as Socket::send().
         *
         * @return int|false bytes; false as Socket::send()
         */
        public function send(string $data): int|false {}

        /**
         * Closes the connection; what is queued still leaves. Never suspends.
         *
         * @return bool false as Socket::close()
         */
        public function close(): bool {}

        /**
         * The connection's Socket. Never suspends.
         */
        public function exportSocket(): \Swoole\Coroutine\Socket {}
    }
}
