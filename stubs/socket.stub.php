<?php

/** @generate-class-entries */

namespace Swoole\Coroutine\Socket {

    /** Thrown when a Socket cannot be made. */
    class Exception extends \Swoole\Exception
    {
    }
}

namespace Swoole\Coroutine {

    /**
     * The bytes of a server's connection: $response->socket, Server\Connection::exportSocket(); or one end of
     * swoole_coroutine_socketpair().
     *
     * Every method that fails sets $errCode, $errMsg and swoole_last_error(); one that succeeds resets the first two.
     *
     * @not-serializable
     */
    class Socket
    {
        /** Descriptor; stays after close(). */
        public readonly int $fd;
        /** AF_INET, AF_INET6 or AF_UNIX. */
        public readonly int $domain;
        /** SOCK_STREAM. */
        public readonly int $type;
        /** 0. */
        public readonly int $protocol;
        /**
         * Error number of the last operation, 0 if it succeeded.
         * @var int
         */
        public $errCode = 0;
        /**
         * Text of $errCode.
         * @var string
         */
        public $errMsg = "";

        /**
         * Not for scripts: Sockets come from servers, and from swoole_coroutine_socketpair().
         *
         * @throws \Swoole\Coroutine\Socket\Exception always
         */
        public function __construct(int $domain, int $type, int $protocol = 0) {}

        /**
         * Takes the bytes that have arrived; suspends until there are some.
         *
         * @param int $length the most bytes to return
         * @param float $timeout seconds; 0 = the default (60), negative = for ever
         * @return string|false "" when the peer has ended; false with error 110 (time-out), 104 (reset), 9 (closed
         *         before), 125 (another coroutine closed it), 22 (length below 1), 507 (the connection is a WebSocket)
         * @throws \Swoole\Error when another coroutine reads from this connection
         */
        public function recv(int $length = 65536, float $timeout = 0): string|false {}

        /**
         * Takes exactly $length bytes; suspends until they are there.
         *
         * @param int $length bytes
         * @param float $timeout seconds, as for recv()
         * @return string|false fewer bytes when the peer ended (error 0 or 104) or time ran out (error 110) after some
         *         had come; else as recv()
         * @throws \Swoole\Error when another coroutine reads from this connection
         */
        public function recvAll(int $length = 65536, float $timeout = 0): string|false {}

        /**
         * Takes one packet by the framing of setProtocol(); without framing it is recv().
         *
         * @param float $timeout seconds, as for recv()
         * @return string|false "" when the peer has ended; false as recv(), and with error 1201 (longer than
         *         package_max_length) or 1202 (impossible length)
         * @throws \Swoole\Error when another coroutine reads from this connection
         */
        public function recvPacket(float $timeout = 0): string|false {}

        /**
         * The bytes that have arrived, which stay in the connection. Never suspends.
         *
         * @param int $length the most bytes to return
         * @return string|false "" when the peer has ended; false with error 11 when nothing is there, else as recv()
         */
        public function peek(int $length = 65536): string|false {}

        /**
         * Sends all of $data, after what is queued already. Suspends only past the high-water mark, until the peer has
         * read.
         *
         * @param float $timeout seconds; 0 = the default (60), negative = for ever
         * @return int|false bytes; false with error 9 (closed), 32 or 104 (peer gone), 110 (time-out), 1009 (slow peer
         *         closed)
         */
        public function send(string $data, float $timeout = 0): int|false {}

        /**
         * The same as send().
         */
        public function sendAll(string $data, float $timeout = 0): int|false {}

        /**
         * Ends one direction or both, as shutdown(2); what is queued still leaves. Never suspends.
         *
         * @param int $how 0 = reading, 1 = writing, 2 = both
         * @return bool false with error 22 for another $how, 9 when it is closed
         */
        public function shutdown(int $how = 2): bool {}

        /**
         * Closes the connection; what is queued still leaves. Never suspends.
         *
         * @return bool false with error 9 when it was closed before, 10019 when another coroutine reads: that one is
         *              woken with error 125
         */
        public function close(): bool {}

        /**
         * Address of the peer.
         *
         * @return array|false ["address" => string, "port" => int]; unix sockets: path (empty when unnamed) and 0. False
         *         with error 9 when it is closed
         */
        public function getpeername(): array|false {}

        /**
         * This side's address, in the form of getpeername().
         */
        public function getsockname(): array|false {}

        /**
         * Whether this side has closed the connection.
         */
        public function isClosed(): bool {}

        /**
         * Whether both sides still keep the connection open, as far as can be told without waiting.
         */
        public function checkLiveness(): bool {}

        /**
         * Framing for recvPacket(). Options that are not named stay as they are.
         *
         * @param array $settings open_length_check, package_length_type (a letter of pack(): c C s S n v l L N V q Q J
         *        P), package_length_offset, package_body_offset, open_eof_check, open_eof_split, package_eof (1 to 8
         *        bytes), package_max_length
         * @return bool false with error 22 after a warning about an impossible value; nothing was changed then
         */
        public function setProtocol(array $settings): bool {}
    }
}
