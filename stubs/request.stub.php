<?php

/** @generate-class-entries */

namespace Swoole\Http {

    /**
     * One HTTP request as received.
     *
     * @not-serializable
     */
    class Request
    {
        /**
         * Descriptor of the connection.
         * @var int
         */
        public $fd = 0;
        /**
         * 0 for HTTP/1.
         * @var int
         */
        public $streamId = 0;
        /**
         * Fields by lower-case name.
         * @var array|null
         */
        public $header = null;
        /**
         * Request line, addresses and times.
         * @var array|null
         */
        public $server = null;
        /** @var array|null */
        public $cookie = null;
        /** @var array|null */
        public $get = null;
        /** @var array|null */
        public $files = null;
        /** @var array|null */
        public $post = null;
        /**
         * Paths of uploads; they are removed with the object.
         * @var array|null
         */
        public $tmpfiles = null;

        /**
         * The body, de-chunked; "" when there is none. Never suspends.
         *
         * @return string|false false for an object that holds no request
         */
        public function getContent(): string|false {}

        /** @alias Swoole\Http\Request::getContent */
        public function rawContent(): string|false {}

        /**
         * The whole request: head as received, then the body. Never suspends.
         *
         * @return string|false false for an object that holds no request
         */
        public function getData(): string|false {}

        /**
         * The method, upper case. Never suspends.
         *
         * @return string|false false for an object that holds no request
         */
        public function getMethod(): string|false {}

        /**
         * Whether head and body are complete. Never suspends.
         */
        public function isCompleted(): bool {}
    }
}
