<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /** What a coroutine may wait for besides connections. All methods are static; Swoole\Coroutine has them too. */
    class System
    {
        /**
         * See Swoole\Coroutine::sleep().
         *
         * @implementation-alias Swoole\Coroutine::sleep
         */
        public static function sleep(float $seconds): bool {}

        /**
         * Has /bin/sh run a command. Suspends until it ends and closes its standard output.
         *
         * @param bool $get_error_stream take what it writes to standard error, too
         * @return array|false code, signal (0 unless one has ended it), output; false with a warning when there is no process
         *         for it, false when cancelled (10017): then the shell is sent SIGTERM, and so is what it has started,
         *         unless the process has a terminal
         * @throws Error outside coroutines
         */
        public static function exec(string $command, bool $get_error_stream = false): array|false {}

        /**
         * The bytes of a file, which a thread reads; of a pipe, FIFO or terminal, what comes until its end, which no thread
         * waits for.
         *
         * @param int $flag LOCK_SH waits until nobody has it locked exclusively
         * @return string|false false with a log line when the file cannot be read
         * @throws Error outside coroutines
         */
        public static function readFile(string $filename, int $flag = 0): string|false {}

        /**
         * Has a thread write a file. A FIFO that nobody reads is refused (6); for a slow reader of one no thread waits.
         *
         * @param int $flags FILE_APPEND, LOCK_EX
         * @return int|false how many bytes; false with a log line when it cannot be written
         * @throws Error outside coroutines
         */
        public static function writeFile(string $filename, string $fileContent, int $flags = 0): int|false {}

        /**
         * Reads from a stream, through its buffer and filters. Suspends until something can be read; a regular file is read in a
         * thread. A stream without a descriptor, as php://memory, is read at once.
         *
         * @param resource $handle
         * @param int $length most bytes: of a regular file all of them, of others what comes first; 0: until the end
         * @return string|false '' at the end; what came before a failure. false when nothing came: time-out of the socket stream
         *         (10018), cancelled (10017), closed meanwhile (9), another coroutine waits for the same (10002), an error of
         *         the system; more than memory_limit has room for (12)
         * @throws Error outside coroutines
         */
        public static function fread($handle, int $length = 0): string|false {}

        /**
         * Reads a line with its end, or as many bytes as stream_set_chunk_size() says, 8192 at first. Otherwise as fread().
         *
         * @param resource $handle
         * @return string|false '' at the end; false as fread(): what has come of the line is kept for the next call
         * @throws Error outside coroutines
         */
        public static function fgets($handle): string|false {}

        /**
         * Writes to a stream. Suspends until all is written; to a regular file a thread writes, unless the stream has a filter.
         *
         * @param resource $handle
         * @param int $length most bytes of $data; 0: all
         * @return int|false how many bytes are written, fewer only when a failure came in between; false as fread(). A
         *         cancelled call may still write to a file
         * @throws Error outside coroutines
         */
        public static function fwrite($handle, string $data, int $length = 0): int|false {}

        /**
         * About the file system that a path is on: bsize, frsize, blocks, bfree, bavail, files, ffree, favail, fsid, flag,
         * namemax.
         *
         * @return array|false false when there is no such path (the last error says why)
         * @throws Error outside coroutines
         */
        public static function statvfs(string $path): array|false {}

        /**
         * The first address of a host. Answers are remembered for dns_cache_expire seconds, whatever TTL the name server
         * gives: the system does not tell it. Failures are not remembered.
         *
         * @param int $type AF_INET or AF_INET6
         * @param float $timeout seconds; 0: for ever; negative: the option socket_dns_timeout, 60 at first
         * @return string|false false when there is none (711), time-out (712), cancelled (10017)
         * @throws Error outside coroutines
         */
        public static function gethostbyname(string $domain_name, int $type = AF_INET, float $timeout = -1): string|false {}

        /**
         * All addresses of a host, otherwise as gethostbyname().
         *
         * @param string|null $service a name or a port: fails when there is none of that name
         * @throws Error outside coroutines
         */
        public static function getaddrinfo(string $domain, int $family = AF_INET, int $socktype = SOCK_STREAM, int $protocol = STREAM_IPPROTO_TCP, ?string $service = null, float $timeout = -1): array|false {}

        /**
         * See gethostbyname().
         *
         * @throws Error outside coroutines
         */
        public static function dnsLookup(string $domain_name, float $timeout = 60, int $type = AF_INET): string|false {}

        /**
         * Suspends until any child process has ended.
         *
         * @param float $timeout seconds; 0 or below: for ever
         * @return array|false pid, code, signal; false: no child (10), time-out (10018), cancelled (10017)
         * @throws Error outside coroutines, unless one has ended already
         */
        public static function wait(float $timeout = -1): array|false {}

        /** The same for one child. */
        public static function waitPid(int $pid, float $timeout = -1): array|false {}

        /**
         * Suspends until a descriptor can be read or written.
         *
         * @param mixed $socket a stream, a Socket or a number
         * @param int $events SWOOLE_EVENT_READ, SWOOLE_EVENT_WRITE or both
         * @param float $timeout seconds; 0 or below: for ever
         * @return int|false those of $events that came; false: time-out (10018), cancelled (10017), not open or closed meanwhile (9), somebody
         *         else waits for the same (10002)
         * @throws Error outside coroutines
         */
        public static function waitEvent(mixed $socket, int $events = SWOOLE_EVENT_READ, float $timeout = -1): int|false {}

        /**
         * Suspends until the process gets one of these signals, which has no other effect then.
         *
         * @param float $timeout seconds; 0 or below: for ever
         * @return int|false its number; false: time-out (10018), cancelled (10017), no such signal (22)
         * @throws Error outside coroutines
         */
        public static function waitSignal(int|array $signals, float $timeout = -1): int|false {}
    }
}
