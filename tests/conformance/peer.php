<?php
// SPDX-License-Identifier: MIT
// One client connection: sends prepared pieces while it reads, and takes the server's frames apart strictly.
declare(strict_types=1);

final class Failure extends Exception
{
}

final class Peer
{
    private const TIMEOUT = 10.0;

    /** @var resource */
    private $stream;
    private string $in = '';
    private ?array $message = null; // opcode, payload so far and RSV1 of a fragmented message
    private bool $deflate = false;  // permessage-deflate is agreed on
    private ?InflateContext $context = null; // of what the server sends, if it is kept

    /** @var list<array{string, string}> kind and payload of messages and pongs, in the order in which they came */
    public array $answers = [];
    public ?string $close = null; // payload of the server's close frame
    public float $closed_at = 0;
    public bool $ended = false;   // TCP
    public float $ended_at = 0;

    public function __construct(string $host, int $port)
    {
        $context = stream_context_create(['socket' => ['tcp_nodelay' => true]]);
        $flags = STREAM_CLIENT_CONNECT;
        $stream = @stream_socket_client("tcp://$host:$port", $code, $text, 5, $flags, $context);
        if (!$stream) {
            throw new RuntimeException("cannot connect to $host:$port: $text");
        }
        stream_set_blocking($stream, false);
        stream_set_read_buffer($stream, 0);
        $this->stream = $stream;
    }

    public function __destruct()
    {
        fclose($this->stream);
    }

    /** What the server has answered: the value of Sec-WebSocket-Extensions, or null. */
    public function agree(?string $extensions): void
    {
        $this->deflate = $extensions !== null;
        $keeps = $this->deflate && !str_contains($extensions, 'server_no_context_takeover');
        $this->context = $keeps ? inflate_init(ZLIB_ENCODING_RAW) : null;
    }

    /** Writes what it can, reads what there is, waits up to $wait seconds. Bytes written, -1 when refused. */
    private function turn(string $out, float $wait): int
    {
        $read = [$this->stream];
        $write = $out === '' ? [] : [$this->stream];
        $except = null;
        if (!stream_select($read, $write, $except, (int) $wait, (int) (fmod($wait, 1) * 1e6))) {
            return 0;
        }
        if ($read) {
            $bytes = @fread($this->stream, 1 << 18);
            if ($bytes === '' || $bytes === false) {
                $this->ended = true;
                $this->ended_at = microtime(true);
            } else {
                $this->in .= $bytes;
            }
        }
        if (!$write || $this->ended) {
            return 0;
        }
        $n = @fwrite($this->stream, $out);
        return $n === false ? -1 : $n;
    }

    /** @return array{int, array<string, list<string>>} status and fields, names in lower case */
    public function request(string $bytes, int $piece = PHP_INT_MAX): array
    {
        $deadline = microtime(true) + self::TIMEOUT;
        while (!str_contains($this->in, "\r\n\r\n")) {
            if ($this->ended || microtime(true) > $deadline) {
                throw new Failure($this->ended ? 'connection ended before a response' : 'no response');
            }
            $bytes = substr($bytes, max(0, $this->turn(substr($bytes, 0, $piece), 0.1)));
        }
        [$head, $this->in] = explode("\r\n\r\n", $this->in, 2);
        $lines = explode("\r\n", $head);
        if (!preg_match('#^HTTP/1\.1 (\d{3}) ?#', array_shift($lines), $m)) {
            throw new Failure('no status line');
        }
        $fields = [];
        foreach ($lines as $line) {
            [$name, $value] = explode(':', $line, 2) + ['', ''];
            $fields[strtolower($name)][] = trim($value);
        }
        return [(int) $m[1], $fields];
    }

    /**
     * Sends the pieces, $gap seconds apart, and reads until the connection ends. After a close frame nothing
     * more is sent. $half_close: then ends our side of TCP, so that the server need not wait for it. $idle:
     * gives up without an error when nothing comes for so long after the last piece.
     */
    public function exchange(array $pieces, float $gap, bool $half_close, ?float $idle = null): void
    {
        $deadline = microtime(true) + self::TIMEOUT;
        $out = '';
        $next = 0.0;
        $this->take_frames();
        while (!$this->ended) {
            $now = microtime(true);
            if ($now > $deadline) {
                throw new Failure($this->close === null ? 'no close frame' : 'TCP does not end');
            }
            if ($out === '' && $pieces && $now >= $next) {
                $out = array_shift($pieces);
                $next = $now + $gap;
            }
            $had = strlen($this->in);
            $n = $this->turn($out, $pieces ? $gap : ($idle ?? 0.1));
            $out = $n < 0 ? '' : substr($out, $n);
            if ($idle !== null && !$pieces && $n === 0 && $out === '' && strlen($this->in) === $had) {
                return;
            }
            $open = $this->close === null;
            $this->take_frames();
            if ($this->close !== null) {
                $out = '';
                $pieces = [];
                if ($open && $half_close) {
                    stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
                }
            }
        }
    }

    private function take_frames(): void
    {
        while (($frame = $this->next_frame()) !== null) {
            [$first, $payload] = $frame;
            if ($this->close !== null) {
                throw new Failure('5.5.1: a frame after the close frame');
            }
            $opcode = $first & 15;
            if ($opcode >= 8) {
                $this->take_control($first, $payload);
            } elseif ($opcode > 2 || ($opcode === 0) !== ($this->message !== null)) {
                throw new Failure("5.4: unexpected opcode $opcode");
            } else {
                $this->message ??= [$opcode, '', (bool) ($first & 0x40)];
                $this->message[1] .= $payload;
                if ($first & 0x80) {
                    $this->answers[] = $this->contents(...$this->message);
                    $this->message = null;
                }
            }
        }
    }

    /** @return array{string, string} kind and payload */
    private function contents(int $opcode, string $payload, bool $compressed): array
    {
        if ($compressed) {
            $payload = @inflate_add($this->context ?? inflate_init(ZLIB_ENCODING_RAW), "$payload\0\0\xff\xff", ZLIB_SYNC_FLUSH);
            if ($payload === false) {
                throw new Failure('7692 7.2.2: compressed data that cannot be inflated');
            }
        }
        return [$opcode === 1 ? 'text' : 'binary', $payload];
    }

    private function take_control(int $first, string $payload): void
    {
        if (!($first & 0x80) || strlen($payload) > 125) {
            throw new Failure('5.5: fragmented or long control frame');
        }
        match ($first & 15) {
            8 => [$this->close, $this->closed_at] = [$payload, microtime(true)],
            9 => null,
            10 => $this->answers[] = ['pong', $payload],
            default => throw new Failure('5.2: reserved opcode'),
        };
    }

    /** @return ?array{int, string} first byte and payload */
    private function next_frame(): ?array
    {
        if (strlen($this->in) < 2) {
            return null;
        }
        [$first, $second] = [ord($this->in[0]), ord($this->in[1])];
        $allowed = $this->deflate && in_array($first & 15, [1, 2], true) ? 0x40 : 0;
        if ($first & 0x70 & ~$allowed || $second & 0x80) {
            throw new Failure($second & 0x80 ? '5.1: masked frame from the server' : '5.2: reserved bit set');
        }
        $size = 2 + ($second === 127 ? 8 : ($second === 126 ? 2 : 0));
        if (strlen($this->in) < $size) {
            return null;
        }
        $len = $size === 2 ? $second : unpack($size === 4 ? 'n' : 'J', substr($this->in, 2))[1];
        if (($size === 4 && $len < 126) || ($size === 10 && $len < 65536)) {
            throw new Failure('5.2: length not in its shortest form');
        }
        if (strlen($this->in) < $size + $len) {
            return null;
        }
        $payload = substr($this->in, $size, $len);
        $this->in = substr($this->in, $size + $len);
        return [$first, $payload];
    }

    public function leftover(): int
    {
        return strlen($this->in);
    }
}
