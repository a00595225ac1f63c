<?php

/** @generate-class-entries */

namespace Swoole\WebSocket {

    /**
     * One WebSocket frame or message.
     *
     * Received frames hold a whole message: unmasked, decompressed, its fragments merged.
     */
    class Frame implements \Stringable
    {
        /**
         * Descriptor of the connection a received frame came from.
         * @var int
         */
        public $fd = 0;
        /**
         * Payload.
         * @var string
         */
        public $data = "";
        /**
         * One of the WEBSOCKET_OPCODE_* constants.
         * @var int
         */
        public $opcode = 1;
        /**
         * Bits of SWOOLE_WEBSOCKET_FLAG_*.
         * @var int
         */
        public $flags = 1;
        /**
         * Whether the message ends here. On sending, anything but null overrides the FIN bit of $flags.
         * @var bool|null
         */
        public $finish = null;

        /**
         * The frame's bytes, as pack() gives them.
         */
        public function __toString(): string {}

        /**
         * Encodes one frame (RFC 6455 5.2). Never suspends.
         *
         * @param Frame|string $data a Frame, which brings its own opcode and flags, or the payload
         * @param int $opcode one of the WEBSOCKET_OPCODE_* constants
         * @param int $flags bits of SWOOLE_WEBSOCKET_FLAG_*: COMPRESS deflates a whole message (RFC 7692), MASK masks it
         *                   with a fixed key
         * @return string the bytes; "" after a warning if no such frame can be made
         */
        public static function pack(Frame|string $data, int $opcode = WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): string {}

        /**
         * Decodes the frame at the start of $data; bytes after it are ignored. A compressed message is inflated, up to
         * 64 MiB and as far as memory_limit allows. Never suspends.
         *
         * @return Frame|false false when there is no whole, valid frame; swoole_last_error() is 508 then
         */
        public static function unpack(string $data): Frame|false {}
    }

    /**
     * A close frame: code and reason instead of a payload.
     */
    class CloseFrame extends Frame
    {
        /** @var int */
        public $opcode = 8;
        /**
         * Close code (RFC 6455 7.4).
         * @var int
         */
        public $code = 1000;
        /**
         * Reason, at most 123 bytes of UTF-8.
         * @var string
         */
        public $reason = "";
    }

    /**
     * Exists for its static methods only; the server is Swoole\Coroutine\Http\Server.
     */
    class Server
    {
        /**
         * @throws \Swoole\Exception always
         */
        public function __construct(mixed ...$arguments) {}

        /**
         * Same as Frame::pack().
         *
         * @param Frame|string $data
         */
        public static function pack(Frame|string $data, int $opcode = WEBSOCKET_OPCODE_TEXT, int $flags = SWOOLE_WEBSOCKET_FLAG_FIN): string {}

        /**
         * Same as Frame::unpack().
         */
        public static function unpack(string $data): Frame|false {}
    }
}
