<?php

/** @generate-class-entries */

namespace Swoole\Http {

    /**
     * One HTTP request as received. Its array properties are built when they are first read; one that is never read
     * costs nothing, and uploads are stored when $post, $files or $tmpfiles is first read.
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
         * Fields by lower-case name; a list of values where a field was repeated.
         * @var array|null
         */
        public $header = null;
        /**
         * Request line, addresses and times.
         * @var array|null
         */
        public $server = null;
        /**
         * null without a Cookie field, or when cookies are not parsed.
         * @var array|null
         */
        public $cookie = null;
        /**
         * null without a query string.
         * @var array|null
         */
        public $get = null;
        /**
         * null when nothing was uploaded.
         * @var array|null
         */
        public $files = null;
        /**
         * null when there is no form.
         * @var array|null
         */
        public $post = null;
        /**
         * Paths of uploads; they are removed with the object.
         * @var array|null
         */
        public $tmpfiles = null;

        /**
         * The body, de-chunked; "" when there is none. Never suspends.
         *
         * @return string|false false for an object made with new (last error 7106)
         */
        public function getContent(): string|false {}

        /** @alias Swoole\Http\Request::getContent */
        public function rawContent(): string|false {}

        /**
         * The whole request: head as received, then the de-chunked body; if it is incomplete, what parse() has got so
         * far. Never suspends.
         *
         * @return string|false false for an object made with new (last error 7106)
         */
        public function getData(): string|false {}

        /**
         * The method, upper case; "" until parse() has got it. Never suspends.
         *
         * @return string|false false for an object made with new (last error 7106)
         */
        public function getMethod(): string|false {}

        /**
         * Whether head and body are complete. Never suspends.
         */
        public function isCompleted(): bool {}

        /**
         * An object without a connection that parses what it is given: see parse(). $header and $server begin as empty
         * arrays.
         *
         * @param array $options names in any case: parse_cookie, parse_body, parse_files (bool, true), upload_tmp_dir
         *     (string, "/tmp"); enable_compression, compression_level and websocket_compression are accepted without
         *     effect
         */
        public static function create(array $options = []): \Swoole\Http\Request {}

        /**
         * Takes the next bytes of a request, cut anywhere. Once it is complete, the properties are those of the request;
         * bytes after its end are not taken. Limits are those of a server, but a body may have 2 GiB. Never suspends.
         *
         * @return int|false How many bytes were taken: fewer than given when the request ends or is refused before the
         *     last one. false (last error 7106) when the request is complete or refused already, or for an object made
         *     with new.
         */
        public function parse(string $data): int|false {}
    }
}
