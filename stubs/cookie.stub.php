<?php

/** @generate-class-entries */

namespace Swoole\Http {

    /**
     * A cookie to be set by Response::cookie(), which copies it: the same object may be changed and used again.
     *
     * @not-serializable
     */
    class Cookie
    {
        /**
         * @param bool $encode URL-encode the value; false: it is sent as it is
         */
        public function __construct(bool $encode = true) {}

        /**
         * Sets the name. Like all these methods, it returns the object itself.
         */
        public function withName(string $name): \Swoole\Http\Cookie {}

        /**
         * @param string $value "" deletes the cookie at the client
         */
        public function withValue(string $value = ""): \Swoole\Http\Cookie {}

        /**
         * @param int $expires Unix time in seconds; 0 = until the browser closes
         */
        public function withExpires(int $expires = 0): \Swoole\Http\Cookie {}

        /**
         * "" = no Path attribute.
         */
        public function withPath(string $path = "/"): \Swoole\Http\Cookie {}

        /**
         * "" = no Domain attribute: the host that answers.
         */
        public function withDomain(string $domain = ""): \Swoole\Http\Cookie {}

        /**
         * Sent back over TLS only.
         */
        public function withSecure(bool $secure = false): \Swoole\Http\Cookie {}

        /**
         * Not shown to scripts of the page.
         */
        public function withHttpOnly(bool $httpOnly = false): \Swoole\Http\Cookie {}

        /**
         * "Strict", "Lax" or "None"; "" = no such attribute.
         */
        public function withSameSite(string $sameSite = ""): \Swoole\Http\Cookie {}

        /**
         * "Low", "Medium" or "High"; "" = no such attribute.
         */
        public function withPriority(string $priority = ""): \Swoole\Http\Cookie {}

        /**
         * Kept apart for each top-level site.
         */
        public function withPartitioned(bool $partitioned = false): \Swoole\Http\Cookie {}

        /**
         * The value of the Set-Cookie field (RFC 6265 4.1).
         *
         * @return string|false false after a warning for a bad name, value, attribute or date
         */
        public function toString(): string|false {}

        /**
         * Keys: name, value, path, domain, sameSite, priority, encode, expires, secure, httpOnly, partitioned.
         */
        public function toArray(): array {}

        /**
         * Resets everything but $encode.
         */
        public function reset(): void {}
    }
}
