<?php
// SPDX-License-Identifier: MIT
// Reads ws_cases.txt and handshake_cases.txt; their syntax is described at their tops.
declare(strict_types=1);

const STRING = '"(?:[^"\\\\]|\\\\.)*"(?:\*\d+)?';
const STRINGS = STRING . '(?:\+' . STRING . ')*';

final class WsCase
{
    public string $send = '';
    public bool $deflate = false;
    /** @var list<array{string, int, string}> kind, code, payload */
    public array $want = [];

    public function __construct(public string $title, public int $line)
    {
    }

    /** The item that says how the connection ends, if there is one. */
    public function end(): ?array
    {
        $last = end($this->want) ?: ['', 0, ''];
        return in_array($last[0], ['close', 'fail', 'more'], true) ? $last : null;
    }
}

final class Handshake
{
    public string $method = 'GET';
    public string $version = '1.1';
    public string $origin = ''; // before the path, in absolute form
    public int $status = 0;
    public ?string $extensions = null; // of the answer
    /** @var array<string> "Name: value" */
    public array $fields;

    public function __construct(public string $title, string $host)
    {
        $this->fields = ["Host: $host", 'Upgrade: websocket', 'Connection: Upgrade',
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];
    }

    public function replace(string $name, ?string $line): void
    {
        foreach ($this->fields as $i => $field) {
            if (str_starts_with($field, "$name:")) {
                $this->fields[$i] = $line;
                $this->fields = array_filter($this->fields, fn ($f) => $f !== null);
                return;
            }
        }
        throw new RuntimeException("$this->title: no field $name");
    }

    public function key(): string
    {
        foreach ($this->fields as $field) {
            if (stripos($field, 'Sec-WebSocket-Key:') === 0) {
                return trim(substr($field, 18));
            }
        }
        return '';
    }

    public function request(string $path): string
    {
        return "$this->method $this->origin$path HTTP/$this->version\r\n" . implode("\r\n", $this->fields) . "\r\n\r\n";
    }
}

function decode_string(string $text): string
{
    $out = '';
    preg_match_all('/"((?:[^"\\\\]|\\\\.)*)"(?:\*(\d+))?/', $text, $pieces, PREG_SET_ORDER);
    foreach ($pieces as $piece) {
        $bytes = preg_replace_callback('/\\\\(?:x([0-9a-f]{2})|(.))/',
            fn ($m) => isset($m[2]) ? $m[2] : chr(hexdec($m[1])), $piece[1]);
        $out .= str_repeat($bytes, (int) ($piece[2] ?? 1));
    }
    return $out;
}

function mask(string $payload, string $key): string
{
    return $payload ^ substr(str_repeat($key, intdiv(strlen($payload), 4) + 1), 0, strlen($payload));
}

/** @param array{plain?: bool, form?: int, len?: int} $how */
function encode_frame(int $first, string $payload, array $how = []): string
{
    $len = $how['len'] ?? strlen($payload);
    $form = $how['form'] ?? ($len > 65535 ? 64 : ($len > 125 ? 16 : 0));
    $bit = isset($how['plain']) ? 0 : 0x80;
    $head = chr($first) . match ($form) {
        64 => chr($bit | 127) . pack('J', $len),
        16 => chr($bit | 126) . pack('n', $len),
        default => chr($bit | $len),
    };
    if (isset($how['plain'])) {
        return $head . $payload;
    }
    $key = random_bytes(4);
    return $head . $key . mask($payload, $key);
}

function encode_item(string $item): string
{
    if (str_starts_with($item, 'raw:')) {
        return decode_string(substr($item, 4));
    }
    preg_match('#^([0-9a-f]{2})((?:/[a-z0-9=]+)*):(.*)$#s', $item, $m)
        or throw new RuntimeException("item: $item");
    $how = [];
    foreach (array_filter(explode('/', $m[2])) as $option) {
        $how += match (true) {
            $option === 'plain' => ['plain' => true],
            $option === 'form16' => ['form' => 16],
            $option === 'form64' => ['form' => 64],
            str_starts_with($option, 'len=') => ['len' => (int) substr($option, 4)],
        };
    }
    return encode_frame(hexdec($m[1]), decode_string($m[3]), $how);
}

/** @return array{string, int, string} */
function decode_want(string $item): array
{
    preg_match('/^(\w+)(?::(\d+))?(?::(".*))?$/s', $item, $m) or throw new RuntimeException("item: $item");
    return [$m[1], (int) ($m[2] ?? 0), decode_string($m[3] ?? '')];
}

/** @return list<string> */
function split_items(string $text): array
{
    preg_match_all('#[^\s":]+(?::\d+)?(?::' . STRINGS . ')?#', $text, $m);
    if (implode(' ', $m[0]) !== trim($text)) {
        throw new RuntimeException("not understood: $text");
    }
    return $m[0];
}

/** @return list<WsCase> */
function load_ws_cases(string $file): array
{
    $cases = [];
    foreach (file($file, FILE_IGNORE_NEW_LINES) as $i => $line) {
        [$word, $rest] = explode(' ', $line, 2) + ['', ''];
        $case = end($cases);
        if ($word === 'case') {
            $cases[] = new WsCase($rest, $i + 1);
        } elseif ($word === 'send') {
            $case->send .= implode('', array_map('encode_item', split_items($rest)));
        } elseif ($word === 'deflate') {
            $case->deflate = true;
        } elseif ($word === 'want') {
            array_push($case->want, ...array_map('decode_want', split_items($rest)));
        } elseif ($word !== '' && $word[0] !== '#') {
            throw new RuntimeException("$file:" . ($i + 1) . ": not understood: $line");
        }
    }
    foreach ($cases as $case) {
        if (!$case->end()) {
            $case->send .= encode_frame(0x88, "\x03\xe8");
            $case->want[] = ['close', 1000, ''];
        }
    }
    return $cases;
}

/** @return list<Handshake> */
function load_handshakes(string $file, string $host): array
{
    $all = [];
    foreach (file($file, FILE_IGNORE_NEW_LINES) as $i => $line) {
        [$word, $rest] = explode(' ', $line, 2) + ['', ''];
        $shake = end($all);
        match (true) {
            $word === '' || $word[0] === '#' => null,
            $word === 'case' => $all[] = new Handshake($rest, $host),
            $word === 'method' => $shake->method = $rest,
            $word === 'version' => $shake->version = $rest,
            $word === 'origin' => $shake->origin = $rest,
            $word === 'drop' => $shake->replace($rest, null),
            $word === 'set' => $shake->replace(strstr($rest, ':', true), $rest),
            $word === 'add' => $shake->fields[] = $rest,
            $word === 'extensions' => $shake->extensions = $rest,
            $word === 'want' => $shake->status = (int) $rest,
            default => throw new RuntimeException("$file:" . ($i + 1) . ": not understood: $line"),
        };
    }
    return $all;
}
